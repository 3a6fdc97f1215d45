"""Does a key, a token or a phone number get into a trace, when the field's own OpenTelemetry instrumentation is on?

The key stands in the URL of the exchange and numbers stand in queries; the instrumentation writes URLs into spans.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest
from opentelemetry.instrumentation._semconv import _OpenTelemetrySemanticConventionStability as Stability
from opentelemetry.instrumentation.httpx import HTTPXClientInstrumentor
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import InMemoryMetricReader
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import Link, SpanKind
from tests.client.doubles import Box, Caller, FakeClock

from omicall import _exchange, errors
from omicall.sandbox import Settings, running
from omicall.token import MemoryStore

from .day import KEY, PHONES, click, detail
from .doubles import Arrivals, transport_of
from .search import Secrets

URLS = ("http.url", "url.full")
"""What the old and the new conventions call the URL of a request."""
HEADERS = "OTEL_INSTRUMENTATION_HTTP_CAPTURE_HEADERS_CLIENT_REQUEST"
SANITIZED = "OTEL_INSTRUMENTATION_HTTP_CAPTURE_HEADERS_SANITIZE_FIELDS"


class Traces:
    """The user's tracing: spans and metrics are kept in memory."""

    def __init__(self) -> None:
        self._exporter = InMemorySpanExporter()
        self._reader = InMemoryMetricReader()
        self.provider = TracerProvider()
        self.provider.add_span_processor(SimpleSpanProcessor(self._exporter))
        self.meters = MeterProvider(metric_readers=[self._reader])

    def close(self) -> None:
        """Stop both."""
        self.provider.shutdown()
        self.meters.shutdown()

    @property
    def spans(self) -> list[ReadableSpan]:
        """The spans that have ended."""
        return list(self._exporter.get_finished_spans())

    def of_url(self, end: str) -> list[ReadableSpan]:
        """The spans of requests whose path ends like this."""
        return [span for span in self.spans if any(path.endswith(end) for path in _paths(span))]

    def text(self) -> str:
        """All there is: names, attributes, events with recorded exceptions, status texts, links, metrics."""
        metrics = self._reader.get_metrics_data()
        assert metrics is not None
        return "\n".join([*(span.to_json() for span in self.spans), metrics.to_json()])


def _paths(span: ReadableSpan) -> list[str]:
    attributes = span.attributes or {}
    return [httpx.URL(str(attributes[name])).path for name in URLS if name in attributes]


@pytest.fixture(params=[None, "http", "http/dup"])
def conventions(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str | None:
    """The names of attributes: old, new, both. They are read from the environment once a process."""
    mode: str | None = request.param
    monkeypatch.delenv("OTEL_SEMCONV_STABILITY_OPT_IN", raising=False)
    if mode is not None:
        monkeypatch.setenv("OTEL_SEMCONV_STABILITY_OPT_IN", mode)
    monkeypatch.setattr(Stability, "_initialized", False)
    monkeypatch.setattr(Stability, "_OTEL_SEMCONV_STABILITY_SIGNAL_MAPPING", {})
    return mode


@pytest.fixture
def traces() -> Iterator[Traces]:
    traces = Traces()
    yield traces
    traces.close()


@pytest.fixture
def instrumented(traces: Traces) -> Iterator[Callable[[], None]]:
    """A function that switches tracing on for all httpx clients, as the guide shows."""
    instrumentor = HTTPXClientInstrumentor()
    yield lambda: instrumentor.instrument(tracer_provider=traces.provider, meter_provider=traces.meters)
    instrumentor.uninstrument()


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    """Where a sandbox with our key answers."""
    with running(Settings(api_key=KEY, calls=20)) as url:
        yield url


@pytest.fixture
def box(url: str) -> Iterator[Box]:
    box = Box(url)
    box.reset()
    yield box
    box.close()


@pytest.fixture
def arrivals() -> Arrivals:
    return Arrivals()


@pytest.fixture(params=["sync", "async"])
def make_caller(request: pytest.FixtureRequest, box: Box, arrivals: Arrivals) -> Iterator[Callable[..., Caller]]:
    """Give a function that makes clients of the sandbox, whose tokens are seen as they arrive."""
    made: list[Caller] = []

    def make(**settings: Any) -> Caller:
        usual: dict[str, Any] = {"base_url": box.url, "clock": FakeClock().clock, "token_store": MemoryStore()}
        if "http_client" not in settings:
            usual["transport"] = transport_of(request.param, arrivals)
        made.append(Caller(request.param, api_key=KEY, **{**usual, **settings}))
        return made[-1]

    yield make
    for caller in made:
        caller.close()


def found(traces: Traces, arrivals: Arrivals) -> set[str]:
    """Which secrets stand in the traces, and which of the numbers."""
    secrets = Secrets()
    secrets.add("the key", KEY)
    for token in arrivals.whole:
        secrets.add("a token", token)
    text = traces.text()
    return secrets.found(text) | {phone for phone in PHONES if phone in text}


def fails(traces: Traces, error: type[errors.OmicallError], action: Callable[[], Any]) -> None:
    """An error goes through a span of the user's own, which records it."""
    tracer = traces.provider.get_tracer("the user's own")
    with pytest.raises(error), tracer.start_as_current_span("a job"):
        action()


def a_busy_hour(traces: Traces, box: Box, make_caller: Callable[..., Caller], arrivals: Arrivals) -> None:
    """An exchange, calls by token and by key, a renewal, and failures of all kinds."""
    caller = make_caller()
    detail(caller)
    click(caller)
    caller.do(lambda client: client.extensions.list(keyword=PHONES[1]))
    caller.do(lambda client: client.ai.text_to_speech(text="Xin chào"))
    box.fault("get_tenant_detail", "dead_token", times=1)
    detail(caller)
    for fault in ("reset_after", "html", "http_500"):
        box.fault("click_to_call", fault)
        fails(traces, errors.OutcomeUnknown, lambda: click(caller))
    arrivals.hurried = True
    box.fault("list_extensions", "slow", seconds=3600)
    fails(traces, errors.TransportError, lambda: caller.do(lambda client: client.extensions.list(keyword=PHONES[1])))
    arrivals.hurried = False
    for fault in ("refuse", "http_500"):
        box.fault("get_access_token", fault)
        fails(traces, errors.ExchangeUnavailable, lambda: detail(make_caller()))
    box.heal()
    lonely = make_caller(base_url="http://127.0.0.1:9")
    fails(traces, errors.ExchangeUnavailable, lambda: detail(lonely))


@pytest.mark.slow
@pytest.mark.usefixtures("conventions")
def test_no_span_holds_the_key_a_token_or_a_number(
    traces: Traces,
    instrumented: Callable[[], None],
    box: Box,
    make_caller: Callable[..., Caller],
    arrivals: Arrivals,
) -> None:
    instrumented()
    a_busy_hour(traces, box, make_caller, arrivals)
    assert found(traces, arrivals) == set()
    assert len(set(arrivals.whole)) == box.exchanges == 2
    # Two that worked, two that failed, and one that was tried twice where nobody answered.
    assert len(traces.of_url("/api/auth")) == 6
    assert len(traces.of_url("/api/tenant/detail")) == 3
    assert len(traces.of_url("/api/call_center/internal_phone/list")) == 1 + 3
    assert traces.text().count("?[hidden]") + traces.text().count("?%5Bhidden%5D") >= 10
    jobs = [span for span in traces.spans if span.name == "a job"]
    assert len(jobs) == 7
    assert all(span.events and not span.status.is_ok for span in jobs)
    assert len([span for span in traces.spans if span.kind is SpanKind.CLIENT and span.events]) >= 6


@pytest.mark.usefixtures("conventions")
def test_without_our_kind_of_url_the_key_and_the_number_would_be_there(
    traces: Traces,
    instrumented: Callable[[], None],
    make_caller: Callable[..., Caller],
    arrivals: Arrivals,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    instrumented()
    monkeypatch.setattr(_exchange, "HiddenQueryURL", httpx.URL)
    monkeypatch.setattr("omicall._delivery.HiddenQueryURL", httpx.URL)
    caller = make_caller()
    caller.do(lambda client: client.extensions.list(keyword=PHONES[1]))
    assert found(traces, arrivals) == {"the key", PHONES[1]}


@pytest.mark.usefixtures("conventions")
def test_a_plain_httpx_client_shows_the_key(
    traces: Traces, instrumented: Callable[[], None], box: Box, arrivals: Arrivals
) -> None:
    instrumented()
    with httpx.Client(trust_env=False, verify=False) as client:
        client.get(f"{box.url}/api/auth", params={"apiKey": KEY}).raise_for_status()
    assert len(traces.of_url("/api/auth")) == 1
    assert found(traces, arrivals) == {"the key"}


def test_a_secret_in_a_recorded_error_a_status_or_a_link_would_be_found(traces: Traces, arrivals: Arrivals) -> None:
    tracer = traces.provider.get_tracer("the user's own")
    traces.meters.get_meter("the user's own").create_counter("calls").add(1, {"to": PHONES[2]})
    with pytest.raises(OSError), tracer.start_as_current_span("a job") as span:
        raise OSError(PHONES[0])
    other = tracer.start_span("another", links=[Link(span.get_span_context(), {"number": PHONES[1]})])
    other.end()
    assert found(traces, arrivals) == set(PHONES)


@pytest.mark.parametrize("make", [httpx.Client, httpx.AsyncClient])
def test_a_ready_client_that_is_traced_by_itself_shows_nothing_either(
    traces: Traces, box: Box, arrivals: Arrivals, make: type[Any]
) -> None:
    kind = "sync" if make is httpx.Client else "async"
    ready = make(transport=transport_of(kind, arrivals))
    HTTPXClientInstrumentor().instrument_client(ready, tracer_provider=traces.provider, meter_provider=traces.meters)
    caller = Caller(
        kind, api_key=KEY, base_url=box.url, http_client=ready, exchange_client=ready, token_store=MemoryStore()
    )
    caller.do(lambda client: client.extensions.list(keyword=PHONES[1]))
    caller.do(lambda _: ready.close() if kind == "sync" else ready.aclose())
    caller.close()
    assert len(traces.of_url("/api/auth")) == len(traces.of_url("/internal_phone/list")) == 1
    assert found(traces, arrivals) == set()


def test_headers_are_recorded_only_if_the_user_says_so_and_can_be_blotted_out(
    traces: Traces,
    instrumented: Callable[[], None],
    make_caller: Callable[..., Caller],
    arrivals: Arrivals,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(HEADERS, ".*")
    monkeypatch.setenv(SANITIZED, "authorization,x-api-key,apikey")
    instrumented()
    caller = make_caller()
    detail(caller)
    caller.do(lambda client: client.ai.text_to_speech(text="Xin chào"))
    assert traces.text().count("[REDACTED]") == 2
    assert found(traces, arrivals) == set()


def test_headers_that_the_user_records_hold_the_token(
    traces: Traces,
    instrumented: Callable[[], None],
    make_caller: Callable[..., Caller],
    arrivals: Arrivals,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(HEADERS, ".*")
    instrumented()
    detail(make_caller())
    assert found(traces, arrivals) == {"a token"}
