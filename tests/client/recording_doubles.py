"""Doubles for the download of recordings: a server of sounds on loopback, a name server, and a wire."""

from __future__ import annotations

import random
import re
import socket
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import httpcore
import httpx
import pytest

from omicall import errors

from .doubles import Caller

SOUND = random.Random(7).randbytes(300_000)
"""Invented bytes, all parts of which differ."""
SECRET = "invented-link-secret"


class SoundServer:
    """Serves one sound at any path on loopback, with ranges, and before that what the plan says."""

    def __init__(self, sound: bytes = SOUND) -> None:
        self.sound = sound
        self.times = 1
        self.version: dict[str, str] = {"ETag": '"one"'}
        self.kind: dict[str, str] = {"Content-Type": "audio/mpeg"}
        self.knows_ranges = True
        self.plan: list[Callable[[Handler], None]] = []
        self.seen: list[dict[str, str]] = []
        self.paths: list[str] = []
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.sounds = self  # type: ignore[attr-defined]
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True)
        self._thread.start()

    @property
    def link(self) -> str:
        """A link to the sound, with a secret in its query."""
        return f"{self.url}/uc?id={SECRET}"

    @property
    def ranges(self) -> list[str | None]:
        """Which part each request asked for."""
        return [headers.get("range") for headers in self.seen]

    def close(self) -> None:
        """Stop."""
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


class Handler(BaseHTTPRequestHandler):
    """Answers one request after the plan, or with the sound."""

    @property
    def sounds(self) -> SoundServer:
        sounds: SoundServer = self.server.sounds  # type: ignore[attr-defined]
        return sounds

    def do_GET(self) -> None:
        self.sounds.seen.append({name.lower(): value for name, value in self.headers.items()})
        self.sounds.paths.append(self.path)
        (self.sounds.plan.pop(0) if self.sounds.plan else Handler.whole)(self)

    def whole(self) -> None:
        """The sound, or what was asked for of it."""
        start = self.start()
        self.head(206 if start else 200, {"Content-Length": str(len(self.sounds.sound) * self.sounds.times - start)})
        for _ in range(self.sounds.times):
            self.wfile.write(memoryview(self.sounds.sound)[start:])

    def start(self) -> int:
        """Where to begin, as a server that knows ranges decides it."""
        found = re.fullmatch(r"bytes=(\d+)-", self.headers.get("range", ""))
        same = self.headers.get("if-range") in self.sounds.version.values()
        return int(found[1]) if found and same and self.sounds.knows_ranges else 0

    def head(self, status: int, headers: dict[str, str]) -> None:
        """Status and headers."""
        self.send_response(status)
        sound = {**self.sounds.kind, **self.sounds.version}
        if status == 206:
            size = len(self.sounds.sound)
            sound["Content-Range"] = f"bytes {self.start()}-{size - 1}/{size}"
        for name, value in {**sound, **headers}.items():
            self.send_header(name, value)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: what was asked for is in `seen`."""


def cut(size: int) -> Callable[[Handler], None]:
    """Announce all of it, and end after so many bytes."""

    def reply(handler: Handler) -> None:
        start = handler.start()
        rest = handler.sounds.sound[start:]
        handler.head(206 if start else 200, {"Content-Length": str(len(rest))})
        handler.wfile.write(rest[:size])
        handler.wfile.flush()
        handler.connection.shutdown(socket.SHUT_RDWR)

    return reply


def says(status: int, body: bytes = b"", **headers: str) -> Callable[[Handler], None]:
    """Answer with this; a header of the sound's is replaced, or left out when it is empty."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}

    def reply(handler: Handler) -> None:
        handler.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **named}.items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(body)

    return reply


class NameServer:
    """Stands in for `socket.getaddrinfo`: gives the addresses of its table, in turn where there are several lists."""

    def __init__(self, **names: list[list[str]]) -> None:
        self.answers = {name.replace("_", "."): lists for name, lists in names.items()}
        self.asked: list[str] = []

    def __call__(self, host: str, port: int, *_: Any, **__: Any) -> list[Any]:
        self.asked.append(host)
        if host not in self.answers:
            raise socket.gaierror(socket.EAI_NONAME, f"{host} is not known")
        lists = self.answers[host]
        addresses = lists.pop(0) if len(lists) > 1 else lists[0]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in addresses]


class Wire:
    """Stands in for httpcore's connections: notes where they lead, whom certificates are checked for and what is said,
    and answers with a sound. Refused addresses refuse."""

    def __init__(self) -> None:
        self.connected: list[tuple[str, int]] = []
        self.checked: list[str | None] = []
        self.said: list[bytes] = []
        self.refused: set[str] = set()
        self.replies: list[bytes] = []
        self.sound = b"HTTP/1.1 200 OK\r\nContent-Type: audio/mpeg\r\nContent-Length: 5\r\n\r\nsound"

    def _stream(self, kind: type[Any], host: str, port: int) -> Any:
        self.connected.append((host, port))
        if host in self.refused:
            raise httpcore.ConnectError("refused")
        stream = kind([self.replies.pop(0) if self.replies else self.sound])
        stream.wire = self
        return stream

    def connect(self, _: object, host: str, port: int, **__: Any) -> Any:
        """What the sync backend calls."""
        return self._stream(WireStream, host, port)

    async def connect_async(self, _: object, host: str, port: int, **__: Any) -> Any:
        """What the async backend calls."""
        return self._stream(AsyncWireStream, host, port)


class WireStream(httpcore.MockStream):
    """One connection of the wire."""

    wire: Wire

    def write(self, buffer: bytes, *_: Any, **__: Any) -> None:
        self.wire.said.append(buffer)

    def start_tls(self, ssl_context: Any, server_hostname: str | None = None, *_: Any, **__: Any) -> Any:
        self.wire.checked.append(server_hostname)
        return self


class AsyncWireStream(httpcore.AsyncMockStream):
    """One connection of the wire."""

    wire: Wire

    async def write(self, buffer: bytes, *_: Any, **__: Any) -> None:
        self.wire.said.append(buffer)

    async def start_tls(self, ssl_context: Any, server_hostname: str | None = None, *_: Any, **__: Any) -> Any:
        self.wire.checked.append(server_hostname)
        return self


def sound_reply(_: httpx.Request) -> httpx.Response:
    """A small sound, each time anew."""
    return httpx.Response(200, content=b"sound", headers={"content-type": "audio/mpeg"})


def download(caller: Caller, link: object, target: object, **options: Any) -> Any:
    """Download from a link."""
    return caller.do(lambda client: client.recordings.download(link, target, **options))


def refused(caller: Caller, link: str, target: Path, **options: Any) -> str:
    """The text of the error for a link that may not be followed; nothing is left of it."""
    with pytest.raises(errors.UnsafeLink) as caught:
        download(caller, link, target, **options)
    assert SECRET not in str(caught.value)
    assert list(target.parent.iterdir()) == []
    return str(caught.value)
