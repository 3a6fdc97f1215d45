"""The border to schemathesis: its settings, its checks, its events, and our words for them."""
# pyright: basic
# Its types are partial; what crosses this border has types of its own.

from __future__ import annotations

import re
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from itertools import count
from typing import Any, TypeAlias

import schemathesis
from attrs import field, frozen
from schemathesis.checks import CHECKS as REGISTRY
from schemathesis.config import SchemathesisConfig
from schemathesis.core.failures import CustomFailure, Failure, FailureGroup
from schemathesis.core.result import Ok
from schemathesis.engine import events
from schemathesis.engine.core import Engine, ExecutionPlan
from schemathesis.engine.recorder import ScenarioRecorder
from schemathesis.engine.run import PhaseName
from schemathesis.generation.stateful.state_machine import Transition
from schemathesis.openapi.checks import JsonSchemaError
from schemathesis.specs.openapi.stateful.dependencies.models import DependencyGraph

from ._checks import CHECKS, Answer
from ._document import Document
from ._masks import telling
from ._options import Options

Case: TypeAlias = Any
Response: TypeAlias = schemathesis.Response

READY_MADE = (
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_schema_conformance",
    "negative_data_rejection",
    "positive_data_acceptance",
    "ignored_auth",
    "missing_required_header",
)
"""The checks of schemathesis that mean something under the virtual status."""

_OF_ANY_ANSWER = READY_MADE[:4]
"""Those of them that need not know how a request was made."""

_ONLY_TITLE = frozenset({"response_schema_conformance", "not_a_server_error"})
"""Their texts can quote the answer, which may hold personal data."""

_PHASES = (PhaseName.EXAMPLES, PhaseName.COVERAGE, PhaseName.FUZZING, PhaseName.STATEFUL_TESTING)
_WORD = re.compile(r"[A-Za-z][A-Za-z_-]{0,39}")
_LONGEST_SENTENCE = 400
_LONGEST_CHAIN = 6
"""Requests that follow each other along links."""


@frozen
class Failed:
    """A check that failed, and the request that it failed for."""

    label: str
    """Method and path of the operation."""
    check: str
    sentence: str
    alike: str
    """The same for failures that are one finding."""
    method: str
    url: str = field(repr=False)
    headers: dict[str, str] = field(repr=False)
    body: bytes = field(repr=False)
    learned: tuple[str, ...] = field(default=(), repr=False)
    """Values of the request that come from earlier answers. They may be somebody's name, and are not shown."""


@frozen
class Fault:
    """A check that an answer failed."""

    check: str
    sentence: str
    alike: str
    """The same for failures that are one finding."""


@frozen
class Scenario:
    """The requests of one operation in one phase, or of one chain of requests that follow links."""

    failed: tuple[Failed, ...]


@frozen
class Trouble:
    """Something that kept a part of the run from its work."""

    text: str


class _Phases(Engine):
    """The engine without its probes, which would ask for paths that are no operations."""

    __slots__ = ()

    def _create_execution_plan(self) -> ExecutionPlan:
        plan = super()._create_execution_plan()
        plan.phases = [phase for phase in plan.phases if phase.name in _PHASES]
        return plan


def schema_of(document: Document, options: Options) -> Any:
    """The schema that cases are made from."""
    schema = schemathesis.openapi.from_dict(document, config=_config(options))
    schema.app = options.app
    # Nothing is guessed from names: which operation uses what another one made stands in the specification, as links.
    schema.analysis._dependency_graph = DependencyGraph(operations={}, resources={})  # noqa: SLF001  (no public way)
    return schema


def drive(
    schema: Any,
    headers: Callable[[str, int], dict[str, str]],
    judge: Callable[[Case, Response], Answer],
) -> Generator[Scenario | Trouble]:
    """Send everything, and tell of each operation and phase as it ends; closing it ends the run.

    headers: the credential for an operation's label, at the given turn.
    judge: makes what our own checks look at.
    """
    schema.auth(refresh_interval=None)(_provider(headers))
    with _registered(judge):
        stream = _Phases(schema).execute()
        try:
            for event in stream:
                if isinstance(event, events.ScenarioFinished):
                    yield _scenario(event.recorder)
                elif isinstance(event, events.NonFatalError):
                    yield Trouble(f"{event.label}: {event.info.title}. Not all of it was tested.")
                elif isinstance(event, events.FatalError):
                    kind = type(event.exception).__name__
                    yield Trouble(f"The run ended early ({kind}). Not everything was tested.")
                elif isinstance(event, events.Interrupted):
                    yield Trouble("The run was interrupted. Not everything was tested.")
        finally:
            stream.stop()
            stream.generator.close()


def faults(case: Case, response: Response, answer: Answer) -> Iterator[Fault]:
    """What every answer can be held against: our own checks, and those of schemathesis that need only the answer.

    answer: what our own checks look at.

    Example: `[fault.check for fault in faults(case, case.call(), answer)]`
    """
    for check in CHECKS:
        if (sentence := check(answer)) is not None:
            yield Fault(check.__name__, sentence, sentence)
    for name in _OF_ANY_ANSWER:
        try:
            case.validate_response(response, checks=[REGISTRY.get_one(name)])
        except FailureGroup as group:
            for failure in group.exceptions:
                sentence = _sentence(name, failure)
                yield Fault(name, sentence, _alike(failure, sentence))


def phase_of(case: Case) -> str:
    """Name of the phase that a case belongs to, or "" for a case made by hand."""
    return str(case.meta.phase.name.value) if case.meta is not None else ""


def is_meant_to_work(case: Case) -> bool:
    """Whether a case was made to follow the specification."""
    return case.meta is not None and bool(case.meta.generation.mode.is_positive)


def _config(options: Options) -> SchemathesisConfig:
    # What a server answered is sent again along links and by laws only, where it is known what it is: it may hold
    # personal data, and no two runs would be alike.
    phase = {"extra-data-sources": {"responses": False}, "operation-ordering": "none"}
    settings: dict[str, Any] = {
        "base-url": options.base_url,
        "cache": {"enabled": False},
        "analysis": {"constants": {"enabled": False}},
        "continue-on-failure": True,
        "max-redirects": 0,
        "request-timeout": 30,
        "workers": 1,
        "generation": {
            "deterministic": True,
            "database": "none",
            "max-examples": options.examples,
            "with-security-parameters": False,
        },
        "phases": {
            "examples": phase,
            # No undocumented verb is ever sent, to whichever host.
            "coverage": {**phase, "unexpected-methods": []},
            "fuzzing": {**phase, "error-feedback": {"enabled": False}},
            # Links of the specification only: a guess by names could find a way from a list to what deletes.
            "stateful": {
                "max-steps": _LONGEST_CHAIN,
                "generation": {"max-examples": options.chains},
                "inference": {"algorithms": []},
                "link-calibration": False,
            },
        },
        "checks": {"enabled": False} | {name: {"enabled": True} for name in READY_MADE},
    }
    settings["checks"] |= {check.__name__: {"enabled": True} for check in CHECKS}
    config = SchemathesisConfig.from_dict(settings)
    if options.is_hurried and options.seconds is not None:
        # The laws have had the rest.
        config.max_time = options.seconds * 2 // 3
    return config


def _provider(headers: Callable[[str, int], dict[str, str]]) -> type:
    """A class that puts the headers of each operation's credential into its cases."""
    turns = count()

    class Provider:
        def get(self, _case: Case, context: Any, /) -> dict[str, str] | None:
            return headers(context.operation.label, next(turns)) or None

        def set(self, case: Case, data: dict[str, str], _context: Any, /) -> None:
            case.headers.update(data)

    return Provider


@contextmanager
def _registered(judge: Callable[[Case, Response], Answer]) -> Generator[None]:
    """Our own checks among those of schemathesis, for as long as the block runs."""

    def adapted(check: Callable[[Answer], str | None]) -> Any:
        def run(_context: Any, response: Response, case: Case) -> None:
            if (sentence := check(judge(case, response))) is not None:
                raise AssertionError(sentence)

        run.__name__ = check.__name__
        return run

    for check in CHECKS:
        REGISTRY.register(adapted(check))
    try:
        yield
    finally:
        for check in CHECKS:
            REGISTRY.unregister(check.__name__)


def _scenario(recorder: ScenarioRecorder) -> Scenario:
    return Scenario(tuple(_failed(recorder)))


def _failed(recorder: ScenarioRecorder) -> Iterator[Failed]:
    for case_id, checks in recorder.checks.items():
        for check in checks:
            if check.failure_info is None:
                continue
            failure = check.failure_info.failure
            sentence = _sentence(check.name, failure)
            sent = recorder.interactions[case_id].request
            yield Failed(
                recorder.cases[case_id].value.operation.label,
                check.name,
                sentence,
                _alike(failure, sentence),
                sent.method,
                sent.uri,
                {name: str(values[0]) for name, values in sent.headers.items()},
                sent.body or b"",
                tuple(_learned(recorder.cases[case_id].transition)),
            )


def _learned(transition: Transition | None) -> Iterator[str]:
    """The texts that a link has brought into a request."""
    if transition is None:
        return
    extracted = [value for container in transition.parameters.values() for value in container.values()]
    extracted += [transition.request_body] if transition.request_body is not None else []
    for one in extracted:
        if isinstance(one.value, Ok):
            yield from telling(one.value.ok())


def _alike(failure: Failure, sentence: str) -> str:
    # Texts of these two name what is wrong; those of the others also tell the value sent.
    return sentence if isinstance(failure, JsonSchemaError | CustomFailure) else failure.title


def _sentence(check: str, failure: Failure) -> str:
    """What is wrong, without anything that the server sent but words of a list."""
    if isinstance(failure, JsonSchemaError):
        return _schema_sentence(failure)
    if check in _ONLY_TITLE:
        return f"{failure.title}."
    words = " ".join(failure.message.split())
    return words if len(words) <= _LONGEST_SENTENCE else words[:_LONGEST_SENTENCE] + " ..."


def _schema_sentence(failure: JsonSchemaError) -> str:
    place = "".join("[]" if isinstance(s, int) else f".{s}" for s in failure.instance_path)
    rule = next((str(s) for s in reversed(failure.schema_path) if isinstance(s, str)), "schema")
    value = ""
    if rule in ("enum", "const") and _WORD.fullmatch(str(failure.instance)):
        value = f" {failure.instance!r}"
    at = place.lstrip(".") or "the whole answer"
    return f"At {at}: the value{value} does not fit the specification ({rule})."
