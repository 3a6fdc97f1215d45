"""Does `omicall catalog` print the lists of the vendor's overview page, with its keys in its order and nothing else?"""

from __future__ import annotations

import json

import pytest

from omicall.catalog import ERRORS

from .commands import finished, run

# Copied by hand, and not from the spec: the spec is what is tested.
VOICES = [
    {"label": "Ngọc Anh", "value": "northern_female_ngocanh", "gender": "female", "region": "northern"},
    {"label": "Tiến Huy", "value": "southern_male_tienhuy", "gender": "male", "region": "southern"},
    {"label": "Anh Kiệt", "value": "northern_male_anhkiet", "gender": "male", "region": "northern"},
    {"label": "Khả Ngân", "value": "southern_female_khangan", "gender": "female", "region": "southern"},
]
SPEEDS = [
    {"label": "Bình thường", "value": 1},
    {"label": "Nhanh", "value": 0.8},
    {"label": "Nhanh vừa", "value": 0.9},
    {"label": "Chậm", "value": 1.2},
    {"label": "Chậm vừa", "value": 1.1},
]
OVERVIEW_CODES = {
    "api_key_is_required": "API Key là bắt buộc",
    "api_key_invalid": "API Key không hợp lệ",
    "request_body_required": "Thiếu request body trong dữ liệu truyền lên api",
}


@pytest.mark.parametrize(("name", "rows"), [("voices", VOICES), ("speeds", SPEEDS)])
def test_the_json_is_the_list_of_the_overview_page(name: str, rows: list[dict[str, object]]) -> None:
    result = run("catalog", name, "--json")
    assert result.exit_code == 0
    # Compared as text, since the order of keys and 1 in place of 1.0 count.
    assert json.dumps(json.loads(result.stdout), ensure_ascii=False) == json.dumps(rows, ensure_ascii=False)
    assert result.stdout.startswith("[")
    assert result.stdout.endswith("]\n")
    assert "\\u" not in result.stdout


def test_the_json_of_the_errors_has_every_code_with_its_meaning() -> None:
    rows = json.loads(run("catalog", "errors", "--json").stdout)
    assert [row["code"] for row in rows] == list(ERRORS)
    assert {tuple(row) for row in rows} == {("code", "vi", "en", "hint")}
    assert all(value.strip() for row in rows for value in row.values())
    meanings = {row["code"]: row["vi"] for row in rows}
    assert {code: meanings[code] for code in OVERVIEW_CODES} == OVERVIEW_CODES


@pytest.mark.parametrize("name", ["voices", "speeds", "errors"])
def test_what_people_read_fits_eighty_columns_and_loses_nothing(name: str) -> None:
    shown = run("catalog", name).stdout
    assert max(map(len, shown.splitlines())) <= 80
    rows = json.loads(run("catalog", name, "--json").stdout)
    words = "".join(shown.split())
    for row in rows:
        for value in row.values():
            assert "".join(str(value).split()) in words


def test_the_speeds_say_which_way_they_run() -> None:
    assert run("catalog", "speeds").stdout.splitlines()[0] == "Speeds of the AI bot (a lower number is faster)"


@pytest.mark.parametrize("name", ["voices", "speeds"])
def test_a_narrow_terminal_cuts_no_value_off(name: str) -> None:
    shown = run("catalog", name, columns=40).stdout
    assert "…" not in shown


@pytest.mark.slow
def test_letters_survive_a_pipe_of_a_new_process() -> None:
    code, out, err = finished("catalog", "voices", "--json")
    assert (code, err) == (0, "")
    assert json.loads(out) == VOICES
