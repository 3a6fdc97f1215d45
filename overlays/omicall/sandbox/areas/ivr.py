"""IVR key menus."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from omicall.sandbox._answers import NoPayload, RefusedError
from omicall.sandbox._check import (
    INVALID,
    LARGEST_PAGE,
    NOT_FOUND,
    Fields,
    array_of,
    as_integer,
    as_object,
    as_some_text,
    as_text,
    within,
)
from omicall.sandbox._names import unsigned
from omicall.sandbox._operation import Ask, Body, Takes, operation
from omicall.sandbox._pages import page_of, wanted_page
from omicall.sandbox._tenant import Tenant
from omicall.sandbox.data.greetings import Greetings
from omicall.sandbox.data.groups import Goal, author
from omicall.sandbox.data.ivr import Menu, Menus, living, living_sound, read_goal

_KEY_ACTIONS = ("Ring_group", "Ivr_menu")
_FALLBACKS = (*_KEY_ACTIONS, "Recording")
_GOAL = ("action_type", "action")


@operation("list_ivr_menus", "GET", "/api/call_center/key-interaction/list", Takes.BEARER, paged=True)
def list_ivr_menus(ask: Ask) -> dict[str, Any]:
    """A page of the menus with a keyword in name or number, the newest first; page and size must be there."""
    wanted = wanted_page(ask, required=True)
    found = ask.part(Menus).find(ask.query.text("keyword"))
    page = page_of(ask, wanted, found, lambda menu: _row(ask.tenant, menu), newest_first=True)
    return {**page, "extension": None}


@operation("add_ivr_menu", "POST", "/api/call_center/key-interaction/add", Takes.BEARER, body=Body.OBJECT)
def add_ivr_menu(ask: Ask) -> dict[str, Any]:
    """Makes a menu with a number of its own; no other may have its name."""
    menus, now_ms = ask.part(Menus), ask.sandbox.clock.milliseconds()
    settings = _settings(ask, None)
    menu = Menu(**settings, id=ask.new_id("menu"), number=menus.new_number(), created_ms=now_ms, changed_ms=now_ms)
    menus.put(menu)
    return _row(ask.tenant, menu)


@operation("update_ivr_menu", "POST", "/api/call_center/key-interaction/update/{id}", Takes.BEARER, body=Body.OBJECT)
def update_ivr_menu(ask: Ask) -> dict[str, Any]:
    """Gives a menu other settings; what the vendor does not require is kept where it is left out."""
    menu = _known(ask)
    changed = replace(menu, **_settings(ask, menu), changed_ms=ask.sandbox.clock.milliseconds())
    ask.part(Menus).put(changed)
    return _row(ask.tenant, changed)


@operation("delete_ivr_menu", "DELETE", "/api/call_center/key-interaction/delete/{id}", Takes.BEARER)
def delete_ivr_menu(ask: Ask) -> NoPayload:
    """Takes a menu away; what led to it leads nowhere."""
    ask.part(Menus).remove(_known(ask).id)
    return NoPayload()


def _known(ask: Ask) -> Menu:
    menu = ask.part(Menus).get(ask.path["id"])
    if menu is None:
        raise RefusedError(NOT_FOUND)
    return menu


def _settings(ask: Ask, before: Menu | None) -> dict[str, Any]:
    body = ask.body
    name = body.required("script_name", as_some_text)
    namesake = ask.part(Menus).named(name)
    # The vendor says that a name must be unique, and not what it answers if it is not.
    if namesake is not None and (before is None or namesake.id != before.id):
        raise RefusedError(INVALID)
    return {
        "name": name,
        "greeting": _sound(ask, body.required("greeting_id", as_some_text)),
        "max_failure": body.required("max_failure", within(as_integer, 0, LARGEST_PAGE)),
        "wait_sec": body.required("time_out", within(as_integer, 1, LARGEST_PAGE)),
        "keys": _keys(ask),
        "fallback": read_goal(ask.tenant, body, _GOAL, _FALLBACKS, before.fallback if before else Goal()),
        "wrong_key_sound": _other_sound(ask, "invalid_sound_id", before.wrong_key_sound if before else ""),
        "short_greeting": _other_sound(ask, "greeting_short_id", before.short_greeting if before else ""),
    }


def _keys(ask: Ask) -> tuple[tuple[str, Goal], ...]:
    """Each key and where it leads, which must be said even if it is nowhere; a key may stand there once."""
    keys: dict[str, Goal] = {}
    for item in ask.body.required("scripts", array_of(as_object)):
        fields = Fields(item)
        key = fields.required("ivr", as_some_text)
        if key in keys:
            raise RefusedError(INVALID)
        for name in _GOAL:
            fields.required(name, as_text)
        keys[key] = read_goal(ask.tenant, fields, _GOAL, _KEY_ACTIONS, Goal())
    return tuple(keys.items())


def _other_sound(ask: Ask, name: str, before: str) -> str:
    """A further greeting; an empty text takes it away."""
    greeting = ask.body.optional(name, as_text)
    return before if greeting is None else _sound(ask, greeting) if greeting else ""


def _sound(ask: Ask, greeting: str) -> str:
    if greeting not in ask.part(Greetings):
        raise RefusedError(NOT_FOUND)
    return greeting


def _row(tenant: Tenant, menu: Menu) -> dict[str, Any]:
    fallback = living(tenant, menu.fallback)
    return {
        "_id": menu.id,
        "tenant_id": tenant.id,
        "script_name": menu.name,
        "script_name_unsigned": unsigned(menu.name),
        "script_number": menu.number,
        "greeting_id": living_sound(tenant, menu.greeting),
        "greeting_name": None,
        "greeting_short_id": living_sound(tenant, menu.short_greeting),
        "greeting_short_name": None,
        "note": None,
        "created_date": menu.created_ms,
        "created_by": author(tenant),
        "last_updated_date": menu.changed_ms or menu.created_ms,
        "last_updated_by": author(tenant),
        "is_deleted": False,
        "scripts": [_key_row(key, living(tenant, goal)) for key, goal in menu.keys],
        "time_out": menu.wait_sec,
        "action_type": fallback.kind,
        "action": fallback.id,
        "action_name": None,
        "invalid_sound_id": living_sound(tenant, menu.wrong_key_sound),
        "invalid_sound_name": None,
        "max_failure": menu.max_failure,
        "ivr_direct_menu_dial": None if menu.changed_ms is None else "false",
    }


def _key_row(key: str, goal: Goal) -> dict[str, Any]:
    return {"key": None, "action_type": goal.kind, "action": goal.id, "action_name": None, "ivr": key}
