"""Is a request that is made with less work the one that httpx would make, and does it carry what it should?"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from omicall import _lean

from .doubles import BASE, Caller, ScriptedServer, answers

HEADERS = {"User-Agent": "a-program", "X-Usual": "1"}
LONG = httpx.Client(base_url=f"{BASE}/base", headers=HEADERS, timeout=7.0, verify=False)
LEAN = [
    _lean.LeanClient(base_url=f"{BASE}/base", headers=HEADERS, timeout=7.0, verify=False),
    _lean.AsyncLeanClient(base_url=f"{BASE}/base", headers=HEADERS, timeout=7.0, verify=False),
]
NAMES = st.sampled_from(
    ["Content-Type", "x-api-key", "X-USUAL", "user-agent", "Host", "Content-Length", "Transfer-Encoding", "Accept"]
)
PARAMS = st.dictionaries(
    st.sampled_from(["page", "size", "q", "a b&c"]),
    st.one_of(st.integers(), st.booleans(), st.none(), st.text(), st.lists(st.text(max_size=3), max_size=2)),
)
BODIES = st.one_of(
    st.just({}),
    st.builds(lambda content: {"content": content}, st.one_of(st.none(), st.binary(max_size=9), st.text(max_size=9))),
    st.builds(lambda value: {"json": value}, st.dictionaries(st.text(max_size=3), st.integers())),
    st.just({"data": {"a": "b"}}),
    st.just({"files": {"a": (None, "b")}, "headers": {"Content-Type": "multipart/form-data; boundary=x"}}),
)
TIMEOUTS = st.sampled_from(
    [{}, {"timeout": 3.0}, {"timeout": None}, {"extensions": {"timeout": {"read": 1.0}}}, {"extensions": {"own": 1}}]
)


def parts(request: httpx.Request) -> tuple[Any, ...]:
    """All that makes a request what it is."""
    try:
        ready: bytes | None = request.content
    except httpx.RequestNotRead:
        ready = None
    sent = request.method, request.url, request.headers.raw, request.extensions, type(request.stream)
    return *sent, ready, request.read()


@given(
    method=st.sampled_from(["get", "POST", "put", "PATCH", "DELETE"]),
    params=st.one_of(st.none(), PARAMS),
    headers=st.one_of(st.none(), st.dictionaries(NAMES, st.text("abc1 ", max_size=5))),
    body=BODIES,
    timeout=TIMEOUTS,
)
@example(method="POST", params={"page": 1, "size": 50}, headers=None, body={"content": b"{}"}, timeout={})
@example(method="POST", params={"page": True}, headers=None, body={}, timeout={})
@example(method="POST", params={"page": 1}, headers=None, body={"content": b""}, timeout={})
@example(method="GET", params=None, headers={"x-usual": "2"}, body={}, timeout={})
@example(method="PUT", params=None, headers={"Content-Length": "9"}, body={"content": b"123"}, timeout={})
def test_a_request_is_the_one_of_httpx(
    method: str,
    params: dict[str, Any] | None,
    headers: dict[str, str] | None,
    body: dict[str, Any],
    timeout: dict[str, Any],
) -> None:
    settings = {"params": params, "headers": headers, **body, **timeout}
    expected = parts(LONG.build_request(method, "/a/kh\u00e1ch%20h", **settings))
    for client in LEAN:
        assert parts(client.build_request(method, "/a/kh\u00e1ch%20h", **settings)) == expected


@pytest.mark.parametrize("content", [iter([b"a", b"b"]), bytearray(b"ab")], ids=["iterator", "bytearray"])
def test_a_content_of_any_kind_is_sent_as_httpx_does(content: Any) -> None:
    request, expected = (client.build_request("POST", "/a", content=content) for client in (LEAN[0], LONG))
    assert request.headers.raw == expected.headers.raw
    assert type(request.stream) is type(expected.stream)


@pytest.mark.parametrize("headers", [{"X-A": b"raw"}, [("X-A", "1"), ("X-A", "2")], httpx.Headers({"X-A": "1"})])
def test_headers_of_any_kind_are_sent_as_httpx_does(headers: Any) -> None:
    request, expected = (client.build_request("GET", "/a", headers=headers) for client in (LEAN[0], LONG))
    assert request.headers.raw == expected.headers.raw


@pytest.mark.parametrize("base", [f"{BASE}/base", f"{BASE}/base/", "http://127.0.0.1:8080", ""])
@pytest.mark.parametrize(
    "url",
    [
        "/a/b",
        "/a?x=1",
        "/a#x",
        "/a%20b/kh\u00e1ch",
        "/",
        "//other.example/a",
        "https://other.example/a",
        "https://other.example",
        httpx.URL("https://other.example/a"),
    ],
    ids=str,
)
@pytest.mark.parametrize(
    "params",
    [None, {}, {"page": 2, "size": 50}, {"q": "a b&c=d+e/\u00e1%"}, {"q": ["1", "2"], "n": 3, "b": True}, {"e": ""}],
    ids=str,
)
def test_an_address_is_the_one_of_httpx(base: str, url: httpx.URL | str, params: Any) -> None:
    with httpx.Client(base_url=base, verify=False) as long, _lean.LeanClient(base_url=base, verify=False) as lean:
        request, expected = (client.build_request("GET", url, params=params) for client in (lean, long))
        assert parts(request) == parts(expected)


@pytest.mark.parametrize("client", LEAN, ids=["sync", "async"])
def test_what_is_set_on_a_client_later_goes_along(client: _lean.LeanClient | _lean.AsyncLeanClient) -> None:
    twin = type(client)(base_url=BASE, verify=False)
    twin.headers["X-Later"] = "1"
    twin.params = httpx.QueryParams({"later": "yes"})
    request = twin.build_request("GET", "/a", params={"page": 1})
    assert (request.headers["x-later"], request.url.query) == ("1", b"later=yes&page=1")


@pytest.mark.parametrize("client", LEAN, ids=["sync", "async"])
def test_a_client_that_names_the_host_itself_names_it_once(client: _lean.LeanClient | _lean.AsyncLeanClient) -> None:
    twin = type(client)(base_url=BASE, headers={"Host": "named.example"}, verify=False)
    assert twin.build_request("GET", "/a").headers.get_list("host") == ["named.example"]


def test_an_address_with_anything_but_numbers_is_not_kept() -> None:
    _lean._taken_apart.cache_clear()
    for params in ({"phone": "0900000123"}, {"page": 1, "phone": "0900000123"}, {"page": True}):
        LEAN[0].build_request("GET", "/a", params=params)
    assert _lean._taken_apart.cache_info().currsize == 0
    LEAN[0].build_request("GET", "/a", params={"page": 1})
    assert _lean._taken_apart.cache_info().currsize == 1


def test_no_cookie_is_sent_however_it_was_set(caller: Caller, server: ScriptedServer) -> None:
    server.rest = answers(200, set_cookie="session=of-the-server; Path=/")

    def get(client: Any) -> Any:
        http = caller.http(client)
        http.cookies = {"session": "whole"}
        http.cookies.set("session", "one")
        http.cookies["session"] = "item"
        # The second is one that httpx makes itself.
        return http.get("/api/own") if not server.sent else http.post("/api/own", json={})

    for _ in range(2):
        caller.do(get)
    assert [headers.get("cookie") for headers in server.headers] == [None, None]


def test_a_password_in_an_address_does_not_stand_in_for_the_token(
    make_caller: Callable[..., Caller], server: ScriptedServer
) -> None:
    address = BASE.replace("https://", "https://somebody:a-password@")
    caller = make_caller()
    caller.do(lambda client: caller.http(client).get(f"{address}/api/own"))
    assert [headers["authorization"] for headers in server.headers] == ["Bearer token-1"]
