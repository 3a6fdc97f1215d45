"""Hotlines: what they are set to, and who may call out with them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from omicall.sandbox._answers import NoPayload, RefusedError
from omicall.sandbox._check import NOT_FOUND, array_of, as_email, as_some_text, as_text, one_of
from omicall.sandbox._operation import Ask, Body, Takes, operation
from omicall.sandbox._pages import page_of, wanted_page
from omicall.sandbox._tenant import Tenant
from omicall.sandbox.data.agents import Agents
from omicall.sandbox.data.groups import Groups
from omicall.sandbox.data.hotlines import Configuration, Hotlines, outbound_hotlines

_EVERYONE = "applies_to_all_employees"
_LISTED = "applies_according_to_employee_criteria"
# Both are documented for click-to-call only.
_NO_EXTENSION, _NO_HOTLINE = "extension_invalid", "number_call_out_invalid"
_WEEK = range(1, 8)
_LAST_WORKING_DAY = 6

_switch = one_of(("true", "false"))


@operation("list_outbound_hotlines", "GET", "/api/call_center/hotline/list", Takes.BEARER)
def list_outbound_hotlines(ask: Ask) -> list[str]:
    """Numbers that an extension may call out with; none for an extension that is not there."""
    extension = as_some_text(ask.query.text("extension"))
    return outbound_hotlines(ask.tenant, extension) if extension in ask.tenant.extensions else []


@operation("search_hotlines", "GET", "/api/call_center/hotline/search", Takes.BEARER, paged=True)
def search_hotlines(ask: Ask) -> dict[str, Any]:
    """A page of the hotlines with a keyword in their number."""
    wanted = wanted_page(ask)
    found = ask.part(Hotlines).find(ask.query.text("keyword") or "")
    return page_of(ask, wanted, found, lambda hotline: _row(ask.tenant, hotline))


@operation("get_hotline_by_phone", "GET", "/api/call_center/hotline/by-phone", Takes.BEARER)
def get_hotline_by_phone(ask: Ask) -> dict[str, Any] | None:
    """One hotline by its number; null for one that the account does not have."""
    hotline = ask.part(Hotlines).of(as_some_text(ask.query.text("hotline")))
    return None if hotline is None else _row(ask.tenant, hotline)


@operation(
    "update_hotline",
    "POST",
    "/api/call_center/hotline/update",
    Takes.BEARER,
    also=("PUT",),
    body=Body.OBJECT,
)
def update_hotline(ask: Ask) -> bool:
    """Changes what the body names; a list takes the place of the one before."""
    body, hotlines = ask.body, ask.part(Hotlines)
    hotline = _known(ask)
    calls_in, calls_out = body.optional("allow_call_in", _switch), body.optional("allow_call_out", _switch)
    access = body.optional("access_type", one_of((_EVERYONE, _LISTED)))
    extensions = body.optional("extensions", array_of(as_text))
    groups = body.optional("group_ids", array_of(as_text))
    script = body.optional("call_script", as_some_text)
    if not all(number in ask.tenant.extensions for number in extensions or ()):
        raise RefusedError(_NO_EXTENSION)
    if not all(group in ask.part(Groups) for group in groups or ()):
        raise RefusedError(NOT_FOUND)
    if script is not None and script not in hotlines.scripts:
        raise RefusedError(NOT_FOUND)
    hotlines.put(
        replace(
            hotline,
            changed_ms=ask.sandbox.clock.milliseconds(),
            script=script or hotline.script,
            calls_in=hotline.calls_in if calls_in is None else calls_in == "true",
            calls_out=hotline.calls_out if calls_out is None else calls_out == "true",
            everyone=hotline.everyone if access is None else access == _EVERYONE,
            extensions=hotline.extensions if extensions is None else tuple(dict.fromkeys(extensions)),
            groups=hotline.groups if groups is None else tuple(dict.fromkeys(groups)),
        )
    )
    return True


@operation(
    "set_extension_hotline",
    "POST",
    "/api/call_center/hotline/extension/update",
    Takes.BEARER,
    body=Body.OBJECT,
)
def set_extension_hotline(ask: Ask) -> NoPayload:
    """Gives a hotline to one agent alone: for calls out, so that no other may use it, for calls in, or for both."""
    hotline = _known(ask)
    email = ask.body.required("user_email", as_email)
    directions = ask.body.required("directions", array_of(one_of(("outbound", "inbound")), least=1))
    agents = ask.part(Agents)
    agent = agents.by_email(email)
    if agent is None:
        raise RefusedError(_NO_EXTENSION)
    now_ms = ask.sandbox.clock.milliseconds()
    changed = replace(hotline, changed_ms=now_ms)
    if "outbound" in directions:
        changed = replace(changed, everyone=False, extensions=(agent.number,), groups=())
        agents.put(replace(agent, hotline=hotline.id, updated_ms=now_ms))
    if "inbound" in directions:
        changed = replace(changed, inbound=agent.number)
    ask.part(Hotlines).put(changed)
    return NoPayload()


def _known(ask: Ask) -> Configuration:
    hotline = ask.part(Hotlines).of(ask.body.required("hotline", as_some_text))
    if hotline is None:
        raise RefusedError(_NO_HOTLINE)
    return hotline


def _row(tenant: Tenant, hotline: Configuration) -> dict[str, Any]:
    usual = next(iter(tenant.part(Hotlines).scripts), None)
    return {
        "number": hotline.id,
        "status": "active",
        "expire_date": tenant.profile["expire_date"],
        "created_date": hotline.created_ms,
        "last_updated_date": hotline.changed_ms,
        "configs": {
            "allow_call_in": hotline.calls_in,
            "allow_call_out": hotline.calls_out,
            "default_script": hotline.script,
            "working_days": [_day(day, usual.id if usual else None) for day in _WEEK],
            "special_days": [],
            "call_configs": None,
            "access_type": _EVERYONE if hotline.everyone else _LISTED,
            "number_type": "fixed",
            "disable_by_time_frame": False,
            "outbound_config": None,
        },
        "accesses": _accesses(tenant, hotline),
    }


def _day(day: int, script: str | None) -> dict[str, Any]:
    # No source shows a filled day: the words, and times as texts, are invented.
    working = day <= _LAST_WORKING_DAY
    frames = [{"from": "08:00", "to": "17:30", "script": script}] if working else []
    return {"weekday": day, "type": "working" if working else "off", "script": script, "time_frames": frames}


def _accesses(tenant: Tenant, hotline: Configuration) -> list[dict[str, Any]]:
    """Who the hotline was given to, as far as they are still there; the words of `type` are invented."""
    groups = tenant.part(Groups)
    numbers = [("extension", number) for number in hotline.extensions] + [("inbound", hotline.inbound)]
    people = [(kind, tenant.extensions[number]) for kind, number in numbers if number in tenant.extensions]
    rows = [{"id": agent.agent_id, "type": kind, "name": agent.number} for kind, agent in people]
    found = [group for key in hotline.groups if (group := groups.get(key))]
    return rows + [{"id": group.id, "type": "group", "name": group.name} for group in found]
