"""A server that answers as it is told, and a client of it."""

from __future__ import annotations

import json
from typing import Any

import httpx

from omicall_api import AuthenticatedClient

HOST = "https://api.example.vn"
TOKEN = "invented-token-3c41"


class Vendor:
    """Gives one answer to every request and keeps the requests."""

    def __init__(self, content: bytes | str, status: int = 200, headers: dict[str, str] | None = None) -> None:
        self.content = content
        self.status = status
        self.headers = headers
        self.requests: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        """The answer, as a transport gives it."""
        self.requests.append(request)
        return httpx.Response(self.status, content=self.content, headers=self.headers)

    def client(self, **arguments: Any) -> AuthenticatedClient:
        """A client that reaches this server and no other."""
        given = {"token": TOKEN, "base_url": HOST, **arguments}
        transport = httpx.MockTransport(self)
        return AuthenticatedClient(**given, httpx_args={"transport": transport})

    @property
    def sent(self) -> httpx.Request:
        """The one request that came."""
        (request,) = self.requests
        return request


def success(payload: Any, **beside: Any) -> bytes:
    """The bytes of an envelope of success."""
    return json.dumps({"status_code": 9999, "payload": payload, **beside}, ensure_ascii=False).encode()


def answering(payload: Any) -> Vendor:
    """A server that answers every request with this payload."""
    return Vendor(success(payload))
