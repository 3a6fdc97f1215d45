"""Doubles for the doctor's tests: a clock, and a transport to a sandbox in process that notes and bends."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import httpx

from omicall._clock import Clock
from omicall.doctor import Report, Row, examine, plan
from omicall.sandbox import Manners, Settings, create_app
from omicall.token import TokenStore

KEY = "sandbox-key"
BASE = "http://127.0.0.1:8080"
START = 1_790_000_000.0
MADE_UP = "m4d3-up-key"

Bend = Callable[[int, httpx.Request], httpx.Response | None]
"""Gets the number of a request, from 1, and the request; gives an answer in place of the sandbox's, None for that, or
raises."""


class FakeTime:
    """Moves when somebody sleeps or the network takes its time; notes every pause."""

    def __init__(self) -> None:
        self.now = START
        self.pauses: list[float] = []
        self.clock = Clock(wall=lambda: self.now, monotonic=lambda: self.now, sleep=self._sleep)

    def _sleep(self, seconds: float) -> None:
        self.pauses.append(seconds)
        self.now += seconds


class BoxTransport(httpx.BaseTransport):
    """A sandbox in process, whose clock is ours and `ahead` seconds ahead; each way takes `travel` seconds."""

    def __init__(
        self, time: FakeTime, bend: Bend | None = None, *, ahead: float = 0.0, travel: float = 0.0, **settings: Any
    ):
        self.time = time
        self.travel = travel
        self.app = create_app(Settings(**settings), clock=lambda: time.now + ahead)
        self.bend = bend
        self.sent: list[httpx.Request] = []
        self.bodies: list[str] = []
        """Of every answer of the sandbox."""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.sent.append(request)
        self.time.now += self.travel
        response = self.bend(len(self.sent), request) if self.bend else None
        if response is None:
            response = asyncio.run(self._asked(request))
            self.bodies.append(response.text)
        self.time.now += self.travel
        return response

    async def _asked(self, request: httpx.Request) -> httpx.Response:
        answer = await httpx.ASGITransport(self.app).handle_async_request(request)
        return httpx.Response(answer.status_code, headers=answer.headers, content=await answer.aread())

    @property
    def tokens(self) -> list[str]:
        """Every token that was handed out."""
        return [body.split('"access_token":"')[1].split('"')[0] for body in self.bodies if '"access_token"' in body]


class Visit:
    """One run of the doctor at a sandbox; `report` is what it gave."""

    def __init__(
        self,
        bend: Bend | None = None,
        *,
        operations: bool = False,
        key: str = KEY,
        pause: float = 0.0,
        ahead: float = 0.0,
        travel: float = 0.0,
        settings: dict[str, Any] | None = None,
        store: TokenStore | None = None,
        later: float = 0.0,
        **manners: Any,
    ) -> None:
        self.time = FakeTime()
        self.time.now += later
        given = {"manners": Manners(**manners), **(settings or {})}
        self.box = BoxTransport(self.time, bend, ahead=ahead, travel=travel, **given)
        self.asked: list[int] = []
        """Lengths of made-up keys that were wanted."""
        self.report: Report = examine(
            key,
            plan(BASE, operations=operations),
            pause=pause,
            transport=self.box,
            clock=self.time.clock,
            make_key=self._make_key,
            store=store,
        )

    def _make_key(self, length: int) -> str:
        self.asked.append(length)
        return MADE_UP

    def row(self, id: str) -> Row:
        return self.report.row(id)


def text_answer(status: int, text: str, media: str = "text/plain", **headers: str) -> httpx.Response:
    """An answer with this text."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return httpx.Response(status, headers={"content-type": media, **named}, content=text.encode())


def envelope(status_code: object = -9999, status: int = 200, **fields: Any) -> httpx.Response:
    """An answer in an envelope."""
    return httpx.Response(status, json={"status_code": status_code, **fields})


def at(numbers: int | tuple[int, ...], answer: Callable[[], httpx.Response]) -> Bend:
    """Bends the requests of these numbers."""
    chosen = (numbers,) if isinstance(numbers, int) else numbers
    return lambda number, _request: answer() if number in chosen else None


def lost(numbers: tuple[int, ...], kind: type[Exception] = httpx.ReadTimeout) -> Bend:
    """The answers to these requests never come. The error's text holds what real ones may hold: the key."""

    def bend(number: int, _request: httpx.Request) -> None:
        if number in numbers:
            raise kind(f"lost on the way to {BASE}/api/auth?apiKey={KEY}")

    return bend
