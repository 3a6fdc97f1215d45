"""Keeps the account's secrets out of the values that requests are made of."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, TypeVar, cast

T = TypeVar("T")


def without_secrets(value: T, secrets: Collection[str]) -> T:
    """The same value with every secret in its texts crossed out.

    Texts are drawn from the source code of the running program too (hypothesis does that), where the key of a
    sandbox may stand. A server that stores such a text and gives it back later would seem to betray the key.

    value: a decoded body or query parameters; lists and mappings inside it count too.
    secrets: the key and the token.

    Returns a new value of the same length and shape.

    Example: `without_secrets({"note": "my-key"}, ["my-key"])` is `{"note": "xxxxxx"}`.
    """
    if isinstance(value, str):
        text: str = value
        for secret in secrets:
            text = text.replace(secret, "x" * len(secret))
        return cast(T, text)
    if isinstance(value, list):
        return cast(T, [without_secrets(item, secrets) for item in cast("list[Any]", value)])
    if isinstance(value, dict):
        return cast(T, {name: without_secrets(item, secrets) for name, item in cast("dict[Any, Any]", value).items()})
    return value
