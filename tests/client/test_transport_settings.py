"""What reaches the transport: hosts, redirects, time-outs, proxies, ready clients and credentials?"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpx
import pytest

from omicall import __version__, errors
from omicall.catalog import OPERATIONS
from omicall_api.catalog import HOST

from .doubles import BASE, CLICK, KEY, Caller, ClosingTransport, ScriptedServer, answers, success


def detail(caller: Caller) -> Any:
    """A read."""
    return caller.do(lambda client: client.tenant.detail())


class Recorder:
    """A web server on loopback that answers as a proxy would, and notes what it was asked for."""

    def __init__(self) -> None:
        self.seen: list[str] = []
        seen = self.seen

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                seen.append(self.requestline.split()[1])
                token = '{"status_code":9999,"payload":{"access_token":"token-1"}}'
                tenant = success(httpx.Request("GET", BASE, extensions={"omicall_operation": "get_tenant_detail"}))
                body = token.encode() if "/api/auth" in seen[-1] else tenant.content
                self.send_response(200)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, format: str, *args: object) -> None:
                """Nothing: what was asked for is in `seen`."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        self._thread = threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stop."""
        self.server.shutdown()
        self._thread.join()
        self.server.server_close()


@pytest.fixture
def recorder() -> Iterator[Recorder]:
    recorder = Recorder()
    yield recorder
    recorder.close()


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("place", ["https://elsewhere.example/", "/api/elsewhere"])
def test_no_redirect_is_followed(caller: Caller, server: ScriptedServer, status: int, place: str) -> None:
    server.rest = answers(status, location=place)
    with pytest.raises(errors.UnexpectedStatus):
        detail(caller)
    assert [request.url.host for request in server.sent] == ["api.example.vn"]


def test_no_redirect_is_followed_where_the_user_asks_for_it(caller: Caller, server: ScriptedServer) -> None:
    server.rest = answers(302, location="https://elsewhere.example/")
    response = caller.do(lambda client: caller.http(client).get("/api/own", follow_redirects=True))
    assert (response.status_code, len(server.sent)) == (302, 1)


def test_no_redirect_of_the_exchange_is_followed(caller: Caller, server: ScriptedServer) -> None:
    server.exchange = answers(302, location="https://elsewhere.example/")
    with pytest.raises(errors.ExchangeUnavailable):
        detail(caller)
    assert (server.exchanges, server.sent) == (1, [])


def test_no_redirect_is_followed_by_a_ready_client_that_would(
    make_caller: Callable[..., Caller], kind: str, server: ScriptedServer
) -> None:
    ready = ready_client(kind, server, follow_redirects=True)
    server.rest = answers(302, location="https://elsewhere.example/")
    with pytest.raises(errors.UnexpectedStatus):
        detail(make_caller(http_client=ready, exchange_client=ready))
    assert len(server.sent) == 1


def test_authorization_of_the_user_s_own_is_replaced_by_ours(caller: Caller, server: ScriptedServer) -> None:
    action = lambda client: caller.http(client).get("/api/own", headers={"Authorization": "x"}, auth=("a", "b"))  # noqa: E731
    caller.do(action)
    assert server.authorizations == ["Bearer token-1"]


@pytest.mark.parametrize(
    ("given", "seen"),
    [
        (None, {"connect": 5.0, "read": 30.0, "write": 30.0, "pool": 5.0}),
        (2, {"connect": 2.0, "read": 2.0, "write": 2.0, "pool": 2.0}),
        (60.5, {"connect": 5.0, "read": 60.5, "write": 60.5, "pool": 5.0}),
        (httpx.Timeout(1, read=9), {"connect": 1, "read": 9, "write": 1, "pool": 1}),
    ],
)
def test_every_request_has_time_outs(
    make_caller: Callable[..., Caller], server: ScriptedServer, given: Any, seen: dict[str, float]
) -> None:
    caller = make_caller(timeout=given)
    detail(caller)
    caller.do(lambda client: caller.http(client).get("/api/own"))
    assert [request.extensions["timeout"] for request in server.sent] == [seen, seen]


def test_the_exchange_has_time_outs_of_its_own(make_caller: Callable[..., Caller], server: ScriptedServer) -> None:
    seen: list[Any] = []

    def exchange(request: httpx.Request) -> httpx.Response:
        seen.append(request.extensions["timeout"])
        return httpx.Response(500)

    server.exchange = exchange
    with pytest.raises(errors.ExchangeUnavailable):
        detail(make_caller(timeout=600))
    assert seen == [{"connect": 5.0, "read": 10.0, "write": 10.0, "pool": 5.0}]


def test_it_says_who_it_is(caller: Caller, server: ScriptedServer) -> None:
    seen: list[str] = []

    def exchange(request: httpx.Request) -> httpx.Response:
        seen.append(request.headers["user-agent"])
        return httpx.Response(200, json={"status_code": 9999, "payload": {"access_token": "token-1"}})

    server.exchange = exchange
    detail(caller)
    seen.append(server.headers[0]["user-agent"])
    for agent in seen:
        assert agent.startswith(f"omicall-python/{__version__} python/3.")


def ready_client(kind: str, server: ScriptedServer, **settings: Any) -> Any:
    """A ready client of the user's own, of either kind, whose hook leaves a mark."""

    def mark(request: httpx.Request) -> None:
        request.headers["x-mark"] = "seen"

    async def mark_async(request: httpx.Request) -> None:
        mark(request)

    make = httpx.Client if kind == "sync" else httpx.AsyncClient
    hook: Any = mark if kind == "sync" else mark_async
    return make(transport=ClosingTransport(server), event_hooks={"request": [hook]}, **settings)


def test_a_ready_client_sends_every_call_and_stays_open(
    make_caller: Callable[..., Caller], kind: str, server: ScriptedServer
) -> None:
    ready = ready_client(kind, server, timeout=httpx.Timeout(7))
    caller = make_caller(http_client=ready, exchange_client=ready)
    detail(caller)
    caller.do(lambda client: client.calls.click_to_call(**CLICK))
    assert [headers["x-mark"] for headers in server.headers] == ["seen", "seen"]
    assert server.authorizations == ["Bearer token-1"] * 2
    assert server.sent[0].extensions["timeout"]["read"] == 7
    caller.close()
    assert (ready.is_closed, ready._transport.closed) == (False, 0)


def test_its_hooks_do_not_see_the_exchange_unless_it_is_given_for_it(
    make_caller: Callable[..., Caller], kind: str, server: ScriptedServer, recorder: Recorder
) -> None:
    ready = ready_client(kind, server)
    detail(make_caller(http_client=ready, base_url=recorder.url))
    assert (server.exchanges, len(server.sent)) == (0, 1)
    assert [path.partition("?")[0] for path in recorder.seen] == ["/api/auth"]


def test_an_exchange_client_alone_makes_the_exchanges_only(
    make_caller: Callable[..., Caller], kind: str, server: ScriptedServer
) -> None:
    exchanging = ScriptedServer()
    ready = ready_client(kind, exchanging)
    caller = make_caller(exchange_client=ready)
    detail(caller)
    assert (exchanging.exchanges, exchanging.sent, server.exchanges, len(server.sent)) == (1, [], 0, 1)
    caller.close()
    assert not ready.is_closed


def test_an_exchange_leaves_a_shared_transport_open(make_caller: Callable[..., Caller], server: ScriptedServer) -> None:
    transport = ClosingTransport(server)
    caller = make_caller(transport=transport)
    detail(caller)
    assert (server.exchanges, transport.closed) == (1, 0)
    caller.close()
    assert transport.closed == 1


@pytest.mark.parametrize("variable", ["HTTP_PROXY", "ALL_PROXY", "http_proxy"])
def test_proxies_of_the_environment_are_used_for_calls_and_exchanges(
    make_caller: Callable[..., Caller], recorder: Recorder, monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    monkeypatch.setenv(variable, recorder.url)
    detail(make_caller(transport=None, base_url="http://127.0.0.9:1"))
    assert recorder.seen == [f"http://127.0.0.9:1/api/auth?apiKey={KEY}", "http://127.0.0.9:1/api/tenant/detail"]


def test_a_proxy_given_is_used_for_calls_and_exchanges(make_caller: Callable[..., Caller], recorder: Recorder) -> None:
    detail(make_caller(transport=None, proxy=recorder.url, base_url="http://127.0.0.9:1"))
    assert len(recorder.seen) == 2


def test_no_proxy_of_the_environment_comes_between_a_transport_and_its_calls(
    caller: Caller, server: ScriptedServer, recorder: Recorder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", recorder.url)
    detail(caller)
    assert (len(server.sent), recorder.seen) == (1, [])


@pytest.mark.parametrize(
    "url",
    [
        "https://elsewhere.example/api/tenant/detail",
        "http://api.example.vn/api/tenant/detail",
        "https://api.example.vn:8443/api/tenant/detail",
        "https://api.example.vn.elsewhere.example/",
        "https://api.example.vn@elsewhere.example/",
    ],
)
def test_a_request_to_another_host_is_refused(caller: Caller, server: ScriptedServer, url: str) -> None:
    with pytest.raises(errors.ConfigurationError, match="another host"):
        caller.do(lambda client: caller.http(client).get(url))
    assert (server.exchanges, server.sent) == (0, [])


def test_a_request_to_the_same_host_by_its_whole_address_is_sent(caller: Caller, server: ScriptedServer) -> None:
    caller.do(lambda client: caller.http(client).get(f"{BASE}:443/api/own"))
    assert server.authorizations == ["Bearer token-1"]


CALLS: dict[str, Callable[[Any], Any]] = {
    "get_tenant_detail": lambda c: c.tenant.detail(),
    "text_to_speech": lambda c: c.ai.text_to_speech(text="Xin chào"),
    "search_contacts": lambda c: c.contacts.search(),
    "get_call_v1": lambda c: c.calls.get_v1(transaction_id="a/b ?c"),
}


@pytest.mark.parametrize("operation", CALLS)
@pytest.mark.parametrize("base", ["https://other.example", "https://other.example:8443/prefix/"])
def test_a_base_url_moves_everything(
    make_caller: Callable[..., Caller], server: ScriptedServer, operation: str, base: str
) -> None:
    seen: list[httpx.URL] = []

    def note(request: httpx.Request) -> httpx.Response:
        seen.append(request.url)
        return server(request)

    make_caller(base_url=base, transport=httpx.MockTransport(note)).do(CALLS[operation])
    assert {url.host for url in seen} == {"other.example"}
    assert all(url.raw_path.startswith(httpx.URL(base).raw_path) for url in seen)
    path = OPERATIONS[operation].path.replace("{transaction_id}", "a%2Fb%20%3Fc")
    assert seen[-1].raw_path.decode() == httpx.URL(base).path.rstrip("/") + path


def test_the_default_is_the_documented_host(make_caller: Callable[..., Caller], server: ScriptedServer) -> None:
    caller = make_caller(base_url=None)
    detail(caller)
    assert str(server.sent[0].url) == f"{HOST}/api/tenant/detail"


def test_base_url_and_key_can_come_from_the_environment(
    make_caller: Callable[..., Caller], server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OMICALL_BASE_URL", "https://other.example")
    monkeypatch.setenv("OMICALL_API_KEY", "key-of-the-environment")
    detail(make_caller(base_url=None, api_key=None))
    assert server.sent[0].url.host == "other.example"
    assert server.keys == ["key-of-the-environment"]


def test_the_key_goes_into_the_header_that_the_spec_names(caller: Caller, server: ScriptedServer) -> None:
    caller.do(CALLS["text_to_speech"])
    caller.do(CALLS["search_contacts"])
    assert [headers.get("apikey") for headers in server.headers] == [KEY, None]
    assert [headers.get("x-api-key") for headers in server.headers] == [None, KEY]
    assert server.authorizations == ["", ""]
