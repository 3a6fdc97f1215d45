"""How is a field reached whose name on the wire can't be one in Python?"""

from __future__ import annotations

import copy
import inspect
import pickle
from importlib import import_module
from typing import Any, get_args, get_type_hints

import attrs
import httpx
import pytest

from omicall_api import models
from omicall_api.api.ivr import list_ivr_menus
from omicall_api.base import Model
from omicall_api.catalog import OPERATIONS
from omicall_api.decoding import payload
from omicall_api.models import IvrMenu, SpeechToTextResult
from omicall_api.types import UNSET

from .vendor import answering, success

MODELS = [kind for name in models.__all__ if issubclass(kind := getattr(models, name), Model)]
UNDERSCORED = [kind for kind in MODELS if "_id" in attrs.fields_dict(kind)]
KEYWORDS = [kind for kind in MODELS if "from" in attrs.fields_dict(kind)]
PIECE: dict[str, Any] = {"tracking_id": "a", "text": "Xin chào", "from": "0.5", "to": "1.5"}


def inside(kind: Any, seen: set[Any]) -> set[Any]:
    """The models that a type is made of."""
    for part in get_args(kind):
        inside(part, seen)
    if isinstance(kind, type) and issubclass(kind, Model) and kind not in seen:
        seen.add(kind)
        for hint in get_type_hints(kind).values():
            inside(hint, seen)
    return seen


def test_there_are_such_models() -> None:
    assert len(UNDERSCORED) > 5
    assert SpeechToTextResult in KEYWORDS


@pytest.mark.parametrize("kind", UNDERSCORED)
def test_an_underscored_id_is_read_and_given_back(kind: type[Model]) -> None:
    made: Any = kind.from_dict({"_id": "inbound"})
    assert made.id == made._id == "inbound"
    assert made.to_dict() == {"_id": "inbound"}
    assert kind.from_dict({}).id is UNSET  # type: ignore[attr-defined]


def test_an_underscored_id_of_a_row_is_read_from_an_answer() -> None:
    rows = [{"_id": "66c000000000000000000301", "script_name": "a"}, {"_id": "66c000000000000000000302"}]
    page: Any = list_ivr_menus.sync(client=answering({"items": rows}).client(), page=1, size=10)
    assert [menu.id for menu in page.items] == ["66c000000000000000000301", "66c000000000000000000302"]
    assert [menu.to_dict() for menu in page.items] == rows


def test_an_underscored_id_is_given_under_its_python_name() -> None:
    assert IvrMenu(id="66c0", script_name="a").to_dict() == {"_id": "66c0", "script_name": "a"}


@pytest.mark.parametrize("name", OPERATIONS)
def test_no_body_of_a_request_has_a_name_that_the_encoder_would_leave_out(name: str) -> None:
    module = import_module(f"omicall_api.api.{OPERATIONS[name].tag}.{name}")
    body = get_type_hints(module.get_kwargs).get("body")
    names = [field.name for kind in inside(body, set()) for field in attrs.fields(kind)]
    assert [field for field in names if field.startswith("_")] == []


@pytest.mark.parametrize("kind", KEYWORDS)
def test_a_field_that_is_a_word_of_python_has_an_underscore_behind_it(kind: type[Model]) -> None:
    made: Any = kind.from_dict({"from": "0.5"})
    assert made.from_ == "0.5"
    assert made.to_dict() == {"from": "0.5"}
    assert kind.from_dict({}).from_ is UNSET  # type: ignore[attr-defined]
    assert "from_" in inspect.signature(kind).parameters


def test_a_model_with_such_a_field_is_made_shown_and_compared_like_any_other() -> None:
    made = SpeechToTextResult(text="Xin chào", from_="0.5")
    assert made == SpeechToTextResult.from_dict({"text": "Xin chào", "from": "0.5"})
    assert made != SpeechToTextResult(text="Xin chào", from_="0.6")
    assert made != {"text": "Xin chào", "from": "0.5"}
    assert repr(made).startswith("SpeechToTextResult(")
    assert "text='Xin chào', from_='0.5'" in repr(made)
    with pytest.raises(TypeError):
        hash(made)


def test_a_model_with_such_a_field_keeps_the_answer_that_it_came_from() -> None:
    answer = httpx.Response(200, content=success({**PIECE, "odd": 1}))
    made = payload(answer, "speech_to_text", SpeechToTextResult)
    assert made == SpeechToTextResult.from_dict(PIECE)
    assert (made.raw, made.additional_properties) == ({**PIECE, "odd": 1}, {"odd": 1})


def test_a_model_with_such_a_field_can_not_be_changed_and_can_be_copied() -> None:
    made: Any = SpeechToTextResult.from_dict(PIECE)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        made.text = "other"
    assert copy.deepcopy(made) == made == pickle.loads(pickle.dumps(made))
    assert attrs.evolve(made, from_="0").to_dict() == {**PIECE, "from": "0"}
