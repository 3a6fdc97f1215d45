"""What may not be shown: keys, tokens, passwords, phone numbers, and characters that change what a reader sees."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Collection, Iterator
from typing import Any, cast
from urllib.parse import quote, quote_plus

MASK = "***"
_SHORTEST_SECRET = 4
"""A shorter text in a secret field is no secret, and would be crossed out wherever its letters stand."""

_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp"})
_NAMES_A_MOMENT = re.compile("[dD]ate|[tT]ime")
_DIGITS = re.compile(
    # What is surely no phone number: a day, with or without a time, and a moment in ms in a field of that name.
    r"(?P<day>(?<!\d)(?:19|20)\d\d-(?:0[1-9]|1[0-2])-[0-3]\d(?:[T ][0-2]\d:[0-5]\d(?::[0-5]\d)?)?(?![ .()-]{0,3}\d))"
    r"|(?P<moment>[A-Za-z_]*(?:[dD]ate|[tT]ime)[A-Za-z_]*(?:=|\"?: ?\"?)1\d{12}(?!\d))"
    # Eight digits or more, however they are grouped.
    r"|\d(?:[ .()\u00a0\u2010-\u2015-]{0,3}\d){7,}"
)


def masked(text: str, secrets: Collection[str]) -> str:
    """A text without the secrets, in any spelling that a URL gives them, and without phone numbers.

    text: a sentence or a shell line.
    secrets: what may not be shown, beside phone numbers.

    Returns the text with `***` for each secret; of each run of eight digits or more, only the first two and the last
    two are left. A day such as 2026-09-21 stays, and so does a moment of 13 digits in a field whose name says so.

    Example: `masked("call 0900 000 123", [])` is `call 09** *** *23`.
    """
    for secret in sorted(filter(None, secrets), key=len, reverse=True):
        for form in {secret, quote(secret, safe=""), quote_plus(secret), json.dumps(secret)[1:-1]}:
            text = text.replace(form, MASK)
    return _DIGITS.sub(_without_middle, text)


def carries(text: str, secrets: Collection[str]) -> bool:
    """Whether one of the secrets stands in a text, in any spelling that a URL gives it."""
    return any(form in text for secret in secrets for form in (secret, quote(secret, safe=""), quote_plus(secret)))


def masked_value(value: Any, secrets: Collection[str], secret_fields: Collection[str], name: str = "") -> Any:
    """A decoded body with `***` in the secret fields, and phone numbers and secrets masked in all others.

    A number whose digits are masked becomes a text, for no number can hold a `*`.

    name: the field that holds the value, if one does.

    Example: `masked_value({"password": "invented", "phone": 900000123}, [], ["password"])` is
    `{"password": "***", "phone": "90*****23"}`.
    """
    if name in secret_fields:
        return MASK
    if isinstance(value, dict):
        fields = cast("dict[str, Any]", value)
        return {masked(n, secrets): masked_value(v, secrets, secret_fields, n) for n, v in fields.items()}
    if isinstance(value, list):
        return [masked_value(item, secrets, secret_fields, name) for item in cast("list[object]", value)]
    if value is None or isinstance(value, bool):
        return value
    # The name of its field decides whether a number is a moment.
    head = "date=" if _NAMES_A_MOMENT.search(name) else ""
    shown = masked(f"{head}{value}", secrets).removeprefix(head)
    return value if shown == str(value) else shown


def secret_values(value: Any, secret_fields: Collection[str]) -> Iterator[str]:
    """The texts in the secret fields of a decoded body, at any depth.

    Example: `list(secret_values({"account": {"password": "invented"}}, ["password"]))` is `["invented"]`.
    """
    if isinstance(value, dict):
        for name, inner in cast("dict[str, Any]", value).items():
            if name in secret_fields and isinstance(inner, str) and len(inner) >= _SHORTEST_SECRET:
                yield inner
            else:
                yield from secret_values(inner, secret_fields)
    elif isinstance(value, list):
        for item in cast("list[object]", value):
            yield from secret_values(item, secret_fields)


def telling(value: Any) -> Iterator[str]:
    """The texts inside a value that could tell something of somebody: not a word of a list, and nothing very short.

    Example: `list(telling({"direction": "inbound", "email": "lan@example.vn"}))` is `["lan@example.vn"]`.
    """
    if isinstance(value, dict):
        for inner in cast("dict[str, Any]", value).values():
            yield from telling(inner)
    elif isinstance(value, list):
        for item in cast("list[object]", value):
            yield from telling(item)
    elif isinstance(value, str) and len(value) >= _SHORTEST_SECRET and not re.fullmatch("[a-z_]+", value):
        yield value


def visible(text: str) -> str:
    r"""A text in which each character that is not seen, or turns others around, is spelled out.

    Requests are made of such characters too; a terminal would obey some of them, and XML knows no spelling for others.

    Example: `visible("a\x1b[2Jb")` is `a\u001b[2Jb`.
    """
    return "".join(json.dumps(c)[1:-1] if unicodedata.category(c) in _UNSEEN else c for c in text)


def _without_middle(match: re.Match[str]) -> str:
    text = match.group()
    if match["day"] or match["moment"]:
        return text
    places = [place for place, character in enumerate(text) if character.isdecimal()]
    hidden = set(places[2:-2])
    return "".join("*" if place in hidden else character for place, character in enumerate(text))
