"""Do calls that a program holds share the texts that repeat, and nothing else?"""

from __future__ import annotations

from typing import Any

from omicall._repeats import Repeats, repeating
from omicall_api.models import Call


def calls(**fields: Any) -> list[Call]:
    """Ten calls with texts of their own, equal or not, each made anew."""
    texts = [{"sip_user": str(100 + row % 2), "hangup_cause": f"NORMAL_{row % 1}"} for row in range(10)]
    return [Call(transaction_id=f"id-{row}", **text, **fields) for row, text in enumerate(texts)]


def shared(rows: list[Call]) -> list[Call]:
    """The rows, as the second page of a walk."""
    repeats = Repeats()
    repeats.share(calls())
    repeats.share(rows)
    return rows


def test_what_repeats_is_found_by_what_it_saves() -> None:
    assert repeating(calls()) == ("hangup_cause", "sip_user")


def test_equal_texts_become_one() -> None:
    rows = shared(calls())
    assert len({id(row.hangup_cause) for row in rows}) == 1
    assert len({id(row.sip_user) for row in rows}) == 2


def test_every_call_says_what_it_said() -> None:
    assert shared(calls(endby_name=None)) == calls(endby_name=None)


def test_values_of_another_type_stay_as_they_are() -> None:
    rows = calls()
    rows[3].sip_user = {"a": "misfit"}  # type: ignore[assignment] # pyright: ignore[reportAttributeAccessIssue]
    assert shared(rows)[3].sip_user == {"a": "misfit"}
    assert len({id(row.hangup_cause) for row in rows}) == 1


def test_the_first_page_and_a_page_without_calls_are_left_alone() -> None:
    repeats, rows = Repeats(), calls()
    repeats.share(rows)
    repeats.share([])
    assert len({id(row.hangup_cause) for row in rows}) == 10
