"""A sandbox on this machine that the command uses by itself, and its control door."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from omicall.sandbox import Settings, running

KEY = "sandbox-key"
_RUNNING: dict[Settings, str] = {}
"""The sandboxes that run, and where: to start and stop one takes longer than most tests."""
_STACK = ExitStack()


class Door:
    """The control door of one sandbox.

    Args:
        url: the base URL of the sandbox.
    """

    def __init__(self, url: str) -> None:
        self.url = url

    def get(self, name: str) -> Any:
        """What the door says, such as `stats`."""
        return httpx.get(f"{self.url}/__sandbox__/{name}", trust_env=False, verify=False).raise_for_status().json()

    def post(self, name: str, body: Any) -> Any:
        """What the door answers to this, such as `calls`."""
        answer = httpx.post(f"{self.url}/__sandbox__/{name}", json=body, trust_env=False, verify=False)
        return answer.raise_for_status().json()

    def billable(self) -> dict[str, int]:
        """What was really started, by operation."""
        counts: dict[str, int] = self.get("stats")["billable"]
        return {name: count for name, count in counts.items() if count}


@contextmanager
def sandbox(monkeypatch: pytest.MonkeyPatch, folder: Path, **settings: Any) -> Generator[Door]:
    """A sandbox as at its start, which commands find through the environment; the folders for profiles and tokens are
    of this test alone.
    """
    wanted = Settings(api_key=KEY, **settings)
    if wanted not in _RUNNING:
        _RUNNING[wanted] = _STACK.enter_context(running(wanted))
    door = Door(_RUNNING[wanted])
    door.post("reset", {})
    monkeypatch.setenv("OMICALL_BASE_URL", door.url)
    monkeypatch.setenv("OMICALL_API_KEY", KEY)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder / "config"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder / "cache"))
    yield door


def stop_all() -> None:
    """Stop the sandboxes that run."""
    _RUNNING.clear()
    _STACK.close()
