"""What holds for every test of the command: it never sees the profiles of whoever runs the tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from .local import stop_all


@pytest.fixture(autouse=True, scope="package")
def no_sandbox_is_left() -> Iterator[None]:
    yield
    stop_all()


@pytest.fixture(autouse=True)
def own_folders(environment: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Folders for profiles and tokens that only this test has."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
