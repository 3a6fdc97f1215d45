"""Do `omicall calls list` and `get` show the right calls, lined up, with numbers cut, or say that there are none?"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from rich.cells import cell_len

from omicall import Direction, Omicall
from omicall.cli._call_filters import Direction as CallsDirection
from omicall.cli._call_filters import Filters
from omicall.cli._call_list import last_calls, lines_of, print_calls
from omicall.cli._period import ZONE, Period, period
from omicall.sandbox import Settings, running
from omicall_api.models import Call

from .commands import run, snapshot
from .local import Door

CALLS = 200


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    """A sandbox for this file."""
    with running(Settings(calls=CALLS)) as base_url:
        yield base_url


@pytest.fixture
def door(url: str, monkeypatch: pytest.MonkeyPatch) -> Door:
    """That sandbox as the one that commands find."""
    monkeypatch.setenv("OMICALL_BASE_URL", url)
    monkeypatch.setenv("OMICALL_API_KEY", "sandbox-key")
    return Door(url)


@pytest.fixture
def client(url: str) -> Iterator[Omicall]:
    with Omicall("sandbox-key", base_url=url) as one:
        yield one


def listed(*arguments: str) -> list[dict[str, Any]]:
    result = run("calls", "list", "--json", *arguments)
    assert (result.exit_code, result.stderr) == (0, "")
    found: list[dict[str, Any]] = json.loads(result.stdout)
    return found


def month() -> Period:
    return period("30d", None, datetime.now(ZONE))


@pytest.mark.parametrize("version", [3, 2, 1])
@pytest.mark.parametrize("limit", [1, 7, 1_000])
@pytest.mark.filterwarnings("error")
def test_the_last_calls_come_newest_first_and_each_once(client: Omicall, version: int, limit: int) -> None:
    asked = month()
    every = [call.transaction_id for call in client.calls.iterate(since=asked.since, until=asked.until)]
    found = [call.transaction_id for call in last_calls(client, Filters(version=version), asked, limit)]
    assert found == every[::-1][:limit]


def test_a_few_calls_cost_a_few_requests(client: Omicall, door: Door) -> None:
    door.post("reset", {})
    last_calls(client, Filters(), month(), 3)
    assert door.get("stats")["requests"]["search_calls"] < 10


def test_it_gives_twenty_of_the_last_week_unless_told_otherwise(door: Door) -> None:
    found = listed()
    assert len(found) == 20
    oldest = min(datetime.fromisoformat(call["created_at"]) for call in found)
    assert datetime.now(ZONE) - oldest < timedelta(days=7)
    assert len(listed("--limit", "3")) == 3


@pytest.mark.parametrize(
    ("arguments", "field", "value"),
    [
        (["--missed"], "disposition", "cancelled"),
        (["--answered"], "disposition", "answered"),
        (["--direction", "local"], "direction", "local"),
        (["--extension", "104"], "sip_user", "104"),
    ],
)
def test_filters_are_obeyed(door: Door, arguments: list[str], field: str, value: str) -> None:
    assert {call[field] for call in listed("--since", "30d", *arguments)} == {value}


def test_a_customers_number_is_found_and_shown_cut(door: Door) -> None:
    whole = next(call["phone_number"] for call in listed("--show-numbers", "--direction", "inbound"))
    found = listed("--phone", whole, "--since", "30d")
    assert {call["phone_number"] for call in found} == {f"{whole[:4]}***{whole[-3:]}"}


def test_the_document_has_the_librarys_names_and_times_of_vietnam(door: Door) -> None:
    (call,) = listed("--limit", "1")
    assert {"transaction_id", "phone_number", "sip_user", "created_date", "created_at", "started_at"} <= call.keys()
    assert call["created_at"].endswith("+07:00")


def test_nothing_is_said_on_standard_error_and_the_table_on_standard_output(door: Door) -> None:
    result = run("calls", "list", "--limit", "2", columns=120)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("time ")
    assert len(result.stdout.splitlines()) == 3


def test_where_there_are_none_a_note_says_so(door: Door) -> None:
    result = run("calls", "list", "--since", "2020-01-01", "--until", "2020-01-02")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "There are no such calls from 2020-01-01 00:00 to 2020-01-02 23:59 (+07:00).\n"
    assert listed("--since", "2020-01-01", "--until", "2020-01-02") == []


@pytest.mark.parametrize("arguments", [["--limit", "0"], ["--since", "soon"], ["--direction", "up"], ["--phone", ""]])
def test_arguments_that_are_none_are_refused(door: Door, arguments: list[str]) -> None:
    assert run("calls", "list", *arguments).exit_code == 2


def test_one_call_is_shown_by_its_id(door: Door) -> None:
    (known,) = listed("--limit", "1", "--show-numbers")
    result = run("calls", "get", known["transaction_id"])
    assert result.exit_code == 0
    assert f"Call ID          {known['transaction_id']}" in result.stdout
    assert known["phone_number"] not in result.stdout or len(known["phone_number"]) < 8
    shown = json.loads(run("calls", "get", known["transaction_id"], "--json", "--show-numbers").stdout)
    assert (shown["transaction_id"], shown["phone_number"]) == (known["transaction_id"], known["phone_number"])


def test_an_id_that_nobody_has_ends_with_one(door: Door) -> None:
    result = run("calls", "get", "no-such-id")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "omicall: there is no call with this id.\n"
    assert run("calls", "get", " ").exit_code == 2


def invented() -> list[Call]:
    """Calls that are the same on every day."""
    begun = datetime(2026, 10, 1, 8, 30, tzinfo=ZONE)
    names = ("Nguyễn Thị Hồng Hạnh", "Đỗ Ý", "Vũ Ngọc Ánh", "create_default_by_tenant")
    return [
        Call.from_dict(
            {
                "transaction_id": f"0f8a1c52-5d9e-4b6f-8a70-00000000000{number}",
                "created_date": int((begun + timedelta(minutes=7 * number)).timestamp() * 1000),
                "time_start_call": int((begun + timedelta(minutes=7 * number)).timestamp()) - 60,
                "direction": ("inbound", "outbound", "local", "inbound")[number],
                "disposition": ("answered", "cancelled", "answered", "cancelled")[number],
                "phone_number": ("0900000123", "+84900000456", "102", "0900000789")[number],
                "customer": {"full_name": "Trần Văn Đức"} if number == 0 else None,
                "sip_user": ("101", "199", "102", "")[number],
                "create_by": {"name": name},
                "answer_sec": (61, 0, 5, 0)[number],
                "tag": ["vip", "báo giá"] if number == 0 else [],
            }
        )
        for number, name in enumerate(names)
    ]


@pytest.mark.parametrize("columns", [80, 120])
def test_the_table_is_as_it_was_looked_at(
    columns: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    print_calls(invented(), show_numbers=False)
    shown = capsys.readouterr()
    text = shown.out + shown.err
    assert text == snapshot(f"calls/list.{columns}", text)
    assert max(map(cell_len, text.splitlines())) <= columns


def test_one_call_is_as_it_was_looked_at() -> None:
    text = "\n".join(lines_of(invented()[0])) + "\n"
    assert text == snapshot("calls/get", text)


def test_the_words_for_a_direction_are_those_of_the_specification() -> None:
    assert {one.value for one in CallsDirection} == {str(one) for one in Direction if one.is_known}
