"""What do the laws say of given answers? Nothing is sent here."""

from __future__ import annotations

from typing import Any

import pytest

from omicall.contract._document import load_document
from omicall.contract.laws._facts import (
    Filter,
    Moment,
    has_pages,
    identity,
    is_worldwide,
    moments,
    page_in,
    payload_schema,
    row_schema,
    sent_schema,
)
from omicall.contract.laws._life import (
    changeable,
    is_of,
    lost,
    made_unique,
    missing,
    own_texts,
    shown_fields,
    unlike,
)
from omicall.contract.laws._rows import put, values
from omicall.contract.laws.credentials import made_up
from omicall.contract.laws.filters import choose, fits, outside, strangers
from omicall.contract.laws.paging import between, one_page, repeated
from omicall.contract.laws.secrets import misplaced
from omicall.contract.laws.times import wrong
from omicall_api.catalog import OPERATIONS

NOW = 1_790_000_000.0
DOCUMENT = load_document()
HOUR_MS = 3_600_000
ROW = {"a": [{"kind": "mail", "b": ["x"]}, {"kind": "phone", "b": ["y", ""]}], "c": {"d": 5}, "e": None}


def entry(name: str) -> dict[str, Any]:
    """What the specification says of an operation."""
    known = OPERATIONS[name]
    found: dict[str, Any] = DOCUMENT["paths"][known.path][known.method.lower()]
    return found


def page(count: int, **said: Any) -> Any:
    """The second page of three, with rows of its own and numbers that are right but for what is given."""
    right = {"page_number": 2, "page_size": 2, "total_items": 5, "total_pages": 3, "has_next": True, "next_page": 3}
    rows = [{"id": f"{number}"} for number in range(count)]
    return page_in({"items": rows, **right, "has_previous": True, "previous_page": 1, **said})


def test_a_page_that_adds_up_says_nothing() -> None:
    assert one_page(page(2), 2, 2) == []
    assert one_page(page_in({"items": []}), 1, 50) == []
    assert one_page(page(0, page_number=9, has_next=False, next_page=9, previous_page=8), 9, 2) == []


@pytest.mark.parametrize(
    ("told", "says"),
    [
        (page(3), "3 rows came where 2 were asked for."),
        (page(1), "Page 2 has 1 rows; by total_items it should be 2."),
        (page(2, page_number=1), "page_number is not the page that was asked for, 2."),
        (page(2, total_pages=2), "total_pages is not the 3 that total_items and page_size make."),
        (page(2, has_next=False), "has_next is false on page 2 of 3."),
        (page(2, has_previous=False), "has_previous is false on page 2."),
        (page(2, next_page=2), "next_page is not 3 on page 2 of 3."),
        (page(2, previous_page=2), "previous_page is not 1 on page 2."),
    ],
)
def test_a_page_that_does_not_add_up_is_named(told: Any, says: str) -> None:
    assert one_page(told, 2, 2) == [says]


def test_both_spellings_of_a_page_are_read() -> None:
    told = page_in({"items": [], "totalItems": 4, "hasNext": False})
    assert told is not None
    assert (told.total, told.has_next, told.pages) == (4, False, None)
    assert page_in({"rows": []}) is None
    assert page_in([]) is None
    assert has_pages(DOCUMENT, entry("search_calls_v1"))
    assert has_pages(DOCUMENT, entry("list_calls_v1"))
    assert not has_pages(DOCUMENT, entry("list_all_groups"))


def test_rows_that_come_twice_and_totals_that_change_are_seen() -> None:
    schema = {"x-omicall-key": "id"}
    assert repeated([page(2), page(2)], schema) == ["2 rows come twice."]
    assert repeated([page(2)], schema) == []
    assert between(page(2), page(2)) == []
    assert between(page(2), page(2, total_items=4)) != []


def test_a_row_is_told_by_its_key_or_by_all_of_it() -> None:
    assert identity({"x-omicall-key": "id"}, {"id": "1", "a": 2}) == "1"
    assert identity({"x-omicall-key": "id"}, {"a": 2}) == identity(None, {"a": 2})
    assert is_worldwide({"x-omicall-key": "_id"})
    assert is_worldwide({"x-omicall-key": "transaction_id"})
    assert not is_worldwide({"x-omicall-key": "sip_user"})
    assert not is_worldwide(None)
    assert row_schema(DOCUMENT, entry("get_tenant_detail")) is None


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("c.d", [5]),
        ("a[].kind", ["mail", "phone"]),
        ("a[kind=phone].b", [["y", ""]]),
        ("a[kind=phone].b[].c", []),
        ("e", []),
        ("odd.d", []),
    ],
)
def test_paths_lead_to_values(path: str, found: list[Any]) -> None:
    assert values(ROW, path) == found


def test_values_are_put_where_a_path_says() -> None:
    body: dict[str, Any] = {"keep": 1}
    put(body, "filter.ids", [1], None)
    put(body, "ranges[].from", 5, {"ranges": [{"field": "created", "from": 1}]})
    put(body, "ranges[].to", 6, {"ranges": [{"field": "other"}]})
    assert body == {"keep": 1, "filter": {"ids": [1]}, "ranges": [{"field": "created", "from": 5, "to": 6}]}


@pytest.mark.parametrize(
    ("how", "asked", "shown", "is_right"),
    [
        ("equals", "a", "a", True),
        ("equals", "a", "ab", False),
        ("equals", "a", None, False),
        ("in", ["a", "b"], "b", True),
        ("in", ["a"], "b", False),
        ("contains", "han", "Nguyễn Thị Hạnh", True),
        ("contains", "han", "Lan", False),
        ("finds", "a", "b", True),
        ("is", True, "yes", True),
        ("is", True, "no", False),
        ("is", False, "no", True),
        ("is", True, None, True),
    ],
)
def test_a_filter_fits_a_row_or_does_not(how: str, asked: object, shown: str | None, is_right: bool) -> None:
    one = Filter("q", ("name",), how, "yes")
    assert fits(one, asked, {"name": shown}) is is_right
    assert bool(strangers(one, asked, [{"name": shown}])) is not is_right


def test_the_schema_of_a_filter_is_found_in_the_query_and_in_the_body() -> None:
    assert "enum" in sent_schema(DOCUMENT, entry("list_calls_v1"), "direction[]")
    assert sent_schema(DOCUMENT, entry("list_calls_v1"), "direction")["type"] == "array"
    assert "enum" in sent_schema(DOCUMENT, entry("search_calls"), "filter.directions[]")
    assert sent_schema(DOCUMENT, entry("search_tickets"), "ranges[].from")["type"] == "integer"
    assert sent_schema(DOCUMENT, entry("search_tickets"), "odd[].from") == {}


def test_the_rarest_value_is_tried() -> None:
    rows = [{"name": "a"}, {"name": "a"}, {"name": "b"}, {"name": None}]
    trial = choose(Filter("q", ("name",), "equals"), rows)
    assert trial is not None
    assert (trial.value, trial.row) == ("b", rows[2])
    assert choose(Filter("q", ("name",), "equals"), [{"name": ""}]) is None


def test_rows_outside_a_window_are_seen_beyond_an_hour() -> None:
    one = Filter("from", ("at",), "from")
    first, last = 10 * HOUR_MS, 20 * HOUR_MS
    assert outside(one, [{"at": 9 * HOUR_MS}, {"at": 21 * HOUR_MS}, {"at": None}], first, last) == []
    assert outside(one, [{"at": 9 * HOUR_MS - 1}, {"at": 15 * HOUR_MS}], first, last) == [
        "1 of 2 rows lie outside the window by at."
    ]


@pytest.mark.parametrize(
    ("name", "seconds", "says"),
    [
        ("started_at", NOW, ""),
        ("started_at", 946_684_799, "started lies before 2000"),
        ("started_at", NOW + 86_401, "started lies in the future"),
        ("started_at", NOW * 1000, "started lies in the future"),
        ("created_at", NOW / 1000, "started lies before 2000"),
        ("expires_at", NOW + 400 * 86_400, ""),
        ("expires_at", NOW * 1000, "started lies in the future"),
    ],
)
def test_times_lie_where_times_can_lie(name: str, seconds: float, says: str) -> None:
    told = " ".join(wrong([Moment("started", name, seconds, {})], NOW))
    assert told.startswith(says)
    assert bool(told) is bool(says)


def test_times_come_in_their_order() -> None:
    row: dict[str, Any] = {}
    started, ended = Moment("start", "started_at", NOW, row), Moment("end", "ended_at", NOW - 2, row)
    assert list(wrong([started, ended], NOW)) == ["end lies before start."]
    assert list(wrong([started, Moment("end", "ended_at", NOW - 1, row)], NOW)) == []
    assert list(wrong([started, Moment("end", "ended_at", NOW - 2, {})], NOW)) == []


def test_times_are_found_where_the_specification_has_them_but_0() -> None:
    schema = payload_schema(DOCUMENT, entry("search_calls"))
    row = {"created_date": 1_790_000_000_000, "time_start_call": 1_790_000_000, "time_answer_start": 0}
    told = list(moments(DOCUMENT, schema, {"items": [row]}))
    assert {(one.place, one.name, one.seconds) for one in told} == {
        ("items[].created_date", "created_at", NOW),
        ("items[].time_start_call", "started_at", NOW),
    }


def test_secrets_outside_their_fields_are_named_and_not_shown() -> None:
    body = {"password": "invented-1", "rows": [{"note": "it is invented-2"}], "sip_password": ""}
    names = ("password", "sip_password")
    assert list(misplaced(body, names, ["password"], ["invented-1"])) == []
    told = list(misplaced(body, names, [], ["invented-2"]))
    assert told == [
        "The field password, which holds a secret elsewhere, is not documented for this answer.",
        "The field note holds what is a secret in another answer.",
    ]


def test_a_made_up_credential_goes_where_the_true_one_goes() -> None:
    assert made_up(OPERATIONS["list_groups"]) == {"Authorization": "Bearer made-up-credential-0000"}
    assert made_up(OPERATIONS["add_contact"]).keys() == {"Authorization", "x-api-key"}
    assert made_up(OPERATIONS["get_access_token"]) == {}


def test_what_is_made_is_unlike_all_others() -> None:
    first, second = (made_unique(DOCUMENT, OPERATIONS["add_contact"], number) for number in (1, 2))
    assert first["fullName"] == "Nguyễn Thị Hạnh 000001"
    assert first["phones"][0] == {"data": "0900000001", "type": "personal", "valueType": "Cá nhân"}
    assert first["emails"][0]["data"] == "zz000001.hanh.nguyen@example.com"
    assert first["refId"] == "KH-0007 000001"
    assert first["gender"] == "female"
    assert first["userOwnerEmail"] == "lan.pham@example.vn"
    assert not set(own_texts(first, second)) & set(own_texts(second, first))
    assert made_unique(DOCUMENT, OPERATIONS["add_group"], 1)["sip_members"] == ["101", "102"]
    assert unlike("greeting_name", "A b", 3) == "A b 000003"
    assert unlike("page", "A b", 3) == "A b"


def test_a_thing_is_known_by_its_texts() -> None:
    marks = own_texts({"a": "x", "b": "z"}, {"a": "x", "b": "y"})
    assert marks == ["z"]
    assert is_of({"inner": [{"b": "z"}]}, marks)
    assert not is_of({"inner": [{"b": "zz"}]}, marks)


def test_what_a_row_shows_is_read_from_its_schema_and_from_the_examples() -> None:
    schema = {"properties": {"name": {}, "tags": {}}}
    sent = {"name": "A", "tags": ["x"], "full": "Lan Anh", "other": "nowhere"}
    shown = shown_fields(schema, sent, {"full": "Lê Lan", "other": "else"}, {"attributes": [{"value": "Lê Lan"}]})
    assert shown == {"name": True, "full": False}
    assert missing({"name": "A", "attributes": ["Lan Anh"]}, sent, shown) == []
    assert missing({"name": "B", "attributes": []}, sent, shown) == ["name", "full"]


def test_a_lost_update_is_told_from_what_changes_with_a_change() -> None:
    before = {"name": "A", "name_unsigned": "A", "last_updated_date": 1, "note": "n", "copy": "A", "rows": [{"x": 1}]}
    after = {"name": "B", "name_unsigned": "B", "last_updated_date": 2, "note": "n", "copy": "B", "rows": [{"x": 1}]}
    assert lost(before, after, ["name"], "A") == []
    assert lost(before, {**after, "note": None}, ["name"], "A") == ["note"]
    assert lost(before, {**after, "rows": []}, ["name"], "A") == ["rows"]
    assert lost({**before, "new": None}, {**after, "new": 5}, ["name"], "A") == []


def test_a_change_names_a_field_that_is_shown() -> None:
    change = entry("update_group")
    made = {"group_name": "Kỹ thuật 1", "strategy": "random"}
    assert changeable(DOCUMENT, change, made, [], {"group_name": True, "strategy": True}) == (
        "group_name",
        "Kỹ thuật 1 2",
    )
    assert changeable(DOCUMENT, change, made, ["group_name"], {"group_name": True}) is None
    assert changeable(DOCUMENT, change, made, [], {}) is None
