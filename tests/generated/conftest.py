"""What the tests of the generated package share."""

from __future__ import annotations

import pytest

from omicall_api import fitting


@pytest.fixture(autouse=True)
def nothing_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every test find a package that has not yet logged anything."""
    monkeypatch.setattr(fitting, "_told", set())
