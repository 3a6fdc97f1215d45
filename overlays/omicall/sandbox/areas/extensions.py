"""Extensions and their SIP login."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from omicall.sandbox._answers import NoPayload, RefusedError
from omicall.sandbox._check import INVALID, as_some_text, as_text
from omicall.sandbox._history import digest
from omicall.sandbox._operation import Ask, Body, Takes, operation
from omicall.sandbox._pages import page_of, wanted_page
from omicall.sandbox._tenant import Extension, Tenant, searchable
from omicall.sandbox.data.agents import OUTBOUND_PROXY, Agents
from omicall.sandbox.data.hotlines import outbound_hotlines

_TIMEOUT = re.compile(r"[0-9]{1,4}")


@operation("list_extensions", "GET", "/api/call_center/internal_phone/list", Takes.BEARER, paged=True)
def list_extensions(ask: Ask) -> dict[str, Any]:
    """A page of extensions, found by number, e-mail or name."""
    wanted = wanted_page(ask)
    keyword = searchable(ask.query.text("keyword") or "")
    rows = [
        extension
        for extension in ask.tenant.extensions.values()
        if keyword in searchable(extension.number, extension.email, extension.full_name)
    ]
    return page_of(ask, wanted, rows, lambda extension: _row(ask.tenant, extension))


def _row(tenant: Tenant, extension: Extension) -> dict[str, Any]:
    return {
        "domain": tenant.profile["domain_fusion"],
        "outbound_proxy": OUTBOUND_PROXY,
        "sip_user": extension.number,
        "password": extension.password,
        "full_name": extension.full_name,
        "agent_id": extension.agent_id if extension.email else None,
        "email": extension.email or None,
        "public_number": extension.hotline or None,
        "last_updated_date": extension.updated_ms or extension.created_ms,
        "created_date": extension.created_ms,
        "enabled": extension.enabled,
    }


@operation(
    "set_extension_status",
    "PUT",
    "/api/call_center/internal_phone/status",
    Takes.BEARER,
    also=("POST",),
)
def set_extension_status(ask: Ask) -> NoPayload:
    """Switches an extension on or off; one that is off cannot call."""
    enabled = ask.given("enabled")
    if enabled not in ("true", "false"):
        raise RefusedError(INVALID)
    return change(ask, _known(ask, ask.given("sip_user")), enabled=enabled == "true")


@operation(
    "update_extension",
    "POST",
    "/api/call_center/internal_phone/update",
    Takes.BEARER,
    body=Body.OBJECT,
)
def update_extension(ask: Ask) -> NoPayload:
    """Changes the SIP password of an extension, or how long it rings; what is left out is kept."""
    extension = _known(ask, ask.body.required("sip_user", as_some_text))
    password = ask.body.optional("password", as_some_text)
    timeout = ask.body.optional("call_timeout", as_text)
    if timeout is not None and not _TIMEOUT.fullmatch(timeout):
        raise RefusedError(INVALID)
    return change(
        ask,
        extension,
        password=extension.password if password is None else password,
        call_timeout=extension.call_timeout if timeout is None else timeout,
    )


@operation(
    "refresh_extension",
    "POST",
    "/api/call_center/internal_phone/refresh",
    Takes.BEARER,
    also=("GET",),
)
def refresh_extension(ask: Ask) -> NoPayload:
    """Sets an extension back: switched on, with a new SIP password and the usual time of ringing."""
    extension = _known(ask, ask.given("sip_user"))
    password = digest(ask.new_id("sip", extension.number)).hex()[:12]
    return change(ask, extension, password=password, call_timeout="", enabled=True)


def _known(ask: Ask, number: str | None) -> Extension:
    extension = ask.tenant.extensions.get(as_some_text(number))
    if extension is None:
        raise RefusedError("extension_invalid")
    return extension


def change(ask: Ask, extension: Extension, **changes: Any) -> NoPayload:
    """Put a changed extension, or the agent behind it, in place of the one before."""
    ask.part(Agents).put(replace(extension, **changes, updated_ms=ask.sandbox.clock.milliseconds()))
    return NoPayload()


@operation("get_extension_detail", "GET", "/api/call_center/extensions/detail", Takes.BEARER)
def get_extension_detail(ask: Ask) -> dict[str, Any] | None:
    """The SIP settings of one extension, by its number or by who has it; null when there is none."""
    kind, keyword = ask.query.choice("type", ("usr_uuid", "sip_user", "user_email")), ask.query.text("keyword")
    if kind is None or not keyword:
        raise RefusedError(INVALID)
    agents = ask.part(Agents)
    match kind:
        case "usr_uuid":
            extension = agents.by_uuid(keyword)
        case "sip_user":
            extension = ask.tenant.extensions.get(keyword)
        case _:
            extension = agents.by_email(keyword)
    return None if extension is None else _detail(ask.tenant, extension)


def _detail(tenant: Tenant, extension: Extension) -> dict[str, Any]:
    realm = tenant.profile["domain_fusion"]
    return {
        "extension": extension.number,
        "full_name": extension.full_name,
        "mail": extension.email or None,
        "uuid": extension.uuid,
        "hotlines": outbound_hotlines(tenant, extension.number),
        "pbx_account": {
            "display_name": extension.full_name,
            "sip_user": extension.number,
            "sip_password": extension.password,
            "sip_web_socket_server": OUTBOUND_PROXY,
            "sip_realm": realm,
            "sip_proxy": f"<sip:{realm}.example.vn>",
            "sip_proxy_port": "",
            "stun_servers": [],
            "transport": ["tcp", "udp", "ws", "wss"],
            "use_opus": True,
            "opus_quality": 8,
        },
    }
