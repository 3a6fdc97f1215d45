"""What stands in the lines of an export: numbers whole, texts as they are, and no formula in any cell?"""

from __future__ import annotations

import csv
import io
import json
from datetime import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omicall.cli._columns import ALL, COLUMNS, USUAL, Lang, chosen, document, row
from omicall.cli._ending import Ending
from omicall.cli._export_formats import Format, Rows, format_of
from omicall.cli._period import ZONE
from omicall_api.models import Call

from .commands import run

THREE = tuple(COLUMNS[name] for name in ("customer_name", "phone_number", "hangup_cause"))
FORMULA = tuple("=+-@\t\r\n＝＋－＠")
TEXT = st.text(
    st.sampled_from("=+-@\t\r\n;,\"'|＝＠ab1 é\x00") | st.characters(exclude_categories=("Cs",)), max_size=12
)


def cells(line: bytes, delimiter: str = ",") -> list[str]:
    """The cells of a line, as a spreadsheet with this delimiter parts it, in all rows that it sees."""
    return [cell for found in csv.reader(io.StringIO(line.decode(), newline=""), delimiter=delimiter) for cell in found]


def csv_line(*values: Any) -> bytes:
    return Rows(Format.CSV, THREE, Lang.EN, bom=True).line(list(values))


@given(st.lists(TEXT, min_size=3, max_size=3))
def test_no_cell_begins_as_a_formula(values: list[str]) -> None:
    for cell in cells(csv_line(*values)):
        assert not cell.startswith(FORMULA)


@given(st.lists(TEXT, min_size=3, max_size=3), st.sampled_from([";", "\t"]))
def test_neither_does_one_where_a_spreadsheet_parts_columns_otherwise(values: list[str], delimiter: str) -> None:
    for cell in cells(csv_line(*values), delimiter):
        assert not cell.lstrip("\t\r\n").startswith(FORMULA)


@given(st.lists(TEXT, min_size=3, max_size=3))
def test_nothing_else_is_changed(values: list[str]) -> None:
    read = cells(csv_line(*values))
    assert len(read) == 3
    for cell, value in zip(read, values, strict=True):
        assert cell.replace("'", "") == value.replace("'", "")
        if not any(letter in value for letter in FORMULA):
            assert cell == value


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+84900000123", "'+84900000123"),
        ("-1", "'-1"),
        ("@SUM(1)", "'@SUM(1)"),
        ("Lan;=1+1;", "Lan;'=1+1;"),
        ("0900000123", "0900000123"),
        ("Nguyễn Thị = Lan", "Nguyễn Thị = Lan"),
        (None, ""),
        (["vip", "báo giá"], "vip, báo giá"),
        (["=1"], "'=1"),
        ({"a": "é"}, '{"a": "é"}'),
        (True, "true"),
        (500.0, "500"),
        (0.125, "0.125"),
        (-5, "-5"),
        (datetime(2026, 10, 1, 8, 30, tzinfo=ZONE), "2026-10-01T08:30:00+07:00"),
        (datetime(2026, 10, 1, 8, 30, 0, 7_000, tzinfo=ZONE), "2026-10-01T08:30:00.007+07:00"),
        ("half \ud800", "half ?"),
    ],
)
def test_a_value_as_a_cell(value: Any, cell: str) -> None:
    assert cells(csv_line(value, "", ""))[0] == cell


def test_a_csv_begins_with_a_mark_and_titles_in_the_language_that_was_asked_for() -> None:
    head = Rows(Format.CSV, THREE, Lang.VI, bom=True).head()
    assert head == '\ufeff"Khách hàng","Số khách hàng","Nguyên nhân kết thúc"\r\n'.encode()
    plain = Rows(Format.CSV, THREE, Lang.EN, bom=False).head()
    assert plain == b'"Customer","Customer number","Hangup cause"\r\n'


def test_json_lines_hold_every_text_as_it_is_under_the_librarys_names() -> None:
    rows = Rows(Format.JSONL, THREE, Lang.VI, bom=True)
    line = rows.line(["=1+1", "+84900000123", None])
    assert json.loads(line) == {"customer_name": "=1+1", "phone_number": "+84900000123", "hangup_cause": None}
    assert line.endswith(b"}\n")
    assert rows.head() == b""


def test_titles_are_there_in_both_languages_and_none_twice() -> None:
    for lang in Lang:
        titles = [column.title(lang) for column in ALL]
        assert all(titles)
        assert len(set(titles)) == len(titles)


def test_every_column_finds_its_value() -> None:
    names = {column.name for column in ALL}
    call = Call.from_dict(
        {
            **dict.fromkeys(
                names & {"source_number", "destination_number", "phone_number", "sip_number"}, "0900000001"
            ),
            **dict.fromkeys(("duration", "answer_sec", "bill_sec"), 5),
            **dict.fromkeys(
                ("time_start_call", "time_ringing_start", "time_answer_start", "time_end_call"), 1_790_000_000
            ),
            **dict.fromkeys(("endby_name", "hangup_cause", "invite_failure_status", "user_data_str"), "x"),
            "transaction_id": "1",
            "created_date": 1_790_000_000_000,
            "direction": "inbound",
            "disposition": "a_new_one",
            "customer": {"full_name": "Lan"},
            "create_by": {"name": "An"},
            "sip_user": "101",
            "call_out_price": 1.5,
            "tag": ["vip"],
            "recording_file_url": "http://127.0.0.1/x",
        }
    )
    found = document(call)
    assert [name for name, value in found.items() if value is None] == []
    assert (found["customer_name"], found["agent_name"], found["disposition"]) == ("Lan", "An", "a_new_one")
    assert found["created_at"] == found["started_at"] == "2026-09-21T21:13:20+07:00"


def test_a_call_of_which_nothing_is_known_has_empty_cells() -> None:
    assert row(Call(transaction_id="1"), ALL) == ["1", *[None] * (len(ALL) - 1)]


@pytest.mark.filterwarnings("ignore::UserWarning")
def test_an_object_that_came_as_a_text_is_an_empty_cell() -> None:
    call = Call.from_dict({"transaction_id": "1", "customer": "Lan", "created_date": "soon"})
    assert row(call, chosen("customer_name,created_at")) == [None, None]


@pytest.mark.parametrize("names", ["", ",", "no_such", "tag,tag", "tag,all"])
def test_columns_that_are_none_are_refused_with_those_that_there_are(names: str) -> None:
    with pytest.raises(Ending, match="There are: transaction_id, created_at"):
        chosen(names)


def test_the_help_lists_every_column_and_those_of_each_export_first() -> None:
    _, _, listed = run("calls", "export", "--help").stdout.partition("Columns, those after the semicolon")
    usual, _, others = listed.partition(":")[2].partition("\n\n")[0].partition(";")
    assert [name.strip() for name in usual.split(",")] == [column.name for column in USUAL]
    assert {name.strip() for name in others.split(",")} == {column.name for column in ALL} - {c.name for c in USUAL}


def test_columns_come_in_the_order_that_was_asked_for() -> None:
    assert [column.name for column in chosen(" tag , sip_user")] == ["tag", "sip_user"]
    assert chosen("all") == ALL
    assert chosen(None) == USUAL


@pytest.mark.parametrize(
    ("path", "kind"),
    [("a.csv", "csv"), ("a.CSV", "csv"), ("a/b.jsonl", "jsonl"), ("a.ndjson", "jsonl"), ("x.xlsx", "xlsx")],
)
def test_the_ending_names_the_format(path: str, kind: str) -> None:
    assert format_of(path, None) == kind
    assert format_of(path, Format.CSV) == "csv"


@pytest.mark.parametrize("path", ["a", "a.xls", "-", "csv", "a.txt"])
def test_an_ending_that_says_nothing_is_refused(path: str) -> None:
    with pytest.raises(Ending, match=r"\.csv, \.jsonl or \.xlsx"):
        format_of(path, None)
