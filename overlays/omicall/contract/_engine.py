"""One run: what is done to a case before it is sent, to an answer before it is checked, and after."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from typing import Any, cast
from weakref import WeakKeyDictionary

import requests
from attrs import define, field
from schemathesis.python.asgi import shutdown_lifespans

from omicall_api.catalog import OPERATIONS, Operation
from omicall_api.errors import decoded, error_code

from ._checks import CHECKS, Answer
from ._court import Court
from ._credentials import Credentials
from ._curl import curl_line, decoded_body
from ._document import (
    Document,
    code_in_payload,
    documented_statuses,
    example_body,
    example_query,
    fields_with,
    for_tests,
    given_by_links,
    has_envelope,
    secret_parameters,
)
from ._guard import Guard
from ._masks import carries, masked, secret_values
from ._options import CouldNotRunError, Options
from ._outcome import Count, Finding, Outcome
from ._pace import Pace
from ._plan import planned
from ._repair import repair_existing, repair_files, repair_secrets, repair_windows
from ._schemathesis import (
    READY_MADE,
    Case,
    Failed,
    Response,
    Scenario,
    drive,
    is_meant_to_work,
    phase_of,
    schema_of,
)
from ._secrets import without_secrets
from ._status import virtual_status
from ._traces import Traces
from ._wrap import wrapped

_EXAMPLES = "examples"
_CHAINS = "stateful"


def _say_nothing(_line: str) -> None:
    """For who does not want to hear of a run while it is under way."""


def _no_statuses() -> WeakKeyDictionary[requests.PreparedRequest, int]:
    return WeakKeyDictionary()


@define(slots=False)
class Run:
    """One run over some operations of one server.

    options: which server, with which key, and how thoroughly.
    document: the merged specification.
    operations: what to test.
    exchange: the operation that gives a token for the key; part of every run.
    tell: takes a line of what a person should know while the run is under way.

    Example: `Run(options, load_document(), planned(options), exchange).outcome()`
    """

    options: Options
    document: Document = field(repr=False)
    operations: list[Operation]
    exchange: Operation
    tell: Callable[[str], None] = field(default=_say_nothing, repr=False)
    _credentials: dict[str, Credentials] = field(factory=dict, init=False)  # pyright: ignore[reportUnknownVariableType]
    """By the account of the operations that take them, as `Operation.account` names it."""
    _findings: dict[tuple[str, str, str], Finding] = field(factory=dict, init=False)  # pyright: ignore[reportUnknownVariableType]
    _errors: list[str] = field(factory=list, init=False)  # pyright: ignore[reportUnknownVariableType]
    _wire: WeakKeyDictionary[requests.PreparedRequest, int] = field(factory=_no_statuses, init=False, repr=False)
    """The real HTTP status of each request's answer."""
    _by_hand: str = field(default="start", init=False)
    """The phase of requests that schemathesis did not make."""

    _has_left: bool = field(default=False, init=False)
    """Whether a request of the case in hand is on its way."""

    _court: Court | None = field(default=None, init=False, repr=False)
    _ends: float | None = field(default=None, init=False)
    """When the last request of a law may begin, by the monotonic clock."""

    def __attrs_post_init__(self) -> None:
        if self.options.is_hurried and self.options.seconds is not None:
            # The rest is for what schemathesis makes.
            self._ends = self.options.timer() + self.options.seconds // 3
        known = [*self.operations, self.exchange]
        # Asked once more, and not taken from `operations`: two locks, two keys.
        self._guard = Guard(self.options.bases, [*planned(self.options), self.exchange])
        self._pace = Pace(self.options.requests_per_second, self.options.timer, self.options.sleep)
        self._traces = Traces(self.options, self.document, self._guard, self._headers, self.tell)
        self._counts = {operation.id: Count() for operation in self.operations}
        # Once, and not for each of thousands of cases.
        self._files = fields_with(self.document, "format", "binary")
        self._secret_fields = fields_with(self.document, "x-omicall-secret", True)
        self._by_label = {f"{o.method} {o.path}": o for o in [*OPERATIONS.values(), *known]}

    def outcome(self) -> Outcome:
        """Send everything and tell what came of it.

        Raises CouldNotRunError when the server cannot be reached, refuses the key, or when the
        guard kept a request back.
        """
        with wrapped(self._before, self._base_of, self._leaving, self._arrived, self._lost, direct=self.options.local):
            try:
                self._credentials[""] = self._exchanged(self.options.api_key)
                if self.options.partner_key is not None and any(known.account for known in self.operations):
                    self._credentials["partner"] = self._exchanged(self.options.partner_key)
                if self.options.other_key is not None:
                    self._credentials["other"] = self._exchanged(self.options.other_key)
                try:
                    self._traces.introduce()
                    self._send_everything()
                except KeyboardInterrupt:
                    self._errors.append("The run was interrupted. Not everything was tested.")
                finally:
                    self._by_hand = "cleanup"
                    self._errors += self._traces.clean_up()
            finally:
                if self.options.app is not None:
                    shutdown_lifespans()
        if self._guard.refused:
            raise CouldNotRunError(self._guard.refused[0])
        checks = (*READY_MADE, *(check.__name__ for check in CHECKS))
        held, not_tried = (self._court.held, self._court.not_tried) if self._court is not None else ([], [])
        return Outcome(
            self._counts,
            tuple(self._findings.values()),
            tuple(self._errors),
            checks,
            tuple(held),
            tuple(not_tried),
        )

    def _exchanged(self, key: str) -> Credentials:
        schema = schema_of(for_tests(self.document, [self.exchange]), self.options)
        host = self.options.host
        query = dict.fromkeys(secret_parameters(self.document, self.exchange), key)
        case = schema[self.exchange.path][self.exchange.method].Case(query=query)
        try:
            response = case.call()
        except requests.RequestException as error:
            raise CouldNotRunError(
                f"{host} cannot be reached ({type(error).__name__}), so nothing was tested. "
                f"Is the server running, and is the base URL right?"
            ) from None
        if response.status_code == 401:
            raise CouldNotRunError(
                f"{host} refused the API key, so nothing was tested. Check the key in "
                f"OMICALL_API_KEY, and that it belongs to this server."
            )
        token = _token(decoded(response.content))
        if response.status_code != 200 or not token:
            raise CouldNotRunError(
                f"{host} gave no token for the API key (HTTP status "
                f"{self._wire[response.request]}), so nothing was tested. Is it an OMICall API?"
            )
        return Credentials(key, token)

    def _send_everything(self) -> None:
        schema = schema_of(for_tests(self.document, self.operations), self.options)
        # First: random requests use up what laws need, such as free seats, and overwrite what they compare.
        self._hold_laws(schema)
        if self._guard.refused:
            return

        def headers(label: str, turn: int) -> dict[str, str]:
            known = self._by_label[label]
            return self._headers(known, turn)

        with closing(drive(schema, headers, self._judged)) as running:
            for event in running:
                if self._guard.refused:
                    break
                if isinstance(event, Scenario):
                    self._record(event)
                else:
                    self._errors.append(masked(event.text, self._hidden))

    def _hold_laws(self, schema: Any) -> None:
        self._by_hand = "laws"
        self._court = Court(
            self.options,
            self.document,
            self.operations,
            schema,
            self._headers,
            self._credentials,
            self._judged,
            self._wire,
            self._ends,
            self.options.timer,
            self.exchange,
        )
        for failed in self._court.findings():
            self._keep(failed)

    def _headers(self, known: Operation, turn: int = 0) -> dict[str, str]:
        """The headers of the credential that an operation takes; of the next one at each turn, if it takes several."""
        return self._credentials.get(known.account, self._credentials[""]).headers(known, turn)

    def _before(self, case: Case) -> None:
        """Called with each case before it is made into a request."""
        self._has_left = False
        self._count_of(case).sent(self._phase(case))
        case.body = without_secrets(case.body, self._secrets)
        case.query = without_secrets(case.query, self._secrets)
        is_bad = case.meta is not None and not is_meant_to_work(case)
        case.body = self._traces.marked(self._by_label[case.operation.label], case.body, is_bad=is_bad)
        # Examples stay as they are; somebody must also show a key that is refused.
        if not is_meant_to_work(case) or phase_of(case) == _EXAMPLES:
            return
        known = self._by_label[case.operation.label]
        now_ms = int(self.options.clock() * 1000)
        for values in (case.query, case.body):
            repair_windows(values, known.limits.get("window_days"), now_ms)
        if phase_of(case) == _CHAINS:
            names = frozenset(known.existing) - given_by_links(self.document, known)
            repair_existing(case.query, example_query(self.document, known), names)
            repair_existing(case.body, example_body(self.document, known), names)
        repair_files(case.body, self._files)
        repair_secrets(case.body, example_body(self.document, known), self._secret_fields)
        # Only there is the account's key what the parameter asks for.
        for name in secret_parameters(self.document, known) if known is self.exchange else ():
            if isinstance(case.query.get(name), str):
                case.query[name] = self.options.api_key

    def _base_of(self, case: Case) -> str:
        """Where a case goes to."""
        return self.options.base_of(self._by_label[case.operation.label])

    def _leaving(self, method: str, url: str) -> None:
        """Called with each request as it leaves."""
        self._guard.check(method, url)
        if self.options.local:
            return
        if self._has_left and method != "GET":
            # Schemathesis sends a request again when a connection was closed, though it may have come through.
            raise requests.ConnectionError("What may write is not sent twice.")
        self._has_left = True
        self._pace.wait()

    def _arrived(self, case: Case, response: Response) -> None:
        """Called with each answer before any check."""
        known = self._by_label[case.operation.label]
        self._wire[response.request] = response.status_code
        response.status_code = virtual_status(response.status_code, decoded(response.content), known)
        refusal = None if response.status_code == 200 else self._refusal(response)
        self._count_of(case).answered(self._phase(case), seconds=response.elapsed, refusal=refusal)
        self._traces.note(known, case, response)

    def _lost(self, case: Case) -> None:
        """Called with each case that got no answer."""
        self._traces.lost(self._by_label[case.operation.label], case)

    def _count_of(self, case: Case) -> Count:
        """Where a case is counted; the exchange is part of every run, and counted only if it is tested."""
        return self._counts.get(self._by_label[case.operation.label].id) or Count()

    def _phase(self, case: Case) -> str:
        return phase_of(case) or self._by_hand

    def _refusal(self, response: Response) -> str:
        """What a refusal is counted as; only words of the specification, for a text could be personal data."""
        status = self._wire[response.request]
        return error_code(decoded(response.content)) or (f"HTTP {status}" if status != 200 else "no documented code")

    def _judged(self, case: Case, response: Response) -> Answer:
        known = self._by_label[case.operation.label]
        return Answer(
            operation=known,
            http_status=self._wire[response.request],
            status=response.status_code,
            body=decoded(response.content),
            content=response.content,
            documented=documented_statuses(self.document, known),
            enveloped=has_envelope(self.document, known),
            secrets=self._secrets,
            with_credential=self._carries_credential(response.request, known),
            issues_token=known is self.exchange,
            code_in_payload=code_in_payload(self.document, known),
        )

    def _carries_credential(self, request: requests.PreparedRequest, known: Operation) -> bool:
        places = [*request.headers.values()] if known.credentials else [request.url]
        sent = "\n".join(map(str, places))
        return carries(sent, self._secrets)

    @property
    def _secrets(self) -> tuple[str, ...]:
        return tuple(secret for one in self._credentials.values() for secret in one.secrets)

    @property
    def _hidden(self) -> tuple[str, ...]:
        """What no report may show: the secrets, and what laws make of them."""
        return tuple(secret for one in self._credentials.values() for secret in one.hidden)

    def _record(self, scenario: Scenario) -> None:
        for failed in scenario.failed:
            self._keep(failed)

    def _keep(self, failed: Failed) -> None:
        known = self._by_label[failed.label]
        key = (known.id, failed.check, masked(failed.alike, self._hidden))
        if key not in self._findings:
            self._findings[key] = self._finding(known, failed)

    def _finding(self, known: Operation, failed: Failed) -> Finding:
        curl = curl_line(
            failed.method,
            failed.url,
            failed.headers,
            failed.body,
            secrets=[*self._hidden, *failed.learned],
            secret_parameters=secret_parameters(self.document, known),
            secret_fields=self._secret_fields,
        )
        # Some checks tell the value that was sent, which may be a password.
        sent = secret_values(decoded_body(failed.body), self._secret_fields)
        return Finding(known.id, failed.check, masked(failed.sentence, [*self._hidden, *sent, *failed.learned]), curl)


def _token(body: object) -> str:
    """The token in the answer of the exchange, "" when there is none."""
    for key in ("payload", "access_token"):
        body = cast("dict[str, Any]", body).get(key) if isinstance(body, dict) else None
    return body if isinstance(body, str) else ""
