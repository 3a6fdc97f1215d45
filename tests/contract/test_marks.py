"""Which texts carry the mark of a run, and what does it leave alone?"""

from __future__ import annotations

from itertools import count
from typing import Any

import pytest

from omicall.contract._document import load_document
from omicall.contract._marks import FreeText, carries, free_texts, handles, marked, new_mark, with_handles
from omicall_api.catalog import OPERATIONS

MARK = "omicall-contract-1f0a77c2"
NOTE = FreeText(("note",), 0, None)
NAME = FreeText(("name",), 1, 40)
DOCUMENT = load_document()


def fields(name: str) -> set[str]:
    """Where the bodies of an operation can carry a mark."""
    return {".".join(text.steps) for text in free_texts(DOCUMENT, OPERATIONS[name])}


def test_a_mark_holds_eight_random_digits() -> None:
    assert new_mark(lambda size: "1f0a77c2"[: 2 * size]) == MARK


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("add_contact", {"fullName", "note"}),
        ("add_contacts", {".fullName", ".note"}),
        ("add_group", {"group_name"}),
        ("create_ticket", {"name", "description", "work_list..content"}),
        ("add_contact_notes_v1", {".content"}),
        # Nothing that must follow a form or has a meaning: an address, a role, a number, a list of words.
        ("register_webhook", set()),
        ("update_agent_role", set()),
        ("click_to_call", set()),
        ("set_extension_status", set()),
    ],
)
def test_the_fields_are_those_that_people_write_into(name: str, expected: set[str]) -> None:
    assert fields(name) == expected


@pytest.mark.parametrize(
    ("body", "becomes"),
    [
        ({"note": "Gọi lại", "name": "An"}, {"note": f"{MARK} Gọi lại", "name": f"{MARK} An"}),
        ({"note": "", "other": "An"}, {"note": MARK, "other": "An"}),
        # Bad requests stay bad: too short, too long, of another type.
        ({"name": ""}, {"name": ""}),
        ({"name": "x" * 41}, {"name": "x" * 41}),
        ({"name": None, "note": 7}, {"name": None, "note": 7}),
        ({"name": "x" * 40}, {"name": f"{MARK} " + "x" * 14}),
        ({"note": f"{MARK} once"}, {"note": f"{MARK} once"}),
        ([], []),
        ("note", "note"),
        (None, None),
    ],
)
def test_a_text_begins_with_the_mark_if_it_fits(body: Any, becomes: Any) -> None:
    before = repr(body)
    assert marked(body, (NOTE, NAME), MARK) == becomes
    assert repr(body) == before


def test_every_row_of_a_list_is_marked() -> None:
    deep = FreeText(("", "work_list", "", "content"), 0, None)
    body = [{"work_list": [{"content": "a"}, {"content": "b"}]}, {"work_list": None}, 7]
    expected = [{"work_list": [{"content": f"{MARK} a"}, {"content": f"{MARK} b"}]}, {"work_list": None}, 7]
    assert marked(body, (deep,), MARK) == expected


def test_a_field_that_is_too_short_for_the_mark_stays() -> None:
    assert marked({"name": "An"}, (FreeText(("name",), 0, 20),), MARK) == {"name": "An"}


def test_what_can_only_be_found_by_the_callers_own_number_gets_one() -> None:
    for name in ("add_contact", "add_contact_v1"):
        assert [text.steps for text in handles(DOCUMENT, OPERATIONS[name])] == [("refId",)]
    assert [text.steps for text in handles(DOCUMENT, OPERATIONS["add_contacts"])] == [("", "refId")]
    # The answer names it; it was there before; its number is that of a person.
    for name in ("add_group", "update_contact", "add_contact_notes_v1", "create_ticket"):
        assert handles(DOCUMENT, OPERATIONS[name]) == ()


ADD, LOOK_UP = OPERATIONS["add_contact"], OPERATIONS["get_contact_v1"]
INVENTED: Any = {
    "paths": {
        ADD.path: {
            "post": {
                "requestBody": {
                    "content": {
                        "application/json": {
                            "schema": {
                                "properties": {
                                    "note": {"type": "string"},
                                    "short_name": {"type": "string", "pattern": "^[a-z]+$"},
                                    "mail_name": {"type": "string", "format": "email"},
                                    "kind_name": {"type": "string", "enum": ["a"]},
                                    "count_name": {"type": "integer"},
                                    "phone": {"type": "string"},
                                    "ownId": {"type": "string"},
                                }
                            }
                        }
                    }
                },
                "responses": {
                    "200": {
                        "links": {
                            "look_up": {
                                "operationId": LOOK_UP.id,
                                "parameters": {"phone": "$request.body#/phone", "ref_id": "$request.body#/ownId"},
                            }
                        }
                    }
                },
            }
        },
        LOOK_UP.path: {
            "get": {
                "responses": {
                    "200": {"links": {"away": {"operationId": "delete_contact_v1", "x-omicall-removes": True}}}
                }
            }
        },
    }
}


def test_a_field_with_a_form_of_its_own_is_not_free() -> None:
    assert [text.steps for text in free_texts(INVENTED, ADD)] == [("note",)]


def test_only_an_id_is_made_up_and_not_the_number_of_a_person() -> None:
    assert [text.steps for text in handles(INVENTED, ADD)] == [("ownId",)]


def test_each_row_gets_a_number_of_its_own_and_a_mark() -> None:
    numbers = count(1)
    body = [{"fullName": f"{MARK} An"}, {"refId": "KH-1"}]
    by, texts = (FreeText(("", "refId"), 0, None),), (FreeText(("", "fullName"), 0, None),)
    assert with_handles(body, by, texts, MARK, lambda: next(numbers)) == [
        {"fullName": f"{MARK} An", "refId": f"{MARK}-1"},
        {"refId": f"{MARK}-2", "fullName": MARK},
    ]
    assert with_handles(body, (), texts, MARK, lambda: next(numbers)) == body


@pytest.mark.parametrize("value", [f"x {MARK} y", [{"a": [MARK]}], {"a": {"b": MARK}}])
def test_a_mark_is_seen_at_any_depth(value: Any) -> None:
    assert carries(value, MARK)


@pytest.mark.parametrize("value", [None, 7, "omicall-contract-00000000", {MARK: 1}, []])
def test_no_mark_is_seen_where_there_is_none(value: Any) -> None:
    assert not carries(value, MARK)
