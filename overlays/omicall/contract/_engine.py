"""One run: what is done to a case before it is sent, to an answer before it is checked, and after."""

from __future__ import annotations

from contextlib import closing
from typing import Any, cast
from weakref import WeakKeyDictionary

import requests
from attrs import define, field
from schemathesis.python.asgi import shutdown_lifespans

from omicall_api.catalog import Operation
from omicall_api.errors import decoded

from ._checks import Answer
from ._credentials import Credentials
from ._document import (
    Document,
    documented_statuses,
    example_body,
    fields_with,
    for_tests,
    has_envelope,
    secret_parameters,
)
from ._guard import Guard
from ._options import CouldNotRunError, Options
from ._outcome import Count, Finding, Outcome, curl_line, masked
from ._plan import planned
from ._repair import repair_files, repair_secrets, repair_windows
from ._schemathesis import (
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
from ._wrap import wrapped

_EXAMPLES = "examples"


def _no_statuses() -> WeakKeyDictionary[requests.PreparedRequest, int]:
    return WeakKeyDictionary()


@define(slots=False)
class Run:
    """One run over some operations of one server.

    options: which server, with which key, and how thoroughly.
    document: the merged specification.
    operations: what to test.
    exchange: the operation that gives a token for the key; part of every run.

    Example: `Run(options, load_document(), planned(options), exchange).outcome()`
    """

    options: Options
    document: Document = field(repr=False)
    operations: list[Operation]
    exchange: Operation
    _credentials: dict[str, Credentials] = field(factory=dict, init=False)  # pyright: ignore[reportUnknownVariableType]
    """By the account of the operations that take them, as `Operation.account` names it."""
    _findings: dict[tuple[str, str, str], Finding] = field(factory=dict, init=False)  # pyright: ignore[reportUnknownVariableType]
    _errors: list[str] = field(factory=list, init=False)  # pyright: ignore[reportUnknownVariableType]
    _wire: WeakKeyDictionary[requests.PreparedRequest, int] = field(factory=_no_statuses, init=False, repr=False)
    """The real HTTP status of each request's answer."""

    def __attrs_post_init__(self) -> None:
        known = [*self.operations, self.exchange]
        # Asked once more, and not taken from `operations`: two locks, two keys.
        self._guard = Guard(self.options.bases, [*planned(self.options), self.exchange])
        self._counts = {operation.id: Count() for operation in self.operations}
        # Once, and not for each of thousands of cases.
        self._files = fields_with(self.document, "format", "binary")
        self._secret_fields = fields_with(self.document, "x-omicall-secret", True)
        self._by_label = {f"{o.method} {o.path}": o for o in known}

    def outcome(self) -> Outcome:
        """Send everything and tell what came of it.

        Raises CouldNotRunError when the server cannot be reached, refuses the key, or when the
        guard kept a request back.
        """
        with wrapped(self._before, self._base_of, self._guard.check, self._arrived, direct=self.options.local):
            try:
                self._credentials[""] = self._exchanged(self.options.api_key)
                if self.options.partner_key is not None and any(known.account for known in self.operations):
                    self._credentials["partner"] = self._exchanged(self.options.partner_key)
                self._send_everything()
            finally:
                if self.options.app is not None:
                    shutdown_lifespans()
        if self._guard.refused:
            raise CouldNotRunError(self._guard.refused[0])
        return Outcome(self._counts, tuple(self._findings.values()), tuple(self._errors))

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

        def headers(label: str, turn: int) -> dict[str, str]:
            known = self._by_label[label]
            return self._credentials.get(known.account, self._credentials[""]).headers(known, turn)

        with closing(drive(schema, headers, self._judged)) as running:
            for event in running:
                if self._guard.refused:
                    break
                if isinstance(event, Scenario):
                    self._record(event)
                else:
                    self._errors.append(masked(event.text, self._secrets))

    def _before(self, case: Case) -> None:
        """Called with each case before it is made into a request."""
        case.body = without_secrets(case.body, self._secrets)
        case.query = without_secrets(case.query, self._secrets)
        # Examples stay as they are; somebody must also show a key that is refused.
        if not is_meant_to_work(case) or phase_of(case) == _EXAMPLES:
            return
        known = self._by_label[case.operation.label]
        now_ms = int(self.options.clock() * 1000)
        for values in (case.query, case.body):
            repair_windows(values, known.limits.get("window_days"), now_ms)
        repair_files(case.body, self._files)
        repair_secrets(case.body, example_body(self.document, known), self._secret_fields)
        # Only there is the account's key what the parameter asks for.
        for name in secret_parameters(self.document, known) if known is self.exchange else ():
            if isinstance(case.query.get(name), str):
                case.query[name] = self.options.api_key

    def _base_of(self, case: Case) -> str:
        """Where a case goes to."""
        return self.options.base_of(self._by_label[case.operation.label])

    def _arrived(self, case: Case, response: Response) -> None:
        """Called with each answer before any check."""
        known = self._by_label[case.operation.label]
        self._wire[response.request] = response.status_code
        response.status_code = virtual_status(response.status_code, decoded(response.content), known)

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
        )

    def _carries_credential(self, request: requests.PreparedRequest, known: Operation) -> bool:
        places = [*request.headers.values()] if known.credentials else [request.url]
        sent = "\n".join(map(str, places))
        return masked(sent, self._secrets) != sent

    @property
    def _secrets(self) -> tuple[str, ...]:
        return tuple(secret for one in self._credentials.values() for secret in one.secrets)

    def _record(self, scenario: Scenario) -> None:
        known = self._by_label[scenario.label]
        count = self._counts[known.id]
        count.cases += scenario.cases
        count.successes += scenario.successes
        for failed in scenario.failed:
            key = (known.id, failed.check, masked(failed.alike, self._secrets))
            if key not in self._findings:
                self._findings[key] = self._finding(known, failed)

    def _finding(self, known: Operation, failed: Failed) -> Finding:
        curl = curl_line(
            failed.method,
            failed.url,
            failed.headers,
            failed.body,
            secrets=self._secrets,
            secret_parameters=secret_parameters(self.document, known),
        )
        return Finding(known.id, failed.check, masked(failed.sentence, self._secrets), curl)


def _token(body: object) -> str:
    """The token in the answer of the exchange, "" when there is none."""
    for key in ("payload", "access_token"):
        body = cast("dict[str, Any]", body).get(key) if isinstance(body, dict) else None
    return body if isinstance(body, str) else ""
