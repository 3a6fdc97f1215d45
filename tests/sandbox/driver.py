"""The sandbox in process, without a socket, on a clock that stands still."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import httpx

from omicall.sandbox import Settings, create_app

KEY = "sandbox-key"
START = 1_790_000_000
NOW = START * 1000
DAY = 86_400_000
MONTH = {"fromDate": NOW - 30 * DAY, "toDate": NOW}
MONTH_V1 = {"from_date": NOW - 30 * DAY, "to_date": NOW}


class Box:
    """A sandbox and a caller that holds its key and one token."""

    def __init__(self, **settings: Any) -> None:
        self.app = create_app(Settings(**settings), clock=lambda: START)
        self._token: str | None = None

    @property
    def token(self) -> str:
        if self._token is None:
            self._token = self.new_token()
        return self._token

    def new_token(self) -> str:
        answer = self.send("GET", "/api/auth", params={"apiKey": KEY})
        return str(answer.json()["payload"]["access_token"])

    def send(self, verb: str, path: str, **request: Any) -> httpx.Response:
        """One request as it is, with no credential added."""

        async def once() -> httpx.Response:
            transport = httpx.ASGITransport(self.app)
            async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as c:
                return await c.request(verb, path, **request)

        return asyncio.run(once())

    def ask(self, verb: str, path: str, **request: Any) -> Any:
        """One request with the bearer token and the key in both headers; the body of the answer."""
        headers = {"Authorization": f"Bearer {self.token}", "x-api-key": KEY, "apiKey": KEY}
        return self.send(verb, path, headers=headers, **request).json()

    def payload(self, verb: str, path: str, **request: Any) -> Any:
        """The payload of a request that succeeds."""
        body = self.ask(verb, path, **request)
        assert body["status_code"] == 9999, body
        return body["payload"]

    def refusal(self, verb: str, path: str, **request: Any) -> str:
        """The error code of a request that is refused."""
        body = self.ask(verb, path, **request)
        assert body["status_code"] == -9999, body
        return str(body["message"] if "message" in body else body["payload"]["error"])

    def search(self, page: int = 1, size: int = 50, **filters: Any) -> Any:
        """A page of the calls of the 30 days before the start."""
        path = f"/api/v3/call-transaction/search?page={page}&size={size}"
        return self.payload("POST", path, json={"filter": {**MONTH, **filters}})

    def list_v1(self, **query: Any) -> Any:
        """The same in version 1."""
        return self.payload("GET", "/api/call_transaction/list", params={**MONTH_V1, **query})

    def rows(self, size: int = 50, **filters: Any) -> Iterator[dict[str, Any]]:
        """Every row of a search, page after page."""
        page = 1
        while True:
            got = self.search(page, size, **filters)
            yield from got["items"]
            if not got["has_next"]:
                return
            page = got["next_page"]

    def click(self, **body: Any) -> Any:
        """A click-to-call from extension 101."""
        return self.payload("POST", "/api/click2call", json={**CLICK, **body})

    def door(self, name: str, body: Any = None) -> Any:
        """A request at the control door that is let in."""
        path = f"/__sandbox__/{name}"
        answer = self.send("GET", path) if name == "stats" else self.send("POST", path, json=body)
        assert answer.status_code == 200, answer.text
        return answer.json()


CLICK = {"extension": "101", "hotline": "842810000001", "phone_number": "0900000123"}
