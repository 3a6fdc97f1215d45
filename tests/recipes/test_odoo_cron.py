"""Does the scheduled action of Odoo read each call once, and go on where it stopped? (With a double of Odoo.)"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta, timezone
from types import ModuleType
from typing import Any
from urllib.request import Request, urlopen

import pytest

from omicall import Omicall
from omicall.errors import OmicallError

from .conftest import KEY
from .odoo_double import FakeEnvironment, odoo_modules


@pytest.fixture
def module(recipe: Callable[[str], ModuleType], sandbox_url: str, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    for name, double in odoo_modules().items():
        monkeypatch.setitem(sys.modules, name, double)
    return recipe("odoo_cron")


@pytest.fixture
def env() -> FakeEnvironment:
    return FakeEnvironment()


def door(url: str, name: str, body: Any = None) -> Any:
    """Ask the control door of the sandbox."""
    content = None if body is None else json.dumps(body).encode()
    request = Request(f"{url}/__sandbox__/{name}", content, {"content-type": "application/json"})
    with urlopen(request) as answer:
        return json.load(answer)


def test_all_calls_are_read_each_once(module: ModuleType, env: FakeEnvironment) -> None:
    model = module.OmicallCall(env)
    model._cron_read_calls()
    model._cron_read_calls()
    calls = env.cr.tables["calls"]
    assert len(calls) == 500
    with Omicall() as client:
        call = next(iter(client.calls.iterate(since=datetime.now(UTC) - timedelta(days=30))))
    kept = calls[call.transaction_id]
    assert kept["customer_number"] == call.phone_number
    assert kept["started_at"].tzinfo is None
    assert kept["started_at"].replace(tzinfo=UTC) == call.started_at
    assert kept["answered"] is (call.disposition == "answered")


@pytest.fixture
def in_tokyo(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine that stands in another zone than Vietnam and UTC."""
    with monkeypatch.context() as patched:
        patched.setenv("TZ", "Asia/Tokyo")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.usefixtures("in_tokyo")
def test_times_are_kept_as_odoo_keeps_them(module: ModuleType) -> None:
    nine_in_vietnam = datetime(2026, 1, 1, 9, 0, 0, 250, timezone(timedelta(hours=7)))
    assert module._odoo_time(nine_in_vietnam) == datetime(2026, 1, 1, 2, tzinfo=UTC).replace(tzinfo=None)
    assert module._odoo_time(None) is False


def test_only_new_calls_are_read_by_the_next_run(module: ModuleType, env: FakeEnvironment, sandbox_url: str) -> None:
    model = module.OmicallCall(env)
    model._cron_read_calls()
    before = door(sandbox_url, "stats")["requests"]["search_calls"]
    with Omicall() as client:
        started = client.calls.click_to_call(extension="101", phone_number="0900000123").call_uuid
    model._cron_read_calls()
    assert door(sandbox_url, "stats")["requests"]["search_calls"] - before <= 2
    assert env.cr.tables["calls"][started]["customer_number"] == "0900000123"
    assert len(env.cr.tables["calls"]) == 501


def test_a_lost_cursor_makes_no_doubles(module: ModuleType, env: FakeEnvironment) -> None:
    model = module.OmicallCall(env)
    model._cron_read_calls()
    calls = env.cr.tables["calls"]
    spoilt = next(iter(calls))
    right = calls[spoilt]["customer_number"]
    calls[spoilt]["customer_number"] = "wrong"
    env.cr.tables["parameters"].clear()
    model._cron_read_calls()
    assert (len(calls), calls[spoilt]["customer_number"]) == (500, right)


def test_a_run_that_dies_is_gone_on_with(module: ModuleType, env: FakeEnvironment, sandbox_url: str) -> None:
    model = module.OmicallCall(env)
    kept = model._keep

    def die_later(calls: list[Any]) -> None:
        kept(calls)
        if env.cr.commits == 2:
            raise OmicallError("The machine died.")

    model._keep = die_later
    with pytest.raises(OmicallError):
        model._cron_read_calls(batch_size=100)
    env.cr.rollback()
    assert len(env.cr.tables["calls"]) == 200
    module.OmicallCall(env)._cron_read_calls(batch_size=100)
    assert (len(env.cr.tables["calls"]), env.cr.commits) == (500, 5)


def test_the_key_of_the_database_goes_before_that_of_the_environment(
    module: ModuleType, env: FakeEnvironment, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OMICALL_API_KEY", "another-tenants-key")
    env["ir.config_parameter"].set_param("omicall.api_key", KEY)
    module.OmicallCall(env)._cron_read_calls()
    assert len(env.cr.tables["calls"]) == 500
