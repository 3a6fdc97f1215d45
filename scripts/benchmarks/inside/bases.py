"""What others are compared with, of the standard library alone."""

from __future__ import annotations

import json
from collections.abc import Callable

import page

Acts = dict[str, Callable[[], object]]


def decode() -> Acts:
    """The page into dicts."""
    raw = page.one_page()
    return {"base": lambda: json.loads(raw)}


def encode() -> Acts:
    """The body of a search from a dict."""
    return {"base": lambda: json.dumps(page.SEARCH)}


def checked(items: list[object], last_duration: int) -> None:
    """RuntimeError unless all calls of the page are there: nobody is measured doing less than the others."""
    if len(items) != page.ROWS or last_duration != page.call(page.ROWS - 1)["duration"]:
        raise RuntimeError("Not every call of the page was read.")
