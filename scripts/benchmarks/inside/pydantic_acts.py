"""What pydantic does with the models that datamodel-code-generator makes."""

from __future__ import annotations

import json

import bases
import page
from pydantic import BaseModel
from pydantic_models import CallPage, CallSearch


class Answer(BaseModel):
    """The envelope; its generated form tries the failure, too."""

    status_code: int
    payload: CallPage


def acts(kind: str) -> bases.Acts:
    """What to time."""
    return {"decode": _decode, "encode": _encode}[kind]()


def _decode() -> bases.Acts:
    raw = page.one_page()
    found = Answer.model_validate_json(raw).payload
    bases.checked(found.items, found.items[-1].duration)
    return bases.decode() | {"pydantic": lambda: Answer.model_validate_json(raw)}


def _encode() -> bases.Acts:
    body = CallSearch.model_validate(page.SEARCH)
    assert json.loads(body.model_dump_json(exclude_unset=True, by_alias=True)) == page.SEARCH
    return bases.encode() | {"pydantic": lambda: body.model_dump_json(exclude_unset=True, by_alias=True)}
