"""Ring groups."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from omicall.sandbox._answers import NoPayload, RefusedError
from omicall.sandbox._check import (
    LARGEST_PAGE,
    NOT_FOUND,
    Fields,
    array_of,
    as_integer,
    as_some_text,
    as_text,
    one_of,
    within,
)
from omicall.sandbox._names import unsigned
from omicall.sandbox._operation import Ask, Body, Takes, operation
from omicall.sandbox._pages import page_of, wanted_page
from omicall.sandbox._tenant import Tenant
from omicall.sandbox.data.groups import STRATEGIES, Goal, Group, Groups, author
from omicall.sandbox.data.ivr import living, read_goal

_USUAL_SIZE = 10
_TARGETS = ("Recording", "Ivr_menu", "Ring_group", "Voice_mail")


@operation("list_groups", "GET", "/api/call_center/internal_group/list", Takes.BEARER, paged=True)
def list_groups(ask: Ask) -> dict[str, Any]:
    """A page of the groups with a keyword in name or number, the newest first; ten where no size is asked for."""
    wanted = wanted_page(ask, usual=_USUAL_SIZE)
    found = ask.part(Groups).find(ask.query.text("keyword"))
    page = page_of(ask, wanted, found, lambda group: _row(ask.tenant, group), newest_first=True)
    return {**page, "extension": None}


@operation("list_all_groups", "GET", "/api/call_center/internal_group/get_all", Takes.BEARER)
def list_all_groups(ask: Ask) -> list[dict[str, Any]]:
    """All groups at once, the newest first; the vendor's text has dropped this operation."""
    return [_row(ask.tenant, group) for group in reversed(ask.part(Groups).find())]


@operation("add_group", "POST", "/api/call_center/internal_group/add", Takes.BEARER, body=Body.OBJECT)
def add_group(ask: Ask) -> dict[str, Any]:
    """Makes a group with a number of its own."""
    groups = ask.part(Groups)
    group = Group(
        **_settings(ask),
        id=ask.new_id("group"),
        number=groups.new_number(),
        created_ms=ask.sandbox.clock.milliseconds(),
    )
    groups.put(group)
    return _echo(ask.tenant, group)


@operation("update_group", "POST", "/api/call_center/internal_group/update/{id}", Takes.BEARER, body=Body.OBJECT)
def update_group(ask: Ask) -> dict[str, Any]:
    """Gives a group other settings; the target is kept where the body does not name one."""
    group = _known(ask, ask.path["id"])
    names = ("target_timeout_type", "target_timeout")
    target = read_goal(ask.tenant, ask.body, names, _TARGETS, group.target)
    return _echo(ask.tenant, _change(ask, group, **_settings(ask), target=target))


@operation("add_group_members", "POST", "/api/call_center/internal_group/add-members", Takes.BEARER, body=Body.OBJECT)
def add_group_members(ask: Ask) -> NoPayload:
    """Puts extensions into a group; those that are in it stay where they are."""
    group = _known(ask, ask.body.required("group_id", as_some_text))
    numbers = _extensions(ask, "sip_users", least=1)
    _change(ask, group, members=tuple(dict.fromkeys((*group.members, *numbers))))
    return NoPayload()


@operation(
    "remove_group_members",
    "POST",
    "/api/call_center/internal_group/remove-members",
    Takes.BEARER,
    body=Body.OBJECT,
)
def remove_group_members(ask: Ask) -> NoPayload:
    """Takes extensions out of a group; those that are not in it do not matter."""
    group = _known(ask, ask.body.required("group_id", as_some_text))
    numbers = _extensions(ask, "sip_users", least=1)
    _change(ask, group, members=tuple(number for number in group.members if number not in numbers))
    return NoPayload()


@operation("delete_group", "DELETE", "/api/call_center/internal_group/delete/{id}", Takes.BEARER)
def delete_group(ask: Ask) -> NoPayload:
    """Takes a group away; what led to it leads nowhere."""
    ask.part(Groups).remove(_known(ask, ask.path["id"]).id)
    return NoPayload()


def _settings(ask: Ask) -> dict[str, Any]:
    body: Fields = ask.body
    return {
        "name": body.required("group_name", as_some_text),
        "strategy": body.required("strategy", one_of(STRATEGIES)),
        "members": _extensions(ask, "sip_members"),
        "timeout": body.required("timeout", within(as_integer, 1, LARGEST_PAGE)),
    }


def _extensions(ask: Ask, name: str, least: int = 0) -> tuple[str, ...]:
    """Numbers of extensions that are there, each once."""
    numbers = ask.body.required(name, array_of(as_text, least=least))
    if not all(number in ask.tenant.extensions for number in numbers):
        raise RefusedError("extension_invalid")
    return tuple(dict.fromkeys(numbers))


def _known(ask: Ask, id: str) -> Group:
    group = ask.part(Groups).get(id)
    if group is None:
        raise RefusedError(NOT_FOUND)
    return group


def _change(ask: Ask, group: Group, **changes: Any) -> Group:
    changed = replace(group, **changes, changed_ms=ask.sandbox.clock.milliseconds())
    ask.part(Groups).put(changed)
    return changed


def _echo(tenant: Tenant, group: Group) -> dict[str, Any]:
    """A row with what was sent; only the answers to adding and changing have it."""
    return {**_row(tenant, group), "sip_members": list(group.members), "timeout": group.timeout}


def _row(tenant: Tenant, group: Group) -> dict[str, Any]:
    changed = group.changed_ms is not None
    return {
        "_id": group.id,
        "tenant_id": tenant.id,
        "group_name": group.name,
        "group_name_unsigned": unsigned(group.name),
        "group_number": group.number,
        "created_date": group.created_ms,
        "last_updated_date": group.changed_ms or group.created_ms,
        "create_by": author(tenant),
        "last_update_by": author(tenant) if changed else None,
        "is_deleted": False,
        "note": None,
        "members": [
            {
                "agent_id": agent.agent_id,
                "contact_id": agent.contact_id,
                "order": 0,
                "view": None,
                "timeout": group.timeout,
                "sip_user": None,
                "hold_music_id": None,
            }
            for agent in group.agents(tenant)
        ],
        "is_forward_to_user_owner": None,
        "is_forward_to_outer_group": False,
        "outer_group_id": None,
        "strategy": group.strategy,
        **(_settled(group, living(tenant, group.target)) if changed else _UNSETTLED),
    }


# Right after it was made a group has null where it has empty texts and zeros later.
_UNSETTLED: dict[str, Any] = dict.fromkeys(
    (
        "ring_back_id",
        "ring_back_name",
        "is_answer",
        "target_timeout_type",
        "target_timeout",
        "target_timeout_name",
        "ring_group_type",
        "ring_group_wait_time",
        "ring_group_wait_time_sequence",
        "ring_group_type_result",
        "enable_criteria",
        "criterias",
    )
)


def _settled(group: Group, target: Goal) -> dict[str, Any]:
    return {
        **_UNSETTLED,
        "ring_back_id": "",
        "is_answer": "false",
        "target_timeout_type": target.kind,
        "target_timeout": target.id,
        "ring_group_type": 0,
        "ring_group_wait_time": 0,
        "ring_group_wait_time_sequence": group.wait_sequence,
        "enable_criteria": False,
        "criterias": [],
    }
