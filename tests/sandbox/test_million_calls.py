"""Does a million calls cost anything before they are asked for?"""

from __future__ import annotations

import tracemalloc

from .driver import Box


def test_a_million_calls_take_no_memory() -> None:
    Box(calls=1)  # what is made once for the whole process is not counted
    tracemalloc.start()
    box = Box(calls=1_000_000)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 5_000_000
    assert box.door("stats")["stored"]["calls"] == 1_000_000


def test_every_page_of_a_million_is_right() -> None:
    box = Box(calls=1_000_000)
    for page in (1, 2, 10_000, 20_000):
        got = box.search(page=page)
        assert (got["total_items"], got["total_pages"], len(got["items"])) == (
            1_000_000,
            20_000,
            50,
        )
        assert got["has_next"] is (page < 20_000)
    tail, next_tail = box.search(page=7_000)["items"][-1], box.search(page=7_001)["items"][0]
    assert tail["created_date"] >= next_tail["created_date"]
    assert tail["transaction_id"] != next_tail["transaction_id"]


def test_filters_split_a_million_without_a_rest() -> None:
    box = Box(calls=1_000_000)
    directions = ("inbound", "outbound", "local")
    totals = [box.search(size=1, directions=[name])["total_items"] for name in directions]
    assert sum(totals) == 1_000_000
    answered = [box.search(size=1, isAnswer=answer)["total_items"] for answer in (True, False)]
    assert sum(answered) == 1_000_000


def test_a_call_deep_inside_is_found_by_its_id() -> None:
    box = Box(calls=1_000_000)
    row = box.search(page=12_345)["items"][17]
    found = box.payload("GET", f"/api/call_transaction/detail/{row['transaction_id']}")
    assert found["created_date"] == row["created_date"]


def test_a_history_may_be_empty() -> None:
    page = Box(calls=0).search()
    assert (page["items"], page["total_items"], page["total_pages"]) == ([], 0, 0)
    assert (page["has_next"], page["has_previous"]) == (False, False)
