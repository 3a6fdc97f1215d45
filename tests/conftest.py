"""What holds for every test: nothing of this machine's environment reaches a client."""

from __future__ import annotations

import os

import pytest


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take away proxies and settings of whoever runs the tests."""
    for name in list(os.environ):
        if name.lower().endswith("_proxy") or name.startswith("OMICALL_"):
            monkeypatch.delenv(name)
