"""What does an upsert do when the server refuses, shows things late, or does not add up?"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import httpx
import pytest

from omicall.catalog import ERRORS, OPERATIONS
from omicall.contacts import Upserted
from omicall.errors import ApiError, ConfigurationError, MatchError, OutcomeUnknown, PagingError

from .doubles import Caller, FakeClock, ScriptedServer, envelope

NUMBER = "0900000777"
DUPLICATE = [code for code in OPERATIONS["add_contact"].errors if ERRORS[code].refuses == "duplicate"]
FIRST_SPELLING = "900000777"


class Book:
    """A contact server whose answers are laid down by operation: a list of payloads of which the last repeats."""

    def __init__(self, server: ScriptedServer) -> None:
        self.payloads: dict[str, list[Any]] = {"get_contact_v1": [None]}
        self.asked: list[tuple[str, dict[str, Any]]] = []
        server.rest = self.answer

    def answer(self, request: httpx.Request) -> httpx.Response:
        operation: str = request.extensions["omicall_operation"]
        self.asked.append((operation, json.loads(request.content or "{}")))
        left = self.payloads[operation]
        payload = left.pop(0) if len(left) > 1 else left[0]
        if isinstance(payload, str):
            return httpx.Response(200, json={"status_code": -9999, "message": payload, "payload": None})
        return envelope(payload)

    def bodies(self, operation: str) -> list[dict[str, Any]]:
        """What was sent to an operation."""
        return [body for asked, body in self.asked if asked == operation]


@pytest.fixture
def book(server: ScriptedServer) -> Book:
    return Book(server)


def page(*rows: dict[str, Any], has_next: bool | None = False, **more: Any) -> Any:
    """One page of a search."""
    return {"items": list(rows), "page_number": 1, "page_size": 50, "has_next": has_next, **more}


def row(contact_id: str, *numbers: str, name: str = "Trần Minh Quân", **more: Any) -> dict[str, Any]:
    """One contact, as the search gives it."""
    attributes = {"full_name": [name], "phone_number": list(numbers)}
    return {
        "id": contact_id,
        "attribute_structure": [
            {"field_code": code, "value": [{"display_value": value} for value in values]}
            for code, values in attributes.items()
        ],
        **more,
    }


def upsert(caller: Caller, **named: Any) -> Upserted:
    """What an upsert gives."""
    result: Upserted = caller.do(lambda client: client.contacts.upsert(**named))
    return result


def test_the_spec_marks_the_refusal_of_what_is_there_already() -> None:
    assert len(DUPLICATE) == 1


def test_every_spelling_is_looked_for_before_a_contact_is_added(caller: Caller, book: Book) -> None:
    book.payloads |= {
        "search_contacts": [page(), page(), page(), page(), page(row("c1", NUMBER))],
        "add_contact": [True],
    }
    assert upsert(caller, phone=NUMBER, name="Trần Minh Quân").action == "created"
    keywords = [body["keyword"] for body in book.bodies("search_contacts")]
    assert keywords[:4] == [FIRST_SPELLING, NUMBER, "84900000777", "+84900000777"]
    assert book.bodies("add_contact") == [{"fullName": "Trần Minh Quân", "phones": [{"data": NUMBER}]}]


def test_a_search_that_finds_inside_of_numbers_is_enough(caller: Caller, book: Book) -> None:
    book.payloads["search_contacts"] = [page(row("c1", NUMBER))]
    assert upsert(caller, phone=NUMBER).action == "unchanged"
    assert len(book.asked) == 1


def test_a_search_for_whole_numbers_is_asked_for_every_spelling(caller: Caller, book: Book) -> None:
    book.payloads["search_contacts"] = [page(row("c1", FIRST_SPELLING)), page(), page(row("c2", "84900000777")), page()]
    with pytest.raises(MatchError) as raised:
        upsert(caller, phone=NUMBER)
    assert raised.value.ids == ("c1", "c2")


def test_a_refused_duplicate_that_shows_late_is_changed(caller: Caller, book: Book, time: FakeClock) -> None:
    late = [page()] * 8 + [page(row("c1", NUMBER, name="Cũ", ref_id="KH-1")), page(row("c1", NUMBER, name="Mới"))]
    book.payloads |= {"search_contacts": late, "add_contact": [*DUPLICATE], "update_contact": [None]}
    assert upsert(caller, phone=NUMBER, name="Mới").action == "updated"
    assert book.bodies("update_contact") == [{"fullName": "Mới", "refId": "KH-1"}]
    assert len(time.pauses) == 1


def test_a_refused_duplicate_that_nobody_has_stays_a_refusal(caller: Caller, book: Book, time: FakeClock) -> None:
    book.payloads |= {"search_contacts": [page()], "add_contact": [*DUPLICATE]}
    with pytest.raises(ApiError) as raised:
        upsert(caller, phone=NUMBER, name="Ai đó")
    assert raised.value.code == DUPLICATE[0]
    assert len(book.bodies("add_contact")) == 1
    assert time.pauses == [0.5, 1.0]


@pytest.mark.parametrize("code", ["request_invalid", "made_up_code"])
def test_another_refusal_is_raised_at_once(caller: Caller, book: Book, time: FakeClock, code: str) -> None:
    book.payloads |= {"search_contacts": [page()], "add_contact": [code]}
    with pytest.raises(ApiError):
        upsert(caller, phone=NUMBER, name="Ai đó")
    assert len(book.bodies("search_contacts")) == 4
    assert time.pauses == []


def test_a_contact_that_is_never_shown_is_an_unknown_outcome(caller: Caller, book: Book, time: FakeClock) -> None:
    book.payloads |= {"search_contacts": [page()], "add_contact": [True]}
    with pytest.raises(OutcomeUnknown, match="does not show the contact yet") as raised:
        upsert(caller, phone=NUMBER, name="Ai đó")
    assert len(book.bodies("add_contact")) == 1
    assert len(time.pauses) == 2
    assert "900000777" not in str(raised.value)


def test_two_contacts_after_adding_are_told_as_what_they_are(caller: Caller, book: Book) -> None:
    both = page(row("c1", NUMBER), row("c2", NUMBER))
    book.payloads |= {"search_contacts": [page()] * 4 + [both], "add_contact": [True]}
    with pytest.raises(MatchError, match="add_contact was accepted") as raised:
        upsert(caller, phone=NUMBER)
    assert raised.value.ids == ("c1", "c2")


def test_a_change_that_is_never_shown_is_an_unknown_outcome(caller: Caller, book: Book) -> None:
    book.payloads |= {"search_contacts": [page(row("c1", NUMBER, name="Cũ"))], "update_contact": [True]}
    with pytest.raises(OutcomeUnknown, match="does not show the change yet"):
        upsert(caller, phone=NUMBER, name="Mới")
    assert len(book.bodies("update_contact")) == 1


def test_a_contact_without_an_own_id_is_changed_by_omicalls(caller: Caller, book: Book) -> None:
    book.payloads |= {
        "search_contacts": [page(row("c1", NUMBER, name="Cũ", ref_id="")), page(row("c1", NUMBER, name="Mới"))],
        "update_contact": [True],
    }
    upsert(caller, phone=NUMBER, name="Mới")
    assert book.bodies("update_contact") == [{"fullName": "Mới", "refId": "c1"}]


@pytest.mark.parametrize("named", [{"name": "Mới"}, {"owner_email": "lan.pham@example.vn"}, {"tags": ["vàng"]}])
def test_a_false_that_changed_nothing_is_a_refusal(caller: Caller, book: Book, named: dict[str, Any]) -> None:
    book.payloads |= {"search_contacts": [page(row("c1", NUMBER, name="Cũ"))], "update_contact": [False]}
    with pytest.raises(ApiError, match="answered false"):
        upsert(caller, phone=NUMBER, **named)


def test_a_false_whose_change_is_there_is_a_change(caller: Caller, book: Book) -> None:
    rows = [page(row("c1", NUMBER, name="Cũ")), page(row("c1", NUMBER, name="Mới"))]
    book.payloads |= {"search_contacts": rows, "update_contact": [False]}
    assert upsert(caller, phone=NUMBER, name="Mới").action == "updated"


def test_an_employee_with_the_number_is_not_the_contact(caller: Caller, book: Book) -> None:
    agent = row("a1", NUMBER, contact_type="agent")
    book.payloads |= {"search_contacts": [page(agent)] * 4 + [page(agent, row("c1", NUMBER))], "add_contact": [True]}
    result = upsert(caller, phone=NUMBER)
    assert (result.action, result.contact.id) == ("created", "c1")


def test_an_own_id_that_only_version_1_knows_is_found_by_what_version_1_says(caller: Caller, book: Book) -> None:
    old = {"_id": "c1", **{key: value for key, value in row("c1", NUMBER).items() if key != "id"}}
    rows = [page(), page(row("c2", "0900000778"), row("c1", NUMBER)), page(row("c1", NUMBER, name="Mới"))]
    book.payloads |= {"search_contacts": rows, "get_contact_v1": [old], "update_contact": [None]}
    result = upsert(caller, ref_id="KH-1", name="Mới")
    assert (result.action, result.contact.id) == ("updated", "c1")
    assert book.bodies("update_contact") == [{"fullName": "Mới", "refId": "KH-1"}]


def test_an_own_id_that_version_2_never_shows_is_not_added_again(caller: Caller, book: Book) -> None:
    old = {"_id": "c1", **{key: value for key, value in row("c1", NUMBER).items() if key != "id"}}
    book.payloads |= {"search_contacts": [page()], "get_contact_v1": [old]}
    with pytest.raises(MatchError, match="Version 1 knows") as raised:
        upsert(caller, ref_id="KH-1", name="Mới")
    assert raised.value.ids == ("c1",)
    assert {asked for asked, _ in book.asked} == {"search_contacts", "get_contact_v1"}


def test_a_contact_that_version_1_calls_deleted_is_added(caller: Caller, book: Book) -> None:
    rows = [page(), page(row("c9", NUMBER, ref_id="KH-1"))]
    book.payloads |= {"search_contacts": rows, "get_contact_v1": [{"_id": "c1", "is_deleted": True}]}
    book.payloads["add_contact"] = [True]
    assert upsert(caller, ref_id="KH-1").contact.id == "c9"


def test_a_server_that_repeats_a_page_for_ever_is_left(caller: Caller, book: Book, time: FakeClock) -> None:
    book.payloads["search_contacts"] = [page(row("c1", "0900000001"), has_next=True)]
    with pytest.raises(PagingError, match="page 2 3 times") as raised:
        upsert(caller, phone=NUMBER)
    assert len(book.asked) == 4
    assert len(time.pauses) == 2
    assert "900000777" not in str(raised.value)


def test_a_page_that_is_repeated_once_is_asked_for_again(caller: Caller, book: Book) -> None:
    first = page(row("c1", "0900000001"), has_next=True)
    book.payloads["search_contacts"] = [first, first, page(row("c2", NUMBER))]
    assert upsert(caller, phone=NUMBER).contact.id == "c2"


def test_a_server_of_ever_new_rows_is_left_in_the_end(
    caller: Caller, book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("omicall._rows._MOST_PAGES", 20)
    book.payloads["search_contacts"] = [page(row(f"c{place}", "0900000001"), has_next=True) for place in range(30)]
    with pytest.raises(PagingError, match="after 20 pages"):
        upsert(caller, phone=NUMBER)
    assert len(book.asked) == 20


def test_without_a_word_about_more_a_full_page_is_not_the_last(caller: Caller, book: Book) -> None:
    full = page(row("c1", "0900000001"), has_next=None, page_size=1)
    book.payloads["search_contacts"] = [full, page(row("c2", NUMBER), has_next=None, page_size=2)]
    assert upsert(caller, phone=NUMBER).contact.id == "c2"


@pytest.mark.parametrize(
    "named",
    [
        {},
        {"name": "Ai đó"},
        {"phone": "no number"},
        {"phone": ""},
        {"phone": 900000777},
        {"phone": NUMBER, "region": "Vietnam"},
        {"ref_id": " "},
        {"phone": NUMBER, "name": ""},
        {"phone": NUMBER, "owner_email": ""},
        {"phone": NUMBER, "tags": "vàng"},
        {"phone": NUMBER, "tags": []},
        {"phone": NUMBER, "tags": [""]},
        {"phone": NUMBER, "ref_code": ""},
        {"phone": NUMBER, "attributes": {"birthday": "01/01/1990"}},
        {"phone": NUMBER, "name": "Ai đó", "attributes": {"full_name": "Ai khác"}},
        {"phone": NUMBER, "attributes": {"phone_number": 5}},
    ],
)
def test_a_wrong_argument_is_said_and_nothing_is_sent(caller: Caller, server: ScriptedServer, named: Any) -> None:
    with pytest.raises(ConfigurationError, match=r"[Nn]othing was sent") as raised:
        upsert(caller, **named)
    assert server.sent == []
    assert "900000777" not in str(raised.value)


def test_the_argument_that_is_wrong_is_called_by_its_name(caller: Caller) -> None:
    with pytest.raises(ConfigurationError, match=r"^phone is no phone number"):
        upsert(caller, phone="no number", name="Ai đó")


def test_an_own_id_alone_needs_no_extra(caller: Caller, book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "phonenumbers", None)
    book.payloads["search_contacts"] = [page(row("c1", ref_id="KH-1"))]
    assert upsert(caller, ref_id="KH-1", name="Trần Minh Quân").action == "unchanged"
    with pytest.raises(ConfigurationError, match="omicall\\[phones\\]"):
        upsert(caller, phone=NUMBER)


@pytest.mark.slow
def test_the_spec_says_that_the_search_finds_phone_numbers() -> None:
    from ruamel.yaml import YAML

    spec = YAML(typ="safe").load(Path(__file__).parents[2] / "spec" / "contacts.yaml")
    (rule,) = spec["paths"]["/api/v2/contact/search"]["post"]["x-omicall-filters"]
    assert rule["parameter"] == "keyword"
    assert "phone_number" in rule["field"]
