"""Which request does a link of the specification lead to?"""

from __future__ import annotations

from typing import Any

import pytest

from omicall.contract._links import MISSING, Link, Talk, Wanted, at, each_found, for_row, links_of, value_of, wanted
from omicall_api.catalog import OPERATIONS

DELETE, DETAIL = OPERATIONS["delete_group"], OPERATIONS["get_contact_v1"]
TALK = Talk(
    path={"id": "7"}, query={"page": 2}, body={"a": [{"b": "sent"}]}, answer={"payload": {"_id": "x1", "n": None}}
)
DOCUMENT: Any = {
    "paths": {
        DELETE.path: {"delete": {"parameters": [{"name": "id", "in": "path", "required": True}]}},
        DETAIL.path: {
            "get": {
                "parameters": [{"name": "phone", "in": "query"}],
                "responses": {
                    "200": {
                        "links": {
                            "away": {
                                "operationId": "delete_group",
                                "x-omicall-removes": True,
                                "parameters": {"id": "$response.body#/payload/_id"},
                            }
                        }
                    }
                },
            }
        },
    }
}


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("$request.path.id", "7"),
        ("$request.query.page", 2),
        ("$request.body#/a/0/b", "sent"),
        ("$response.body#/payload/_id", "x1"),
        ("plain", "plain"),
        (5, 5),
        (["$request.path.id", "x"], ["7", "x"]),
        ({"k": "$request.path.id"}, {"k": "7"}),
        ("$request.path.other", MISSING),
        ("$response.body#/payload/n", MISSING),
        ("$response.body#/payload/0/x", MISSING),
        ("$request.body#/a/1/b", MISSING),
        (["$request.path.other"], MISSING),
        ({"k": "$request.path.other"}, MISSING),
    ],
)
def test_an_expression_stands_for_a_value(expression: Any, value: Any) -> None:
    assert value_of(expression, TALK) == value


def test_a_pointer_knows_the_escapes() -> None:
    assert at({"a/b": {"c~d": 1}}, "/a~1b/c~0d") == 1
    assert at([1], "") == [1]


def test_the_links_of_an_operation_say_whether_they_remove() -> None:
    (link,) = links_of(DOCUMENT, DETAIL)
    assert (link.operation, link.removes) == (DELETE, True)
    assert links_of(DOCUMENT, DELETE) == ()


def test_a_request_is_made_of_the_values() -> None:
    (link,) = links_of(DOCUMENT, DETAIL)
    assert wanted(DOCUMENT, link, TALK) == Wanted(DELETE, {"id": "x1"}, {})


def test_a_link_whose_value_is_missing_leads_nowhere() -> None:
    (link,) = links_of(DOCUMENT, DETAIL)
    assert wanted(DOCUMENT, link, Talk(answer={})) is None
    assert wanted(DOCUMENT, Link(DELETE, True, {}), TALK) is None
    assert wanted(DOCUMENT, Link(DELETE, True, {"id": "1"}, {"x": "$request.path.other"}), TALK) is None


def test_a_link_for_the_first_row_is_turned_to_each_row_that_was_sent() -> None:
    link = Link(DETAIL, False, {"phone": "$request.body#/0/phone"}, {"x": ["$request.body#/0/y"]})
    third = for_row(link, 2)
    assert third.parameters == {"phone": "$request.body#/2/phone"}
    assert third.body == {"x": ["$request.body#/2/y"]}


def test_a_link_for_the_first_row_is_turned_to_each_row_of_an_answer() -> None:
    link = Link(DELETE, True, {"id": "$response.body#/payload/items/0/id"})
    rows = [{"id": "a"}, {"id": "b"}]
    found = list(each_found(link, Talk(answer={"payload": {"items": rows}})))
    assert [row for _, row in found] == rows
    assert [one.parameters["id"] for one, _ in found] == [
        "$response.body#/payload/items/0/id",
        "$response.body#/payload/items/1/id",
    ]
    assert list(each_found(link, Talk(answer={"payload": None}))) == []


def test_an_answer_without_rows_is_one_thing() -> None:
    (link,) = links_of(DOCUMENT, DETAIL)
    assert list(each_found(link, TALK)) == [(link, {"_id": "x1", "n": None})]
