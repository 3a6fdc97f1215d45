"""Agents: invited, found, changed, moved and deleted."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from omicall.sandbox._answers import NoPayload, RefusedError
from omicall.sandbox._check import Fields, array_of, as_email, as_object, as_some_text, as_text
from omicall.sandbox._history import digest
from omicall.sandbox._operation import Ask, Body, Takes, operation
from omicall.sandbox._pages import page_of, wanted_page
from omicall.sandbox._tenant import Extension, Tenant
from omicall.sandbox.areas.extensions import change
from omicall.sandbox.data.agent_rows import detail, invitation, row, row_v1
from omicall.sandbox.data.agents import Agents

_PASSWORD_LENGTH = 8
# Documented for click-to-call; no source names a code for an agent that is not there.
_NOBODY = "extension_invalid"

_texts = array_of(as_text)


@operation("list_agents_v1", "GET", "/api/agent/list", Takes.BEARER, paged=True)
def list_agents_v1(ask: Ask) -> dict[str, Any]:
    """A page of the agents with a keyword in name, e-mail or phone; newest first."""
    wanted = wanted_page(ask)
    found = ask.part(Agents).with_keyword(ask.query.text("keyword") or "")
    return page_of(ask, wanted, found, lambda agent: row_v1(ask.tenant, agent), newest_first=True)


@operation(
    "search_agents",
    "POST",
    "/api/v3/agent/search",
    Takes.BEARER,
    also=("GET",),
    body=Body.OBJECT,
    paged=True,
)
def search_agents(ask: Ask) -> dict[str, Any]:
    """A page of the agents that fit every filter; newest first."""
    wanted = wanted_page(ask)
    filters = Fields(ask.body.optional("filter", as_object) or {})
    emails, phones, numbers = (filters.optional(name, _texts) for name in ("emails", "phones", "extensions"))
    folded = {email.lower() for email in emails or ()}
    found = [
        agent
        for agent in ask.part(Agents).with_keyword("")
        if (not emails or agent.email.lower() in folded)
        and (not phones or agent.phone in phones)
        and (not numbers or agent.number in numbers)
    ]
    return page_of(ask, wanted, found, lambda agent: row(ask.tenant, agent), newest_first=True)


@operation(
    "get_agent_by_email",
    "GET",
    "/api/v2/agent/get-by-email",
    Takes.BEARER,
    also=("POST",),
)
def get_agent_by_email(ask: Ask) -> dict[str, Any] | None:
    """One agent with the SIP login; null for an e-mail that is nobody's."""
    agent = ask.part(Agents).by_email(as_email(ask.given("email")))
    return None if agent is None else detail(ask.tenant, agent)


@operation("invite_agent", "POST", "/api/agent/invite", Takes.BEARER, body=Body.OBJECT)
def invite_agent(ask: Ask) -> dict[str, Any]:
    """Makes an agent with an extension that can call at once."""
    return invitation(ask.tenant, _invite(ask))


@operation(
    "invite_agent_with_package",
    "POST",
    "/api/agent/invite_with_package_v2",
    Takes.BEARER,
    body=Body.OBJECT,
    billable=True,
)
def invite_agent_with_package(ask: Ask) -> NoPayload:
    """Makes an agent with an extension and a service package."""
    _invite(ask, package_id=ask.body.required("service_package_id", as_some_text))
    return NoPayload()


def _invite(ask: Ask, *, package_id: str = "") -> Extension:
    agents, tenant = ask.part(Agents), ask.tenant
    name = _text(ask, "full_name", "full_name_is_required")
    email = _email(ask)
    _check_password(_text(ask, "password", "password_invalid"))
    role = _text(ask, "role_name", "role_is_required") if "role_name" in ask.body else "Sale"
    uuid = ask.body.optional("uuid", as_text) or ""
    owner = ask.body.optional("owner_email", as_email)
    if agents.by_email(email) is not None:
        raise RefusedError("agent_exists", at_top=True)
    if agents.by_uuid(uuid) is not None:
        raise RefusedError("agent_uuid_exists")
    if owner and agents.by_email(owner) is None:
        raise RefusedError("invite_error")
    if not agents.seat_left():
        raise RefusedError("limit_agent")
    number = agents.new_number()
    agent = Extension(
        number=number,
        full_name=name,
        email=email,
        agent_id=ask.new_id("agent"),
        contact_id=ask.new_id("agent contact"),
        hotline=_first_hotline(tenant),
        password=digest(ask.new_id("sip", number)).hex()[:12],
        created_ms=ask.sandbox.clock.milliseconds(),
        uuid=uuid,
        role_name=role,
        package_id=package_id,
        owner_email=owner or "",
    )
    agents.put(agent)
    return agent


def _text(ask: Ask, name: str, code: str) -> str:
    value = ask.body.optional(name, lambda value: value)
    if not isinstance(value, str) or not value.strip():
        raise RefusedError(code)
    return value


def _email(ask: Ask) -> str:
    try:
        return ask.body.required("identify_info", as_email)
    except RefusedError:
        raise RefusedError("identify_info_invalid") from None


def _check_password(password: str) -> None:
    kinds = (str.isupper, str.islower, str.isdigit, _is_special)
    if len(password) < _PASSWORD_LENGTH or not all(any(map(kind, password)) for kind in kinds):
        raise RefusedError("password_invalid")


def _is_special(letter: str) -> bool:
    return not letter.isalnum()


def _first_hotline(tenant: Tenant) -> str:
    return tenant.hotlines[0] if tenant.hotlines else ""


@operation("update_agent_role", "POST", "/api/agent/role/update", Takes.BEARER, body=Body.OBJECT)
def update_agent_role(ask: Ask) -> NoPayload:
    """Gives an agent another role; no source lists the ids of roles, so any text is one."""
    role_id = ask.body.required("role_id", as_some_text)
    return change(ask, _named(ask), role_id=role_id)


@operation(
    "update_agent_service_package",
    "POST",
    "/api/agent/service_package/update",
    Takes.BEARER,
    body=Body.OBJECT,
    billable=True,
)
def update_agent_service_package(ask: Ask) -> NoPayload:
    """Attaches a service package to an agent; null or an empty text takes it away."""
    package_id = ask.body.required("service_package_id", lambda value: "" if value is None else as_text(value))
    return change(ask, _named(ask), package_id=package_id)


def _named(ask: Ask) -> Extension:
    """The agent of a request; no source says which key names it, so it is that of `delete_agent`."""
    return _known(ask, ask.body.optional("identify_info", as_email))


def _known(ask: Ask, email: str | None) -> Extension:
    agent = ask.part(Agents).by_email(email or "")
    if agent is None:
        raise RefusedError(_NOBODY)
    return agent


@operation("delete_agent", "DELETE", "/api/agent/delete", Takes.BEARER, also=("GET",))
def delete_agent(ask: Ask) -> NoPayload:
    """Takes an agent and the extension away; the calls stay."""
    ask.part(Agents).remove(_known(ask, as_email(ask.given("identify_info"))))
    return NoPayload()


@operation("transfer_agent", "POST", "/api/v3/agent/transfer", Takes.BEARER, body=Body.OBJECT)
def transfer_agent(ask: Ask) -> dict[str, str]:
    """Moves an account to another e-mail; how it went is told to the address of the request, if it has one."""
    agents = ask.part(Agents)
    source = agents.by_email(ask.body.required("sourceEmail", as_email))
    email = ask.body.required("targetEmail", as_email)
    info = ask.body.optional("targetInfo", as_object) or {}
    where = ask.body.optional("callbackResultConfig", as_object) or {}
    name, phone = _invented(info, "fullName"), _invented(info, "phoneNumber")
    moved = source is not None and agents.by_email(email) is None
    if source is not None and moved:
        name, phone = name or source.full_name, phone or source.phone
        change(ask, source, email=email, full_name=name, phone=phone)
    request_id = str(UUID(bytes=digest(ask.new_id("transfer")), version=4))
    url = _invented(where, "url")
    if url:
        person = {"fullName": name, "phoneNumber": phone, "email": email}
        result = {"requestId": request_id, "status": "SUCCESS" if moved else "ERROR", "payload": person}
        ask.outbox.append((url, result))
    return {"requestId": request_id}


def _invented(values: dict[str, Any], name: str) -> str:
    """A text under a name that is our guess, so that nothing is refused for its sake."""
    value = values.get(name)
    return value if isinstance(value, str) else ""
