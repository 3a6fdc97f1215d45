"""Does a client of a fake do everything without a network, and do two fakes share nothing?"""

from __future__ import annotations

import socket
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from typing import Any, NoReturn

import httpx
import pytest

from omicall import AsyncOmicall, Omicall
from omicall.testing import AsyncSandboxTransport, FakeOmicall, SandboxTransport

from .doubles import CLICK, done

Do = Callable[..., Any]


@pytest.fixture
def fake() -> FakeOmicall:
    return FakeOmicall(calls=40)


@pytest.fixture
def without_sockets(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nobody connect anywhere or ask for a name. (An event loop needs a pair of sockets for itself.)"""

    def refuse(*_: object, **__: object) -> NoReturn:
        raise AssertionError("somebody wanted to use the network")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket.socket, "connect_ex", refuse)
    monkeypatch.setattr(socket.socket, "bind", refuse)


@pytest.mark.usefixtures("without_sockets")
def test_nothing_is_connected_to(fake: FakeOmicall, do: Do) -> None:
    assert do(fake, lambda client: client.tenant.detail()).full_name == "Công ty Mẫu Hoa Sen"
    assert do(fake, lambda client: client.calls.click_to_call(**CLICK)).call_uuid
    assert do(fake, lambda client: client.extensions.find(number="101")).sip_user == "101"


def test_the_counters_say_what_was_done(fake: FakeOmicall, do: Do) -> None:
    before = fake.stats()
    do(fake, lambda client: client.calls.click_to_call(**CLICK))
    stats = fake.stats()
    assert (before.token_exchanges, before.billable["click_to_call"], before.stored["calls"]) == (0, 0, 40)
    assert (stats.token_exchanges, stats.billable["click_to_call"], stats.stored["calls"]) == (1, 1, 41)
    assert stats.requests["click_to_call"] == 1
    assert stats.requests["get_tenant_detail"] == 0


def test_the_history_is_walked_over_all_pages(fake: FakeOmicall) -> None:
    now = fake.clock.now()
    with fake.client() as client:
        ids = [call.transaction_id for call in client.calls.iterate(since=now - timedelta(days=30), until=now)]
    assert len(set(ids)) == len(ids) == 40


def test_a_recording_is_downloaded(fake: FakeOmicall, tmp_path: Path) -> None:
    now = fake.clock.now()
    with fake.client() as client:
        call = next(
            call for call in client.calls.iterate(since=now - timedelta(days=30), until=now) if call.recording_file_url
        )
        kept = client.recordings.download(call, tmp_path / "call.audio")
    assert (tmp_path / "call.audio").stat().st_size == kept.size > 1000


def test_two_fakes_share_neither_data_nor_tokens(fake: FakeOmicall, do: Do) -> None:
    other = FakeOmicall(calls=40)
    do(fake, lambda client: client.calls.click_to_call(**CLICK))
    do(other, lambda client: client.tenant.detail())
    assert fake.stats().token_exchanges == other.stats().token_exchanges == 1
    assert other.stats().stored["calls"] == 40


def test_clients_of_one_fake_share_a_token(fake: FakeOmicall) -> None:
    done(fake.client(), lambda client: client.tenant.detail())
    done(fake.async_client(), lambda client: client.tenant.detail())
    assert fake.stats().token_exchanges == 1


def ids_of(fake: FakeOmicall) -> list[Any]:
    """The calls of a fake's history."""
    now = fake.clock.now()
    rows = fake.client().calls.iterate(since=now - timedelta(days=30), until=now)
    return [call.transaction_id for call in rows]


def test_the_same_seed_gives_the_same_data_and_another_one_other_data() -> None:
    first, again, other = (ids_of(FakeOmicall(seed=seed, calls=20)) for seed in (7, 7, 8))
    assert first == again != other


def test_the_environment_does_not_count(fake: FakeOmicall, do: Do, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("BASE_URL", "RECORDINGS_URL", "AI_URL"):
        monkeypatch.setenv(f"OMICALL_{name}", "https://elsewhere.example.vn")
    monkeypatch.setenv("OMICALL_API_KEY", "another-key")
    monkeypatch.setenv("OMICALL_TOKEN_CACHE", "file")
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.example.vn:3128")
    assert do(fake, lambda client: client.tenant.detail()).full_name


def test_a_client_of_ones_own_is_answered_through_the_transport() -> None:
    transport = SandboxTransport()
    clock = transport.fake.clock.clock
    with Omicall("sandbox-key", base_url="https://api.example.vn", transport=transport, clock=clock) as client:
        client.tenant.detail()
    assert transport.fake.stats().requests["get_tenant_detail"] == 1


def test_an_async_client_of_ones_own_is_answered_through_the_transport() -> None:
    transport = AsyncSandboxTransport()
    clock = transport.fake.clock.clock
    client = AsyncOmicall("sandbox-key", base_url="https://api.example.vn", transport=transport, clock=clock)
    done(client, lambda client: client.tenant.detail())
    assert transport.fake.stats().requests["get_tenant_detail"] == 1


def test_many_threads_ask_at_once(fake: FakeOmicall) -> None:
    with fake.client() as client, ThreadPoolExecutor(8) as threads:
        work = [threads.submit(client.calls.click_to_call, **CLICK) for _ in range(80)]
        ids = {task.result().call_uuid for task in work}
    stats = fake.stats()
    assert len(ids) == stats.billable["click_to_call"] == 80
    assert stats.token_exchanges == 1


async def ask_from_a_loop(fake: FakeOmicall) -> Any:
    """A sync client where an event loop runs already."""
    return fake.client().tenant.detail()


def test_a_sync_client_works_inside_of_a_loop_too(fake: FakeOmicall) -> None:
    import asyncio

    assert asyncio.run(ask_from_a_loop(fake)).full_name


def test_a_wrong_key_is_refused_as_by_a_server(fake: FakeOmicall, do: Do) -> None:
    from omicall.errors import ApiKeyRejected

    with pytest.raises(ApiKeyRejected):
        do(fake, lambda client: client.tenant.detail(), api_key="another-key")


def test_a_body_goes_through_as_it_is(fake: FakeOmicall) -> None:
    token = fake.answer(httpx.Request("GET", f"{fake.base_url}/api/auth?apiKey={fake.api_key}")).read()
    assert b"access_token" in token
    refused = fake.answer(httpx.Request("POST", f"{fake.base_url}/api/click2call", content=b"{"))
    assert refused.status_code == 401


def test_nothing_secret_is_in_the_repr(fake: FakeOmicall) -> None:
    assert repr(fake) == "<FakeOmicall 2026-01-01T09:00:00+07:00>"
