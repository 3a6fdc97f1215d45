"""A sandbox in process, and its pages as this machine's browser asks for them."""

from __future__ import annotations

import asyncio
from html.parser import HTMLParser
from typing import Any

import httpx

from omicall.sandbox import Settings, create_app

KEY = "sandbox-key"
FILES = "/__sandbox__/pages"
START = 1_790_000_000
ADDRESSES = ("/", "/docs", f"{FILES}/live", f"{FILES}/openapi.json", f"{FILES}/page.js", f"{FILES}/page.css")


class Pages:
    """A sandbox with a token of its first account, on a clock that stands still."""

    def __init__(self, **settings: Any) -> None:
        self.app = create_app(Settings(**settings), clock=lambda: START)
        self.key = self.app.sandbox.settings.api_key
        self.token = self.get("/api/auth", params={"apiKey": self.key}).json()["payload"]["access_token"]

    def get(self, path: str, **request: Any) -> httpx.Response:
        return self.send("GET", path, **request)

    def send(self, verb: str, path: str, peer: str = "127.0.0.1", **request: Any) -> httpx.Response:
        async def once() -> httpx.Response:
            transport = httpx.ASGITransport(self.app, client=(peer, 5))
            async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client:
                return await client.request(verb, path, **request)

        return asyncio.run(once())

    def api(self, verb: str, path: str, **request: Any) -> Any:
        """The payload of an operation that succeeds."""
        body = self.send(verb, path, headers={"Authorization": f"Bearer {self.token}"}, **request).json()
        assert body["status_code"] == 9999, body
        return body.get("payload")

    def door(self, name: str, body: Any) -> Any:
        answer = self.send("POST", f"/__sandbox__/{name}", json=body)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def home(self) -> str:
        return self.get("/").text

    def live(self) -> dict[str, str]:
        """The parts of the page that change, as its script gets them."""
        parts: dict[str, str] = self.get(f"{FILES}/live").json()
        return parts


class Elements(HTMLParser):
    """The names of all elements of a page, and its text, as a browser reads them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.names: list[str] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data
