"""What msgspec does with the Structs that datamodel-code-generator makes."""

from __future__ import annotations

import json

import bases
import msgspec
import page
from msgspec_models import CallPage, CallSearch


class Answer(msgspec.Struct):
    """The envelope."""

    status_code: int
    payload: CallPage


def acts(kind: str) -> bases.Acts:
    """What to time."""
    return {"decode": _decode, "encode": _encode}[kind]()


def _decode() -> bases.Acts:
    raw, decoder = page.one_page(), msgspec.json.Decoder(Answer)
    found = decoder.decode(raw).payload
    bases.checked(found.items, found.items[-1].duration)
    return bases.decode() | {"msgspec": lambda: decoder.decode(raw)}


def _encode() -> bases.Acts:
    body = msgspec.convert(page.SEARCH, CallSearch)
    encoder = msgspec.json.Encoder()
    assert json.loads(encoder.encode(body)) == page.SEARCH
    return bases.encode() | {"msgspec": lambda: encoder.encode(body)}
