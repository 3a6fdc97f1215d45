"""Extensions and their SIP login."""

from __future__ import annotations

from typing import Any

from omicall.sandbox._operation import Ask, Takes, operation
from omicall.sandbox._pages import page_of, wanted_page
from omicall.sandbox._tenant import Extension, Tenant, searchable


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
        "outbound_proxy": "wss://sip.example.vn",
        "sip_user": extension.number,
        "password": extension.password,
        "full_name": extension.full_name,
        "agent_id": extension.agent_id,
        "email": extension.email,
        "public_number": extension.hotline,
        "last_updated_date": extension.created_ms,
        "created_date": extension.created_ms,
    }
