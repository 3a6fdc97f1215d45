"""Which addresses is a connection made to? Public ones, and those that were checked."""

from __future__ import annotations

import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from httpcore._backends.anyio import AnyIOBackend
from httpcore._backends.sync import SyncBackend

from omicall import errors
from omicall._addresses import is_public

from .doubles import BASE, Caller, FakeClock
from .recording_doubles import SECRET, NameServer, Wire, download, refused

PUBLIC = "93.184.215.14"
OTHER_PUBLIC = "93.184.215.15"
PRIVATE = [
    "127.0.0.1",
    "127.8.9.10",
    "0.0.0.0",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "100.64.0.1",
    "100.100.100.200",
    "169.254.169.254",
    "168.63.129.16",
    "192.0.0.192",
    "192.0.2.1",
    "198.18.0.1",
    "198.51.100.1",
    "203.0.113.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::7f00:1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "::ffff:a9fe:a9fe",
    "64:ff9b::7f00:1",
    "64:ff9b:1::1",
    "2001::1",
    "2001:db8::1",
    "2002:7f00:1::",
    "3fff::1",
    "5f00::1",
    "fc00::1",
    "fd00:ec2::254",
    "fe80::1",
    "fec0::1",
    "ff02::1",
    "100::1",
]
NAMED = ["media.example.com", "ports.example.com:8443"]


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "call.mp3"


@pytest.fixture
def wire(monkeypatch: pytest.MonkeyPatch) -> Wire:
    """In place of all connections."""
    wire = Wire()
    monkeypatch.setattr(SyncBackend, "connect_tcp", lambda *a, **k: wire.connect(*a, **k))
    monkeypatch.setattr(AnyIOBackend, "connect_tcp", lambda *a, **k: wire.connect_async(*a, **k))
    return wire


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> NameServer:
    """In place of the name server."""
    names = NameServer(api_example_vn=[[PUBLIC]], media_example_com=[[OTHER_PUBLIC]])
    monkeypatch.setattr(socket, "getaddrinfo", names)
    return names


@pytest.fixture
def direct(make_caller: Callable[..., Caller], wire: Wire, names: NameServer) -> Caller:
    """A caller that connects by itself, over the wire, and knows its API as api.example.vn."""
    return make_caller(transport=None, verify=False)


@pytest.mark.parametrize("address", PRIVATE)
def test_an_address_that_is_not_public_is_known_as_such(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", [PUBLIC, "8.8.8.8", "1.1.1.1", "2606:4700::1", "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::1"]
)
def test_a_public_address_is_known_as_such(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("text", ["", "localhost", "2130706433", "0x7f.1", "127.1", "0177.0.0.1", "fe80::1%eth0"])
def test_what_is_no_plain_address_is_not_public(text: str) -> None:
    assert not is_public(text)


@pytest.mark.parametrize("address", [*PRIVATE, "::ffff:8.8.8.8%1"])
def test_a_name_that_leads_into_a_private_network_is_not_followed(
    direct: Caller, wire: Wire, names: NameServer, target: Path, address: str
) -> None:
    names.answers["api.example.vn"] = [[PUBLIC, address]]
    assert "api.example.vn, which is no machine of the public internet" in refused(direct, f"{BASE}/uc", target)
    assert wire.connected == []


@pytest.mark.parametrize("host", ["localhost", "10.1.2.3", "127.0.0.1", "[::1]", "2130706433", "0x7f.1"])
def test_a_named_host_may_not_be_private_either(
    direct: Caller, wire: Wire, names: NameServer, target: Path, host: str
) -> None:
    names.answers |= {"localhost": [["127.0.0.1"]], "2130706433": [["127.0.0.1"]], "0x7f.1": [["127.0.0.1"]]}
    refused(direct, f"https://{host}/uc", target, hosts=[host])
    assert wire.connected == []


def test_the_connection_goes_to_the_address_that_was_checked(
    direct: Caller, wire: Wire, names: NameServer, target: Path
) -> None:
    names.answers["api.example.vn"] = [[PUBLIC], ["127.0.0.1"]]
    download(direct, f"{BASE}/uc?id={SECRET}", target)
    assert names.asked == ["api.example.vn"]
    assert wire.connected == [(PUBLIC, 443)]
    assert wire.checked == ["api.example.vn"]
    said = b"".join(wire.said)
    assert said.startswith(b"GET /uc?id=" + SECRET.encode())
    assert b"\r\nHost: api.example.vn\r\n" in said


def test_a_name_is_asked_for_anew_for_each_attempt(direct: Caller, wire: Wire, names: NameServer, target: Path) -> None:
    names.answers["api.example.vn"] = [[PUBLIC], ["127.0.0.1"]]
    wire.replies = [b"HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n"]
    refused(direct, f"{BASE}/uc", target)
    assert wire.connected == [(PUBLIC, 443)]


def test_the_next_address_is_tried_when_one_refuses(
    direct: Caller, wire: Wire, names: NameServer, target: Path, time: FakeClock
) -> None:
    names.answers["api.example.vn"] = [["2606:4700::1", PUBLIC]]
    wire.refused = {"2606:4700::1"}
    download(direct, f"{BASE}/uc", target)
    assert wire.connected == [("2606:4700::1", 443), (PUBLIC, 443)]
    assert time.pauses == []


def test_a_name_that_nobody_knows_is_a_transport_error(
    direct: Caller, names: NameServer, target: Path, time: FakeClock
) -> None:
    names.answers.clear()
    with pytest.raises(errors.TransportError, match=r"name could not be resolved, gaierror, attempts: 3"):
        download(direct, f"{BASE}/uc", target)
    assert len(time.pauses) == 2


def test_connections_are_not_shared_between_hosts(direct: Caller, wire: Wire, names: NameServer, target: Path) -> None:
    names.answers["media.example.com"] = [[PUBLIC]]
    wire.replies = [b"HTTP/1.1 302 Found\r\nLocation: https://media.example.com/x\r\nContent-Length: 0\r\n\r\n"]
    download(direct, f"{BASE}/uc", target, hosts=NAMED)
    assert wire.checked == ["api.example.vn", "media.example.com"]
    assert len(wire.connected) == 2


def test_a_redirect_to_a_name_of_a_private_network_is_not_followed(
    direct: Caller, wire: Wire, names: NameServer, target: Path
) -> None:
    names.answers["media.example.com"] = [["10.0.0.1"]]
    wire.replies = [b"HTTP/1.1 302 Found\r\nLocation: https://media.example.com/x\r\nContent-Length: 0\r\n\r\n"]
    assert "media.example.com, which is no machine" in refused(direct, f"{BASE}/uc", target, hosts=NAMED)
    assert wire.connected == [(PUBLIC, 443)]


def test_localhost_is_this_machine_and_nothing_else(
    make_caller: Callable[..., Caller], wire: Wire, names: NameServer, target: Path
) -> None:
    caller = make_caller(transport=None, base_url="http://localhost:8080")
    names.answers["localhost"] = [["::1", "127.0.0.1"], [PUBLIC]]
    download(caller, "http://localhost:8080/uc", target)
    assert wire.connected == [("::1", 8080)]
    with pytest.raises(errors.UnsafeLink):
        download(caller, "http://localhost:8080/uc", target, overwrite=True)
    assert len(wire.connected) == 1
