"""A sandbox on this machine that the command uses by itself, and its control door."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from omicall.sandbox import Settings, running

KEY = "sandbox-key"


class Door:
    """The control door of one sandbox.

    Args:
        url: the base URL of the sandbox.
    """

    def __init__(self, url: str) -> None:
        self.url = url

    def get(self, name: str) -> Any:
        """What the door says, such as `stats`."""
        return httpx.get(f"{self.url}/__sandbox__/{name}", trust_env=False).raise_for_status().json()

    def post(self, name: str, body: Any) -> Any:
        """What the door answers to this, such as `calls`."""
        return httpx.post(f"{self.url}/__sandbox__/{name}", json=body, trust_env=False).raise_for_status().json()

    def billable(self) -> dict[str, int]:
        """What was really started, by operation."""
        counts: dict[str, int] = self.get("stats")["billable"]
        return {name: count for name, count in counts.items() if count}


@contextmanager
def sandbox(monkeypatch: pytest.MonkeyPatch, folder: Path, **settings: Any) -> Generator[Door]:
    """A sandbox that commands find through the environment, with folders of its own for profiles and tokens."""
    with running(Settings(api_key=KEY, **settings)) as url:
        monkeypatch.setenv("OMICALL_BASE_URL", url)
        monkeypatch.setenv("OMICALL_API_KEY", KEY)
        monkeypatch.setenv("XDG_CONFIG_HOME", str(folder / "config"))
        monkeypatch.setenv("XDG_CACHE_HOME", str(folder / "cache"))
        yield Door(url)
