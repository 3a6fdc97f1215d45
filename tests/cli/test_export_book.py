"""Does Excel get texts as texts, times as dates, numbers as numbers, and never a formula or a link?"""

from __future__ import annotations

import json
import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from omicall.cli._columns import COLUMNS, Lang
from omicall.cli._ending import Ending
from omicall.cli._export_book import check_extra, write_book

NAMES = ("created_at", "phone_number", "customer_name", "answer_sec")
COLUMN_LIST = tuple(COLUMNS[name] for name in NAMES)


@pytest.fixture
def book(tmp_path: Path) -> Any:
    """Give a function that writes a workbook of rows and reads it with another library."""

    def write(*rows: dict[str, Any], lang: Lang = Lang.EN, **options: Any) -> Any:
        lines, path = tmp_path / "rows.jsonl", tmp_path / "calls.xlsx"
        lines.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        write.cut = write_book(lines, path, COLUMN_LIST, lang, **options)
        assert sorted(tmp_path.iterdir()) == [path, lines]
        return load_workbook(path)

    return write


def row(**values: Any) -> dict[str, Any]:
    return {**dict.fromkeys(NAMES), **values}


def test_titles_say_in_which_zone_the_times_are(book: Any) -> None:
    titles = [cell.value for cell in book(lang=Lang.VI).active[1]]
    assert titles == ["Ghi nhận lúc (+07:00)", "Số khách hàng", "Khách hàng", "Thời gian nói (giây)"]


def test_times_are_dates_in_vietnams_time(book: Any) -> None:
    cell = book(row(created_at="2026-10-01T23:30:15+00:00")).active["A2"]
    assert cell.value == datetime(2026, 10, 2, 6, 30, 15)
    assert cell.number_format == "yyyy-mm-dd hh:mm:ss"


@pytest.mark.parametrize(
    "text",
    [
        "0900000123",
        "+84900000123",
        "=1+1",
        "-1",
        "@SUM(A1)",
        "{=1+1}",
        "https://example.vn",
        "1e5",
        "a\x01b",
        "_x0041_",
    ],
)
def test_a_text_stays_a_text(book: Any, text: str) -> None:
    cell = book(row(phone_number=text)).active["B2"]
    assert (cell.data_type, cell.hyperlink) == ("s", None)
    assert cell.value in (text, text.replace("\x01", "_x0001_"), text.replace("_x0041_", "_x005F_x0041_"))


def test_no_formula_and_no_link_is_in_the_file(book: Any, tmp_path: Path) -> None:
    book(row(customer_name="=1+1", phone_number="https://example.vn"))
    with zipfile.ZipFile(tmp_path / "calls.xlsx") as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml")
        assert b"<f>" not in sheet
        assert b"hyperlink" not in sheet
        assert not any("externalLink" in name or "rels/sheet" in name for name in archive.namelist())


def test_numbers_are_numbers_and_nothing_is_an_empty_cell(book: Any) -> None:
    sheet = book(row(answer_sec=98), row(answer_sec=1.5), row(answer_sec=True), row()).active
    assert [sheet[f"D{number}"].value for number in range(2, 6)] == [98, 1.5, True, None]


def test_a_number_of_which_excel_would_change_digits_is_a_text(book: Any) -> None:
    assert book(row(answer_sec=1_234_567_890_123_456)).active["D2"].value == "1234567890123456"


def test_a_text_that_is_too_long_for_excel_is_cut_and_counted(book: Any) -> None:
    cell = book(row(customer_name="x" * 40_000), row(customer_name="y")).active["C2"]
    assert len(cell.value) == 32_767
    assert book.cut == 1


def test_what_does_not_fit_one_sheet_goes_to_the_next_with_its_titles(book: Any) -> None:
    made = book(*(row(answer_sec=number) for number in range(5)), rows_of_a_sheet=3)
    assert made.sheetnames == ["Calls", "Calls 2", "Calls 3"]
    assert [[cell.value for cell in sheet["D"]] for sheet in made.worksheets] == [
        ["Talk time (s)", 0, 1],
        ["Talk time (s)", 2, 3],
        ["Talk time (s)", 4],
    ]
    assert [sheet.auto_filter.ref for sheet in made.worksheets] == ["A1:D3", "A1:D3", "A1:D2"]
    assert {sheet.freeze_panes for sheet in made.worksheets} == {"A2"}


def test_what_a_killed_run_left_beside_it_is_removed(book: Any, tmp_path: Path) -> None:
    pieces = tmp_path / "calls.xlsx.pieces"
    pieces.mkdir()
    (pieces / "sheet.xml").write_text("old")
    book(row())
    assert not pieces.exists()


def test_without_its_library_it_says_so_before_anything_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    check_extra()

    def missing(name: str) -> Any:
        raise ModuleNotFoundError(f"No module named {name!r}", name=name)

    monkeypatch.setattr("omicall.cli._export_book.import_module", missing)
    with pytest.raises(Ending, match=r"needs xlsxwriter.*Nothing was sent.*pip install 'omicall\[cli\]'") as caught:
        check_extra()
    assert caught.value.code == 2


def test_a_full_disk_is_an_error_of_the_disk(tmp_path: Path) -> None:
    lines = tmp_path / "rows.jsonl"
    lines.write_text(json.dumps(row()) + "\n")
    with pytest.raises(OSError, match="No such file"):
        write_book(lines, tmp_path / "gone" / "calls.xlsx", COLUMN_LIST, Lang.EN)
