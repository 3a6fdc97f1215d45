"""What do the laws of lists and filters make of given rows? Nothing is sent here."""

from __future__ import annotations

from typing import Any

import pytest

from omicall.contract._document import load_document
from omicall.contract._links import Wanted
from omicall.contract.laws import Reply, World
from omicall.contract.laws._facts import Filter
from omicall.contract.laws.credentials import shared
from omicall.contract.laws.filters import NOBODY_WITH_MARKS, choose, fits, tries
from omicall.contract.laws.paging import pages_add_up, twice
from omicall_api.catalog import OPERATIONS

BY_ID = {"x-omicall-key": "id"}
NAMES = [{"name": "An"}, {"name": "Hạnh"}, {"name": "Hạnh"}, {"name": "Đức"}]


def nothing_sent(*_given: Any) -> Any:
    """Ends a test in which something is sent."""
    raise AssertionError("Something was sent.")


def world() -> World:
    """A world in which nothing can be asked."""
    return World(load_document(), {}, nothing_sent, nothing_sent, nothing_sent, (), lambda: 0.0)


def answered(*rows: dict[str, Any]) -> Reply:
    """A page of rows."""
    body = {"status_code": 9999, "payload": {"items": list(rows)}}
    return Reply(Wanted(OPERATIONS["list_groups"], {}, {}), 200, 200, body, b"", "", None)


def tried(how: str, rows: list[dict[str, Any]]) -> list[Any]:
    """The values that a filter by name is tried with."""
    one = Filter("keyword", ("name",), how)
    return [trial.value for trial in tries(world(), OPERATIONS["list_groups"], one, rows)]


@pytest.mark.parametrize("how", ["contains", "finds"])
def test_a_text_is_looked_for_with_its_marks_too(how: str) -> None:
    assert tried(how, NAMES) == ["An", "Đức"]
    assert tried(how, NAMES[1:]) == ["Đức"]
    assert tried(how, NAMES[:1]) == ["An"]
    assert tried(how, []) == []


def test_a_value_that_must_be_the_same_is_tried_once() -> None:
    assert tried("equals", NAMES) == ["An"]


def test_a_word_that_the_specification_does_not_know_is_not_sent() -> None:
    known, one = OPERATIONS["list_calls_v1"], Filter("direction", ("direction",), "in")
    rows = [{"direction": "sideways"}, {"direction": "inbound"}]
    assert [trial.value for trial in tries(world(), known, one, rows)] == ["inbound"]


def test_a_value_with_marks_is_no_value_without() -> None:
    one = Filter("keyword", ("name",), "contains")
    marked = choose(one, NAMES, with_marks=True)
    assert marked is not None
    assert marked.value == "Đức"
    assert choose(one, [{"name": "An"}, {"name": 7}], with_marks=True) is None


def test_nobody_is_called_what_nobody_is_called_with_marks_or_without() -> None:
    one = Filter("keyword", ("name",), "contains")
    assert not any(letter.isascii() for letter in NOBODY_WITH_MARKS)
    assert not any(fits(one, NOBODY_WITH_MARKS, row) for row in NAMES)


def test_rows_of_one_answer_are_told_apart_by_their_key() -> None:
    assert twice([{"id": "1", "a": 1}, {"id": "1", "a": 2}, {"id": "2"}], BY_ID) == ["1 rows come twice."]
    assert twice([{"id": "1"}, {"id": "2"}], BY_ID) == []


def test_a_list_without_pages_is_only_looked_at_where_rows_have_a_key() -> None:
    assert pages_add_up(world(), OPERATIONS["list_all_groups"]) is not None
    assert pages_add_up(world(), OPERATIONS["get_supplier_report"]) is None
    assert pages_add_up(world(), OPERATIONS["get_tenant_detail"]) is None


def test_rows_that_two_accounts_share_are_counted_once() -> None:
    own = [{"id": "1"}, {"id": "2"}, {"id": "2"}]
    assert shared(own, answered({"id": "2", "other": True}, {"id": "3"}), BY_ID) == 1
    assert shared(own, answered(), BY_ID) == 0
