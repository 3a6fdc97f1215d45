"""What do the laws about things that are made and changed say of given rows, and what do they ask for?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from attrs import define, field
from msgspec import structs

from omicall.contract._document import load_document
from omicall.contract._links import MISSING, Link, Wanted, links_of
from omicall.contract.laws import Kept, Missed, Reply, World
from omicall.contract.laws._additions import is_new, taken_back_by
from omicall.contract.laws._fields import alike, another, as_sent, documented, in_other_words, named
from omicall.contract.laws._life import entries, made_unique, not_kept
from omicall.contract.laws._thing import Thing, makes
from omicall.contract.laws.kinds import every_kind_can_be_made, worded
from omicall.contract.laws.lifecycles import what_is_made_lives_and_goes
from omicall.contract.laws.settings import changes_leave_the_rest
from omicall_api.catalog import OPERATIONS

from .suite import now

DOCUMENT = load_document()
SWITCH = {"type": "string", "enum": ["true", "false"]}
TEXT = {"type": "string"}
TAGS = {"type": ["array", "null"], "items": TEXT}


@define
class Server:
    """Plays a server: every reader finds a contact with what the first few requests ask for, and all else is done."""

    taken: int = 0
    asked: list[Wanted] = field(factory=list[Wanted])

    def __call__(self, wanted: Wanted, _headers: Mapping[str, str] | None) -> Reply:
        self.asked.append(wanted)
        reads = [one for one in self.asked if one.operation.effect == "read"]
        shown = {"_id": "7", **wanted.query} if len(reads) <= self.taken else None
        payload = shown if wanted.operation.effect == "read" else True
        body = {"status_code": 9999, "payload": payload}
        return Reply(wanted, 200, 200, body, b"", "application/json", None)


def world(server: Server, *names: str, is_local: bool = True) -> World:
    """A world with some operations and no other account."""
    known = {name: OPERATIONS[name] for name in names}
    return World(DOCUMENT, known, server, lambda _: None, lambda _: {}, (), now, is_local=is_local)


def link(known: str, to: str) -> Link:
    """The first link from one operation to another."""
    return next(one for one in links_of(DOCUMENT, OPERATIONS[known]) if one.operation.id == to)


def contact(server: Server) -> Thing:
    """A contact that is about to be added."""
    known = OPERATIONS["add_contact"]
    return Thing(world(server, "add_contact", "get_contact_v1"), known, [link("add_contact", "get_contact_v1")])


def test_a_number_that_somebody_has_is_not_taken_for_a_new_thing() -> None:
    first, second = contact(Server()).new(), contact(Server(taken=1)).new()
    assert first.body["phones"] != second.body["phones"]
    assert contact(Server()).new() == first
    assert contact(Server()).new(1) != first


def test_after_three_numbers_no_other_one_is_looked_for() -> None:
    server = Server(taken=99)
    contact(server).new()
    assert len(server.asked) == 3


def test_two_rows_of_one_body_are_unlike_each_other() -> None:
    rows = made_unique(DOCUMENT, OPERATIONS["add_contacts_v1"], 999_999)
    assert [row["phones"][0]["data"] for row in rows] == ["0900999999", "0900000000"]
    assert rows[0]["refId"] == "KH-0007 999999"
    assert rows[1]["refId"] == "KH-0008 000000"


@pytest.mark.parametrize(
    ("known", "is_maker"),
    [("add_group", True), ("invite_agent", True), ("update_group", False), ("add_group_members", False)],
)
def test_what_makes_a_thing_is_told_from_what_changes_one(known: str, is_maker: bool) -> None:
    assert makes(world(Server()), OPERATIONS[known]) is is_maker


def test_an_addition_is_told_from_a_change_by_what_takes_it_back() -> None:
    group = OPERATIONS["add_group"]
    back = taken_back_by(DOCUMENT, group, link("add_group", "add_group_members"))
    assert back is not None
    assert back.operation.id == "remove_group_members"
    assert taken_back_by(DOCUMENT, group, link("add_group", "update_group")) is None


def test_what_an_addition_brings_along_is_gone_after_its_removal() -> None:
    device, member = OPERATIONS["add_app2app_agent_device"], OPERATIONS["add_group_members"]
    assert is_new(links_of(DOCUMENT, device)[0], device)
    assert not is_new(links_of(DOCUMENT, member)[0], member)


def test_the_texts_in_lists_are_counted_and_nothing_else() -> None:
    row = {"name": "A", "members": [{"id": "7", "order": 1}, {"id": "7", "note": ""}], "tags": ["x"]}
    assert entries(row) == {("members[].id", "7"): 2, ("tags[]", "x"): 1}


def test_a_change_that_was_told_is_seen_or_is_not() -> None:
    before, told = (
        {"status": 0, "name": "A", "last_updated_date": 1},
        {"status": 1, "name": "A", "last_updated_date": 2},
    )
    assert not_kept(before, told, before) == (False, ["status"])
    assert not_kept(before, told, told) == (True, [])
    assert not_kept(before, before, before) == (False, [])
    assert not_kept(before, {"other": 5}, before) == (False, [])


def test_a_field_is_found_at_any_depth_if_it_is_the_only_one() -> None:
    row = {"configs": {"open": False}, "rows": [{"open": True}]}
    assert named(row, "open") is False
    assert named({**row, "open": True}, "open") is MISSING
    assert named(row, "closed") is MISSING
    schema = {"properties": {"configs": {"properties": {"open": {}}}, "rows": {"items": {"properties": {"odd": {}}}}}}
    assert documented(DOCUMENT, schema) == {"configs", "open", "rows"}


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("true", True, True),
        ("true", False, False),
        ("", None, True),
        ([], None, True),
        (["b", "a"], ["a", "b"], True),
        (["a"], ["b"], False),
        ("30", 30, True),
    ],
)
def test_two_spellings_of_a_value_are_alike(one: object, other: object, is_same: bool) -> None:
    assert alike(one, other) is is_same


def test_ids_of_what_was_sent_by_name_are_no_other_value() -> None:
    assert in_other_words(["VIP"], ["66a0"], None)
    assert not in_other_words(["VIP"], ["VIP"], None)
    assert not in_other_words(["VIP"], ["66a0"], ["66a0"])
    assert not in_other_words(["VIP"], [], ["66a0"])
    assert not in_other_words("VIP", "66a0", "")


@pytest.mark.parametrize(
    ("schema", "shown", "sent"),
    [
        (SWITCH, True, "true"),
        (TEXT, None, ""),
        (TEXT, "A", "A"),
        (TEXT, ["A"], MISSING),
        (TAGS, None, []),
        (TAGS, ["x"], ["x"]),
        (TAGS, [{"id": "x"}], MISSING),
        ({"type": "boolean"}, False, False),
        ({"type": "integer"}, None, MISSING),
    ],
)
def test_a_value_is_sent_back_as_requests_spell_it(schema: dict[str, Any], shown: object, sent: object) -> None:
    assert as_sent(schema, shown) == sent


@pytest.mark.parametrize(
    ("schema", "shown", "example", "new"),
    [
        (SWITCH, True, "true", "false"),
        (SWITCH, None, "true", "true"),
        ({"type": "string", "enum": ["on"]}, "on", "on", MISSING),
        ({"type": "boolean"}, False, True, True),
        (TEXT, "A", "Gọi lại", "Gọi lại 000017"),
        ({**TEXT, "x-omicall-secret": True}, "A", "Mật-khẩu", "Mật-khẩu-000017"),
        ({**TEXT, "maxLength": 8}, "A", "Gọi lại", MISSING),
        ({**TEXT, "pattern": "^a$"}, "A", "a", MISSING),
        (TEXT, 30, "30", "31"),
        (TEXT, 20, "30", "30"),
        (TEXT, "A", None, MISSING),
        (TAGS, [], ["khách quen"], ["khách quen 000017"]),
        (TAGS, [], [], MISSING),
        ({"type": "array", "items": SWITCH}, [], ["true"], MISSING),
        ({"type": "integer"}, 5, 6, MISSING),
    ],
)
def test_another_value_is_made_up_where_that_is_possible(
    schema: dict[str, Any], shown: object, example: object, new: object
) -> None:
    assert another(schema, shown, example, 17) == new


def test_lists_of_words_are_found_inside_objects_and_not_inside_lists() -> None:
    inside = {"type": "object", "properties": {"kind": SWITCH}}
    schema = {"properties": {"hook": inside, "rows": {"type": "array", "items": inside}, "open": SWITCH}}
    assert list(worded(DOCUMENT, schema)) == [("hook.kind", ["true", "false"]), ("open", ["true", "false"])]


@pytest.mark.parametrize(
    ("law", "known", "reader"),
    [
        (changes_leave_the_rest, "update_hotline", "get_hotline_by_phone"),
        (every_kind_can_be_made, "register_webhook", "list_webhooks"),
    ],
)
def test_elsewhere_nothing_is_changed_that_the_run_did_not_make(law: Any, known: str, reader: str) -> None:
    server = Server()
    results = list(law(world(server, known, reader, is_local=False), OPERATIONS[known]))
    assert server.asked == []
    assert [type(result) for result in results] == [Missed]


@pytest.mark.parametrize(
    ("known", "is_local", "times"),
    [
        ("add_contact", True, 2),
        ("add_contact", False, 2),
        ("create_tenant", True, 2),
        ("create_tenant", False, 1),
        ("invite_agent", True, 2),
        ("invite_agent", False, 1),
        ("create_ticket", True, 1),
    ],
)
def test_the_same_thing_is_made_twice_only_where_a_refusal_is_documented_and_nothing_is_left(
    known: str, is_local: bool, times: int
) -> None:
    server = Server()
    results = list(what_is_made_lives_and_goes(world(server, known, is_local=is_local), OPERATIONS[known]) or ())
    assert len(server.asked) == times
    assert (Kept() in results) is (times == 2)


def test_elsewhere_nothing_that_costs_money_is_made_twice() -> None:
    server, costly = Server(), structs.replace(OPERATIONS["add_contact"], effect="billable")
    list(what_is_made_lives_and_goes(world(server, "add_contact", is_local=False), costly) or ())
    assert len(server.asked) == 1


def test_a_change_that_must_send_what_no_reader_shows_is_not_tried_on_its_own() -> None:
    group = world(Server(), "update_group", "list_all_groups")
    assert changes_leave_the_rest(group, OPERATIONS["update_group"]) is None
