"""Do faults and time of a fake work as on a real server, without a real second?"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from omicall.errors import ConfigurationError, OutcomeUnknown, RateLimited, TokenRejected, TransportError
from omicall.sandbox import Manners
from omicall.testing import FakeClock, FakeOmicall, SandboxTransport
from omicall_api.models import WebhookSettings, WebhookType

from .doubles import CLICK

Do = Callable[..., Any]
HOOK = "https://crm.example.vn/omicall"


@pytest.fixture
def fake() -> FakeOmicall:
    return FakeOmicall(calls=10)


def detail(client: Any) -> Any:
    return client.tenant.detail()


def click(client: Any) -> Any:
    return client.calls.click_to_call(**CLICK)


def register(client: Any) -> Any:
    return client.webhooks.register(webhook=WebhookSettings(type=WebhookType.CALL, url=HOOK))


def test_a_pause_moves_the_clock_and_takes_no_time(fake: FakeOmicall, do: Do) -> None:
    fake.faults({"operation": "get_tenant_detail", "kind": "http_429", "times": 1, "seconds": 20})
    began, start = time.perf_counter(), fake.clock.now()
    assert do(fake, detail).full_name
    assert fake.clock.now() - start >= timedelta(seconds=20)
    assert len(fake.clock.pauses) == 1
    assert time.perf_counter() - began < 10


def test_a_fault_ends_when_the_rules_are_replaced(fake: FakeOmicall, do: Do) -> None:
    fake.faults({"operation": "get_tenant_detail", "kind": "http_429", "seconds": 1})
    with pytest.raises(RateLimited):
        do(fake, detail, max_retries=0)
    fake.faults()
    assert do(fake, detail).full_name


@pytest.mark.parametrize(("kind_of_fault", "really_done"), [("refuse", 0), ("reset_after", 1)])
def test_a_dropped_connection_leaves_a_call_unknown_and_it_is_not_sent_again(
    fake: FakeOmicall, do: Do, kind_of_fault: str, really_done: int
) -> None:
    fake.faults({"operation": "click_to_call", "kind": kind_of_fault})
    with pytest.raises(OutcomeUnknown):
        do(fake, click)
    stats = fake.stats()
    assert (stats.requests["click_to_call"], stats.billable["click_to_call"]) == (1, really_done)


@pytest.mark.parametrize(
    ("kind_of_fault", "error"), [("refuse", httpx.RemoteProtocolError), ("reset_after", httpx.ReadError)]
)
def test_a_dropped_connection_looks_as_it_does_on_a_socket(
    fake: FakeOmicall, kind_of_fault: str, error: type[Exception]
) -> None:
    fake.faults({"operation": "get_access_token", "kind": kind_of_fault})
    with httpx.Client(transport=SandboxTransport(fake), base_url=fake.base_url) as http, pytest.raises(error):
        http.get("/api/auth", params={"apiKey": fake.api_key})


def test_a_read_is_sent_again_after_a_dropped_connection(fake: FakeOmicall, do: Do) -> None:
    fake.faults({"operation": "get_tenant_detail", "kind": "refuse", "times": 1})
    assert do(fake, detail).full_name
    assert fake.stats().requests["get_tenant_detail"] == 2


def test_an_answer_that_takes_too_long_is_a_time_out(fake: FakeOmicall, do: Do) -> None:
    fake.faults({"operation": "get_tenant_detail", "kind": "slow", "seconds": 60})
    start = fake.clock.now()
    with pytest.raises(TransportError):
        do(fake, detail, timeout=10, max_retries=0)
    assert fake.clock.now() - start == timedelta(seconds=10)


def test_an_answer_that_takes_its_time_comes(fake: FakeOmicall, do: Do) -> None:
    fake.faults({"operation": "get_tenant_detail", "kind": "slow", "seconds": 5, "times": 1})
    start = fake.clock.now()
    assert do(fake, detail, timeout=10).full_name
    assert fake.clock.now() - start == timedelta(seconds=5)


def test_a_dead_token_is_renewed_for_a_read(fake: FakeOmicall, do: Do) -> None:
    fake.faults({"operation": "get_tenant_detail", "kind": "dead_token", "times": 1})
    assert do(fake, detail).full_name
    assert fake.stats().token_exchanges == 2


def test_a_token_runs_out_when_the_clock_is_put_forward(do: Do) -> None:
    fake = FakeOmicall(calls=10, token_ttl=3600)
    do(fake, detail)
    fake.advance(3601)
    do(fake, click)
    assert fake.stats().token_exchanges == 2


def test_whoever_moves_the_clock_moves_that_of_the_sandbox(fake: FakeOmicall, do: Do) -> None:
    fake.clock.advance(3600)
    do(fake, click)
    now = fake.clock.now()
    rows = fake.client().calls.iterate(since=now - timedelta(hours=1), until=now + timedelta(minutes=1))
    # Its clock shows the hour after nine, and only calls made there and then are new.
    assert fake.door("clock", {"advance_seconds": 10})["now_ms"] == fake.clock.timestamp() * 1000
    assert fake.clock.now() - now == timedelta(seconds=10)
    assert len([row for row in rows if row.phone_number == CLICK["phone_number"]]) == 1


def test_a_call_with_a_pace_happens_while_time_passes(do: Do) -> None:
    fake = FakeOmicall(calls=10, pace=1.0)
    do(fake, register)
    do(fake, click)
    assert [report.body["state"] for report in fake.reports()] == ["ringing"]
    fake.advance(3600)
    told = [report.body["state"] for report in fake.reports()]
    assert told[:3] == ["ringing", "answered", "hangup"]
    assert set(told[3:]) == {"cdr"}
    assert {report.url for report in fake.reports()} == {HOOK}
    assert fake.door("calls") == []
    assert fake.stats().deliveries["sent"] == len(told)


def test_an_inbound_call_can_be_moved_by_hand(fake: FakeOmicall, do: Do) -> None:
    do(fake, register)
    call_id = fake.door("calls", {"direction": "inbound", "from": "0900000123"})["transaction_id"]
    fake.advance(5)
    fake.door(f"calls/{call_id}", {"do": "answer"})
    fake.advance(30)
    fake.door(f"calls/{call_id}", {"do": "hang_up"})
    record = fake.reports()[-1].body
    assert (record["transaction_id"], record["answer_sec"], record["phone_number"]) == (call_id, 30, "0900000123")


def test_a_report_shows_neither_address_nor_body(fake: FakeOmicall, do: Do) -> None:
    do(fake, register)
    do(fake, click)
    assert repr(fake.reports()[0]) == "Report()"


def test_a_reset_puts_everything_back(fake: FakeOmicall, do: Do) -> None:
    old = fake.client()
    do(fake, register)
    do(fake, click)
    fake.faults({"operation": "*", "kind": "http_500"})
    fake.advance(3600)
    fake.reset()
    stats = fake.stats()
    assert (stats.token_exchanges, stats.stored["calls"], stats.stored["webhooks"], fake.reports()) == (0, 10, 0, ())
    assert fake.clock.now() == FakeClock().now()
    assert do(fake, click).call_uuid
    old.tenant.detail()


def test_a_client_from_before_a_reset_is_refused_where_it_costs_money(fake: FakeOmicall) -> None:
    old = fake.client()
    old.tenant.detail()
    fake.reset()
    with pytest.raises(TokenRejected):
        old.calls.click_to_call(**CLICK)
    assert old.calls.click_to_call(**CLICK).call_uuid


def test_the_manners_of_the_sandbox_can_be_chosen(do: Do) -> None:
    fake = FakeOmicall(calls=10, manners=Manners(dead="text_200"))
    fake.faults({"operation": "get_tenant_detail", "kind": "dead_token", "times": 1})
    assert do(fake, detail).full_name


def test_the_start_can_be_chosen(do: Do) -> None:
    noon = datetime(2030, 6, 1, 12, tzinfo=UTC)
    fake = FakeOmicall(calls=10, start=noon)
    assert fake.clock.now() == noon
    now = fake.clock.now()
    rows = fake.client().calls.iterate(since=now - timedelta(days=30), until=now)
    assert len(list(rows)) == 10


@pytest.mark.parametrize(
    ("rule", "says"),
    [
        ({"operation": "nothing", "kind": "http_500"}, "operation"),
        ({"operation": "*", "kind": "fire"}, "kind"),
        ({"operation": "*", "kind": "http_500", "times": 0}, "times"),
    ],
)
def test_a_rule_that_makes_no_sense_is_refused(fake: FakeOmicall, rule: dict[str, Any], says: str) -> None:
    with pytest.raises(ValueError, match=says):
        fake.faults(rule)


@pytest.mark.parametrize("settings", [{"calls": -1}, {"pace": 2.0}, {"token_ttl": 0}])
def test_settings_that_make_no_sense_are_refused(settings: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"\."):
        FakeOmicall(**settings)


@pytest.mark.parametrize("seconds", [-1, float("nan"), float("inf")])
def test_time_does_not_run_backwards(fake: FakeOmicall, seconds: float) -> None:
    with pytest.raises(ValueError, match="forward"):
        fake.advance(seconds)
    with pytest.raises(ValueError, match="forward"):
        fake.clock.advance(seconds)
    assert fake.clock.now() == FakeClock().now()


def test_a_start_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        FakeOmicall(start=datetime(2026, 1, 1))


def test_the_sandbox_asks_nobody_over_the_network(fake: FakeOmicall) -> None:
    with pytest.raises(ConfigurationError, match="WebhookSender"):
        fake.door("owner_lookup", {"url": "http://127.0.0.1:9/lookup", "key": "an-invented-key-4712"})
    assert fake.door("calls", {"direction": "inbound", "from": "0900000123"})["state"] == "ringing"


def test_the_jitter_is_that_of_the_seed() -> None:
    first, again, other = (FakeClock(seed=seed).clock.uniform(0.0, 1.0) for seed in (1, 1, 2))
    assert first == again != other
