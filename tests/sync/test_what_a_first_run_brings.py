"""Does the first run bring every call, value by value, in columns of the right types, and every other resource?"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from omicall.sync import RESOURCES

from .conftest import Whole
from .loads import MONTH, Account, DuckDB, Where, columns_of, loads, moment, rows_of

SECONDS = ("time_start_call", "time_ringing_start", "time_answer_start", "time_end_call")
AS_TEXT = ("transaction_id", "direction", "phone_number", "recording_file", "hangup_cause", "user_data_str")
TYPES: dict[str, dict[str, tuple[str, ...]]] = {
    "duckdb": {
        "varchar": AS_TEXT,
        "bigint": ("duration", "answer_sec", "bill_sec"),
        "decimal(38,9)": ("call_out_price",),
        "timestamp with time zone": (*SECONDS, "created_date"),
        "json": ("customer", "create_by", "tag", "extra"),
    },
    "postgres": {
        "character varying": AS_TEXT,
        "bigint": ("duration", "answer_sec", "bill_sec"),
        "numeric": ("call_out_price",),
        "timestamp with time zone": (*SECONDS, "created_date"),
        "jsonb": ("customer", "create_by", "tag", "extra"),
    },
}


def wanted(row: dict[str, Any]) -> dict[str, Any]:
    """What is to stand in the table for a row of the wire."""
    price = row["call_out_price"]
    return row | {
        **{name: moment(row[name], 1) for name in SECONDS},
        "created_date": moment(row["created_date"], 1000),
        "call_out_price": None if price is None else Decimal(str(price)).normalize(),
        "extra": None,
    }


@pytest.mark.slow
def test_every_call_is_there_value_by_value(account: Account, where: Where, folder: Path) -> None:
    result = account.sync(where.to, folder)
    expected = sorted(map(wanted, account.history()), key=lambda row: str(row["transaction_id"]))
    found = rows_of(where, "calls", "transaction_id")
    digests = [row.pop("row_digest") for row in found]
    assert found == expected
    assert len(set(digests)) == len(found) == 130
    done = result.resources["calls"]
    assert (done.expected, done.found, done.new, done.corrected, done.unchanged) == (130, 130, 130, 0, 0)


def test_columns_have_the_types_of_the_specification(filled: Where) -> None:
    columns = columns_of(filled, "calls")
    for kind, names in TYPES[filled.name].items():
        assert {name: columns[name] for name in names} == dict.fromkeys(names, kind)


def test_a_column_that_is_null_in_every_row_is_there_all_the_same(filled_file: DuckDB) -> None:
    assert {row["user_data_str"] for row in rows_of(filled_file, "calls", "transaction_id")} == {None}


@pytest.mark.slow
def test_lists_and_objects_make_no_tables_of_their_own(whole: Whole) -> None:
    tables = whole.where.ask("select table_name from information_schema.tables where table_schema = '@' order by 1")
    assert [name for (name,) in tables if not name.startswith("_dlt")] == sorted(RESOURCES)


@pytest.mark.slow
def test_all_resources_come_and_what_they_hold_is_counted(
    account: Account, where: Where, folder: Path, request: pytest.FixtureRequest
) -> None:
    if isinstance(where, DuckDB):
        result = request.getfixturevalue("whole").result
    else:
        result = account.sync(where.to, folder, resources=list(RESOURCES))
    for name, done in result.resources.items():
        assert done.new == done.found == done.expected == where.ask(f"select count(*) from @.{name}")[0][0] > 0
    again = account.sync(where.to, folder, resources=list(RESOURCES), look_back=timedelta(days=40))
    assert again.written == 0
    assert {name: done.unchanged for name, done in again.resources.items()} == {
        name: done.new for name, done in result.resources.items()
    }


def test_an_empty_text_and_null_are_not_the_same(filled: Where) -> None:
    rows = rows_of(filled, "calls", "transaction_id")
    found = {row["recording_file"] for row in rows}
    assert "" in found
    assert None not in found
    assert {row["invite_failure_status"] for row in rows} == {None}


@pytest.mark.slow
def test_no_password_of_an_extension_reaches_the_destination(whole: Whole) -> None:
    assert whole.passwords
    held = whole.where.file.read_bytes()
    assert not [password for password in whole.passwords if password.encode() in held]
    assert "password" not in columns_of(whole.where, "extensions")


@pytest.mark.slow
@pytest.mark.parametrize("calls", [0, 1])
def test_an_account_without_calls_gets_its_table(calls: int, duckdb_file: DuckDB, folder: Path) -> None:
    account = Account(calls=calls)
    assert account.sync(duckdb_file.to, folder).resources["calls"].found == calls
    assert duckdb_file.ask("select count(*) from @.calls") == [(calls,)]
    before = loads(duckdb_file)
    assert account.sync(duckdb_file.to, folder, look_back=MONTH).resources["calls"].unchanged == calls
    assert loads(duckdb_file) == before
