"""Sends webhooks, to loopback addresses and to hosts that the settings name, and nowhere else."""

from __future__ import annotations

import asyncio
import ssl
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from ipaddress import ip_address
from typing import Any

import httpx

from ._answers import JSON, compact

_SECONDS = httpx.Timeout(5.0)
_LANES = 4
"""How many messages may be on their way to one receiver at once."""

_SHOWN = 30
"""How many of the last messages are remembered."""


@dataclass(slots=True)
class Delivery:
    """A message to a receiver, and what became of it.

    at_ms: when it was due, in milliseconds since 1970.
    receiver: scheme, host and port; the path may hold the receiver's secret.
    what: the state that it tells of; empty where it tells of none.
    outcome: `on its way`, the receiver's HTTP status, `no answer`, or `withheld`.
    """

    at_ms: int
    receiver: str
    what: str
    outcome: str = "on its way"


_Lane = deque[tuple[dict[str, Any], Delivery]]
_Key = tuple[str, int, asyncio.AbstractEventLoop]


def is_loopback(host: str) -> bool:
    """Whether a host, as text, can only mean this machine."""
    if host.lower() == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


class Deliveries:
    """Background tasks that POST to the receivers; a receiver's failure disturbs nobody."""

    def __init__(self, deliver_to: tuple[str, ...], now_ms: Callable[[], int] = lambda: 0) -> None:
        self._named = frozenset(host.lower() for host in deliver_to)
        self._tasks: set[asyncio.Task[None]] = set()
        self._lanes: dict[_Key, _Lane] = {}
        self._now_ms = now_ms
        self.recent: deque[Delivery] = deque(maxlen=_SHOWN)
        """The last messages, the newest first."""
        self.reset()

    def reset(self) -> None:
        """Stop what is under way and count from zero."""
        self.stop()
        self._sent = self._failed = self._withheld = 0
        self.recent.clear()

    def stop(self) -> None:
        """Stop what is under way."""
        for task in tuple(self._tasks):
            loop = task.get_loop()
            if not loop.is_closed():
                loop.call_soon_threadsafe(task.cancel)
        self._tasks.clear()
        self._lanes.clear()

    def counts(self) -> dict[str, int]:
        """How many messages were taken by a receiver (2xx), lost, or not sent at all."""
        return {"sent": self._sent, "failed": self._failed, "withheld": self._withheld}

    def allowed(self, host: str) -> bool:
        """Whether anything may be sent to a host."""
        return is_loopback(host) or host.lower() in self._named

    def start(self, url: str, messages: list[dict[str, Any]], within: int = 0) -> None:
        """Send messages to one receiver without waiting for it.

        within: a number; messages with the same one keep their order, others may overtake them.
        """
        if not self.allowed(host_of(url)):
            self._withheld += len(messages)
            self._remember(url, messages, "withheld")
            return
        told = self._remember(url, messages, "on its way")
        loop = asyncio.get_running_loop()
        key = (url, within % _LANES, loop)
        lane = self._lanes.get(key)
        if lane is not None:
            lane.extend(told)
            return
        self._lanes[key] = lane = deque(told)
        task = loop.create_task(self._send(key, lane))
        self._tasks.add(task)
        task.add_done_callback(lambda done: self._forget(done, key, lane))

    def _remember(
        self, url: str, messages: list[dict[str, Any]], outcome: str
    ) -> list[tuple[dict[str, Any], Delivery]]:
        at_ms, receiver = self._now_ms(), origin_of(url)
        told = [(one, Delivery(at_ms, receiver, str(one.get("state", "")), outcome)) for one in messages]
        self.recent.extendleft(delivery for _, delivery in told)
        return told

    def _forget(self, task: asyncio.Task[None], key: _Key, lane: _Lane) -> None:
        self._tasks.discard(task)
        if self._lanes.get(key) is lane:
            del self._lanes[key]

    async def _send(self, key: _Key, lane: _Lane) -> None:
        # No proxies, no .netrc, no redirects: each of them could lead to another host.
        client = httpx.AsyncClient(trust_env=False, follow_redirects=False, timeout=_SECONDS, verify=self._trusted)
        async with client:
            while lane:
                message, delivery = lane.popleft()
                status = await _post(client, key[0], compact(message))
                taken = status is not None and 200 <= status < 300
                delivery.outcome = "no answer" if status is None else str(status)
                self._sent += taken
                self._failed += not taken
            # Without a pause since the lane was seen empty, so that nothing is put into it and left there.
            if self._lanes.get(key) is lane:
                del self._lanes[key]

    @cached_property
    def _trusted(self) -> ssl.SSLContext:
        return ssl.create_default_context()


def host_of(url: str) -> str:
    """The host of an http or https address that can be connected to; empty for any other text."""
    try:
        parts = httpx.URL(url)
    except (httpx.InvalidURL, ValueError):
        return ""
    # httpx takes any number for a port, and fails when it connects.
    return parts.host if parts.scheme in ("http", "https") and (parts.port or 0) < 65536 else ""


def origin_of(url: str) -> str:
    """Scheme, host and port of an address: what may be shown of it, since its path may hold a secret."""
    host = host_of(url)
    if not host:
        return "an address that nobody can read"
    parts = httpx.URL(url)
    name = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{name}" + (f":{parts.port}" if parts.port else "")


async def _post(client: httpx.AsyncClient, url: str, body: bytes) -> int | None:
    """The status of the answer; None if there was none."""
    try:
        answer = await client.post(url, content=body, headers={"content-type": JSON})
    except (httpx.HTTPError, httpx.InvalidURL):
        return None
    return answer.status_code
