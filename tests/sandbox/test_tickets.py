"""Are tickets made, found and moved on?"""

from __future__ import annotations

from typing import Any

import pytest

from .driver import DAY, NOW, Box

SEARCH = "/api/v2/ticket/search?page=1&size=50"
LIST = "/api/ticket/list?page=1&size=50"
CREATE = "/api/ticket/create"
CATEGORIES = "/api/ticket/category/get_all"
SEEDED = 12


def agents(box: Box) -> list[dict[str, Any]]:
    return list(box.payload("GET", "/api/call_center/internal_phone/list")["items"])


def made(box: Box, **body: Any) -> dict[str, Any]:
    usual = {"name": "Gọi lại", "description": "Sau 17 giờ", "priority": "high", "assignee": agents(box)[0]["email"]}
    return dict(box.payload("POST", CREATE, json={**usual, **body}))


def found(box: Box, path: str = SEARCH, **body: Any) -> list[str]:
    return [row["_id"] for row in box.payload("POST", path, json={"keyword": "", **body})["items"]]


def moved(box: Box, key: str, **query: int) -> Any:
    return box.payload("POST", f"/api/ticket/update_status/{key}", params=query)


def test_a_new_ticket_is_shown_with_every_known_field_and_comes_first(box: Box) -> None:
    ticket = made(box)
    assert ticket == {
        "_id": ticket["_id"],
        "created_date": NOW,
        "last_updated_date": NOW,
        "create_by": {},
        "last_updated_by": None,
        "priority": "high",
        "name": "Gọi lại",
        "description": "Sau 17 giờ",
        "current_status": 0,
        "is_expired": False,
        "unique_id": "2013",
    }
    for path in (SEARCH, LIST):
        page = box.payload("POST", path, json={"keyword": ""})
        assert (page["items"][0], page["total_items"], page["extension"]) == (ticket, SEEDED + 1, None)


def test_a_keyword_is_an_id_a_number_or_a_part_of_an_agents_name_or_e_mail(box: Box) -> None:
    assignee, author, helper, other = agents(box)[:4]
    work = [{"uuid": "1", "content": "Hỏi kho", "index": 0, "is_done": False, "assignee_id": helper["agent_id"]}]
    ticket = made(box, assignee=assignee["email"], created_by=author["email"], work_list=work)
    related = [agent[key] for agent in (assignee, author, helper) for key in ("email", "full_name")]
    for keyword in (ticket["_id"], ticket["unique_id"], *related, assignee["email"][:8].upper()):
        assert ticket["_id"] in found(box, keyword=keyword)
        assert ticket["_id"] in found(box, LIST, keyword=keyword)
    for keyword in (ticket["_id"][:-1], "Gọi lại", other["email"], "nobody"):
        assert ticket["_id"] not in found(box, keyword=keyword)


def test_ranges_and_order_are_by_either_time(box: Box) -> None:
    old = made(box)["_id"]
    box.door("clock", {"advance_seconds": 3600})
    new = made(box)["_id"]
    box.door("clock", {"advance_seconds": 3600})
    moved(box, old)
    today = [{"field": "created_date", "from": NOW, "to": NOW + DAY}]
    assert found(box, ranges=today) == [new, old]
    assert found(box, ranges=today, sort={"field": "created_date", "isAsc": True}) == [old, new]
    assert found(box, ranges=today, sort={"field": "last_updated_date", "isAsc": False}) == [old, new]
    later = {"field": "last_updated_date", "from": NOW + 7_200_000, "to": NOW + 7_200_000}
    assert found(box, ranges=[*today, later]) == [old]
    assert found(box, ranges=[{"field": "shoe_size", "from": 0, "to": NOW}]) == []


def test_pages_of_tickets_add_up(box: Box) -> None:
    path = "/api/v2/ticket/search?page={}&size=5"
    pages = [found(box, path.format(page)) for page in (1, 2, 3, 4)]
    assert [len(page) for page in pages] == [5, 5, 2, 0]
    assert len({ticket for page in pages for ticket in page}) == SEEDED


def test_a_ticket_goes_through_the_statuses_of_the_default_set(box: Box) -> None:
    ticket = made(box)
    assert [moved(box, ticket["_id"])["current_status"] for _ in range(5)] == [1, 2, 3, 4, 4]
    assert moved(box, ticket["unique_id"], current_status=1)["current_status"] == 1
    assert box.payload("POST", SEARCH, json={"keyword": ticket["_id"]})["items"][0]["current_status"] == 1


def test_a_move_is_a_change_at_its_time(box: Box) -> None:
    ticket = made(box)
    box.door("clock", {"advance_seconds": 60})
    assert moved(box, ticket["_id"]) == {**ticket, "current_status": 1, "last_updated_date": NOW + 60_000}


def test_a_ticket_that_nobody_knows_is_null_and_a_status_must_be_of_the_set(box: Box) -> None:
    assert moved(box, "nobody") is None
    path = f"/api/ticket/update_status/{made(box)['_id']}"
    for status in ("5", "-1", "closed"):
        assert box.refusal("POST", path, params={"current_status": status}) == "request_invalid"


def test_only_an_unfinished_ticket_expires_after_the_term_of_its_category() -> None:
    box = Box(token_ttl=30 * DAY // 1000)
    late, done = made(box)["_id"], made(box)["_id"]
    moved(box, done, current_status=4)
    box.door("clock", {"advance_seconds": 7 * DAY // 1000})
    assert moved(box, late)["is_expired"] is False
    box.door("clock", {"advance_seconds": 1})
    rows = {row["_id"]: row for row in box.payload("POST", LIST, json={"keyword": ""})["items"]}
    assert (rows[late]["is_expired"], rows[done]["is_expired"]) == (True, False)


def test_categories_have_their_statuses_types_and_tickets(box: Box) -> None:
    first, second = box.payload("GET", CATEGORIES)
    assert first["total"] + second["total"] == SEEDED
    statuses = first["ticketStatusSet"]["status"]
    assert [(s["index"], s["name"], s["finish"]) for s in statuses] == [
        (0, "Mới tạo", False),
        (1, "Đang xử lý", False),
        (2, "Từ chối", False),
        (3, "Đã hoàn thành", False),
        (4, "Đóng", True),
    ]
    assert [(t["uuid"], t["name"]) for t in first["types"]] == [
        ("0", "Cá nhân"),
        ("1", "Tư vấn"),
        ("2", "Báo giá"),
        ("3", "Chăm sóc"),
    ]
    assert first["ticketStatusSet"]["_id"] == first["status_set_id"]
    assert (first["maximum_time"], first["notify_before_unit"]) == ({"unit": "day", "value": 30}, "minute")


def test_a_ticket_of_another_category_has_the_statuses_of_that_one(box: Box) -> None:
    _, other = box.payload("GET", CATEGORIES)
    ticket = made(box, ticket_category_id=other["_id"])
    last = len(other["ticketStatusSet"]["status"]) - 1
    assert [moved(box, ticket["_id"])["current_status"] for _ in range(last + 1)] == [*range(1, last + 1), last]
    assert box.payload("GET", CATEGORIES)[1]["total"] == other["total"] + 1


def test_strangers_are_taken_for_nobody(box: Box) -> None:
    ticket = made(box, assignee="nobody@example.vn", created_by="", ticket_category_id="x", type_uuid="9")
    assert found(box, keyword=ticket["_id"]) == [ticket["_id"]]
    assert found(box, keyword="nobody@example.vn") == []


def test_the_seeded_tickets_are_the_same_each_time() -> None:
    assert found(Box()) == found(Box())
    assert found(Box()) != found(Box(seed=8))


@pytest.mark.parametrize(
    ("path", "body"),
    [
        (CREATE, {"name": ""}),
        (CREATE, {"description": None}),
        (CREATE, {"priority": "urgent"}),
        (CREATE, {"assignee": "nobody"}),
        (CREATE, {"work_list": [{"content": 1}]}),
        (CREATE, {"work_list": [{"content": "x", "index": "0"}]}),
        (SEARCH, {"keyword": 2188}),
        (SEARCH, {"ranges": [{"field": "created_date", "from": 0}]}),
        (SEARCH, {"ranges": [{"field": "created_date", "from": "0", "to": 1}]}),
        (SEARCH, {"sort": {"isAsc": True}}),
        ("/api/v2/ticket/search?page=1", {}),
        ("/api/v2/ticket/search?size=5", {}),
        ("/api/ticket/list", {}),
    ],
)
def test_what_does_not_fit_is_request_invalid(box: Box, path: str, body: dict[str, Any]) -> None:
    usual = {"name": "x", "description": "", "priority": "low", "assignee": "a@example.vn", "keyword": ""}
    assert box.refusal("POST", path, json={**usual, **body}) == "request_invalid"


@pytest.mark.parametrize("left_out", ["name", "description", "priority", "assignee"])
def test_a_ticket_needs_its_four_fields(box: Box, left_out: str) -> None:
    body = {"name": "x", "description": "", "priority": "low", "assignee": "a@example.vn"}
    del body[left_out]
    assert box.refusal("POST", CREATE, json=body) == "request_invalid"
    assert box.refusal("POST", LIST, json={}) == "request_invalid"
