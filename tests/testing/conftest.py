from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable
from typing import Any

import pytest

from omicall.testing import AsyncWebhookSender, FakeOmicall, WebhookSender

from .doubles import PATH, Receiver, done


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


@pytest.fixture
def receiver() -> Receiver:
    """A receiver that keeps what comes."""
    return Receiver()


@pytest.fixture(params=["sync", "async"])
def send(request: pytest.FixtureRequest) -> Callable[..., Any]:
    """Give a function that lets a sender of either kind do something, in a block of its own."""

    def act(target: Any, action: Callable[[Any], Any], path: str = PATH) -> Any:
        if request.param == "sync":
            with WebhookSender(target, path=path) as sender:
                return action(sender)

        async def inside() -> Any:
            async with AsyncWebhookSender(target, path=path) as sender:
                result = action(sender)
                return await result if inspect.isawaitable(result) else result

        return asyncio.run(inside())

    return act
