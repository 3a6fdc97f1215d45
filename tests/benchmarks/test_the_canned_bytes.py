"""Are the canned pages what a history of calls is: every call once, in order, with its own id and times?"""

from __future__ import annotations

import json
import sys
from collections.abc import Generator
from typing import Any

import pytest

from benchmarks.processes import INSIDE


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch) -> Generator[Any]:
    """The module, which the environments import by its bare name."""
    monkeypatch.syspath_prepend(str(INSIDE))
    yield __import__("page")
    sys.modules.pop("page", None)


def test_a_call_has_35_fields(page: Any) -> None:
    call = page.call(7)
    assert len(call) + len(call["customer"]) + len(call["create_by"]) == page.FIELDS


def test_patched_pages_are_the_made_ones_but_for_ids_and_what_repeats(page: Any) -> None:
    pages = page.Pages(200)
    first, made = json.loads(pages.page(1)), page.answer(1, 200)
    for patched, own in zip(first["payload"]["items"], made["payload"]["items"], strict=True):
        assert {**patched, "transaction_id": ""} == {**own, "transaction_id": ""}
    del first["payload"]["items"], made["payload"]["items"]
    assert first == made


def test_every_call_comes_once_and_in_order(page: Any) -> None:
    pages = page.Pages(200)
    rows = [row for number in range(1, 5) for row in json.loads(pages.page(number))["payload"]["items"]]
    assert len({row["transaction_id"] for row in rows}) == 200
    assert [row["created_date"] for row in rows] == [page.call(number)["created_date"] for number in range(200)]


def test_only_the_last_page_is_the_last(page: Any) -> None:
    pages = page.Pages(200)
    assert [json.loads(pages.page(number))["payload"]["has_next"] for number in range(1, 5)] == [True] * 3 + [False]


def test_there_is_nothing_behind_the_last_page(page: Any) -> None:
    assert json.loads(page.Pages(50).page(2))["payload"]["items"] == []


def test_one_value_of_the_wrong_page_is_wrong(page: Any) -> None:
    good, wrong = (json.loads(raw)["payload"]["items"] for raw in (page.one_page(), page.page_with_one_wrong_value()))
    differing = [place for place in range(page.ROWS) if good[place] != wrong[place]]
    assert [wrong[place]["duration"] for place in differing] == ["12s"]
