"""A sandbox that plays another machine: requests to its name are led to loopback, and written down."""

from __future__ import annotations

import json
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

import pytest
import requests
from attrs import field, frozen
from requests.adapters import HTTPAdapter

from omicall.contract import Options
from omicall.sandbox import Settings, running

from .recorder import answer

KEY = "sandbox-key"
NAME = "https://api.example.vn"
_send = HTTPAdapter.send


@frozen
class Sent:
    """A request that left, and its answer."""

    method: str
    path: str
    query: str
    body: Any
    answer: Any
    text: str = field(repr=False)
    """The body as it left."""

    @property
    def succeeded(self) -> bool:
        """Whether it was answered with success."""
        return isinstance(self.answer, dict) and self.answer.get("status_code") == 9999


class Elsewhere:
    """Stands in for `HTTPAdapter.send`, and asks a sandbox in place of the other machine."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.sent: list[Sent] = []
        self.before: Callable[[requests.PreparedRequest], None] = lambda _: None
        """Called with each request before it leaves; may raise."""
        self.refuses: set[str] = set()
        """Methods that are answered with a refusal."""

    def send(self, adapter: HTTPAdapter, request: requests.PreparedRequest, **arguments: Any) -> requests.Response:
        """Lead a request to the sandbox and write it down."""
        self.before(request)
        parts = urlsplit(str(request.url))
        assert f"{parts.scheme}://{parts.netloc}" == NAME
        text = request.body.decode("utf-8", "replace") if isinstance(request.body, bytes) else str(request.body or "")
        if request.method in self.refuses:
            response = answer(request, 200, {"status_code": -9999, "message": "request_invalid"})
        else:
            request.url = f"{self.url}{parts.path}" + (f"?{parts.query}" if parts.query else "")
            response = _send(adapter, request, **arguments)
        sent = (str(request.method), parts.path, parts.query, _json(text), _json(response.content), text)
        self.sent.append(Sent(*sent))
        return response

    def __get__(self, adapter: HTTPAdapter, _owner: type) -> Any:
        return lambda request, **arguments: self.send(adapter, request, **arguments)

    def succeeded(self, method: str, beginning: str) -> list[Sent]:
        """The successful requests to paths that begin so."""
        return [one for one in self.sent if one.method == method and one.path.startswith(beginning) and one.succeeded]

    def stored(self) -> dict[str, int]:
        """How many things of each kind the sandbox holds."""
        with requests.Session() as session:
            session.trust_env = False
            session.mount("http://", _Direct())
            stored: dict[str, int] = session.get(f"{self.url}/__sandbox__/stats").json()["stored"]
        return stored


class _Direct(HTTPAdapter):
    """Asks the sandbox under its own name."""

    def send(self, *given: Any, **arguments: Any) -> requests.Response:
        response: requests.Response = _send(self, *given, **arguments)
        return response


def _json(text: str | bytes) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return None


@contextmanager
def elsewhere(monkeypatch: pytest.MonkeyPatch) -> Generator[Elsewhere]:
    """A sandbox that plays another machine, for as long as the block runs."""
    with running(Settings(api_key=KEY, balance=10**15)) as url:
        network = Elsewhere(url)
        with monkeypatch.context() as patch:
            patch.setattr(HTTPAdapter, "send", network)
            yield network


def there(*operations: str, **more: Any) -> Options:
    """A run of few examples against the other machine, without a pause."""
    usual: dict[str, Any] = {
        "api_key": KEY,
        "max_examples": 3,
        "requests_per_second": 100_000,
        "seconds": None,
        "allow_effects": frozenset({"write"}),
        "operations": frozenset(operations),
    }
    return Options(NAME, **{**usual, **more})
