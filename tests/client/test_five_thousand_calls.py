"""Do 5,000 calls stay 5,000, whatever goes wrong on the way and whatever comes in meanwhile?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from tests.sizes import sized

from omicall import Omicall, errors
from omicall.sandbox import Settings, running
from omicall.token import MemoryStore

from .doubles import Box, Caller, FakeClock

CALLS = sized(1_000, 5_000)
OPERATIONS = {1: "list_calls_v1", 2: "search_calls_v2", 3: "search_calls"}
pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore:calls.iterate asks:DeprecationWarning")]


@pytest.fixture(scope="module")
def sandbox_url() -> Iterator[str]:
    """A sandbox of so many calls."""
    with running(Settings(calls=CALLS)) as url:
        yield url


@pytest.fixture(scope="module")
def oldest_first(sandbox_url: str) -> list[str]:
    """The ids of them all."""
    now = datetime.now(UTC)
    with Omicall(Box.key, base_url=sandbox_url, verify=False, token_store=MemoryStore()) as client:
        return [call.transaction_id for call in client.calls.iterate(since=now - timedelta(days=30), until=now)]


@pytest.fixture
def span(box: Box) -> dict[str, Any]:
    """The month that holds them."""
    now = datetime.now(UTC)
    return {"since": now - timedelta(days=30), "until": now}


def trouble(box: Box, operation: str) -> None:
    """A call more before each page, a page that repeats itself once, and two answers of HTTP 500."""
    kinds: list[dict[str, Any]] = [
        {"kind": "new_rows"},
        {"kind": "repeat_page", "times": 1},
        {"kind": "http_500", "times": 2},
    ]
    box._door.post("faults", json=[{"operation": operation, **kind} for kind in kinds]).raise_for_status()


def everything(guest: Caller, **wanted: Any) -> list[str]:
    """The ids of all calls."""
    return [call.transaction_id for call in guest.all(guest.client.calls.iterate(**wanted))]


def some(guest: Caller, rows: Any, count: int) -> list[str]:
    """The ids of the next calls; fewer at the end."""

    async def taken() -> list[str]:
        found: list[str] = []
        while len(found) < count and (call := await anext(rows, None)) is not None:
            found.append(call.transaction_id)
        return found

    if hasattr(rows, "__anext__"):
        return list(guest.runner.run(taken()))
    return [call.transaction_id for _, call in zip(range(count), rows, strict=False)]


def judge(found: list[str], before: list[str]) -> None:
    """All calls of the start are there, each once and in order, and none that came in meanwhile is there twice."""
    assert len(before) == CALLS
    assert len(set(found)) == len(found)
    known = set(before)
    assert [identity for identity in found if identity in known] == before


@pytest.mark.parametrize("version", OPERATIONS)
def test_all_come_once_in_every_version(
    guest: Caller, box: Box, span: dict[str, Any], time: FakeClock, version: int, oldest_first: list[str]
) -> None:
    before = oldest_first if version == 3 else oldest_first[::-1]
    rows = guest.client.calls.iterate(**span, version=version)
    found = some(guest, rows, CALLS * 1_234 // 5_000)
    trouble(box, OPERATIONS[version])
    found += some(guest, rows, CALLS * 2 // 5)
    trouble(box, OPERATIONS[version])
    found += [call.transaction_id for call in guest.all(rows)]
    judge(found, before)
    assert box.stats["stored"]["calls"] > CALLS * 1.014
    # A pause for each repeated page, and one before each new attempt after HTTP 500.
    assert len(time.pauses) == 2 + 4


@pytest.mark.parametrize("kind", ["async"])
@pytest.mark.parametrize("version", OPERATIONS)
def test_they_come_side_by_side_too(
    guest: Caller, box: Box, span: dict[str, Any], version: int, oldest_first: list[str]
) -> None:
    trouble(box, OPERATIONS[version])
    found = everything(guest, **span, version=version, concurrency=4)
    known = set(oldest_first)
    assert len(set(found)) == len(found)
    assert sorted(set(found) & known) == sorted(known)
    if version == 3:
        judge(found, oldest_first)


@pytest.mark.parametrize("version", OPERATIONS)
def test_left_at_several_places_and_gone_on_is_the_same_as_not_left(
    guest: Caller, box: Box, span: dict[str, Any], version: int, oldest_first: list[str]
) -> None:
    before = oldest_first if version == 3 else oldest_first[::-1]
    found: list[str] = []
    cursor = None
    for count in (1, CALLS // 10 - 1, 50, CALLS // 3, CALLS * 2 // 5):
        trouble(box, OPERATIONS[version])
        rows = guest.client.calls.iterate(**span, version=version, cursor=cursor)
        found += some(guest, rows, count)
        cursor = rows.cursor
    trouble(box, OPERATIONS[version])
    found += everything(guest, cursor=cursor, version=version)
    judge(found, before)


@pytest.mark.parametrize("version", OPERATIONS)
def test_a_server_that_repeats_for_ever_is_an_error_in_seconds(
    guest: Caller, box: Box, span: dict[str, Any], time: FakeClock, version: int
) -> None:
    rows = guest.client.calls.iterate(**span, version=version)
    found = some(guest, rows, 300)
    box.fault(OPERATIONS[version], "repeat_page")
    began, asked = time.now, box.received(OPERATIONS[version])
    with pytest.raises(errors.PagingError, match="same page twice"):
        guest.all(rows)
    assert time.now - began <= 3.5
    assert box.received(OPERATIONS[version]) - asked == 4
    box.heal()
    found += everything(guest, cursor=rows.cursor, version=version)
    assert len(set(found)) == len(found) == CALLS
