"""Is what commands print free of secrets, whole phone numbers and control characters, and does it line up?"""

from __future__ import annotations

import importlib
import json
import pkgutil
import subprocess
import sys
from datetime import UTC, datetime
from typing import Any

import attrs
import pytest
from rich.cells import cell_len

import omicall_api.models
from omicall.cli import _output
from omicall_api.base import Model

from .commands import PACKAGES

SECRET = "invented-secret"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("0900000123", "0900***123"),
        ("+84900000123", "+849***123"),
        ("84900000123 and 0281000456", "8490***123 and 0281***456"),
        ("Call 0900000123.", "Call 0900***123."),
        ("(0900000123)", "(0900***123)"),
        ("tel:0900000123,101", "tel:0900***123,101"),
        ("0900 000 123", "0900***123"),
        ("0900.000.123", "0900***123"),
        ("+84 900 000 123", "+84 ***123"),
        ("19001234", "190***34"),
        ("123456789012345", "1234***345"),
    ],
)
def test_a_phone_number_is_cut(text: str, shown: str) -> None:
    assert _output.masked(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "101",
        "1234567",
        "1234567890123456",
        "call-0900000123",
        "0900000123-4",
        "abc0900000123",
        "0900000123_1",
        "94ed5616f536c898f01b6390",
        "2026-10-01 12:30:59",
        "2026-10-01T12:30:59.123456+07:00",
        "01-10-2026",
        "01.10.2026",
        "10,000,000 VND",
        "127.0.0.1:37201",
    ],
)
def test_what_is_no_phone_number_stays(text: str) -> None:
    assert _output.masked(text) == text


def _models() -> list[Any]:
    found: list[Any] = []
    for each in pkgutil.iter_modules(omicall_api.models.__path__):
        module = importlib.import_module(f"omicall_api.models.{each.name}")
        found += [
            kind
            for kind in vars(module).values()
            if isinstance(kind, type) and issubclass(kind, Model) and kind.__module__ == module.__name__
        ]
    return found


def test_no_secret_of_any_model_is_in_its_document() -> None:
    checked = 0
    for kind in _models():
        fields: Any = attrs.fields(kind)
        if all(each.repr for each in fields):
            continue
        row: Any = kind.__new__(kind)
        for each in fields:
            object.__setattr__(row, each.name, None if each.repr else SECRET)
        assert SECRET not in json.dumps(_output.document_of(row)), kind
        checked += 1
    assert checked >= 8


def test_names_of_a_document_are_snake_case() -> None:
    for kind in _models():
        row: Any = kind.__new__(kind)
        for each in attrs.fields(kind):
            object.__setattr__(row, each.name, None)
        for name in _output.document_of(row):
            assert name == name.lower()
            assert not name.startswith("_")


def test_a_secret_in_free_values_is_left_out() -> None:
    given = {"password": SECRET, "inner": [{"sip_password": SECRET, "apiKey": SECRET, "name": "An"}], "token": SECRET}
    assert _output.document_of(given) == {"inner": [{"name": "An"}]}


def test_a_field_that_is_missing_is_null_and_times_are_vietnams() -> None:
    from omicall_api.models import Extension

    row = Extension(sip_user="101", full_name="Lê Kim Châu", password=SECRET, created_date=1_790_000_000_000)
    document = _output.document_of(row)
    assert document["email"] is None
    assert document["created_at"] == "2026-09-21T21:13:20+07:00"
    assert document["created_date"] == 1_790_000_000_000


def test_json_cuts_numbers_but_not_ids(capsys: pytest.CaptureFixture[str]) -> None:
    given = {
        "phone": "0900000123",
        "words": ["from 0900000123"],
        "id": "1234567890",
        "transaction_id": "1234567890",
        "call_uuid": "1234567890",
        "phone_number": 84900000123,
        "created_date": 1_790_000_000_000,
        "paid": "0900000123",
    }
    _output.print_json(given)
    assert json.loads(capsys.readouterr().out) == {
        "phone": "0900***123",
        "words": ["from 0900***123"],
        "id": "1234567890",
        "transaction_id": "1234567890",
        "call_uuid": "1234567890",
        "phone_number": "8490***123",
        "created_date": 1_790_000_000_000,
        "paid": "0900***123",
    }
    _output.print_json(given, show_numbers=True)
    assert json.loads(capsys.readouterr().out) == given


def test_json_is_readable_vietnamese(capsys: pytest.CaptureFixture[str]) -> None:
    _output.print_json({"name": "Nguyễn Thị Hạnh"})
    assert capsys.readouterr().out == '{\n  "name": "Nguyễn Thị Hạnh"\n}\n'


def test_a_line_of_json_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    line = _output.json_line({"name": "two\nlines", "phone": "0900000123"})
    assert "\n" not in line
    assert json.loads(line) == {"name": "two\nlines", "phone": "0900***123"}


CONTROLS = "\x1b[2J\x9b2J\u202e\r\n\x00"


def test_a_name_cannot_redraw_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    _output.print_table({"name": "name"}, [{"name": f"[red]An{CONTROLS}[/red]"}])
    _output.print_line(f"An{CONTROLS}")
    _output.note(f"An{CONTROLS}")
    _output.print_json({"name": f"An{CONTROLS}"})
    shown = capsys.readouterr()
    for text in (shown.out, shown.err):
        assert not set(CONTROLS.replace("\n", "").replace("[2J", "")) & (set(text) - set("[2J"))
    assert "[red]An" in shown.out


def test_what_json_escapes_comes_back(capsys: pytest.CaptureFixture[str]) -> None:
    _output.print_json({"name": CONTROLS})
    assert json.loads(capsys.readouterr().out) == {"name": CONTROLS}


ROWS: list[dict[str, Any]] = [
    {
        "name": "Nguyễn Thị Hạnh",
        "phone": "0900000123",
        "when": datetime(2026, 10, 1, 5, tzinfo=UTC),
        "id": "1234567890",
    },
    {"name": "Đỗ Ân", "phone": None, "when": None, "id": "2"},
    {"name": "Đỗ Ân", "phone": "0900000124", "when": None, "id": "3"},
]
TITLES = {"name": "tên", "phone": "số", "when": "lúc", "id": "id"}


@pytest.mark.parametrize("columns", ["80", "120", None])
def test_vietnamese_lines_up(columns: str | None, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    if columns:
        monkeypatch.setenv("COLUMNS", columns)
    _output.print_table(TITLES, ROWS)
    lines = capsys.readouterr().out.splitlines()
    places = {
        cell_len(line[: line.rindex(word)]) for line, word in zip(lines, ("id", "1234567890", "2", "3"), strict=True)
    }
    assert len(places) == 1
    assert "0900***123  2026-10-01 12:00:00  1234567890" in lines[1]
    assert [line for line in lines if line != line.rstrip()] == []


def test_a_narrow_terminal_folds_and_a_pipe_does_not(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    rows = [{"name": "x" * 200}]
    monkeypatch.setenv("COLUMNS", "80")
    _output.print_table({"name": "name"}, rows)
    folded = capsys.readouterr().out
    assert max(map(len, folded.splitlines())) == 80
    assert folded.count("x") == 200
    monkeypatch.delenv("COLUMNS")
    _output.print_table({"name": "name"}, rows)
    assert capsys.readouterr().out == f"name\n{'x' * 200}\n"


def test_json_stays_json_where_letters_are_lacking() -> None:
    code = "from omicall.cli._output import print_json; print_json({'name': 'Nguyễn é'})"
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        env={"PYTHONPATH": PACKAGES, "PYTHONIOENCODING": "ascii"},
        timeout=20,
    )
    assert json.loads(done.stdout) == {"name": "Nguyễn é"}
