"""What becomes of a value on its way into a column, of one that does not fit, and of what nobody knows?"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from omicall.sync._rows import arrow_of, row_of
from omicall.sync._tables import RESOURCES, table

CALLS = table("calls")
ID = "0f8a1c52-5d9e-4b6f-8a70-2f8a3e6b1c77"


def stored(source: str | dict[str, Any]) -> dict[str, Any]:
    """The columns that a call fills."""
    text = source if isinstance(source, str) else json.dumps({"transaction_id": ID} | source)
    (row,) = arrow_of([row_of(text.encode(), CALLS)], CALLS).to_pylist()
    kept: dict[str, Any] = row
    return kept


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("direction", "sideways", "sideways"),
        ("duration", 7, 7),
        ("duration", 7.0, 7),
        ("call_out_price", 1250, Decimal(1250)),
        ("call_out_price", 0.1, Decimal("0.1")),
        ("call_out_price", 0.30000000000000004, Decimal("0.3")),
        ("created_date", 1767225600123, datetime(2026, 1, 1, 0, 0, 0, 123000, UTC)),
        ("time_start_call", 1767225600, datetime(2026, 1, 1, tzinfo=UTC)),
        ("time_start_call", 1767225600.5, datetime(2026, 1, 1, 0, 0, 0, 500000, UTC)),
        ("time_answer_start", 0, None),
        ("time_answer_start", None, None),
        ("tag", ["vip", "Khách quý"], '["vip","Khách quý"]'),
        ("customer", {"b": 1, "a": 0.5}, '{"a":0.5,"b":1}'),
    ],
)
def test_a_value_that_fits_stands_in_its_column(name: str, value: object, expected: object) -> None:
    row = stored({name: value})
    assert row[name] == expected
    assert row["extra"] is None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("phone_number", 900000123),
        ("sip_user", ["101"]),
        ("duration", "12s"),
        ("duration", 1.5),
        ("duration", True),
        ("bill_sec", 2**63),
        ("call_out_price", "free"),
        ("call_out_price", 1e40),
        ("created_date", "2026-01-01"),
        ("created_date", -5),
        ("created_date", 10**30),
        ("time_end_call", 1767225600123),
    ],
)
def test_a_value_that_does_not_fit_is_kept_beside(name: str, value: object) -> None:
    row = stored({name: value})
    assert row[name] is None
    assert json.loads(row["extra"]) == {name: value}


def test_what_nobody_knows_is_kept_beside() -> None:
    assert json.loads(stored({"mood": {"of": [1, None]}, "zeal": 0.25})["extra"]) == {
        "mood": {"of": [1, None]},
        "zeal": 0.25,
    }


@pytest.mark.parametrize("text", ['"\\u0000a"', '"\\ud800"', "NaN", "Infinity"])
def test_what_no_database_takes_is_made_readable(text: str) -> None:
    row = stored(f'{{"transaction_id": "{ID}", "hangup_cause": {text}, "mood": {text}}}')
    assert row["transaction_id"] == ID
    assert "\x00" not in f"{row['hangup_cause']}{row['extra']}"
    json.dumps(row["extra"]).encode()


def test_the_digest_sees_values_and_not_the_order_of_keys() -> None:
    digests = [
        stored(text)["row_digest"]
        for text in (
            f'{{"transaction_id": "{ID}", "duration": 1, "mood": {{"a": 1, "b": 2}}}}',
            f'{{"mood": {{"b": 2, "a": 1}}, "duration": 1, "transaction_id": "{ID}"}}',
            f'{{"mood": {{"b": 2, "a": 2}}, "duration": 1, "transaction_id": "{ID}"}}',
            f'{{"transaction_id": "{ID}", "duration": 1}}',
        )
    ]
    assert digests[0] == digests[1]
    assert len(set(digests)) == 3


@pytest.mark.parametrize(
    "source", ["{}", '{"transaction_id": null}', '{"transaction_id": ""}', '{"transaction_id": 7}', "[]"]
)
def test_a_row_without_an_id_has_no_key(source: str) -> None:
    assert row_of(source.encode(), CALLS).key is None


def test_secrets_are_left_out_wherever_they_stand_and_however_they_are_written() -> None:
    source = '{"sip_user": "101", "password": "s3", "more": [{"sip_password": "s3"}], "pass\\u0077ord": "s3"}'
    row = row_of(source.encode(), table("extensions"))
    assert row.values == {"sip_user": "101", "more": [{}]}


@pytest.mark.parametrize("resource", RESOURCES)
def test_each_resource_has_a_key_and_no_secret_column(resource: str) -> None:
    each = table(resource)
    names = [column.name for column in each.columns]
    assert each.key in names
    assert not each.secrets & set(names)
    assert names == [name.lower() for name in names]
    assert each.page_size >= 1
