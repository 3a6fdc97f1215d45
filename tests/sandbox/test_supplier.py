"""What does the old report for carriers say?"""

from __future__ import annotations

from typing import Any

import pytest

from .driver import Box

REPORT = "/supplier/report"
CARRIER = {"provider_key": "sandbox-supplier-key"}
# All 500 calls of the seed, in Vietnam's time.
ALL = {**CARRIER, "from_date_str": "01/08/2026 00:00:00", "to_date_str": "30/09/2026 23:59:59"}


def report(box: Box, **query: str) -> list[dict[str, Any]]:
    answer = box.send("GET", REPORT, params={**CARRIER, **query}).json()
    assert answer["status_code"] == 9999, answer
    rows: list[dict[str, Any]] = answer["payload"]
    return rows


def refusal(box: Box, **query: str) -> str:
    return str(box.send("GET", REPORT, params=query).json()["message"])


def total(rows: list[dict[str, Any]], kind: str) -> float:
    return sum(row["total_seconds"] for row in rows if row["type"] == kind)


def test_a_report_has_a_row_for_each_carrier_and_direction(box: Box) -> None:
    rows = report(box)
    carriers = ("MOBIFONE", "VIETTEL", "VINAPHONE")
    assert {(row["provider"], row["type"]) for row in rows} == {(c, t) for c in carriers for t in ("in", "out")}
    assert all(row.keys() == {"provider", "type", "total_seconds"} for row in rows)
    assert all(isinstance(row["total_seconds"], float) for row in rows)


@pytest.mark.parametrize(("kind", "direction"), [("in", "inbound"), ("out", "outbound")])
def test_a_report_shows_a_fifth_of_the_seconds_that_were_talked(box: Box, kind: str, direction: str) -> None:
    talked = sum(row["answer_sec"] for row in box.rows(directions=[direction]))
    assert talked > 0
    assert total(report(box, **ALL), kind) == pytest.approx(talked / 5, abs=0.2)


def test_without_dates_the_month_up_to_now_is_shown(box: Box) -> None:
    month = report(box, from_date_str="01/09/2026 00:00:00", to_date_str="21/09/2026 23:59:59")
    assert report(box) == month
    assert total(month, "in") < total(report(box, **ALL), "in")


def test_dates_are_in_the_time_of_vietnam() -> None:
    # The clock stands at 21:13 in Vietnam; in the time of Greenwich this window would lie after it.
    rows = report(Box(calls=10_000), from_date_str="21/09/2026 15:00:00", to_date_str="21/09/2026 20:00:00")
    assert total(rows, "out") > 0


def test_new_calls_are_shown_after_the_next_full_hour(box: Box) -> None:
    before = report(box)
    for _ in range(20):
        box.click()
    assert report(box) == before
    box.door("clock", {"advance_seconds": 3_599})
    assert total(report(box), "out") > total(before, "out")
    assert total(report(box), "in") == total(before, "in")


def test_the_key_is_the_carriers_own(box: Box) -> None:
    assert refusal(box) == "api_key_is_required"
    assert refusal(box, provider_key="") == "api_key_is_required"
    assert refusal(box, provider_key="sandbox-key") == "access_denied"


@pytest.mark.parametrize(
    "date",
    [
        "",
        "2026-09-01",
        "1/9/2026 00:00:00",
        "01/09/2026",
        "٠١/٠٩/٢٠٢٦ 00:00:00",
    ],
)
def test_a_date_in_another_form_is_refused(box: Box, date: str) -> None:
    assert refusal(box, **CARRIER, from_date_str=date) == "request_invalid"
    assert refusal(box, **CARRIER, to_date_str=date) == "request_invalid"


def test_a_window_that_ends_before_it_begins_holds_nothing(box: Box) -> None:
    rows = report(box, from_date_str="02/09/2026 00:00:00", to_date_str="01/09/2026 00:00:00")
    assert {row["total_seconds"] for row in rows} == {0}


@pytest.mark.parametrize("date", ["31/09/2026 00:00:00", "01/09/2026 24:00:00", "00/00/0000 00:00:00"])
def test_a_day_that_does_not_exist_counts_as_left_out(box: Box, date: str) -> None:
    assert report(box, from_date_str=date, to_date_str=date) == report(box)


@pytest.mark.parametrize("year", ["0001", "9999"])
def test_the_first_and_the_last_year_are_answered(box: Box, year: str) -> None:
    rows = report(box, from_date_str=f"01/01/{year} 00:00:00", to_date_str="31/12/9999 23:59:59")
    assert len(rows) == 6


def test_nothing_is_left_of_the_million_calls_but_their_sum() -> None:
    rows = report(Box(calls=1_000_000), **ALL)
    assert total(rows, "in") > 1_000_000
