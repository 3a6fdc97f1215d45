"""Do the totals agree with the calls that they count?"""

from __future__ import annotations

from typing import Any

import pytest

from .driver import DAY, MONTH_V1, NOW, Box

REPORT = "/api/call_transaction/report"


def report(box: Box, **query: Any) -> Any:
    return box.payload("GET", REPORT, params={**MONTH_V1, **query})


def added_up(rows: list[dict[str, Any]]) -> dict[str, Any]:
    """The report, out of the rows themselves."""

    def those(**held: str) -> list[dict[str, Any]]:
        return [row for row in rows if all(row[name] == value for name, value in held.items())]

    outbound = {name: len(those(direction="outbound", disposition=name)) for name in ("cancelled", "answered")}
    inbound = {name: len(those(direction="inbound", disposition=name)) for name in ("cancelled", "answered")}
    return {
        "categorized_by_direction": [
            {
                "_id": name,
                "total_count": len(those(direction=name)),
                "total_time": sum(row["answer_sec"] for row in those(direction=name)),
            }
            for name in ("inbound", "outbound")
        ],
        "categorized_by_disposition": [
            {
                "_id": name,
                "total_count": outbound[name] + inbound[name],
                "total_outbound": outbound[name],
                "total_inbound": inbound[name],
            }
            for name in ("cancelled", "answered")
        ],
        "categorized_by_local_direction": {
            "total_call": len(those(direction="local")),
            "total_call_answer": len(those(direction="local", disposition="answered")) or None,
        },
    }


def test_the_report_of_the_month_adds_up(box: Box) -> None:
    box.click()
    box.click(phone_number="0900000129")
    assert report(box) == added_up(list(box.rows()))


@pytest.mark.parametrize("days", [1, 4, 11])
def test_a_window_of_a_longer_history_adds_up(days: int) -> None:
    box = Box(calls=5000)
    window = {"fromDate": NOW - 13 * DAY, "toDate": NOW - (13 - days) * DAY}
    rows = list(box.rows(**window))
    query = {"from_date": window["fromDate"], "to_date": window["toDate"]}
    assert len(rows) > 100
    assert report(box, **query) == added_up(rows)


def test_hotlines_extension_and_agents_are_filters(box: Box) -> None:
    assert report(box, sip_user="103") == added_up(list(box.rows(sipUsers=["103"])))
    listed = box.payload("GET", "/api/call_center/internal_phone/list", params={"keyword": "103"})["items"]
    email = next(row["email"] for row in listed if row["sip_user"] == "103")
    assert report(box, agents=email) == report(box, sip_user="103")
    of_hotline = [row for row in box.rows() if row["sip_number"] in ("842810000001", "842810000003")]
    assert report(box, numbers=["842810000001", "842810000003"]) == added_up(of_hotline)


def test_a_report_of_nothing_is_all_zero(box: Box) -> None:
    assert report(box, sip_user="999") == added_up([])
    assert Box(calls=0).payload("GET", REPORT, params=MONTH_V1) == added_up([])


@pytest.mark.parametrize(
    "query",
    [
        {"to_date": NOW},
        {"from_date": NOW},
        {"from_date": "", "to_date": NOW},
        {"from_date": "yesterday", "to_date": NOW},
        {"from_date": -1, "to_date": NOW},
        {"from_date": NOW, "to_date": NOW - 1},
        {"from_date": 0, "to_date": NOW, "sip_user": ["101", "102"]},
    ],
)
def test_a_bad_window_is_refused(box: Box, query: dict[str, Any]) -> None:
    assert box.refusal("GET", REPORT, params=query) == "request_invalid"


def test_the_report_of_version_3_has_no_payload_since_no_source_shows_one(box: Box) -> None:
    body = box.ask("GET", "/api/v3/call-transaction/report")
    assert body["status_code"] == 9999
    assert "payload" not in body
