"""The sandbox as an httpx transport, for clients that you make yourself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx

if TYPE_CHECKING:
    from ._fake import FakeOmicall


class SandboxTransport(httpx.BaseTransport):
    """Answers the requests of an httpx client, or of `Omicall`, from a sandbox in this process.

    Whatever host a request is for, the sandbox answers and nothing leaves the process.

    Args:
        fake: whose sandbox answers; a new one when left out.

    Raises:
        ConfigurationError: the extra `testing` is not installed.

    Evidence: that of the sandbox, written from the vendor's documents and never compared with the live API.

    Example:
        >>> from omicall import Omicall
        >>> transport = SandboxTransport()
        >>> fake = transport.fake
        >>> client = Omicall(fake.api_key, base_url=fake.base_url, transport=transport, clock=fake.clock.clock)
        >>> client.tenant.detail().full_name
        'Công ty Mẫu Hoa Sen'
    """

    def __init__(self, fake: FakeOmicall | None = None) -> None:
        self.fake = _fake() if fake is None else fake
        """Its counters, faults and clock."""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Answer one request; httpx calls this."""
        request.read()
        return self.fake.answer(request)


class AsyncSandboxTransport(httpx.AsyncBaseTransport):
    """Answers the requests of an async httpx client, or of `AsyncOmicall`, from a sandbox in this process.

    Whatever host a request is for, the sandbox answers and nothing leaves the process.

    Args:
        fake: whose sandbox answers; a new one when left out.

    Raises:
        ConfigurationError: the extra `testing` is not installed.

    Evidence: that of the sandbox, written from the vendor's documents and never compared with the live API.

    Example:
        >>> import asyncio
        >>> from omicall import AsyncOmicall
        >>> transport = AsyncSandboxTransport()
        >>> fake = transport.fake
        >>> client = AsyncOmicall(fake.api_key, base_url=fake.base_url, transport=transport, clock=fake.clock.clock)
        >>> asyncio.run(client.tenant.detail()).full_name
        'Công ty Mẫu Hoa Sen'
    """

    def __init__(self, fake: FakeOmicall | None = None) -> None:
        self.fake = _fake() if fake is None else fake
        """Its counters, faults and clock."""

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Answer one request; httpx calls this."""
        await request.aread()
        return self.fake.answer(request)


def _fake() -> FakeOmicall:
    from ._fake import FakeOmicall

    return FakeOmicall()
