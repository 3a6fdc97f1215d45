"""Is a page of a million calls found without looking at them one by one?"""

from __future__ import annotations

from typing import Any

import pytest

from omicall.sandbox._history import Call, PastCalls

from .driver import DAY, MONTH, MONTH_V1, NOW, Box


class Counter:
    """Counts the calls that are worked out."""

    def __init__(self) -> None:
        self.made = 0
        self._call = PastCalls.call

    def install(self, patch: pytest.MonkeyPatch) -> None:
        counter = self

        def call(calls: PastCalls, index: int) -> Call:
            counter.made += 1
            return counter._call(calls, index)

        patch.setattr(PastCalls, "call", call)


@pytest.fixture(scope="module")
def million() -> Box:
    box = Box(calls=1_000_000)
    box.search()
    return box


DAY_OF_IT: dict[str, Any] = {"fromDate": NOW - 9 * DAY, "toDate": NOW - 8 * DAY}
SEARCHES: list[tuple[str, dict[str, Any]]] = [
    ("/api/v2/callTransaction/search", {**MONTH, **filters})
    for filters in (
        {},
        DAY_OF_IT,
        {"directions": ["local"]},
        {"sipNumbers": ["842810000002"]},
        {"sipUsers": ["105"]},
        {"phoneNumbers": ["0900000005"]},
        {"agentUuids": ["nv-105"]},
        {"isAnswer": False},
        {"keyword": "0900000005"},
        {**DAY_OF_IT, "sipUsers": ["105"], "isAnswer": False, "directions": ["inbound"]},
        {"transactionIds": ["x"]},
        {"tagIds": ["x"]},
    )
] + [("/api/call_transaction/search", {**MONTH_V1, "user_uuids": ["nv-101"], "disposition": ["answered"]})]


@pytest.mark.parametrize(("path", "body"), SEARCHES)
def test_a_page_works_out_its_own_calls_only(
    million: Box, monkeypatch: pytest.MonkeyPatch, path: str, body: dict[str, Any]
) -> None:
    counter = Counter()
    counter.install(monkeypatch)
    page = million.payload("POST", f"{path}?page=3", json=body)
    assert counter.made == len(page["items"])


def test_a_report_works_out_no_call_at_all(million: Box, monkeypatch: pytest.MonkeyPatch) -> None:
    counter = Counter()
    counter.install(monkeypatch)
    totals = million.payload("GET", "/api/call_transaction/report", params=MONTH_V1)
    counts = [row["total_count"] for row in totals["categorized_by_direction"]]
    assert counter.made == 0
    assert sum(counts) + totals["categorized_by_local_direction"]["total_call"] == 1_000_000
