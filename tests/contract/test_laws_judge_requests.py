"""How do laws spoil a request, and what do they make of the answer? Nothing is sent here."""

from __future__ import annotations

from typing import Any

import pytest

from omicall.contract._document import load_document
from omicall.contract._links import MISSING, Wanted
from omicall.contract.laws import Reply
from omicall.contract.laws._spoil import (
    BODY,
    PATH,
    QUERY,
    Place,
    claims,
    could_be_somebodys,
    is_acted_upon,
    made_up,
    named_wrongly,
    places_of,
    unfit,
    value_at,
    with_value_at,
)
from omicall.contract.laws.oddities import differing
from omicall_api.catalog import OPERATIONS

DOCUMENT = load_document()
GROUP = OPERATIONS["add_group"]
BODY_OF_GROUP = {"group_name": "Kỹ thuật", "strategy": "random", "sip_members": ["101"], "unknown": 1}
WANTED = Wanted(GROUP, {}, {}, BODY_OF_GROUP)


def place(schema: dict[str, Any], part: str = BODY) -> Place:
    """A place with such a schema."""
    return Place(part, ("field",), schema, is_required=True)


def the(path: str, operation: str, body: Any = MISSING, **path_parameters: str) -> Place:
    """The place with this path in a request."""
    known = OPERATIONS[operation]
    found = places_of(DOCUMENT, known, Wanted(known, path_parameters, {}, body))
    return next(one for one in found if one.path == path)


def reply(payload: object, http_status: int = 200, content_type: str = "application/json") -> Reply:
    """An answer of some kind."""
    body = {"status_code": 9999, "payload": payload}
    return Reply(WANTED, http_status, http_status, body, b"", content_type, None)


@pytest.mark.parametrize(
    ("value", "other"),
    [
        ("101", "898"),
        ("842810000001", "842810999998"),
        ("KH0007", "ZZ9992"),
        ("a@example.vn", "nobody.zz.a@example.vn"),
        ("c0ffee00-1234-4abc-9def-0123456789ab", "c0ffee00-1234-4abc-9def-fedcba987654"),
        (["101", "102"], ["898", "897"]),
        ([], MISSING),
        ([101], MISSING),
        (101, MISSING),
        ("", MISSING),
        ("zz", MISSING),
    ],
)
def test_a_made_up_name_has_the_shape_of_the_one_that_it_stands_for(value: object, other: object) -> None:
    assert made_up(value) == other


@pytest.mark.parametrize(("value", "could"), [("898", True), (["898"], True), ("842810999998", False), ("zz-9", False)])
def test_a_short_number_could_be_somebodys(value: object, could: bool) -> None:
    assert could_be_somebodys(value) is could


@pytest.mark.parametrize(
    "body",
    [
        {"status_code": 9999},
        {"payload": True},
        {"payload": {"autocall_id": "x"}},
        {"payload": {"done": False, "id": "x"}},
        {"payload": {"items": [{"id": 1}]}},
        ["x"],
    ],
)
def test_a_success_without_a_no_claims_that_something_was_done(body: object) -> None:
    assert claims(body)


@pytest.mark.parametrize(
    "payload", [False, None, [], {}, "", 0, {"success": False}, {"items": [], "total_items": 3}, {"errors": []}]
)
def test_a_success_that_says_no_or_nothing_claims_nothing(payload: object) -> None:
    assert not claims({"status_code": 9999, "payload": payload})


@pytest.mark.parametrize(
    ("code", "about", "other"),
    [
        ("to_date_is_required", {"from_date"}, "to_date"),
        ("from_date_is_required", {"from_date"}, None),
        ("full_name_is_required", {"email"}, "fullName"),
        ("full_name_is_required", {"fullName"}, None),
        ("date_invalid", {"email"}, None),
        ("email", {"from_date"}, None),
        ("emails_gone", {"from_date"}, None),
        ("", {"from_date"}, None),
    ],
)
def test_a_code_is_about_the_field_that_it_begins_with(code: str, about: set[str], other: str | None) -> None:
    assert named_wrongly(code, {"from_date", "to_date", "fullName", "name", "email"}, about) == other


@pytest.mark.parametrize(
    ("schema", "values"),
    [
        ({"type": "string", "format": "email", "minLength": 1}, ["@", 17]),
        ({"type": "string", "enum": ["a"]}, ["zz", 17]),
        ({"type": "string", "pattern": "^[0-9]+$"}, ["!", 17]),
        ({"type": "string", "pattern": ""}, [17]),
        ({"type": "string", "minLength": 8}, ["z", 17]),
        ({"type": "string", "minLength": 1}, ["", 17]),
        ({"type": ["string", "null"]}, [17]),
        ({"type": ["string", "integer"]}, []),
        ({"type": "integer"}, ["zz"]),
        ({"type": "array"}, ["zz"]),
        ({"anyOf": [{"type": "string"}, {"type": "integer"}]}, []),
        ({}, []),
    ],
)
def test_a_value_that_does_not_fit_breaks_one_rule(schema: dict[str, Any], values: list[object]) -> None:
    assert [value for _, value in unfit(place(schema))] == values


@pytest.mark.parametrize(
    ("schema", "values"), [({"type": "integer"}, ["zz"]), ({"type": "string"}, []), ({"type": "array"}, [])]
)
def test_in_a_query_all_is_text(schema: dict[str, Any], values: list[object]) -> None:
    assert [value for _, value in unfit(place(schema, QUERY))] == values


def test_places_are_those_that_the_specification_knows() -> None:
    found = {one.path: one.is_required for one in places_of(DOCUMENT, GROUP, WANTED)}
    assert found == {"group_name": True, "strategy": True, "sip_members": True}


def test_a_field_deep_in_a_list_is_changed_and_nothing_else() -> None:
    body = {"contact_info": [{"phone": "1", "email": "2"}]}
    known = OPERATIONS["start_callbot"]
    wanted = Wanted(known, {}, {"cid": "9"}, body)
    phone = the("contact_info[].phone", "start_callbot", body)
    assert with_value_at(wanted, phone, MISSING).body == {"contact_info": [{"email": "2"}]}
    changed = with_value_at(wanted, phone, "3")
    assert value_at(changed, phone) == "3"
    assert (changed.query, body["contact_info"][0]["phone"]) == ({"cid": "9"}, "1")
    assert value_at(with_value_at(wanted, phone, MISSING), phone) is MISSING


def test_a_request_without_a_body_stays_without() -> None:
    group = the("id", "delete_group", id="7")
    wanted = Wanted(OPERATIONS["delete_group"], {"id": "7"}, {}, MISSING)
    assert (group.part, with_value_at(wanted, group, "8").path) == (PATH, {"id": "8"})
    assert with_value_at(wanted, group, "8").body is MISSING


@pytest.mark.parametrize(
    ("operation", "path", "acted"),
    [
        ("delete_group", "id", True),
        ("start_autocall_by_extension", "extensions", True),
        ("start_autocall_by_extension", "cid", False),
        ("click_to_call", "extension", True),
        ("click_to_call", "hotline", False),
        ("transfer_agent", "sourceEmail", False),
    ],
)
def test_an_operation_acts_upon_what_links_lists_or_codes_say(operation: str, path: str, acted: bool) -> None:
    body = {"extensions": ["1"], "cid": "1", "extension": "1", "hotline": "1", "sourceEmail": "a@example.vn"}
    known = OPERATIONS[operation]
    found = the(path, operation, MISSING if known.method == "DELETE" else body, id="7")
    assert is_acted_upon(DOCUMENT, known, found) is acted


@pytest.mark.parametrize(
    ("other", "said"),
    [
        (reply([1, 2]), ""),
        (reply({}), "kind of data"),
        (reply([1], 503), "status"),
        (reply([1], content_type="text/html"), "content type"),
    ],
)
def test_two_answers_differ_by_their_kind_and_not_by_their_rows(other: Reply, said: str) -> None:
    assert differing(reply([1]), other) == said
