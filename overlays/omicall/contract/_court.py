"""Takes the laws to the server: sends what they ask, and makes findings of what they say."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import count
from typing import Any

import requests
from attrs import define, field

from omicall._delivery import credential_headers
from omicall_api.catalog import CREDENTIALS, Operation
from omicall_api.errors import decoded

from ._credentials import Credentials
from ._document import Document
from ._links import MISSING, Wanted
from ._options import Options
from ._outcome import NotTried
from ._schemathesis import Failed
from .laws import Found, OutOfTimeError, Reply, World, hold


@define
class Court:
    """The laws of one run.

    options: which server.
    document: the merged specification.
    operations: what may be asked.
    schema: makes requests, which pass the guard and are counted like all others.
    headers: the account's own credential for an operation, at the given turn.
    credentials: by account, as `Operation.account` names it, and "other" for another account.
    wire: the HTTP status that came for a request; its answer has the virtual one.
    ends: when to begin nothing more, by the timer; None for never.
    timer: seconds from any beginning.

    Example: `for failed in court.findings(): ...`
    """

    options: Options
    document: Document = field(repr=False)
    operations: list[Operation]
    schema: Any = field(repr=False)
    headers: Callable[[Operation, int], dict[str, str]] = field(repr=False)
    credentials: Mapping[str, Credentials] = field(repr=False)
    wire: Mapping[requests.PreparedRequest, int] = field(repr=False)
    ends: float | None = None
    timer: Callable[[], float] = field(default=time.monotonic, repr=False)
    held: list[tuple[str, str]] = field(factory=list[tuple[str, str]], init=False)
    """Operation and law of each pair that was tried."""
    not_tried: list[NotTried] = field(factory=list[NotTried], init=False)
    _turns: Any = field(factory=count, init=False, repr=False)

    def findings(self) -> Iterator[Failed]:
        """Hold all laws, and tell what was broken as it is found."""
        world = World(
            self.document,
            {known.id: known for known in self.operations},
            self._send,
            self._foreign,
            self._other_ways,
            tuple(secret for one in self.credentials.values() for secret in one.secrets),
            self.options.clock,
        )
        for verdict in hold(world):
            known = verdict.operation
            self.not_tried += [NotTried(known.id, verdict.law, reason) for reason in verdict.missed]
            if verdict.tried:
                self.held.append((known.id, verdict.law))
            for found in verdict.found:
                yield self._failed(known, verdict.law, found, world.learned)

    def _send(self, wanted: Wanted, headers: Mapping[str, str] | None) -> Reply:
        if self.ends is not None and self.timer() >= self.ends:
            raise OutOfTimeError
        known = wanted.operation
        if headers is None:
            headers = self.headers(known, next(self._turns))
        content = self.document["paths"][known.path][known.method.lower()].get("requestBody", {}).get("content", {})
        more = {} if wanted.body is MISSING else {"body": wanted.body, "media_type": next(iter(content))}
        case = self.schema[known.path][known.method].Case(
            path_parameters=dict(wanted.path),
            query={name: _as_text(value) for name, value in wanted.query.items()},
            headers=dict(headers),
            **more,
        )
        try:
            response = case.call()
        except requests.RequestException as error:
            return Reply(wanted, 0, 0, None, b"", "", error.request)
        # What left may carry a mark that the law has not put there.
        sent = Wanted(known, wanted.path, wanted.query, wanted.body if wanted.body is MISSING else case.body)
        return Reply(
            sent,
            int(response.status_code),
            self.wire[response.request],
            decoded(response.content),
            bytes(response.content),
            ", ".join(response.headers.get("content-type", [])),
            response.request,
        )

    def _foreign(self, known: Operation) -> Mapping[str, str] | None:
        other = self.credentials.get("" if known.account else "other")
        same = other is self.credentials.get(known.account, self.credentials[""])
        return None if other is None or same else other.headers(known, 0)

    def _other_ways(self, known: Operation) -> Mapping[str, Mapping[str, str]]:
        own = self.credentials.get(known.account, self.credentials[""])
        return {
            f"nothing but {name}, which is not documented to be enough,": credential_headers(
                (name,), own.token, own.key
            )
            for name, place in CREDENTIALS.items()
            if place.place == "header" and not any(set(group) <= {name} for group in known.credentials)
        }

    def _failed(self, known: Operation, law: str, found: Found, learned: Iterable[str]) -> Failed:
        reply, sentence = found.reply, found.sentence
        request = reply.request
        headers = {name: str(value) for name, value in request.headers.items()} if request is not None else {}
        body = getattr(request, "body", None) or b""
        return Failed(
            f"{known.method} {known.path}",
            law,
            sentence,
            sentence,
            str(getattr(request, "method", known.method)),
            str(getattr(request, "url", known.path)),
            headers,
            body if isinstance(body, bytes) else str(body).encode(),
            tuple(learned),
        )


def _as_text(value: Any) -> Any:
    """A yes or no as JSON spells it; anything else as it is."""
    return str(value).lower() if isinstance(value, bool) else value
