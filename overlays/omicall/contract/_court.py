"""Takes the laws to the server: sends what they ask, and makes findings of what they say."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import count
from typing import Any

import requests
from attrs import define, evolve, field

from omicall._delivery import credential_headers
from omicall_api.catalog import CREDENTIALS, Operation
from omicall_api.errors import decoded

from ._checks import Answer
from ._credentials import Credentials
from ._document import Document, entry_of, secret_parameters
from ._links import MISSING, Wanted
from ._options import Options
from ._outcome import NotTried
from ._schemathesis import Case, Failed, Fault, Response, faults
from .laws import OutOfTimeError, Reply, Spoilt, World, hold


@define
class Court:
    """The laws of one run.

    options: which server.
    document: the merged specification.
    operations: what may be asked.
    schema: makes requests, which pass the guard and are counted like all others.
    headers: the account's own credential for an operation, at the given turn.
    credentials: by account, as `Operation.account` names it, and "other" for another account.
    judge: makes what checks look at, out of a request and its answer.
    wire: the HTTP status that came for a request; its answer has the virtual one.
    ends: when to begin nothing more, by the timer; None for never.
    timer: seconds from any beginning.
    exchange: the operation that takes the key as a parameter.

    Example: `for failed in court.findings(): ...`
    """

    options: Options
    document: Document = field(repr=False)
    operations: list[Operation]
    schema: Any = field(repr=False)
    headers: Callable[[Operation, int], dict[str, str]] = field(repr=False)
    credentials: Mapping[str, Credentials] = field(repr=False)
    judge: Callable[[Case, Response], Answer] = field(repr=False)
    wire: Mapping[requests.PreparedRequest, int] = field(repr=False)
    ends: float | None = None
    timer: Callable[[], float] = field(default=time.monotonic, repr=False)
    exchange: Operation | None = None
    held: list[tuple[str, str]] = field(factory=list[tuple[str, str]], init=False)
    """Operation and law of each pair that was tried."""
    not_tried: list[NotTried] = field(factory=list[NotTried], init=False)
    _turns: Any = field(factory=count, init=False, repr=False)
    _seen: set[tuple[str, str, str]] = field(factory=set[tuple[str, str, str]], init=False, repr=False)
    """Operation, check and sort of each failure of an answer."""

    _untold: list[Failed] = field(factory=list[Failed], init=False, repr=False)

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
            self._spoilt,
            self.options.local,
        )
        for verdict in hold(world):
            known = verdict.operation
            self.not_tried += [NotTried(known.id, verdict.law, reason) for reason in verdict.missed]
            if verdict.tried:
                self.held.append((known.id, verdict.law))
            for found in verdict.found:
                fault = Fault(verdict.law, found.sentence, found.sentence)
                yield _failed(known, fault, found.reply.request, world.learned)
            # Only now: some of what a law has sent it may have noted as learned after the answer.
            for failed in self._untold:
                yield evolve(failed, learned=tuple(world.learned))
            self._untold.clear()

    def _send(self, wanted: Wanted, headers: Mapping[str, str] | None) -> Reply:
        if self.ends is not None and self.timer() >= self.ends:
            raise OutOfTimeError
        known = wanted.operation
        is_own = headers is None
        if headers is None:
            headers = self.headers(known, next(self._turns))
        content = entry_of(self.document, known).get("requestBody", {}).get("content", {})
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
        self._check(known, case, response, is_own=is_own)
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

    def _spoilt(self, known: Operation) -> list[Spoilt]:
        own = self.credentials.get(known.account, self.credentials[""])
        if known.effect != "read" and not self.options.local:
            # It may be let in.
            return []
        ways = {
            "the own key without its last letter": evolve(own, key=own.spoilt.key),
            "the own token with another end": evolve(own, token=own.spoilt.token),
        }
        if known is self.exchange:
            key = own.spoilt.key
            return [Spoilt(next(iter(ways)), {}, dict.fromkeys(secret_parameters(self.document, known), key))]
        return [
            Spoilt(way, headers, {})
            for way, spoilt in ways.items()
            for turn in range(len(known.credentials))
            if (headers := spoilt.headers(known, turn)) != own.headers(known, turn)
        ]

    def _check(self, known: Operation, case: Case, response: Response, *, is_own: bool) -> None:
        """Hold an answer against all that holds for every answer, whatever a law asked it for."""
        answer = self.judge(case, response)
        if not is_own:
            # What is sent in place of the account's own credential is to be refused.
            answer = evolve(answer, with_credential=False)
        for fault in faults(case, response, answer):
            sort = (known.id, fault.check, fault.alike)
            if sort not in self._seen:
                self._seen.add(sort)
                self._untold.append(_failed(known, fault, response.request))


def _failed(known: Operation, fault: Fault, request: Any, learned: Iterable[str] = ()) -> Failed:
    headers = {name: str(value) for name, value in request.headers.items()} if request is not None else {}
    body = getattr(request, "body", None) or b""
    return Failed(
        f"{known.method} {known.path}",
        fault.check,
        fault.sentence,
        fault.alike,
        str(getattr(request, "method", known.method)),
        str(getattr(request, "url", known.path)),
        headers,
        body if isinstance(body, bytes) else str(body).encode(),
        tuple(learned),
    )


def _as_text(value: Any) -> Any:
    """A yes or no as JSON spells it; anything else as it is."""
    return str(value).lower() if isinstance(value, bool) else value
