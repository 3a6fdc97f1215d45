from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from omicall.testing import FakeOmicall

from .doubles import done


@pytest.fixture(params=["sync", "async"])
def kind(request: pytest.FixtureRequest) -> str:
    """Which of the two clients is under test."""
    return str(request.param)


@pytest.fixture
def do(kind: str) -> Callable[..., Any]:
    """Give a function that does something with a client of a fake, made for this one action."""

    def act(fake: FakeOmicall, action: Callable[[Any], Any], **settings: Any) -> Any:
        return done(fake.client(**settings) if kind == "sync" else fake.async_client(**settings), action)

    return act
