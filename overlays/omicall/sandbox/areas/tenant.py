"""The business account."""

from __future__ import annotations

from typing import Any

from omicall.sandbox._operation import Ask, Takes, operation
from omicall.sandbox.data.partner import Lines


@operation("get_tenant_detail", "GET", "/api/tenant/detail", Takes.BEARER)
def get_tenant_detail(ask: Ask) -> dict[str, Any]:
    """The account, its numbers, its service package and what is left of its balance."""
    tenant = ask.tenant
    expires = tenant.profile["expire_date"]
    return {
        **tenant.profile,
        "balance": tenant.balance,
        "public_numbers": [
            {
                "number": number,
                "provider": "itel",
                "expire_date": tenant.part(Lines).until_ms(number) or expires,
                "status": "active",
            }
            for number in tenant.hotlines
        ],
    }
