"""Does the call history hold together, in both of its shapes?"""

from __future__ import annotations

from typing import Any

import pytest

from .driver import DAY, MONTH, NOW, Box

SHARED = ("transaction_id", "direction", "disposition", "sip_user", "phone_number", "duration")


def shared(row: dict[str, Any]) -> tuple[object, ...]:
    return tuple(row[name] for name in (*SHARED, "created_date", "answer_sec"))


def test_both_shapes_show_the_same_calls(box: Box) -> None:
    new, old = box.search(), box.list_v1()
    assert [shared(row) for row in new["items"]] == [shared(row) for row in old["items"]]
    assert new["total_items"] == old["total_items"] == 500


def test_one_call_by_id_is_the_row_of_the_list(box: Box) -> None:
    for row in box.list_v1(size=20)["items"]:
        path = f"/api/call_transaction/detail/{row['transaction_id']}"
        assert box.payload("GET", path) == row


@pytest.mark.parametrize("unknown", ["x", "00000000-0000-4000-8000-000000000000"])
def test_an_unknown_id_gives_null(box: Box, unknown: str) -> None:
    assert box.payload("GET", f"/api/call_transaction/detail/{unknown}") is None


def test_an_id_in_another_spelling_is_unknown(box: Box) -> None:
    known = box.search()["items"][0]["transaction_id"]
    assert box.payload("GET", f"/api/call_transaction/detail/{known.upper()}") is None


def test_pages_add_up_to_every_call_once_and_the_newest_come_first(box: Box) -> None:
    rows = list(box.rows(size=37))
    assert len({row["transaction_id"] for row in rows}) == len(rows) == 500
    created = [row["created_date"] for row in rows]
    assert created == sorted(created, reverse=True)
    started = [row["time_start_call"] for row in rows]
    assert started == sorted(started, reverse=True)


def test_a_page_says_where_it_stands(box: Box) -> None:
    last = box.search(page=10)
    del last["items"]
    assert last == {
        "page_number": 10,
        "page_size": 50,
        "total_items": 500,
        "total_pages": 10,
        "has_next": False,
        "next_page": 10,
        "has_previous": True,
        "previous_page": 9,
    }
    first = box.search(page=1)
    assert (first["has_next"], first["next_page"]) == (True, 2)
    assert (first["has_previous"], first["previous_page"]) == (False, 1)


def test_a_page_past_the_end_is_empty(box: Box) -> None:
    page = box.search(page=2**31 - 1)
    assert (page["items"], page["has_next"], page["next_page"]) == ([], False, 2**31 - 1)


def test_a_size_above_fifty_is_cut(box: Box) -> None:
    page = box.search(size=500)
    assert (page["page_size"], len(page["items"])) == (50, 50)


def test_version_1_gives_the_first_page_of_fifty_when_none_is_named(box: Box) -> None:
    page = box.list_v1()
    assert (page["page_number"], page["page_size"], len(page["items"])) == (1, 50, 50)


def test_both_ends_of_the_window_belong_to_it(box: Box) -> None:
    created = [row["created_date"] for row in box.rows()]
    newest, oldest = created[3], created[8]
    assert box.search(fromDate=oldest, toDate=newest)["total_items"] == 6
    assert box.search(fromDate=oldest + 1, toDate=newest)["total_items"] == 5
    assert box.search(fromDate=oldest, toDate=newest - 1)["total_items"] == 5
    assert box.search(fromDate=newest, toDate=newest)["total_items"] == 1


def test_windows_side_by_side_hold_every_call_once(box: Box) -> None:
    edges = [NOW - 30 * DAY + day * DAY for day in range(31)]
    windows = [box.search(fromDate=a, toDate=a + DAY - 1)["total_items"] for a in edges]
    assert sum(windows) == 500


FILTERS: list[tuple[dict[str, Any], dict[str, Any], dict[str, Any]]] = [
    ({"directions": ["inbound"]}, {"direction": "inbound"}, {"direction": {"inbound"}}),
    (
        {"directions": ["inbound", "local"]},
        {"direction": ["inbound", "local"]},
        {"direction": {"inbound", "local"}},
    ),
    ({"isAnswer": True}, {"disposition": "answered"}, {"disposition": {"answered"}}),
    ({"isAnswer": False}, {"disposition": "cancelled"}, {"disposition": {"cancelled"}}),
    ({"sipUsers": ["101"]}, {"sip_user": "101"}, {"sip_user": {"101"}}),
    (
        {"isAnswer": False, "sipUsers": ["103"], "directions": ["inbound"]},
        {"disposition": "cancelled", "sip_user": "103", "direction": "inbound"},
        {"disposition": {"cancelled"}, "sip_user": {"103"}, "direction": {"inbound"}},
    ),
]


@pytest.mark.parametrize(("new", "old", "held"), FILTERS)
def test_a_filter_keeps_exactly_the_rows_that_have_it(
    box: Box, new: dict[str, Any], old: dict[str, Any], held: dict[str, Any]
) -> None:
    every = list(box.rows())
    wanted = [row["transaction_id"] for row in every if all(row[name] in values for name, values in held.items())]
    assert 0 < len(wanted) < 500
    assert [row["transaction_id"] for row in box.rows(size=7, **new)] == wanted
    assert box.list_v1(**old)["total_items"] == len(wanted)


def test_calls_are_found_by_number_by_keyword_and_by_id(box: Box) -> None:
    every = list(box.rows())
    number, chosen = every[5]["phone_number"], every[11]["transaction_id"]
    with_number = [row["transaction_id"] for row in every if row["phone_number"] == number]
    assert [r["transaction_id"] for r in box.rows(phoneNumbers=[number])] == with_number
    assert set(with_number) <= {r["transaction_id"] for r in box.rows(keyword=number)}
    assert [r["transaction_id"] for r in box.rows(transactionIds=["x", chosen])] == [chosen]


def test_a_keyword_finds_a_customer_with_or_without_accents(box: Box) -> None:
    name = next(row["customer"] for row in box.rows() if row["customer"])
    marked = box.search(keyword=name["full_name"])["total_items"]
    assert marked == box.search(keyword=name["full_name_unsigned"].upper())["total_items"] > 0


def test_agents_are_named_by_id_or_by_e_mail(box: Box) -> None:
    listed = box.payload("GET", "/api/call_center/internal_phone/list", params={"keyword": "101"})
    agent = listed["items"][0]
    expected = box.search(sipUsers=["101"])["total_items"]
    assert box.search(agentIds=[agent["agent_id"]])["total_items"] == expected
    assert box.list_v1(agents=agent["email"])["total_items"] == expected
    assert box.search(agentIds=["nobody"])["total_items"] == 0


def test_array_parameters_are_read_as_repeated_keys_and_as_comma_lists(box: Box) -> None:
    repeated = box.list_v1(direction=["inbound", "local"])["total_items"]
    assert repeated == box.list_v1(direction="inbound,local")["total_items"] > 0


def test_hotlines_groups_and_users_are_filters_of_version_1(box: Box) -> None:
    hotline = box.list_v1(sip_numbers="842810000002")
    assert {row["hotline"] for row in hotline["items"]} == {"842810000002"}
    assert box.list_v1(queue_destination="1000")["total_items"] == 0
    assert box.list_v1(user_uuids="u")["total_items"] == 0
    assert box.list_v1(is_auto_call="true")["total_items"] == 0
    assert box.list_v1(is_auto_call="NULL")["total_items"] == 500


def test_rows_can_come_in_ascending_order(box: Box) -> None:
    path = "/api/v3/call-transaction/search?page=1&size=50"
    for field in ("created_date", "time_start_call"):
        body = {"filter": MONTH, "sort": {"field": field, "isAsc": True}}
        values = [row[field] for row in box.payload("POST", path, json=body)["items"]]
        assert values == sorted(values)
        assert values[0] < box.search()["items"][0][field]


def test_about_a_quarter_is_missed_and_a_missed_call_has_neither_talk_nor_recording(
    box: Box,
) -> None:
    rows = list(box.rows())
    missed = [row for row in rows if row["disposition"] == "cancelled"]
    assert 0.15 < len(missed) / len(rows) < 0.35
    for row in missed:
        assert (row["answer_sec"], row["bill_sec"], row["recording_file"]) == (0, 0, "")
        assert row["time_answer_start"] is None
    for row in box.list_v1(disposition="cancelled")["items"]:
        assert row["recording_file"] is None


def test_times_and_lengths_of_an_answered_call_fit_together(box: Box) -> None:
    for row in box.rows(isAnswer=True):
        ringing = row["time_answer_start"] - row["time_start_call"]
        assert ringing > 0
        assert row["duration"] == ringing + row["answer_sec"]
        assert row["time_end_call"] == row["time_start_call"] + row["duration"]
        assert row["time_start_call"] * 1000 < row["created_date"]


def test_every_direction_is_there(box: Box) -> None:
    assert {row["direction"] for row in box.rows()} == {"inbound", "outbound", "local"}
