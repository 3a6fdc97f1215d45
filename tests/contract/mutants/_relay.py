"""What stands between client and sandbox, and changes requests and answers of some operations."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qsl, urlencode

from attrs import define, field
from starlette.routing import compile_path
from tests.contract.bugs import Bug, Message

from omicall.sandbox._operation import OPERATIONS as SERVED

_EXCHANGE = "tests.contract.exchange"


@define
class Exchange:
    """One request of an operation on its way to the sandbox, then its answer on the way back."""

    memory: dict[str, Any]
    """The same for every request of a run; empty at first."""
    query: dict[str, str]
    sent: dict[str, str] = field(repr=False)
    """Headers of the request, names in lower case."""
    status: int = 0
    media: str | None = None
    """Another content type for the answer; None to leave it as it is."""
    body: bytes = field(default=b"", repr=False)

    @property
    def json(self) -> Any:
        """The decoded answer; an empty object where it is no JSON object."""
        try:
            value = json.loads(self.body)
        except ValueError:
            return {}
        return value if isinstance(value, dict) else {}

    @json.setter
    def json(self, value: Any) -> None:
        self.body = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


Change = Callable[[Exchange], None]


def _nothing(_exchange: Exchange) -> None:
    """Leaves an exchange as it is."""


class Relay(Bug):
    """Changes the exchanges of some operations, and hands all others on.

    before: changes query and headers of a request.
    after: changes status, content type and body of an answer.
    """

    def __init__(
        self, app: Any, operations: tuple[str, ...], before: Change = _nothing, after: Change = _nothing
    ) -> None:
        super().__init__(app)
        self._before, self._after = before, after
        self._memory: dict[str, Any] = {}
        known = [SERVED[name] for name in operations]
        self._places = [({o.method, *o.also}, compile_path(o.path)[0]) for o in known]

    def asked(self, scope: Message) -> None:
        if not any(scope["method"] in verbs and path.match(scope["path"]) for verbs, path in self._places):
            return
        query = dict(parse_qsl(scope["query_string"].decode(), keep_blank_values=True))
        sent = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        exchange = scope[_EXCHANGE] = Exchange(self._memory, dict(query), dict(sent))
        self._before(exchange)
        # Written anew only if it was changed: a name may stand there twice.
        if exchange.query != query:
            scope["query_string"] = urlencode(exchange.query).encode()
        if exchange.sent != sent:
            scope["headers"] = [(n.encode("latin-1"), v.encode("latin-1")) for n, v in exchange.sent.items()]

    def answered(self, scope: Message, status: int, body: bytes) -> tuple[int, bytes]:
        exchange = scope.get(_EXCHANGE)
        if exchange is None:
            return status, body
        exchange.status, exchange.body = status, body
        self._after(exchange)
        return exchange.status, exchange.body

    def headed(self, scope: Message, headers: list[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
        exchange = scope.get(_EXCHANGE)
        if exchange is None or exchange.media is None:
            return headers
        others = [(name, value) for name, value in headers if name.lower() != b"content-type"]
        return [*others, (b"content-type", exchange.media.encode())]
