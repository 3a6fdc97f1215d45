"""What is changed and does not stay, and what is deleted and can be deleted again."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from omicall.sandbox._answers import NoPayload, RefusedError
from omicall.sandbox._operation import Ask
from omicall.sandbox.data.agents import Agents
from omicall.sandbox.data.call_edits import CallEdits
from omicall.sandbox.data.contacts import AddressBook
from omicall.sandbox.data.greetings import Greetings
from omicall.sandbox.data.groups import Groups
from omicall.sandbox.data.hotlines import Hotlines
from omicall.sandbox.data.ivr import Menus
from omicall.sandbox.data.tickets import Tickets

from ._mutant import Act, inside
from ._other_asks import said
from ._steps import Step

HOTLINE = "02810000001"


@inside(
    "lost update",
    "update_contact",
    shown_by=[
        Step("update_contact", body={"refId": "KH0007", "fullName": "Trần Thị Mới"}),
        Step("get_contact_v1", query={"email": None, "ref_code": None}),
    ],
    subtle=True,
)
def a_change_of_the_name_of_a_contact_takes_its_emails_away(ask: Ask, act: Act) -> Any:
    """The form sends everything, so what is not sent is thought to be empty."""
    answer = act(ask)
    contact = ask.part(AddressBook).by_reference(said(ask, "refId"))
    if contact is not None and "emails" not in ask.body:
        ask.tenant.change_contact(contact, replace(contact, emails=()))
    return answer


@inside(
    "lost update",
    "update_ivr_menu",
    shown_by=[
        Step("list_ivr_menus", query={"keyword": None}),
        Step("update_ivr_menu"),
        Step("list_ivr_menus", query={"keyword": None}),
    ],
    subtle=True,
)
def a_changed_menu_is_only_in_the_answer(ask: Ask, act: Act) -> Any:
    """The cache is written over by what was read before the change."""
    before = ask.part(Menus).get(ask.path["id"])
    answer = act(ask)
    if before is not None:
        ask.part(Menus).put(before)
    return answer


@inside(
    "lost update",
    "update_extension",
    shown_by=[
        Step("update_extension", body={"sip_user": "103", "password": "Mat-khau-123"}),
        Step("list_extensions", query={"keyword": "103"}),
    ],
)
def a_new_sip_password_is_not_kept(ask: Ask, act: Act) -> Any:
    """It goes to the exchange, and the database keeps the old one."""
    number = said(ask, "sip_user")
    before = ask.tenant.extensions.get(number) if isinstance(number, str) else None
    answer = act(ask)
    if before is not None:
        ask.part(Agents).put(replace(ask.tenant.extensions[number], password=before.password))
    return answer


@inside(
    "lost update",
    "update_call",
    shown_by=[Step("update_call"), Step("update_call", body={"note": "Đã gọi"}), Step("get_call_v1")],
    subtle=True,
)
def a_new_note_on_a_call_takes_its_tags_away(ask: Ask, act: Act) -> Any:
    """What is left out is thought to be empty, and the answer still shows it."""
    answer = act(ask)
    edits = ask.part(CallEdits)
    if "tag" not in ask.body:
        edits.put(replace(edits.of(ask.path["transaction_id"]), tags=()))
    return answer


@inside(
    "lost update",
    "update_hotline",
    shown_by=[
        Step("update_hotline", body={"hotline": HOTLINE, "allow_call_out": "false"}),
        Step("update_hotline", body={"hotline": HOTLINE, "allow_call_in": "false"}),
        Step("get_hotline_by_phone", query={"hotline": HOTLINE}),
    ],
    subtle=True,
)
def closing_a_hotline_for_calls_in_opens_it_for_calls_out(ask: Ask, act: Act) -> Any:
    """A record of switches is written whole, with its defaults."""
    answer = act(ask)
    hotlines = ask.part(Hotlines)
    changed = hotlines.of(said(ask, "hotline"))
    if changed is not None and "allow_call_in" in ask.body and "allow_call_out" not in ask.body:
        hotlines.put(replace(changed, calls_out=True))
    return answer


@inside(
    "lost update",
    "update_ticket_status",
    shown_by=[Step("update_ticket_status"), Step("search_tickets", body={})],
)
def a_ticket_goes_back_to_its_first_status(ask: Ask, act: Act) -> Any:
    """A job that fills empty fields takes a status that has no name for an empty one."""
    answer = act(ask)
    tickets = ask.part(Tickets)
    ticket = tickets.of_key(ask.path["id_status"])
    if ticket is not None:
        tickets.tickets.put(replace(ticket, status=0))
    return answer


@inside(
    "lost update",
    "add_group_members",
    shown_by=[Step("add_group_members"), Step("list_all_groups")],
    subtle=True,
)
def new_members_take_the_place_of_those_of_a_group(ask: Ask, act: Act) -> Any:
    """The operation that sets them was put to use."""
    answer = act(ask)
    groups = ask.part(Groups)
    group = groups.get(said(ask, "group_id"))
    if group is not None:
        groups.put(replace(group, members=tuple(dict.fromkeys(said(ask, "sip_users")))))
    return answer


def _twice(ask: Ask, act: Act, gone: Any = NoPayload) -> Any:
    """Success, whatever is there or not."""
    try:
        return act(ask)
    except RefusedError:
        return gone()


@inside("double delete", "delete_group", shown_by=[Step("delete_group"), Step("delete_group")])
def a_group_can_be_deleted_again(ask: Ask, act: Act) -> Any:
    """Whatever is not there has been deleted."""
    return _twice(ask, act)


@inside("double delete", "delete_greeting", shown_by=[Step("delete_greeting"), Step("delete_greeting")], subtle=True)
def a_greeting_can_be_deleted_as_often_as_it_was_there(ask: Ask, act: Act) -> Any:
    """It is only marked, and marked again; an id that never was there is refused."""
    known: dict[str, None] = ask.tenant.part(_DeletedGreetings).ids
    if ask.path["id"] in known:
        return NoPayload()
    before = ask.part(Greetings).get(ask.path["id"])
    answer = act(ask)
    if before is not None:
        known[before.id] = None
    return answer


class _DeletedGreetings:
    """Ids of the greetings that were deleted in a run."""

    def __init__(self, _tenant: Any) -> None:
        self.ids: dict[str, None] = {}


@inside(
    "double delete", "delete_contact_v1", shown_by=[Step("delete_contact_v1"), Step("delete_contact_v1")], subtle=True
)
def deleting_a_contact_again_is_true_again(ask: Ask, act: Act) -> Any:
    """The answer says that there is none any more, and not that there was one."""
    act(ask)
    return True


@inside("double delete", "delete_agent", shown_by=[Step("delete_agent"), Step("delete_agent")], subtle=True)
def an_agent_who_is_deleted_is_still_in_the_list(ask: Ask, act: Act) -> Any:
    """The account is closed and the row stays, so that it can be deleted again."""
    before = ask.tenant.extensions.copy()
    answer = act(ask)
    for number, extension in before.items():
        if number not in ask.tenant.extensions:
            ask.part(Agents).put(replace(extension, active=False))
    return answer


@inside(
    "double delete",
    "logout_app2app_customer",
    shown_by=[Step("logout_app2app_customer"), Step("logout_app2app_customer")],
    subtle=True,
)
def a_device_can_be_logged_out_that_is_not_logged_in(ask: Ask, act: Act) -> Any:
    """True is answered without a look."""
    act(ask)
    return True
