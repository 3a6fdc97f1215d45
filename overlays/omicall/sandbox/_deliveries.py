"""Sends webhooks, to loopback addresses and to hosts that the settings name, and nowhere else."""

from __future__ import annotations

import asyncio
import ssl
from functools import cached_property
from ipaddress import ip_address
from typing import Any

import httpx

from ._answers import JSON, compact

_SECONDS = httpx.Timeout(5.0)


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

    def __init__(self, deliver_to: tuple[str, ...]) -> None:
        self._named = frozenset(host.lower() for host in deliver_to)
        self._tasks: set[asyncio.Task[None]] = set()
        self.reset()

    def reset(self) -> None:
        """Stop what is under way and count from zero."""
        self.stop()
        self._sent = self._failed = self._withheld = 0

    def stop(self) -> None:
        """Stop what is under way."""
        for task in tuple(self._tasks):
            loop = task.get_loop()
            if not loop.is_closed():
                loop.call_soon_threadsafe(task.cancel)
        self._tasks.clear()

    def counts(self) -> dict[str, int]:
        """How many messages were taken by a receiver (2xx), lost, or not sent at all."""
        return {"sent": self._sent, "failed": self._failed, "withheld": self._withheld}

    def allowed(self, host: str) -> bool:
        """Whether anything may be sent to a host."""
        return is_loopback(host) or host.lower() in self._named

    def start(self, url: str, messages: list[dict[str, Any]]) -> None:
        """Send messages to one receiver, in order, without waiting for it."""
        if not self.allowed(_host(url)):
            self._withheld += len(messages)
            return
        task = asyncio.get_running_loop().create_task(self._send(url, messages))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _send(self, url: str, messages: list[dict[str, Any]]) -> None:
        # No proxies, no .netrc, no redirects: each of them could lead to another host.
        client = httpx.AsyncClient(trust_env=False, follow_redirects=False, timeout=_SECONDS, verify=self._trusted)
        async with client:
            for message in messages:
                taken = await _post(client, url, compact(message))
                self._sent += taken
                self._failed += not taken

    @cached_property
    def _trusted(self) -> ssl.SSLContext:
        return ssl.create_default_context()


def _host(url: str) -> str:
    try:
        return httpx.URL(url).host
    except httpx.InvalidURL:
        return ""


async def _post(client: httpx.AsyncClient, url: str, body: bytes) -> bool:
    try:
        answer = await client.post(url, content=body, headers={"content-type": JSON})
    except (httpx.HTTPError, httpx.InvalidURL):
        return False
    return answer.is_success
