"""A network that is none: it writes down what would have left, and gives canned answers."""

from __future__ import annotations

import io
import json
import re
from typing import Any
from urllib.parse import urlsplit

import requests
import urllib3
from requests.adapters import HTTPAdapter

from omicall_api.catalog import OPERATIONS

TOKEN = "canned-token-000"
_PATHS = [
    # An exact path first: what stands for a parameter may read like the end of another path.
    (known.method, re.compile(re.sub(r"\\{[^}]*\\}", "[^/]+", re.escape(known.path))), known.path)
    for known in sorted(OPERATIONS.values(), key=lambda known: known.path.count("{"))
]


class Recorder:
    """Stands in for `HTTPAdapter.send`; every answer is a success with a token in it."""

    def __init__(self, payload: object = None) -> None:
        self.pairs: set[tuple[str, str]] = set()
        self.origins: set[tuple[str, str]] = set()
        self.places: set[tuple[str, str]] = set()
        self.without_credential: set[str] = set()
        self.requests = 0
        self.payload = payload

    def send(self, request: requests.PreparedRequest, **arguments: Any) -> requests.Response:
        """Write a request down and answer it."""
        parts = urlsplit(str(request.url))
        path = _template(str(request.method), parts.path)
        self.requests += 1
        self.pairs.add((str(request.method), path))
        self.origins.add((parts.scheme, parts.netloc))
        self.places.add((f"{parts.scheme}://{parts.netloc}", path))
        if not {"authorization", "x-api-key", "apikey"} & {n.lower() for n in request.headers}:
            self.without_credential.add(path)
        return self.answer(request, path)

    def answer(self, request: requests.PreparedRequest, path: str) -> requests.Response:
        """The canned answer."""
        payload = {"access_token": TOKEN} if path == "/api/auth" else self.payload
        return answer(request, 200, {"status_code": 9999, "payload": payload})

    def __get__(self, _adapter: Any, _owner: type) -> Any:
        return self.send


class Redirector(Recorder):
    """Leads everybody but the exchange of the key to another operation of the same host."""

    def answer(self, request: requests.PreparedRequest, path: str) -> requests.Response:
        if path in ("/api/auth", "/api/webhooks/list"):
            return super().answer(request, path)
        return answer(request, 302, {}, Location="/api/webhooks/list")


class Unreachable(Recorder):
    """Nobody answers."""

    def answer(self, request: requests.PreparedRequest, path: str) -> requests.Response:
        raise requests.ConnectionError("nobody there", request=request)


class RefusesTheKey(Recorder):
    """The key is unknown."""

    def answer(self, request: requests.PreparedRequest, path: str) -> requests.Response:
        return answer(request, 200, {"status_code": -9999, "message": "api_key_invalid"})


class SomethingElse(Recorder):
    """Not an OMICall API."""

    def answer(self, request: requests.PreparedRequest, path: str) -> requests.Response:
        return answer(request, 200, {"hello": "world"})


def _template(method: str, path: str) -> str:
    """The path as the specification writes it; as it is, if the specification has none like it."""
    return next((known for its, form, known in _PATHS if its == method and form.fullmatch(path)), path)


def answer(request: requests.PreparedRequest, status: int, body: object, **headers: str) -> requests.Response:
    """An HTTP answer as it comes out of a socket."""
    content = io.BytesIO(json.dumps(body).encode())
    known = {"Content-Type": "application/json", **headers}
    raw = urllib3.HTTPResponse(content, known, status, preload_content=False)
    return HTTPAdapter().build_response(request, raw)
