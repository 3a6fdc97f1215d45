"""The exchange of the key for a token."""

from __future__ import annotations

from typing import Any

from omicall.sandbox._answers import RefusedError
from omicall.sandbox._operation import Ask, Takes, operation


@operation("get_access_token", "GET", "/api/auth", Takes.NOTHING)
def get_access_token(ask: Ask) -> dict[str, Any]:
    """A new token; those issued before stay alive. The manners can change both."""
    key = ask.query.text("apiKey")
    if not key:
        raise RefusedError("api_key_is_required")
    tenant = ask.sandbox.tenant_of_key(key)
    if tenant is None:
        raise RefusedError("api_key_invalid")
    ask.sandbox.token_exchanges += 1
    ask.sandbox.journal.exchanged(ask.sandbox.clock.milliseconds(), tenant.id)
    manners, tokens = ask.sandbox.manners, ask.sandbox.tokens
    token = tokens.newest(tenant.id) if manners.same_token else None
    if token is None:
        if manners.ends_older:
            tokens.kill_all(tenant.id)
        token = tokens.issue(tenant.id, manners.claims)
    # A partner's kind is spelt like this in the vendor's documents.
    return {"access_token": token, "access_type": "bussiness" if tenant.partner else "normal", "token_type": "Bearer"}
