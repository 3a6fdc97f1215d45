"""Does a run write what is new and what was corrected, once, and nothing else?"""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from omicall.sync import LOOK_BACK

from .conftest import Whole
from .loads import Account, DuckDB, Where, loads, rows_of

WHOLE = timedelta(days=40)


def counts(done: Any) -> tuple[int, int, int]:
    return done.new, done.corrected, done.unchanged


@pytest.mark.slow
def test_nothing_is_written_where_nothing_changed(account: Account, filled: Where, folder: Path) -> None:
    before, rows = loads(filled), rows_of(filled, "calls", "transaction_id")
    again = account.sync(filled.to, folder, look_back=WHOLE).resources["calls"]
    assert counts(again) == (0, 0, again.expected)
    assert loads(filled) == before
    assert rows_of(filled, "calls", "transaction_id") == rows


@pytest.mark.slow
def test_it_asks_again_from_a_look_back_before_the_last_run(
    account: Account, filled_file: DuckDB, folder: Path
) -> None:
    account.fake.advance(3600)
    recent = account.fake.clock.now() - timedelta(hours=1) - LOOK_BACK
    expected = [row for row in account.history() if row["created_date"] >= recent.timestamp() * 1000]
    assert account.sync(filled_file.to, folder, since=None).resources["calls"].unchanged == len(expected) > 0


@pytest.mark.slow
def test_a_recording_that_came_late_is_corrected_once(account: Account, where: Where, folder: Path) -> None:
    late = account.recorded()
    account.transport.rows[late] = {"recording_file": "", "recording_file_url": ""}
    account.sync(where.to, folder)
    account.transport.rows.clear()
    assert counts(account.sync(where.to, folder, look_back=WHOLE).resources["calls"])[:2] == (0, 1)
    assert counts(account.sync(where.to, folder, look_back=WHOLE).resources["calls"])[:2] == (0, 0)
    links = {row["transaction_id"]: row["recording_file"] for row in rows_of(where, "calls", "transaction_id")}
    assert links == {row["transaction_id"]: row["recording_file"] for row in account.history()}


@pytest.mark.slow
def test_tags_that_a_person_wrote_are_a_correction(account: Account, filled_file: DuckDB, folder: Path) -> None:
    last = account.history()[-1]["transaction_id"]
    account.client.calls.update(transaction_id=last, note="call back", tag=["vip"])
    assert counts(account.sync(filled_file.to, folder).resources["calls"])[:2] == (0, 1)
    row = next(row for row in rows_of(filled_file, "calls", "transaction_id") if row["transaction_id"] == last)
    assert row["tag"] == next(row["tag"] for row in account.history() if row["transaction_id"] == last)


@pytest.mark.slow
def test_a_correction_of_a_key_that_nobody_knows_counts_too(
    account: Account, filled_file: DuckDB, folder: Path
) -> None:
    first = account.history()[-1]["transaction_id"]
    account.transport.rows[first] = {"mood": "glad", "score": {"of": 0.5}}
    assert counts(account.sync(filled_file.to, folder).resources["calls"])[:2] == (0, 1)
    extras = {row["transaction_id"]: row["extra"] for row in rows_of(filled_file, "calls", "transaction_id")}
    assert extras.pop(first) == {"mood": "glad", "score": {"of": 0.5}}
    assert set(extras.values()) == {None}


@pytest.mark.slow
def test_calls_that_arrive_later_are_new(account: Account, filled: Where, folder: Path) -> None:
    account.fake.door("calls", {"direction": "inbound", "from": "0900000123", "outcome": "answered"})
    account.fake.advance(3600)
    assert account.sync(filled.to, folder).resources["calls"].new == 1
    assert len(rows_of(filled, "calls", "transaction_id")) == 131


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["new_rows", "repeat_page"])
def test_pages_that_shift_or_repeat_while_they_are_read_change_nothing(
    kind: str, account: Account, duckdb_file: DuckDB, folder: Path
) -> None:
    account.fake.faults({"operation": "search_calls", "kind": kind, "times": 2})
    account.sync(duckdb_file.to, folder)
    account.fake.faults()
    account.sync(duckdb_file.to, folder)
    assert ids(rows_of(duckdb_file, "calls", "transaction_id")) == ids(account.history())


@pytest.mark.slow
def test_a_folder_that_was_lost_or_is_another_machines_makes_no_difference(
    account: Account, where: Where, folder: Path, tmp_path: Path
) -> None:
    account.sync(where.to, folder)
    shutil.rmtree(folder)
    elsewhere = account.sync(where.to, tmp_path / "another machine", since=None).resources["calls"]
    assert (elsewhere.new, elsewhere.corrected) == (0, 0)
    assert elsewhere.unchanged < 130


@pytest.mark.slow
@pytest.mark.parametrize("how", ["delete from @.calls", "drop table @.calls", "drop schema @ cascade"])
def test_a_destination_that_was_emptied_is_filled_again(
    how: str, account: Account, filled: Where, folder: Path
) -> None:
    rows = rows_of(filled, "calls", "transaction_id")
    filled.ask(how)
    assert counts(account.sync(filled.to, folder).resources["calls"]) == (130, 0, 0)
    assert rows_of(filled, "calls", "transaction_id") == rows


@pytest.mark.slow
def test_an_earlier_since_fetches_the_older_calls_as_well(account: Account, duckdb_file: DuckDB, folder: Path) -> None:
    half = account.fake.clock.now() - timedelta(days=10)
    first = account.sync(duckdb_file.to, folder, since=half).resources["calls"].new
    second = account.sync(duckdb_file.to, folder).resources["calls"]
    assert 0 < first < 130
    assert counts(second) == (130 - first, 0, first)
    assert account.sync(duckdb_file.to, folder).resources["calls"].expected < 130


@pytest.mark.slow
def test_only_what_reads_is_ever_sent(whole: Whole) -> None:
    from omicall_api.catalog import OPERATIONS

    sent = {effect_of(*request) for request in whole.sent}
    assert sent == {"read"}
    assert {known.effect for known in OPERATIONS.values()} > sent


def effect_of(method: str, path: str) -> str:
    """The effect that the specification says the operation of a request has."""
    from omicall_api.catalog import OPERATIONS

    known = (one for one in OPERATIONS.values() if (one.method, one.path) == (method, path))
    return next(known).effect


def ids(rows: list[dict[str, Any]]) -> list[str]:
    return sorted(str(row["transaction_id"]) for row in rows)
