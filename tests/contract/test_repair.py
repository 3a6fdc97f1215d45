"""What becomes of windows, passwords and files that were drawn at random?"""

from __future__ import annotations

from typing import Any

import pytest

from omicall.contract._repair import repair_files, repair_secrets, repair_windows

DAY = 86_400_000
NOW = 1_790_000_000_000


@pytest.mark.parametrize(
    ("values", "becomes"),
    [
        ({"from_date": 9, "to_date": 3}, {"from_date": NOW - 30 * DAY, "to_date": NOW}),
        ({"fromDate": 1.0, "toDate": 2.0}, {"fromDate": NOW - 30 * DAY, "toDate": NOW}),
        (
            {"from_date": "9", "to_date": "3"},
            {"from_date": str(NOW - 30 * DAY), "to_date": str(NOW)},
        ),
        ({"filter": {"fromDate": 0, "toDate": 1}}, {"filter": {"fromDate": NOW - 30 * DAY, "toDate": NOW}}),
    ],
)
def test_a_window_becomes_the_last_days(values: dict[str, Any], becomes: dict[str, Any]) -> None:
    repair_windows(values, None, NOW)
    assert values == becomes


def test_it_is_as_long_as_the_limit_of_the_operation() -> None:
    values = {"from_date": 0, "to_date": 0}
    repair_windows(values, 3, NOW)
    assert values == {"from_date": NOW - 3 * DAY, "to_date": NOW}


def test_passwords_become_those_of_the_example_at_any_depth() -> None:
    values = {"password": "aaaaaaaa", "name": "aa", "account": {"password": "bbbbbbbb", "pin": "1"}, "items": [1]}
    repair_secrets(values, {"password": "Example#1", "account": {"password": "Example#2"}}, {"password", "pin"})
    account = {"password": "Example#2", "pin": "1"}
    assert values == {"password": "Example#1", "name": "aa", "account": account, "items": [1]}


@pytest.mark.parametrize("empty", [b"", ""])
def test_an_empty_file_gets_a_byte_and_another_stays(empty: object) -> None:
    values = {"file": empty, "audio": b"RIFF", "text": ""}
    repair_files(values, {"file", "audio", "sound"})
    assert values == {"file": b"\x00", "audio": b"RIFF", "text": ""}


WRITTEN_OUT = {"from_date_str": "01/09/2026 00:00:00", "to_date_str": "02/09/2026 00:00:00"}


@pytest.mark.parametrize(
    "values", [WRITTEN_OUT, {}, {"from_date": 9}, {"to_date": 9}, {"from": 1, "until": 0}, [1], "x", None]
)
def test_what_is_no_window_stays(values: object) -> None:
    before = repr(values)
    repair_windows(values, 30, NOW)
    assert repr(values) == before
