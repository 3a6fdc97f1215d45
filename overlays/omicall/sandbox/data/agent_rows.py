"""One agent, in each of the shapes in which the vendor shows it."""

from __future__ import annotations

from typing import Any

from omicall.sandbox._tenant import Extension, Tenant

from .agents import OUTBOUND_PROXY

_GENDERS = {"male": "Nam", "female": "Nữ", "other": "Khác"}


def row_v1(tenant: Tenant, agent: Extension) -> dict[str, Any]:
    """The row of version 1, in the form of the address book."""
    author = {"name": tenant.profile["full_name"]}
    return {
        "_id": agent.agent_id,
        "create_by": author,
        "last_update_by": author,
        "created_date": agent.created_ms,
        "last_updated_date": agent.updated_ms or agent.created_ms,
        "public_id": None,
        "contact_type": "agent",
        "tags_view": [],
        "is_deleted": False,
        "tags": [],
        "is_active": agent.active,
        "identify_info": agent.email,
        "user_owner_email": agent.owner_email or None,
        "attribute_structure": [
            _attribute("full_name", "single_text", agent.full_name, "single_text", None),
            _attribute("mail", "email", agent.email, "personal", "Cá nhân"),
            _attribute("gender", "radio", agent.gender, agent.gender, _GENDERS[agent.gender]),
            _attribute("phone_number", "phone", agent.phone or None, "personal", "Cá nhân"),
        ],
    }


def _attribute(code: str, kind: str, text: str | None, data_type: str, value_type: str | None) -> dict[str, Any]:
    value = {"display_value": text, "data_type": data_type, "value_type": value_type}
    return {"identify": None, "field_code": code, "field_type": kind, "value": [value]}


def row(tenant: Tenant, agent: Extension) -> dict[str, Any]:
    """The row of version 3: the keys of both third parties that tell of it, whose accounts differ."""
    return {
        **row_v1(tenant, agent),
        "id": agent.agent_id,
        "email": agent.email,
        "phone": agent.phone,
        "full_name": agent.full_name,
        "pbx_account": {"sip_user": agent.number, "sip_password": agent.password},
    }


def detail(tenant: Tenant, agent: Extension) -> dict[str, Any]:
    """The agent as the look-up by e-mail shows it."""
    return {
        "id": agent.agent_id,
        "contact_id": agent.contact_id,
        "email": agent.email,
        "phone": agent.phone,
        "full_name": agent.full_name,
        "pbx_account": {
            "sip_user": agent.number,
            "sip_password": agent.password,
            "domain": tenant.profile["domain_fusion"],
        },
    }


def invitation(tenant: Tenant, agent: Extension) -> dict[str, Any]:
    """The agent and the extension, as an invitation shows them."""
    return {
        "agent": {"full_name": agent.full_name, "email": agent.email},
        "pbx_account": {
            "sip_user": agent.number,
            "password": agent.password,
            "domain": tenant.profile["domain_fusion"],
            "outbound_proxy": OUTBOUND_PROXY,
            "public_number": agent.hotline or None,
            "full_name": agent.full_name,
            "email": agent.email,
            "last_updated_date": agent.created_ms,
            "created_date": agent.created_ms,
        },
    }
