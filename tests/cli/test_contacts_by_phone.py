"""Whom does `omicall contacts --phone` show: everybody who has the number, each once, employees told apart?"""

from __future__ import annotations

import json
from contextlib import nullcontext
from types import SimpleNamespace
from typing import Any

import pytest

from omicall_api.models import ContactPage

from .commands import run

NUMBER = "0900000777"


class AddressBook:
    """Contacts whose search compares whole words, so that each spelling has to be asked for.

    Args:
        rows: what it holds, as OMICall sends it.
    """

    def __init__(self, *rows: dict[str, Any]) -> None:
        self._rows = rows

    def search(self, *, keyword: str, page: int) -> ContactPage:
        """The rows with a number that is the keyword."""
        found = [row for row in self._rows if _has(row, keyword)]
        return ContactPage.from_dict({"items": found, "page_number": page, "page_size": 50, "has_next": False})


def _has(row: dict[str, Any], keyword: str) -> bool:
    numbers = [value["display_value"] for value in row["attribute_structure"][1]["value"]]
    return any(keyword == number for number in numbers)


def row(name: str, *numbers: str, **more: Any) -> dict[str, Any]:
    """One row of the search."""
    named = {"full_name": [name], "phone_number": list(numbers)}
    structure = [
        {"field_code": code, "value": [{"display_value": value} for value in values]} for code, values in named.items()
    ]
    return {"attribute_structure": structure, **more}


def shown(monkeypatch: pytest.MonkeyPatch, book: AddressBook, *arguments: str) -> Any:
    """What the command prints about an address book."""
    client = SimpleNamespace(contacts=book)
    monkeypatch.setattr("omicall.cli._lists.open_client", lambda *_: nullcontext(client))
    result = run("contacts", "--phone", NUMBER, *arguments, columns=120)
    assert (result.exit_code, result.exception) == (0, None)
    return result


def names(monkeypatch: pytest.MonkeyPatch, book: AddressBook, *arguments: str) -> list[str]:
    """The names in the JSON document."""
    return [found["full_name"] for found in json.loads(shown(monkeypatch, book, "--json", *arguments).stdout)]


def test_rows_without_an_id_are_all_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    book = AddressBook(row("An", NUMBER), row("Bình", NUMBER), row("Chi", "84900000777", id=""))
    assert names(monkeypatch, book) == ["An", "Bình", "Chi"]


def test_a_row_that_several_spellings_find_is_shown_once(monkeypatch: pytest.MonkeyPatch) -> None:
    both = ("900000777", NUMBER, "84900000777", "+84900000777")
    book = AddressBook(row("An", *both), row("Bình", *both, id="c1"), row("Chi", NUMBER, id="c2"))
    assert sorted(names(monkeypatch, book)) == ["An", "Bình", "Chi"]


def test_the_limit_counts_rows_of_all_spellings(monkeypatch: pytest.MonkeyPatch) -> None:
    book = AddressBook(row("An", "900000777"), row("Bình", NUMBER), row("Chi", "84900000777"))
    assert names(monkeypatch, book, "--limit", "2") == ["An", "Bình"]


def test_an_employee_is_shown_and_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    book = AddressBook(
        row("An", NUMBER, id="c1", contact_type="contact"), row("Lan", NUMBER, id="a1", contact_type="agent")
    )
    titles, *lines = (line.split() for line in shown(monkeypatch, book).stdout.splitlines())
    found = json.loads(shown(monkeypatch, book, "--json").stdout)
    assert titles[-1] == "type"
    assert [(line[0], line[-1]) for line in lines] == [("An", "contact"), ("Lan", "agent")]
    assert [(one["full_name"], one["contact_type"]) for one in found] == [("An", "contact"), ("Lan", "agent")]
