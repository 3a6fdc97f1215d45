"""Do the laws find what happens to a thing after it was made? Each test puts one bug in front of the sandbox."""

from __future__ import annotations

from itertools import pairwise

import pytest

from . import bugs_of_lives as bugs
from .bugs import Bug
from .planted import is_told
from .suite import sandbox, under_laws

pytestmark = pytest.mark.slow

LIFE = "what_is_made_lives_and_goes"
KINDS = "every_kind_can_be_made"
REST = "changes_leave_the_rest"
MEMBERS = ("add_group_members", "remove_group_members", "list_all_groups")
DEVICES = ("add_app2app_customer_device", "logout_app2app_customer")
HOOKS = ("list_webhooks", "destroy_webhook")

BUGS = [
    (bugs.MembersInThePlaceOfOthers, "add_group", MEMBERS, LIFE, "members in list_all_groups lost what was there"),
    (bugs.MembersStay, "add_group", MEMBERS, LIFE, "members in list_all_groups still has it"),
    (bugs.EverybodyIsTakenOut, "add_group", MEMBERS, LIFE, "members lost more"),
    (bugs.MembersCannotBeTakenOut, "add_group", MEMBERS, LIFE, "refuses to take back what add_group_members has just"),
    (bugs.LogsOutTwice, "init_app2app_customer", DEVICES, LIFE, "removes the same thing a second time"),
    (bugs.TakenNumberIsAdded, "add_contact", ("get_contact_v1",), LIFE, "makes the same thing a second time"),
    (
        bugs.TicketsDoNotMoveOn,
        "create_ticket",
        ("update_ticket_status", "search_tickets"),
        LIFE,
        "told a new current_status, and search_tickets shows the old one",
    ),
    (bugs.ContactHooksHidden, "register_webhook", HOOKS, KINDS, "has just made, with contact as type"),
    (bugs.EveryHookIsForCalls, "register_webhook", HOOKS, KINDS, "does not show contact as type"),
    (
        bugs.OneSwitchForBoth,
        "update_hotline",
        ("get_hotline_by_phone",),
        REST,
        "was not told to change allow_call_out, and get_hotline_by_phone shows another one",
    ),
    (bugs.SwitchIsStuck, "update_hotline", ("get_hotline_by_phone",), REST, "changed allow_call_out, and"),
    (bugs.HotlineGone, "update_hotline", ("get_hotline_by_phone",), REST, "no longer finds a thing"),
    (bugs.OldPassword, "update_extension", ("list_extensions",), REST, "changed password, and list_extensions does"),
]


@pytest.mark.parametrize(
    ("bug", "operation", "more", "law", "says"), BUGS, ids=lambda value: getattr(value, "__name__", None)
)
def test_a_broken_law_is_found(bug: type[Bug], operation: str, more: tuple[str, ...], law: str, says: str) -> None:
    is_told(bug, law, says, operation, *more)


@pytest.mark.parametrize("operation", sorted({bug[1] for bug in BUGS}))
def test_the_same_operations_without_a_bug_keep_these_laws_and_each_is_tried(operation: str) -> None:
    more = {name for bug in BUGS if bug[1] == operation for name in bug[2]}
    outcome = under_laws(sandbox(), operation, *more)
    assert [finding for finding in outcome.findings if finding.check in (LIFE, KINDS, REST)] == []
    assert {(operation, bug[3]) for bug in BUGS if bug[1] == operation} <= set(outcome.laws)


def test_each_switch_is_moved_alone_and_all_are_put_back() -> None:
    server = bugs.SwitchesSeen(sandbox())
    under_laws(server, "update_hotline", "get_hotline_by_phone")
    moves = [(a, b) for a, b in pairwise(server.seen) if a != b]
    assert [sum(x != y for x, y in zip(a, b, strict=True)) for a, b in moves] == [1] * 6
    assert server.seen[-1] == server.seen[0]


def test_no_password_stands_in_a_finding() -> None:
    outcome = under_laws(bugs.OldPassword(sandbox()), "update_extension", "list_extensions")
    assert outcome.findings
    assert "vi-du-mat-khau" not in str(outcome.findings)
