"""What may a run remove at its end without being asked? Only what it can prove to have made."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from omicall.contract._document import load_document
from omicall.contract._ledger import Ledger, Search
from omicall.contract._links import Talk, Wanted, links_of
from omicall_api.catalog import OPERATIONS

MARK = "omicall-contract-1f0a77c2"
STARTED = 1_790_000_000.0
MS = int(STARTED * 1000)
DOCUMENT = load_document()


def ledger(*allowed: str) -> Ledger:
    """The notes of a run that has just begun."""
    return Ledger(DOCUMENT, MARK, STARTED, frozenset(allowed))


def noted(name: str, *, path: dict[str, Any] | None = None, body: Any = None, payload: Any = None) -> Ledger:
    """Notes that hold one successful request."""
    notes = ledger()
    notes.note(OPERATIONS[name], Talk(path or {}, {}, body, {"status_code": 9999, "payload": payload}))
    return notes


def removals(notes: Ledger) -> list[tuple[str, dict[str, Any]]]:
    """Operation and path of the removals that need no search."""
    return [
        (thing.removal.operation.id, dict(thing.removal.path)) for thing in notes.open() if thing.removal is not None
    ]


def test_a_group_is_removed_by_the_id_that_the_server_gave() -> None:
    notes = noted("add_group", body={"group_name": f"{MARK} a"}, payload={"_id": "b07", "created_date": MS})
    assert removals(notes) == [("delete_group", {"id": "b07"})]


@pytest.mark.parametrize("sent", ["b07", " B07 ", "a1,b07", "https://crm.example.vn/b07?x=1"])
def test_an_id_that_was_sent_is_no_proof_however_it_was_written(sent: str) -> None:
    assert removals(noted("add_group", body={"sip_members": [sent]}, payload={"_id": "b07"})) == []
    assert removals(noted("add_group", body={"sip_members": [sent]}, payload={"_id": "b08"})) != []


def test_an_id_that_any_answer_held_before_is_no_proof() -> None:
    notes = noted("list_groups", payload={"items": [{"_id": "B07", "size": 17, "id": 18}]})
    for name in ("b07", 18, "b07"):
        notes.note(OPERATIONS["add_group"], Talk(body={}, answer={"payload": {"_id": name}}))
    assert removals(notes) == []
    notes.note(OPERATIONS["add_group"], Talk(body={}, answer={"payload": {"_id": 17}}))
    assert removals(notes) == [("delete_group", {"id": 17})]


def test_an_id_that_any_request_held_before_is_no_proof() -> None:
    notes = ledger()
    notes.note(OPERATIONS["update_group"], Talk(path={"id": "b07"}, body={}, answer={"payload": True}))
    notes.note(OPERATIONS["add_group"], Talk(body={}, answer={"payload": {"_id": "b07"}}))
    assert removals(notes) == []


def test_of_two_creations_with_one_id_the_second_is_no_proof_and_is_told() -> None:
    notes = noted("add_group", body={}, payload={"_id": "b07"})
    notes.note(OPERATIONS["add_group"], Talk(body={}, answer={"payload": {"_id": "b07"}}))
    assert removals(notes) == [("delete_group", {"id": "b07"})]
    assert "left by add_group: 1; only --allow delete_group lets this be undone." in notes.lines()


def test_rows_of_one_request_are_not_taken_for_gone_with_the_first() -> None:
    notes = noted("add_group", body=[{"group_name": "a"}, {"group_name": "b"}], payload={"_id": "b07"})
    assert len(removals(notes)) == 1
    notes.note(OPERATIONS["delete_group"], Talk(path={"id": "b07"}))
    assert "1 things that this run wrote may still be there." in notes.lines()[1]


def test_a_value_whose_place_a_link_names_in_full_needs_a_proof_too() -> None:
    document: Any = copy.deepcopy(DOCUMENT)
    answer = document["paths"][OPERATIONS["add_app2app_agent_device"].path]["post"]["responses"]["200"]
    named = {"query.hook_type": "$request.body#/type", "ignored": "$response.body#/payload/_id"}
    answer["links"] = {
        "away": {"operationId": "destroy_webhook", "parameters": named, "x-omicall-removes": True},
    }
    notes = Ledger(document, MARK, STARTED)
    talk = Talk(body={"type": "call"}, answer={"payload": {"_id": "b07"}})
    notes.note(OPERATIONS["add_app2app_agent_device"], talk)
    assert removals(notes) == []


def test_what_is_older_than_the_run_stays() -> None:
    old = {"_id": "b07", "created_date": MS - 61_000}
    assert removals(noted("add_group", body={}, payload=old)) == []
    assert removals(noted("add_group", body={}, payload={**old, "created_date": MS - 59_000})) != []


@pytest.mark.parametrize("odd", [MS * 1000, str(MS - 61_000), "2020-01-01", "", True, float("inf"), [MS]])
def test_a_date_that_cannot_be_one_of_this_run_is_an_old_one(odd: Any) -> None:
    assert removals(noted("add_group", body={}, payload={"_id": "b07", "created_date": odd})) == []


def test_each_date_of_creation_must_lie_in_the_run() -> None:
    dates = {"created_date": MS + 5, "created_time": STARTED - 86_400}
    assert removals(noted("add_group", body={}, payload={"_id": "b07", **dates})) == []
    assert removals(noted("add_group", body={}, payload={"_id": "b07", **dates, "created_time": STARTED})) != []


def test_what_was_changed_stays() -> None:
    notes = noted("update_group", path={"id": "b07"}, body={"group_name": f"{MARK} a"}, payload={"_id": "b07"})
    assert removals(notes) == []
    assert notes.lines()[1] == "left by update_group: 1; no documented operation takes it back."


@pytest.mark.parametrize("odd", ["..", ".", "a/b", "a?b", "a%2Fb", "", "a b", "x" * 121, True, {}, ["b"]])
def test_an_id_that_could_lead_elsewhere_is_not_used(odd: Any) -> None:
    assert removals(noted("add_group", body={}, payload={"_id": odd})) == []


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("register_webhook", {"webhook": {"type": "call", "url": "https://crm.example.vn/"}}),
        ("invite_agent", {"identify_info": "an@example.vn"}),
        ("add_group_members", {"group_id": "b07", "sip_users": ["101"]}),
    ],
)
def test_what_is_named_only_by_what_was_sent_stays_and_one_is_told_how_to_allow_it(name: str, body: Any) -> None:
    notes = noted(name, body=body)
    assert removals(notes) == []
    (line,) = [line for line in notes.lines() if line.startswith(f"left by {name}")]
    assert "only --allow " in line


def test_a_removal_that_was_allowed_by_name_needs_no_proof() -> None:
    notes = ledger("destroy_webhook")
    body = {"webhook": {"type": "call", "url": "https://crm.example.vn/"}}
    notes.note(OPERATIONS["register_webhook"], Talk(body=body, answer={"payload": []}))
    (thing,) = notes.open()
    assert thing.removal is not None
    assert (thing.removal.operation.id, thing.removal.query) == ("destroy_webhook", {"hook_type": "call"})


def test_what_was_allowed_by_name_is_not_led_elsewhere_by_an_odd_id() -> None:
    notes = ledger("delete_group")
    notes.note(OPERATIONS["add_group"], Talk(body={}, answer={"payload": {"_id": "../phone/b07"}}))
    assert notes.open() == []
    assert "left by add_group: 1; its id cannot be part of a path." in notes.lines()


def test_what_is_removed_by_the_run_itself_is_not_removed_again() -> None:
    notes = noted("add_group", body={}, payload={"_id": "b07"})
    notes.note(OPERATIONS["delete_group"], Talk(path={"id": "other"}))
    assert len(notes.open()) == 1
    notes.note(OPERATIONS["delete_group"], Talk(path={"id": "b07"}))
    assert notes.open() == []
    assert notes.lines() == ["1 things that this run made were removed again."]


def test_a_read_leaves_nothing() -> None:
    assert noted("search_contacts", payload={"items": []}).lines() == []


def test_the_youngest_goes_first() -> None:
    notes = noted("add_group", body={}, payload={"_id": "a1"})
    notes.note(OPERATIONS["add_group"], Talk(body={}, answer={"payload": {"_id": "b2"}}))
    assert [path["id"] for _, path in removals(notes)] == ["b2", "a1"]


def shown(row: Any) -> list[dict[str, Any]]:
    """Paths of the removals for a contact that was looked up."""
    look_up = OPERATIONS["get_contact_v1"]
    (then,) = [link for link in links_of(DOCUMENT, look_up) if link.removes]
    search = Search(Wanted(look_up, {}, {"ref_id": f"{MARK}-1"}), then)
    return [dict(wanted.path) for wanted in ledger().removals(search, {"status_code": 9999, "payload": row})]


OWN = {"_id": "c9", "created_date": MS + 5, "attribute_structure": [{"value": [{"display_value": f"{MARK} An"}]}]}


def test_a_contact_that_was_looked_up_is_removed_if_it_carries_the_mark_and_is_new() -> None:
    assert shown(OWN) == [{"id": "c9"}]


@pytest.mark.parametrize(
    "row",
    [
        {**OWN, "created_date": MS - 86_400_000},
        {**OWN, "created_date": None},
        {**OWN, "attribute_structure": []},
        {**OWN, "_id": "../c9"},
        {**OWN, "_id": None},
        None,
        [],
    ],
)
def test_any_other_contact_stays(row: Any) -> None:
    assert shown(row) == []


def test_two_things_that_one_search_shows_are_removed_one_each() -> None:
    notes = noted("add_contact", body={"refId": f"{MARK}-1"}, payload=True)
    notes.note(OPERATIONS["add_contact"], Talk(body={"refId": f"{MARK}-2"}, answer={"payload": True}))
    (first, second), answer = notes.open(), {"status_code": 9999, "payload": OWN}
    (search, *_), (other, *_) = first.searches, second.searches
    (first.removal,) = notes.removals(search, answer)
    assert list(notes.removals(other, answer)) == []
    assert [dict(one.path) for one in notes.removals(other, {"payload": {**OWN, "_id": "c10"}})] == [{"id": "c10"}]


def test_each_row_of_a_list_is_looked_up_by_its_own_number() -> None:
    body = [{"refId": f"{MARK}-1"}, {"refId": f"{MARK}-2"}]
    asked = [
        search.ask.query["ref_id"]
        for thing in reversed(noted("add_contacts", body=body).open())
        for search in thing.searches
        if "ref_id" in search.ask.query
    ]
    assert asked == [f"{MARK}-1", f"{MARK}-2"]


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("add_contact", {"refId": "KH-7", "fullName": f"{MARK} An", "phones": [{"data": "0900000123"}]}),
        ("update_contact", {"refId": "KH-7", "fullName": f"{MARK} An"}),
        ("add_contact_notes_v1", [{"phone": "0900000123", "content": f"{MARK} a"}]),
    ],
)
def test_nobody_is_looked_up_by_a_number_that_could_be_a_customers(name: str, body: Any) -> None:
    assert noted(name, body=body).open() == []


def test_what_cannot_be_removed_is_told_with_how_to_find_it() -> None:
    first, second = noted("create_ticket", body={"name": f"{MARK} a"}, payload={"_id": "t1"}).lines()
    assert first == (
        f"1 things that this run wrote may still be there. Their texts begin with {MARK}: look for that to find them."
    )
    assert second == "left by create_ticket: 1; no documented operation takes it back."


def test_what_got_no_answer_is_looked_up_or_told() -> None:
    notes = ledger()
    notes.lost(OPERATIONS["add_contact"], Talk(body={"refId": f"{MARK}-1"}))
    notes.lost(OPERATIONS["add_group"], Talk(body={"group_name": MARK}))
    notes.lost(OPERATIONS["search_contacts"], Talk(body={}))
    notes.lost(OPERATIONS["delete_group"], Talk(path={"id": "b07"}))
    (contact,) = notes.open()
    assert "ref_id" in contact.searches[0].ask.query
    assert notes.failed() == 0
    assert notes.lines()[1:] == [
        "left by add_contact: 1; the removal was not tried.",
        "left by add_group: 1; no answer came, so it may have been made or not.",
    ]
