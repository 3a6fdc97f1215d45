"""Which hosts and schemes may a link lead to, at first and by redirects?"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from omicall import errors
from omicall_api.catalog import HOSTS

from .doubles import BASE, Caller, ScriptedServer, answers
from .recording_doubles import SECRET, download, refused, sound_reply

NAMED = ["media.example.com", "ports.example.com:8443"]


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "call.mp3"


@pytest.fixture
def sounds(server: ScriptedServer) -> ScriptedServer:
    """The scripted server, which answers with a small sound."""
    server.rest = sound_reply
    return server


@pytest.mark.parametrize(
    "link",
    [
        "https://elsewhere.example/uc",
        "https://api.example.vn.evil.example/uc",
        "https://evil.example/api.example.vn",
        "https://evil.example#api.example.vn",
        "https://evil.example?api.example.vn",
        "https://api.example.vn./uc",
        "https://sub.media.example.com/uc",
        "https://api.example.vn:8443/uc",
        "https://ports.example.com/uc",
        "https://ports.example.com:8444/uc",
        "https://api.example.vn@evil.example/uc",
        "https://api.example.vn\\@evil.example/uc",
        "https://an:pass@api.example.vn/uc",
        "https://:@api.example.vn/uc",
        "http://api.example.vn/uc",
        "http://media.example.com/uc",
        "http://127.0.0.1/uc",
        "http://localhost:8080/uc",
        "https://localhost/uc",
        "https://127.0.0.1/uc",
        "https://2130706433/uc",
        "https://0x7f000001/uc",
        "https://0x7f.1/uc",
        "https://0177.0.0.1/uc",
        "https://127.1/uc",
        "https://[::1]/uc",
        "https://[::ffff:127.0.0.1]/uc",
        "https://[fe80::1%25eth0]/uc",
        "https://169.254.169.254/latest/meta-data",
        "ftp://api.example.vn/uc",
        "file:///etc/passwd",
        "data:audio/mpeg;base64,c291bmQ=",
        "//api.example.vn/uc",
        "/uc",
        "7f1c2d3e.mp3",
        "",
        "https://",
        "https:///uc",
        "https:/api.example.vn/uc",
        "https://api.example.vn:99999999/uc",
        "https://api.example.vn:port/uc",
        "https://api.example.vn\r\nHost: evil.example/uc",
        "https://api%2eexample.vn/uc",
        " https://api.example.vn/uc",
    ],
)
def test_a_link_to_another_place_is_not_followed(
    caller: Caller, sounds: ScriptedServer, target: Path, link: str
) -> None:
    refused(caller, f"{link}?id={SECRET}" if link else link, target, hosts=NAMED)
    assert sounds.sent == []


@pytest.mark.parametrize(
    "link", [BASE, "https://API.example.vn:443", "https://media.example.com", "https://ports.example.com:8443"]
)
def test_a_link_to_the_clients_host_or_a_named_one_is_followed(
    caller: Caller, sounds: ScriptedServer, target: Path, link: str
) -> None:
    download(caller, f"{link}/uc?id={SECRET}", target, hosts=NAMED)
    assert len(sounds.sent) == 1


def test_the_error_names_the_host_to_be_named(caller: Caller, target: Path) -> None:
    text = refused(caller, f"https://elsewhere.example:81/path-{SECRET}?id={SECRET}", target)
    assert "elsewhere.example:81, which is none" in text
    assert "name it in hosts" in text


def test_the_hosts_for_recordings_are_those_of_the_settings(
    make_caller: Callable[..., Caller], sounds: ScriptedServer, tmp_path: Path
) -> None:
    documented = make_caller(base_url=None)
    moved = make_caller(hosts={"recordings": "https://ghi-am.example.vn/prefix"})
    download(documented, f"{HOSTS['recordings']}/uc", tmp_path / "1.mp3")
    download(moved, "https://ghi-am.example.vn/uc", tmp_path / "2.mp3")
    with pytest.raises(errors.UnsafeLink):
        download(moved, f"{HOSTS['recordings']}/uc", tmp_path / "3.mp3")
    assert [request.url.host for request in sounds.sent] == [httpx.URL(HOSTS["recordings"]).host, "ghi-am.example.vn"]


def redirects(place: str) -> Any:
    """A redirect that leads there."""
    return answers(302, location=place)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("place", ["/sound", "sound", f"{BASE}/sound", "//api.example.vn/sound"])
def test_a_redirect_to_an_allowed_place_is_followed(
    caller: Caller, sounds: ScriptedServer, target: Path, status: int, place: str
) -> None:
    sounds.script = [answers(status, location=place)]
    download(caller, f"{BASE}/uc?id={SECRET}", target)
    assert [request.url.raw_path for request in sounds.sent] == [f"/uc?id={SECRET}".encode(), b"/sound"]
    assert target.read_bytes() == b"sound"


@pytest.mark.parametrize(
    "place",
    [
        "https://elsewhere.example/",
        "http://api.example.vn/uc",
        "http://127.0.0.1/",
        "https://127.0.0.1/",
        "https://[::1]/",
        "//169.254.169.254/",
        "https://an@media.example.com/",
        "file:///etc/passwd",
        "https://media.example.com:99999999/",
    ],
)
def test_a_redirect_to_another_place_is_not_followed(
    caller: Caller, sounds: ScriptedServer, target: Path, place: str
) -> None:
    sounds.script = [redirects(f"{place}?{SECRET}")]
    # httpx itself refuses a port that no port can be; the same answer then comes again.
    sounds.rest = sounds.script[0]
    with pytest.raises((errors.UnsafeLink, errors.TransportError)) as caught:
        download(caller, f"{BASE}/uc?id={SECRET}", target, hosts=NAMED)
    assert SECRET not in str(caught.value)
    assert {request.url.host for request in sounds.sent} == {"api.example.vn"}
    assert list(target.parent.iterdir()) == []


def test_a_redirect_from_https_to_the_plain_sandbox_is_not_followed(
    make_caller: Callable[..., Caller], server: ScriptedServer, target: Path
) -> None:
    caller = make_caller(base_url="http://127.0.0.1:8080", hosts={"recordings": "https://ghi-am.example.vn"})
    server.rest = redirects("http://127.0.0.1:8080/uc")
    assert "over plain http" in refused(caller, "https://ghi-am.example.vn/uc", target)
    assert len(server.sent) == 1


@pytest.mark.parametrize(("redirections", "sent"), [(5, 6), (6, 6)])
def test_five_redirects_are_enough(
    caller: Caller, sounds: ScriptedServer, target: Path, redirections: int, sent: int
) -> None:
    sounds.script = [redirects("/again")] * redirections
    if redirections == 6:
        with pytest.raises(errors.RecordingError, match="more than 5 times"):
            download(caller, f"{BASE}/uc", target)
    else:
        download(caller, f"{BASE}/uc", target)
    assert len(sounds.sent) == sent


def test_after_a_failure_the_first_link_is_asked_again(caller: Caller, sounds: ScriptedServer, target: Path) -> None:
    sounds.script = [redirects("/once"), answers(503), redirects("/twice")]
    download(caller, f"{BASE}/uc", target)
    assert [request.url.path for request in sounds.sent] == ["/uc", "/once", "/uc", "/twice"]
