"""Doubles for the client's tests: a clock, a server with a script, a caller, and a sandbox at its door."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from copy import copy
from inspect import isawaitable
from pathlib import Path
from typing import Any

import httpx

from omicall import AsyncOmicall, Omicall
from omicall._clock import Clock

KEY = "invented-key-7c21"
BASE = "https://api.example.vn"
NOON = 1_790_000_000.0
EXAMPLES = Path(__file__).parents[2] / "spec" / "examples"

CLICK = {"extension": "101", "hotline": "842810000001", "phone_number": "0900000123"}

Reply = Callable[[httpx.Request], httpx.Response]


class FakeClock:
    """Moves when told to or when somebody sleeps; notes every pause, and every range drawn from."""

    def __init__(self) -> None:
        self.now = NOON
        self.pauses: list[float] = []
        self.ranges: list[tuple[float, float]] = []
        self.draw = 1.0
        self.clock = Clock(
            wall=lambda: self.now,
            monotonic=lambda: self.now - NOON,
            uniform=self._uniform,
            sleep=self._sleep,
            async_sleep=self._async_sleep,
        )

    def with_ids(self, request_id: Callable[[], str]) -> Clock:
        """The same clock, with these ids of requests."""
        clock = copy(self.clock)
        clock.request_id = request_id
        return clock

    def _uniform(self, low: float, high: float) -> float:
        self.ranges.append((low, high))
        return low + (high - low) * self.draw

    def _sleep(self, seconds: float) -> None:
        self.pauses.append(seconds)
        self.now += seconds

    async def _async_sleep(self, seconds: float) -> None:
        self._sleep(seconds)


class ScriptedServer:
    """Exchanges any key for `token-N` and answers everything else from a script, then with `rest`."""

    def __init__(self) -> None:
        self.exchanges = 0
        self.keys: list[str] = []
        self.sent: list[httpx.Request] = []
        # The same request object is sent again with another header, so headers are noted as they come.
        self.headers: list[httpx.Headers] = []
        self.script: list[Reply] = []
        self.rest: Reply = success
        self.exchange: Reply | None = None

    def __call__(self, request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/api/auth"):
            self.exchanges += 1
            self.keys.append(request.url.params["apiKey"])
            if self.exchange is not None:
                return self.exchange(request)
            return envelope({"access_token": f"token-{self.exchanges}", "token_type": "Bearer"})
        self.sent.append(request)
        self.headers.append(request.headers.copy())
        reply = self.script.pop(0) if self.script else self.rest
        return reply(request)

    @property
    def authorizations(self) -> list[str]:
        """What stood in the `Authorization` header of every request but the exchanges."""
        return [headers.get("authorization", "") for headers in self.headers]


def envelope(payload: object, status_code: int = 9999) -> httpx.Response:
    """OMICall's envelope around a payload."""
    return httpx.Response(200, json={"status_code": status_code, "payload": payload})


def success(request: httpx.Request) -> httpx.Response:
    """The spec's example of a successful answer to this request; an empty success for one of the user's own."""
    operation = request.extensions.get("omicall_operation")
    if operation is None:
        return envelope(None)
    example = EXAMPLES / f"{operation}.response.json"
    return httpx.Response(200, content=example.read_bytes())


def answers(status: int, content: bytes | str = b"", **headers: str) -> Reply:
    """A reply with this status and body, each time anew."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda _request: httpx.Response(status, content=content, headers=named)


def answers_json(status: int, body: object) -> Reply:
    """A reply with this status and JSON, each time anew."""
    return answers(status, json.dumps(body))


def fails(kind: type[Exception]) -> Reply:
    """A reply that never comes, for this reason. Its text holds what real ones may hold: the key."""

    def reply(request: httpx.Request) -> httpx.Response:
        raise kind(f"lost on the way to {BASE}/?apiKey={KEY}")

    return reply


class ClosingTransport(httpx.MockTransport):
    """Notes how often it was closed."""

    closed = 0

    def close(self) -> None:
        self.closed += 1

    async def aclose(self) -> None:
        self.closed += 1


class Caller:
    """A client of the sync or the async kind, driven alike; `runner` is the loop of the async one."""

    def __init__(self, kind: str, **settings: Any) -> None:
        self.closed = False
        self.runner = asyncio.Runner()
        make = Omicall if kind == "sync" else AsyncOmicall
        self.client: Any = make(settings.pop("api_key", KEY), **settings)

    def do(self, action: Callable[[Any], Any]) -> Any:
        """What the action gives for the client, awaited where it must be."""
        if isinstance(self.client, Omicall):
            return action(self.client)
        return self.runner.run(_inside_loop(action, self.client))

    def all(self, rows: Iterator[Any] | AsyncIterator[Any]) -> list[Any]:
        """Every row of an iterator of either kind."""
        if isinstance(rows, AsyncIterator):
            return self.runner.run(_gathered(rows))
        return list(rows)

    def http(self, client: Any) -> Any:
        """The httpx client behind a client."""
        api = client.api
        return api.get_httpx_client() if isinstance(client, Omicall) else api.get_async_httpx_client()

    def close(self) -> None:
        """Close the client and its loop, once."""
        if not self.closed:
            self.closed = True
            self.do(lambda client: client.close() if isinstance(client, Omicall) else client.aclose())
            self.runner.close()


async def _inside_loop(action: Callable[[Any], Any], client: Any) -> Any:
    result = action(client)
    return await result if isawaitable(result) else result


async def _gathered(rows: AsyncIterator[Any]) -> list[Any]:
    return [row async for row in rows]


class Box:
    """A sandbox on a socket, seen through its control door."""

    key = "sandbox-key"

    def __init__(self, url: str) -> None:
        self.url = url
        self._door = httpx.Client(base_url=f"{url}/__sandbox__/", trust_env=False, verify=False)

    def close(self) -> None:
        """Close the connection to the door."""
        self._door.close()

    def reset(self) -> None:
        """Everything as at the start."""
        self._door.post("reset").raise_for_status()

    def advance(self, seconds: float) -> None:
        """Put its clock forward."""
        self._door.post("clock", json={"advance_seconds": seconds}).raise_for_status()

    def fault(self, operation: str, kind: str, **rule: Any) -> None:
        """Put one fault in force, in place of all others."""
        self.faults([{"operation": operation, "kind": kind, **rule}])

    def faults(self, rules: Iterable[dict[str, Any]]) -> None:
        """Put several faults in force, in place of all others."""
        self._door.post("faults", json=list(rules)).raise_for_status()

    def heal(self) -> None:
        """No faults from now on."""
        self.faults([])

    @property
    def stats(self) -> Any:
        """Its counters."""
        return self._door.get("stats").raise_for_status().json()

    @property
    def exchanges(self) -> int:
        """How many keys were exchanged for tokens."""
        return int(self.stats["token_exchanges"])

    def dialled(self) -> int:
        """How many click-to-calls were really made."""
        return int(self.stats["billable"].get("click_to_call", 0))

    def received(self, operation: str) -> int:
        """How many requests of an operation came in."""
        return int(self.stats["requests"].get(operation, 0))
