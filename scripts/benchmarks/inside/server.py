"""A server of canned bytes, in a process of its own: `python server.py CALLS` prints its port, and ends with its input.

It does what is needed and no more, so that the client is what is measured: it looks for a path, a page and a length.
"""

from __future__ import annotations

import asyncio
import json
import re
import sys
from typing import ClassVar

import page

_PAGE = re.compile(rb"[?&]page=(\d+)")
_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
_END = b"\r\n\r\n"


class Canned(asyncio.Protocol):
    """One connection."""

    counted: ClassVar = {"exchanges": 0, "pages": 0, "other": 0}

    def __init__(self, pages: page.Pages) -> None:
        self._pages, self._left = pages, b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Take the connection."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Answer every request that is whole."""
        self._left += data
        while (end := self._left.find(_END)) >= 0:
            head = self._left[:end]
            length = _LENGTH.search(head)
            whole = end + len(_END) + (int(length[1]) if length else 0)
            if len(self._left) < whole:
                return
            self._left = self._left[whole:]
            body = self._answer(head[: head.find(b"\r\n")])
            top = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n" % len(body)
            self._transport.write(top + body)

    def _answer(self, line: bytes) -> bytes:
        found = _PAGE.search(line)
        if found is not None:
            self.counted["pages"] += 1
            return self._pages.page(int(found[1]))
        if b"/api/auth" in line:
            self.counted["exchanges"] += 1
            return page.TOKEN
        if b"/counted" in line:
            return json.dumps(self.counted).encode()
        self.counted["other"] += 1
        return page.TENANT


async def _serve(calls: int) -> None:
    pages, loop = page.Pages(calls), asyncio.get_running_loop()
    server = await loop.create_server(lambda: Canned(pages), "127.0.0.1", 0, backlog=1024)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(_serve(int(sys.argv[1])))
