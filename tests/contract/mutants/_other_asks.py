"""A request as if something else had been asked."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from omicall.sandbox._check import Fields, Query
from omicall.sandbox._operation import Ask

LARGEST = 2**53


def with_query(ask: Ask, **values: object) -> Ask:
    """With other values of parameters; None leaves one out.

    Example: `act(with_query(ask, page=2))`
    """
    sent: dict[str, list[str]] = ask.query._values
    pairs = [(name, value) for name, given in sent.items() if name not in values for value in given]
    return replace(ask, query=Query([*pairs, *((n, str(v)) for n, v in values.items() if v is not None)]))


def with_body(ask: Ask, **values: Any) -> Ask:
    """With other values of keys of the JSON body; None leaves one out.

    Example: `act(with_body(ask, keyword=None))`
    """
    sent: dict[str, Any] = dict(ask.body._values)
    changed = {name: value for name, value in {**sent, **values}.items() if name not in values or value is not None}
    return replace(ask, body=Fields(changed))


def size_of(ask: Ask) -> int:
    """How many rows a page is to have; the usual 50 where nothing is said."""
    return ask.query.integer("size", 1, LARGEST) or 50


def said(ask: Ask, name: str) -> Any:
    """The value of a key of the JSON body as it came, whatever it is; None where there is none."""
    return ask.body.optional(name, lambda value: value)
