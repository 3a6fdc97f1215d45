"""Which receivers hear of calls."""

from __future__ import annotations

import re
from typing import Any

from omicall.sandbox._answers import NoPayload, RefusedError
from omicall.sandbox._check import INVALID, Fields, array_of, as_object, as_text, one_of
from omicall.sandbox._operation import Ask, Body, Takes, operation
from omicall.sandbox._tenant import Tenant, Webhook

_KINDS = ("call", "contact")
_EVENTS = ("ringing", "answered", "hangup")
_URL = re.compile(
    r"(?P<scheme>https?)://(?P<host>[A-Za-z0-9][A-Za-z0-9.-]*|\[[0-9a-fA-F:.]+\])"
    r"(:[0-9]{1,5})?([/?#][!-~]*)?"
)


def _rows(tenant: Tenant) -> list[dict[str, Any]]:
    return [{"url": hook.url, "type": hook.kind, "status": "actived"} for hook in tenant.webhooks.values()]


@operation("list_webhooks", "GET", "/api/webhooks/list", Takes.BEARER)
def list_webhooks(ask: Ask) -> list[dict[str, Any]]:
    """Every receiver."""
    return _rows(ask.tenant)


@operation("register_webhook", "POST", "/api/webhooks/register", Takes.BEARER, body=Body.OBJECT)
def register_webhook(ask: Ask) -> list[dict[str, Any]]:
    """Sets the receiver of a type, in place of the one before."""
    hook = Fields(ask.body.required("webhook", as_object))
    kind = hook.required("type", one_of(_KINDS))
    url = hook.required("url", as_text)
    events = hook.optional("events", _events)
    _check_url(ask, url)
    ask.tenant.webhooks[kind] = Webhook(kind, url, events)
    return _rows(ask.tenant)


def _events(value: object) -> tuple[str, ...] | None:
    return None if value is None else tuple(array_of(one_of(_EVENTS))(value))


def _check_url(ask: Ask, url: str) -> None:
    """https anywhere; plain http only where the sandbox would really send to."""
    parts = _URL.fullmatch(url)
    if parts is None:
        raise RefusedError(INVALID)
    host = parts["host"].strip("[]")
    if parts["scheme"] == "http" and not ask.sandbox.deliveries.allowed(host):
        raise RefusedError(INVALID)


@operation("destroy_webhook", "POST", "/api/webhooks/destroy", Takes.BEARER)
def destroy_webhook(ask: Ask) -> NoPayload:
    """Removes the receiver of a type; nothing happens when there is none."""
    kind = ask.query.choice("hook_type", _KINDS)
    if kind is None:
        raise RefusedError(INVALID)
    ask.tenant.webhooks.pop(kind, None)
    return NoPayload()
