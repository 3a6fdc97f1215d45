"""Which business account a request may speak for."""

from __future__ import annotations

from starlette.datastructures import Headers

from ._answers import RefusedError, UnauthorizedError
from ._manners import Manners
from ._operation import Operation, Takes
from ._state import Sandbox
from ._tenant import Tenant
from ._tokens import bearer


def sent_token(manners: Manners, operation: Operation, headers: Headers) -> str | None:
    """The bearer token of a request, where the operation takes one."""
    return bearer(headers.get("authorization")) if manners.takes(operation.takes).bearer else None


def find_tenant(sandbox: Sandbox, operation: Operation, headers: Headers) -> Tenant | None:
    """The account of the credential; None where none is taken.

    Raises UnauthorizedError for a bad token, and RefusedError for a missing or wrong key.
    """
    match sandbox.manners.takes(operation.takes):
        case Takes.NOTHING:
            return None
        case Takes.BEARER:
            return _by_token(sandbox, headers)
        case Takes.KEY:
            return _by_key(sandbox, headers.get("x-api-key"))
        case Takes.AI_KEY:
            return _by_key(sandbox, headers.get("apikey"))
        case Takes.KEY_AND_BEARER:
            tenant = _by_token(sandbox, headers)
            if _by_key(sandbox, headers.get("x-api-key")) is not tenant:
                raise RefusedError("api_key_invalid")
            return tenant
        case Takes.KEY_OR_BEARER:
            key = headers.get("x-api-key")
            token_decides = bearer(headers.get("authorization")) is not None
            # Something in Authorization that is no bearer token, and no key to fall back on.
            nothing_usable = not key and bool(headers.get("authorization"))
            if token_decides or nothing_usable:
                return _by_token(sandbox, headers)
            return _by_key(sandbox, key)


def _by_token(sandbox: Sandbox, headers: Headers) -> Tenant:
    token = bearer(headers.get("authorization"))
    tenant = sandbox.tenant_of_token(token) if token else None
    if tenant is None:
        raise UnauthorizedError
    return tenant


def _by_key(sandbox: Sandbox, key: str | None) -> Tenant:
    if not key:
        raise RefusedError("api_key_is_required")
    tenant = sandbox.tenant_of_key(key)
    if tenant is None:
        raise RefusedError("api_key_invalid")
    return tenant
