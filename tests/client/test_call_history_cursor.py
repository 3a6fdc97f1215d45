"""Does a walk that was left go on behind its last call, whatever happened in between?"""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.sizes import sized

from omicall._cursor import Place, Stretch, filters_digest, read_cursor, stretches, write_cursor
from omicall._progress import Progress
from omicall._windows import DAY_MS, Window
from omicall.errors import ConfigurationError
from omicall_api.models import Call

from .doubles import NOON, Box, Caller, FakeClock, ScriptedServer, envelope

MONTH = timedelta(days=30)
pytestmark = pytest.mark.filterwarnings("ignore:calls.iterate asks:DeprecationWarning")


def some(caller: Caller, rows: Any, count: int) -> list[str]:
    """The ids of the next calls of an iterator of either kind."""

    async def taken() -> list[str]:
        return [(await anext(rows)).transaction_id for _ in range(count)]

    if hasattr(rows, "__next__"):
        return [next(rows).transaction_id for _ in range(count)]
    return list(caller.runner.run(taken()))


def ids(caller: Caller, rows: Any) -> list[str]:
    """The ids of all calls that are left."""
    return [call.transaction_id for call in caller.all(rows)]


@pytest.mark.parametrize("version", [1, 2, 3])
@pytest.mark.parametrize("count", [163, *(pytest.param(count, marks=pytest.mark.slow) for count in (0, 1, 50, 320))])
def test_left_and_gone_on_is_the_same_as_not_left(guest: Caller, box: Box, version: int, count: int) -> None:
    now = datetime.now(UTC)
    wanted: dict[str, Any] = {"version": version}
    whole = ids(guest, guest.client.calls.iterate(since=now - MONTH, until=now, **wanted))
    rows = guest.client.calls.iterate(since=now - MONTH, until=now, **wanted)
    first = some(guest, rows, count)
    assert type(rows.cursor) is str
    rest = ids(guest, guest.client.calls.iterate(cursor=rows.cursor, **wanted))
    assert first + rest == whole
    assert len(whole) == 320


@pytest.mark.slow
@pytest.mark.parametrize("version", [1, 2, 3])
def test_a_walk_over_many_windows_left_again_and_again_is_the_same(guest: Caller, box: Box, version: int) -> None:
    end = datetime.now(UTC) + timedelta(days=10)
    span: dict[str, Any] = {"since": end - timedelta(days=80), "until": end, "version": version}
    whole = ids(guest, guest.client.calls.iterate(**span))
    found: list[str] = []
    cursor = None
    for count in (7, 43, 60, 1, 120):
        rows = guest.client.calls.iterate(**span, cursor=cursor)
        found += some(guest, rows, count)
        cursor = rows.cursor
    found += ids(guest, guest.client.calls.iterate(cursor=cursor, version=version))
    assert found == whole
    assert len(whole) == 320


@pytest.mark.parametrize("version", [1, 2, 3])
@pytest.mark.slow
def test_the_next_walk_brings_what_came_since_and_nothing_else(
    guest: Caller, box: Box, time: FakeClock, version: int
) -> None:
    time.now = datetime.now(UTC).timestamp() + 60
    rows = guest.client.calls.iterate(since=datetime.now(UTC) - MONTH, version=version)
    before = ids(guest, rows)
    again = guest.client.calls.iterate(cursor=rows.cursor, version=version)
    assert ids(guest, again) == []
    assert again.cursor == rows.cursor
    started = [
        guest.do(lambda client: client.calls.click_to_call(extension="101", phone_number="0900000123")).call_uuid
        for _ in range(3)
    ]
    # The first walk ended later than these calls came in, by its own clock.
    later = guest.client.calls.iterate(cursor=again.cursor, version=version)
    assert sorted(ids(guest, later)) == sorted(started)
    assert ids(guest, guest.client.calls.iterate(cursor=later.cursor, version=version)) == []
    assert not set(started) & set(before)


@pytest.mark.slow
@pytest.mark.parametrize("version", [1, 2, 3])
def test_calls_that_come_while_it_is_left_push_none_off(guest: Caller, box: Box, time: FakeClock, version: int) -> None:
    now = datetime.now(UTC)
    time.now = now.timestamp()
    whole = ids(guest, guest.client.calls.iterate(since=now - MONTH, until=now, version=version))
    soon = timedelta(minutes=30)
    rows = guest.client.calls.iterate(since=now - MONTH + soon, until=now + soon, version=version)
    first = some(guest, rows, 130)
    for _ in range(70):
        guest.do(lambda client: client.calls.click_to_call(extension="101", phone_number="0900000123"))
    rows = guest.client.calls.iterate(cursor=rows.cursor, version=version)
    rest = ids(guest, rows)
    # Where the newest come first, what comes in above the place is for the next walk.
    assert len(rest) == 190 + (70 if version == 3 else 0)
    rest += ids(guest, guest.client.calls.iterate(cursor=rows.cursor, version=version))
    assert len({*first, *rest}) == len(first) + len(rest) == 390
    assert set(whole) <= {*first, *rest}


@pytest.mark.parametrize("version", [2, 3])
@pytest.mark.slow
def test_until_may_be_set_anew_and_is_kept_if_not(guest: Caller, box: Box, version: int) -> None:
    now = datetime.now(UTC)
    wanted: dict[str, Any] = {"version": version}
    whole = ids(guest, guest.client.calls.iterate(since=now - MONTH, until=now, **wanted))
    rows = guest.client.calls.iterate(since=now - MONTH, until=now - timedelta(days=9), **wanted)
    half = ids(guest, rows)
    assert 0 < len(half) < 320
    assert ids(guest, guest.client.calls.iterate(cursor=rows.cursor, **wanted)) == []
    rest = guest.client.calls.iterate(cursor=rows.cursor, until=now, **wanted)
    assert sorted(half + ids(guest, rest)) == sorted(whole)


def test_until_can_not_lie_before_a_window_that_was_begun_from_its_end(guest: Caller, box: Box) -> None:
    now = datetime.now(UTC)
    rows = guest.client.calls.iterate(since=now - MONTH, until=now, version=1)
    some(guest, rows, 3)
    with pytest.raises(ConfigurationError, match="until is earlier than the window"):
        guest.client.calls.iterate(cursor=rows.cursor, until=now - timedelta(days=1), version=1)


def test_the_end_of_a_walk_may_lie_before_the_server_s_clock(
    caller: Caller, server: ScriptedServer, time: FakeClock
) -> None:
    ahead = int(NOON * 1000) + 60_000
    server.rest = lambda _: envelope({"items": [{"transaction_id": "a", "created_date": ahead}], "has_next": False})
    rows = caller.client.calls.iterate(since=datetime.fromtimestamp(NOON - 9, UTC), until=at(ahead))
    assert ids(caller, rows) == ["a"]
    rows = caller.client.calls.iterate(cursor=read_and_written(rows.cursor, until=None))
    assert ids(caller, rows) == []
    assert json.loads(server.sent[-1].content)["filter"] == {"fromDate": ahead, "toDate": ahead}


def at(number: int) -> datetime:
    """The moment of so many milliseconds since 1970."""
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=number)


def read_and_written(cursor: str, until: int | None) -> str:
    """The same cursor with another end."""
    place = read_cursor(cursor, 3, filters_digest([None] * 4))
    return write_cursor(Place(version=3, filters=place.filters, since=place.since, ids=place.ids, until=until))


WALK: dict[str, Any] = {"direction": ["inbound", "outbound"], "phone": ["0900000123", "0900000456"], "answered": True}
OTHERS: list[dict[str, Any]] = [
    {"direction": "inbound"},
    {"phone": "0900000123"},
    {"answered": False},
    {"answered": None},
    {"extension": "101"},
]


def test_the_order_of_the_words_of_a_filter_is_no_matter(caller: Caller, server: ScriptedServer) -> None:
    rows = caller.client.calls.iterate(since=at(5), limit=0, **WALK)
    turned = {name: list(reversed(value)) if isinstance(value, list) else value for name, value in WALK.items()}
    assert caller.client.calls.iterate(cursor=rows.cursor, limit=0, **turned).cursor == rows.cursor


@pytest.mark.parametrize("other", OTHERS)
def test_a_walk_with_other_filters_is_refused(caller: Caller, server: ScriptedServer, other: dict[str, Any]) -> None:
    rows = caller.client.calls.iterate(since=at(5), **WALK)
    with pytest.raises(ConfigurationError, match="other filters") as caught:
        caller.client.calls.iterate(cursor=rows.cursor, **{**WALK, **other})
    assert "0900000" not in str(caught.value)
    assert server.sent == []


def test_a_walk_of_another_version_is_refused(caller: Caller, server: ScriptedServer) -> None:
    rows = caller.client.calls.iterate(since=at(5), version=1)
    with pytest.raises(ConfigurationError, match=r"version 1.*version 3 was asked for.*version=1"):
        caller.client.calls.iterate(cursor=rows.cursor)


def test_a_cursor_holds_no_number_and_no_name(guest: Caller, box: Box) -> None:
    now = datetime.now(UTC)
    (call,) = guest.all(guest.client.calls.iterate(since=now - MONTH, until=now, direction="inbound", limit=1))
    rows = guest.client.calls.iterate(since=now - MONTH, until=now, phone=call.phone_number, extension="101")
    guest.all(rows)
    shown = urlsafe_b64decode(rows.cursor + "=" * (-len(rows.cursor) % 4)).decode(errors="replace")
    assert "since" in shown
    for hidden in (call.phone_number, call.phone_number[1:], "101", box.key):
        assert hidden not in rows.cursor
        assert f'"{hidden}"' not in shown
    # 24 bits: thousands of numbers share each digest, so none can be read from it by trying all.
    assert len(filters_digest(["0900000123"])) == 6


@pytest.mark.parametrize("text", ["", "x", "đầu", "eyJhIjoxfQ", "a" * 500, "page=3", None, 7, b"x"])
def test_a_foreign_text_is_refused_with_a_sentence(caller: Caller, server: ScriptedServer, text: Any) -> None:
    since = {"since": at(5)} if text is None else {}
    if text is None:
        assert caller.client.calls.iterate(cursor=None, **since).cursor
        return
    with pytest.raises(ConfigurationError, match=r"not one that calls\.iterate gave"):
        caller.client.calls.iterate(cursor=text)


PLACE = Place(version=3, filters=filters_digest([None] * 4), since=1_790_000_000_000, ids=("d5b48b3e-8c29",))


@settings(max_examples=sized(60, 200), derandomize=True)
@given(st.integers(0, 200), st.sampled_from("ABCDEFabcdef0123456789-_="), st.booleans())
def test_a_damaged_cursor_is_refused(place: int, letter: str, cut: bool) -> None:
    text = write_cursor(PLACE)
    place %= len(text)
    damaged = text[:place] if cut else text[:place] + letter + text[place + 1 :]
    try:
        read = read_cursor(damaged, 3, PLACE.filters)
    except ConfigurationError:
        return
    # The last letter has bits that no byte takes up.
    assert read == PLACE


@settings(max_examples=sized(60, 200), derandomize=True)
@given(
    st.builds(
        Place,
        version=st.sampled_from([1, 2, 3]),
        filters=st.text("0123456789abcdef", min_size=6, max_size=6),
        since=st.integers(0, 10**14),
        top=st.none() | st.integers(0, 10**14),
        stop=st.none() | st.integers(0, 10**14),
        ids=st.lists(st.text()).map(tuple),
        newest=st.none() | st.integers(0, 10**14),
        newest_ids=st.lists(st.text("ab-", max_size=5)).map(tuple),
        until=st.none() | st.integers(0, 10**14),
    )
)
def test_a_place_is_the_same_after_writing_and_reading(place: Place) -> None:
    text = write_cursor(place)
    assert read_cursor(text, place.version, place.filters) == place
    assert text.isascii()
    assert text.replace("-", "").replace("_", "").isalnum()


Calls = list[tuple[int, str]]


def played(calls: Calls, place: Place, until: int, count: int | None, *, newest_first: bool) -> tuple[list[str], Place]:
    """What a server in order gives from a place on, up to so many calls, and the place behind them."""
    progress = Progress(place, newest_first=newest_first)
    before = set(place.ids) | set(place.newest_ids)
    given_ids: list[str] = []
    for stretch in stretches(place, until, 10 / DAY_MS):
        rows = sorted(call for call in calls if stretch.window.start <= call[0] <= stretch.window.stop)
        for moment, identity in rows[::-1] if newest_first else rows:
            if len(given_ids) == count:
                return given_ids, progress.place
            if identity not in before:
                progress.note(stretch, Call(transaction_id=identity, created_date=moment))
                given_ids.append(identity)
    progress.finish()
    return given_ids, progress.place


@settings(max_examples=sized(100, 300), deadline=None, derandomize=True)
@given(
    st.lists(st.integers(0, 50), max_size=40),
    st.lists(st.integers(0, 9), max_size=12),
    st.lists(st.integers(30, 90), max_size=15),
    st.booleans(),
)
def test_the_parts_of_a_walk_are_the_whole(
    moments: list[int], counts: list[int], arrivals: list[int], newest_first: bool
) -> None:
    calls = [(moment, f"{number:02d}") for number, moment in enumerate(moments)]
    begin = Place(version=2 if newest_first else 3, filters="", since=0)
    whole, _ = played(calls, begin, 50, None, newest_first=newest_first)
    assert sorted(whole) == [identity for _, identity in calls]
    found: list[str] = []
    place = begin
    for count in counts:
        part, place = played(calls, place, 50, count, newest_first=newest_first)
        found += part
    part, place = played(calls, place, 50, None, newest_first=newest_first)
    assert found + part == whole
    # What comes in at or after the last call is brought by the next walk, to a later end.
    last = max(moments, default=0)
    later = [(moment, f"later-{number}") for number, moment in enumerate(arrivals) if moment >= last]
    part, _ = played(calls + later, place, 90, None, newest_first=newest_first)
    assert sorted(part) == sorted(identity for _, identity in later)


@pytest.mark.parametrize("newest_first", [False, True])
def test_a_server_that_keeps_no_order_loses_nothing(newest_first: bool) -> None:
    begin = Place(version=1, filters="", since=0)
    progress = Progress(begin, newest_first=newest_first)
    (stretch,) = stretches(begin, 90, 30)
    for moment in (40, 60, 50):
        progress.note(stretch, Call(transaction_id=f"at {moment}", created_date=moment))
    (left,) = stretches(progress.place, 90, 30)
    assert left.window == Window(0, 90)
    progress.finish()
    assert (progress.place.since, progress.place.ids) == (60, ("at 60",))


@pytest.mark.parametrize("moment", [None, "soon", -5, 10**15, True])
def test_a_call_without_a_moment_of_its_window_moves_nothing(moment: Any) -> None:
    begin = Place(version=3, filters="", since=100)
    progress = Progress(begin, newest_first=False)
    stretch = Stretch(Window(100, 900), 900)
    progress.note(stretch, Call(transaction_id="a", created_date=200))
    progress.note(stretch, Call(transaction_id="b", created_date=moment))
    assert (progress.place.since, progress.place.ids) == (200, ("a", "b"))
    progress.finish()
    assert progress.place.since == 200


def test_a_cursor_stays_short_where_all_calls_have_one_moment() -> None:
    progress = Progress(Place(version=3, filters="", since=0), newest_first=False)
    stretch = Stretch(Window(0, 900), 900)
    for number in range(3000):
        progress.note(stretch, Call(transaction_id=f"{number}", created_date=5))
    assert len(progress.place.ids) == 1000


def test_the_cursor_goes_along_with_the_calls(guest: Caller, box: Box, make_guest: Callable[..., Caller]) -> None:
    now = datetime.now(UTC)
    rows = guest.client.calls.iterate(since=now - MONTH, until=now)
    seen = [rows.cursor]
    for _ in range(60):
        some(guest, rows, 1)
        seen.append(rows.cursor)
    assert len(set(seen)) == 61
    # It is worth as much in another process.
    other = make_guest()
    assert len(ids(other, other.client.calls.iterate(cursor=seen[-1]))) == 260
