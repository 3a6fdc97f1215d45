"""The world of a day: a sandbox on a socket, one clock, clients, and everything that is said."""

from __future__ import annotations

import asyncio
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
from tests.client.doubles import Box, Caller, FakeClock

from omicall._clock import Clock
from omicall.errors import OmicallError
from omicall.token import MemoryStore
from omicall.token import _exchanger as exchanger_module

from .collected import Everything, shown
from .doubles import Arrivals, transport_of
from .search import Secrets

KEY = "leak+key/of$a$day=7c21"
OTHER_KEY = "other+key/of$a$day=5e90"
KEY_OF_THE_DEMO = "sandbox-key"
WRONG_KEY = "wrong+key/of$a$day=11d4"
PHONES = ("0900000123", "0900000457", "0900000788")
CLICK = {"extension": "101", "hotline": "842810000001", "phone_number": PHONES[0]}


class Day:
    """What happens on one day, and what can be seen of it.

    Args:
        box: the sandbox.
        log: what is logged.
        folder: an empty folder, for files.
    """

    def __init__(self, box: Box, log: Everything, folder: Path) -> None:
        self.box = box
        self.log = log
        self.folder = folder
        self.time = FakeClock()
        self.arrivals = Arrivals()
        self.lost = 0
        """Exchanges that the server made and whose answer never came."""
        self.exchanges = 0
        """What the server counted, at the end of the day."""
        self.kept: list[str] = []
        """Tokens that came to clients without a watched transport, as their stores held them."""
        self.passwords: list[str] = []
        self.said: list[str] = []
        self.scenes: dict[str, str] = {}
        self._callers: list[Caller] = []

    def client(self, kind: str, **settings: Any) -> Caller:
        """A client of its own, which keeps its token for itself."""
        usual: dict[str, Any] = {"api_key": KEY, "base_url": self.box.url, "clock": self.time.clock}
        if not {"transport", "http_client", "verify"} & settings.keys():
            usual["transport"] = transport_of(kind, self.arrivals)
        if "token_store" not in settings:
            usual["token_store"] = MemoryStore()
        self._callers.append(Caller(kind, **{**usual, **settings}))
        return self._callers[-1]

    def clock_of_another_process(self) -> Clock:
        """The same time on another clock: its clients find no token in the memory of this process."""
        time = FakeClock()
        time.now = self.time.now
        return time.clock

    def close(self) -> None:
        """Close all clients."""
        for caller in self._callers:
            caller.close()

    @contextmanager
    def scene(self, name: str) -> Iterator[None]:
        """What is seen from here on belongs to this scene."""
        said, logged = len(self.said), len(self.log.lines)
        with warnings.catch_warnings(record=True) as warned:
            warnings.simplefilter("always")
            yield
        self.said += [f"{warning.category.__name__}: {warning.message}" for warning in warned]
        self.scenes[name] = "\n".join([*self.said[said:], *self.log.lines[logged:]])

    def later(self, seconds: float) -> None:
        """Let time go by, here and at the server."""
        self.time.now += seconds
        self.box.advance(seconds)

    def say(self, *things: object) -> None:
        """Show things as a program would that prints all it has."""
        for thing in things:
            self.said += [str(thing), repr(thing)]

    def fails(self, action: Callable[[], Any], error: type[BaseException] = OmicallError) -> None:
        """Do what must fail, and show all that an error tracker could."""
        with pytest.raises(error) as caught:
            action()
        self.said.append(shown(caught.value))

    def everything_seen(self) -> str:
        """All scenes as one text."""
        return "\n".join(self.scenes.values())

    @cached_property
    def secrets(self) -> Secrets:
        """All keys, and all tokens that came; to be asked for when the day is over."""
        secrets = Secrets()
        for number, key in enumerate((KEY, OTHER_KEY, WRONG_KEY, KEY_OF_THE_DEMO)):
            secrets.add(f"key {number}", key)
        for number, token in enumerate((*self.arrivals.whole, *self.arrivals.torn, *self.kept)):
            secrets.add(f"token {number}", token)
        return secrets


def detail(caller: Caller) -> Any:
    """A read."""
    return caller.do(lambda client: client.tenant.detail())


def click(caller: Caller) -> Any:
    """A billable call."""
    return caller.do(lambda client: client.calls.click_to_call(**CLICK))


def settle(caller: Caller) -> None:
    """Let exchanges that were left behind in the caller's loop come to their end."""
    caller.runner.run(_settled())


async def _settled() -> None:
    loop = asyncio.get_running_loop()
    ours = [task for task in exchanger_module._running if task.get_loop() is loop]
    await asyncio.gather(*ours, return_exceptions=True)
