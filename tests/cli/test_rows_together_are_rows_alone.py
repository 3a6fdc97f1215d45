"""Are the lines of many calls made at once those of each call alone?"""

from __future__ import annotations

import pytest

from omicall.cli._columns import ALL, Lang, row
from omicall.cli._export_formats import Format, Rows
from omicall_api.models import Call

ODD = [
    {
        "transaction_id": "a",
        "direction": "inbound",
        "call_out_price": 12.0,
        "tag": ["x", "y"],
        "created_date": 1767232875120,
    },
    {"transaction_id": "b", "customer": {"full_name": "=1+1"}, "phone_number": "+84900000123", "duration": None},
    {"transaction_id": "c", "customer": None, "sip_user": "10;=2", "time_start_call": 1767232875, "tag": []},
    {"transaction_id": "d", "customer": "a text", "duration": "12s", "answer_sec": True, "call_out_price": 1.5},
    {"transaction_id": "e", "direction": "another word", "time_end_call": "never", "tag": {"a": 1}, "created_date": 0},
    {"transaction_id": "f", "create_by": {"name": "Vũ \ud83d"}, "endby_name": "\ttab", "user_data_str": "two\nlines"},
]


@pytest.mark.parametrize("kind", [Format.CSV, Format.JSONL])
@pytest.mark.parametrize("numbers", [range(6), [0], [1, 2], [3, 0], [5, 4, 3], []])
def test_they_are_the_same_bytes(kind: Format, numbers: list[int]) -> None:
    calls = [Call.from_dict(ODD[number]) for number in numbers]
    rows = Rows(kind, ALL, Lang.EN, bom=True)
    assert rows.lines(calls) == b"".join(rows.line(row(call, ALL)) for call in calls)
