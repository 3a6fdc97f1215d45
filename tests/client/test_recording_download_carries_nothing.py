"""What goes along with a download, which way does it take, and who gets to see the link?"""

from __future__ import annotations

import logging
import traceback
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest

from omicall import errors

from .doubles import BASE, KEY, Caller, ClosingTransport, ScriptedServer, answers
from .recording_doubles import SECRET, SoundServer, download, refused, says, sound_reply


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "call.mp3"


@pytest.fixture
def sounds(server: ScriptedServer) -> ScriptedServer:
    """The scripted server, which answers with a small sound."""
    server.rest = sound_reply
    return server


def test_no_credential_and_no_cookie_goes_along(
    make_caller: Callable[..., Caller], server: ScriptedServer, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    netrc = target.parent / "netrc"
    netrc.write_text("machine api.example.vn login an password invented-password\n")
    monkeypatch.setenv("NETRC", str(netrc))
    caller = make_caller()
    caller.do(lambda client: client.tenant.detail())
    server.script = [
        answers(302, location="/two", set_cookie="session=invented; Path=/"),
        answers(503),
        answers(302, location="/two", set_cookie="session=invented; Path=/"),
    ]
    server.rest = sound_reply
    download(caller, f"{BASE}/uc", target)
    assert len(server.headers) == 5
    for headers in server.headers[1:]:
        assert {"authorization", "cookie", "x-api-key", "apikey", "proxy-authorization", "referer"}.isdisjoint(headers)
        assert KEY not in str(dict(headers))
        assert headers["accept-encoding"] == "identity"


@pytest.mark.parametrize("ready", [True, False])
def test_a_ready_clients_credentials_do_not_go_along(
    make_caller: Callable[..., Caller], kind: str, sounds: ScriptedServer, target: Path, ready: bool
) -> None:
    make = httpx.Client if kind == "sync" else httpx.AsyncClient
    client = make(
        transport=httpx.MockTransport(sounds),
        auth=("an", "invented-password"),
        headers={"x-api-key": KEY},
        cookies={"session": "invented"},
    )
    caller = make_caller(http_client=client) if ready else make_caller()
    download(caller, f"{BASE}/uc", target)
    (headers,) = sounds.headers
    assert {"authorization", "cookie", "x-api-key"}.isdisjoint(headers)
    caller.do(lambda _: client.close() if isinstance(client, httpx.Client) else client.aclose())


def test_a_users_transport_stays_open(make_caller: Callable[..., Caller], sounds: ScriptedServer, target: Path) -> None:
    transport = ClosingTransport(sounds)
    download(make_caller(transport=transport), f"{BASE}/uc", target)
    assert transport.closed == 0


@pytest.fixture
def proxy() -> Iterator[SoundServer]:
    """A server that takes what it is asked for as a proxy."""
    proxy = SoundServer(b"sound")
    yield proxy
    proxy.close()


@pytest.mark.parametrize("place", ["argument", "http_proxy", "all_proxy"])
def test_a_proxy_looks_names_up_by_itself(
    make_caller: Callable[..., Caller],
    proxy: SoundServer,
    target: Path,
    monkeypatch: pytest.MonkeyPatch,
    place: str,
) -> None:
    if place != "argument":
        monkeypatch.setenv(place, proxy.url.removeprefix("http://") if place == "all_proxy" else proxy.url)
    given = {"proxy": proxy.url} if place == "argument" else {}
    caller = make_caller(transport=None, verify=False, base_url="http://localhost:9", **given)
    download(caller, "http://localhost:9/uc?id=7", target)
    assert proxy.paths == ["http://localhost:9/uc?id=7"]
    assert "authorization" not in proxy.seen[0]


def test_a_proxy_of_the_environment_is_left_out_for_hosts_that_it_names(
    make_caller: Callable[..., Caller], proxy: SoundServer, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    caller = make_caller(transport=None, verify=False, base_url=proxy.url)
    download(caller, proxy.link, target)
    assert proxy.paths == [f"/uc?id={SECRET}"]


def test_what_is_thought_direct_is_direct(
    make_caller: Callable[..., Caller], proxy: SoundServer, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.setattr(urllib.request, "proxy_bypass", lambda host: True)
    download(make_caller(transport=None, verify=False, base_url=proxy.url), proxy.link, target)
    assert proxy.paths == [f"/uc?id={SECRET}"]


def test_written_addresses_are_checked_with_a_proxy_too(make_caller: Callable[..., Caller], target: Path) -> None:
    caller = make_caller(transport=None, proxy="http://127.0.0.1:9")
    refused(caller, "https://10.1.2.3/uc", target, hosts=["10.1.2.3"])


class Everything(logging.Handler):
    """Keeps all that is logged, as text."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines += [record.getMessage(), repr(record.args)]


@pytest.fixture
def log() -> Iterator[Everything]:
    """All that any logger says."""
    handler, root = Everything(), logging.getLogger()
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield handler
    root.removeHandler(handler)
    root.setLevel(before)


def test_a_link_is_shown_nowhere(
    make_caller: Callable[..., Caller], proxy: SoundServer, target: Path, log: Everything
) -> None:
    caller = make_caller(transport=None, verify=False, base_url=proxy.url)
    location = f"/{SECRET}/sound?{SECRET}"
    proxy.plan = [says(302, location=location), says(503), says(302, location=location), says(404)]
    with pytest.raises(errors.RecordingError) as caught:
        download(caller, f"{proxy.url}/{SECRET}/uc?id={SECRET}", target)
    assert proxy.paths[1] == location
    assert len(proxy.paths) == 4
    assert len(log.lines) > 20
    frames = traceback.TracebackException.from_exception(caught.value, capture_locals=True).stack
    shown = [str(frame.locals) for frame in frames if "/tests/" not in frame.filename]
    assert len(shown) > 2
    assert SECRET not in "\n".join([*log.lines, *shown])


def test_what_httpcore_says_of_other_requests_stays_in_the_log(
    make_caller: Callable[..., Caller], proxy: SoundServer, target: Path, log: Everything
) -> None:
    caller = make_caller(transport=None, verify=False, base_url=proxy.url)
    download(caller, proxy.link, target)
    assert not [line for line in log.lines if "receive_response_headers.complete" in line]
    with httpx.Client(verify=False) as other:
        other.get(proxy.url)
    assert [line for line in log.lines if "receive_response_headers.complete" in line]
