"""What others are compared with: the standard library, and bare httpx."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import page

Acts = dict[str, Callable[[], object]]


def decode() -> Acts:
    """The page into dicts."""
    raw = page.one_page()
    return {"base": lambda: json.loads(raw)}


def encode() -> Acts:
    """The body of a search from a dict."""
    return {"base": lambda: json.dumps(page.SEARCH)}


def call(url: str, transport: Any = None) -> Acts:
    """One small call through bare httpx: each process measures it anew, since they may run at different speeds."""
    # Not at the top: those who decode only have no httpx.
    import httpx

    base_url = url or "https://api.example.vn"
    plain = httpx.Client(base_url=base_url, headers={"Authorization": "Bearer a-token"}, transport=transport)
    return {"base": lambda: json.loads(plain.get("/api/tenant/detail").content)}


def checked(items: list[object], last_duration: int) -> None:
    """RuntimeError unless all calls of the page are there: nobody is measured doing less than the others."""
    if len(items) != page.ROWS or last_duration != page.call(page.ROWS - 1)["duration"]:
        raise RuntimeError("Not every call of the page was read.")
