"""Can a caller who asks for it see all that OMICall sent of each call, and does nobody else pay for it?"""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from .doubles import NOON, Box, Caller, ScriptedServer

SINCE = datetime.fromtimestamp(NOON - 86_400, UTC)
ROWS: list[dict[str, Any]] = [
    {"transaction_id": "a", "direction": "inbound", "colour": "đỏ", "nested": {"deep": [1, None]}},
    {"transaction_id": "b", "tag": None, "hotline": "842810000001"},
    {"transaction_id": "c", "duration": "12s", "colour": None},
]
pytestmark = pytest.mark.filterwarnings("ignore:calls.iterate asks:DeprecationWarning")


def sends(content: str | bytes) -> Any:
    """A reply with this body."""
    return lambda _: httpx.Response(200, content=content)


def body(rows: list[Any], **more: Any) -> str:
    """An answer with these rows, as the vendor writes it."""
    return json.dumps({"status_code": 9999, "payload": {"items": rows, "has_next": False, **more}}, ensure_ascii=False)


def test_each_call_shows_all_that_was_sent_of_it(caller: Caller, server: ScriptedServer) -> None:
    server.rest = sends(body(ROWS))
    calls = caller.all(caller.client.calls.iterate(since=SINCE, unknown="keep"))
    assert [call.raw for call in calls] == ROWS
    assert [call.additional_properties for call in calls] == [
        {"colour": "đỏ", "nested": {"deep": [1, None]}},
        {"hotline": "842810000001"},
        {"colour": None},
    ]
    assert calls[2].duration == "12s"


def test_without_being_asked_for_nothing_is_kept(caller: Caller, server: ScriptedServer) -> None:
    server.rest = sends(body(ROWS))
    calls = caller.all(caller.client.calls.iterate(since=SINCE))
    assert [(call.raw, call.additional_properties) for call in calls] == [(None, {})] * 3


def test_a_call_does_not_hold_the_page_that_it_came_on(caller: Caller, server: ScriptedServer) -> None:
    server.rest = sends(body([*ROWS, {"transaction_id": "long", "note": "x" * 100_000}]))
    calls = caller.all(caller.client.calls.iterate(since=SINCE, unknown="keep"))
    assert [len(call._source) < 200 for call in calls] == [True, True, True, False]


@pytest.mark.parametrize("odd", ['"\\ud800"', "NaN", "1e999"])
def test_what_only_python_reads_is_kept_too(caller: Caller, server: ScriptedServer, odd: str) -> None:
    server.rest = sends(body(ROWS).replace('"đỏ"', odd))
    calls = caller.all(caller.client.calls.iterate(since=SINCE, unknown="keep"))
    assert [call.raw["transaction_id"] for call in calls] == ["a", "b", "c"]
    assert "colour" in calls[0].additional_properties


def test_something_that_is_no_call_moves_no_row_to_another(caller: Caller, server: ScriptedServer) -> None:
    server.rest = sends(body([None, ROWS[0], 7, ROWS[1]]))
    calls = caller.all(caller.client.calls.iterate(since=SINCE, unknown="keep"))
    assert [call.raw for call in calls] == ROWS[:2]


@pytest.mark.parametrize(("version", "only_there"), [(1, "sip_hangup_disposition"), (2, "provider"), (3, None)])
@pytest.mark.slow
def test_what_only_an_older_version_sends_is_reachable(
    guest: Caller, box: Box, version: int, only_there: str | None
) -> None:
    now = datetime.now(UTC)
    span: dict[str, Any] = {"since": now - timedelta(days=30), "until": now, "version": version, "limit": 60}
    kept = guest.all(guest.client.calls.iterate(**span, unknown="keep"))
    plain = guest.all(guest.client.calls.iterate(**span))
    assert kept == plain
    assert [call.raw["transaction_id"] for call in kept] == [call.transaction_id for call in plain]
    assert len(kept) == 60
    for call in kept:
        assert not {"transaction_id", "direction", "created_date"} & call.additional_properties.keys()
        assert only_there is None or call.additional_properties[only_there] is not None
