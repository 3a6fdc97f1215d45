from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload
from ...models.partner_tenant_create import PartnerTenantCreate
from ...models.partner_tenant_created import PartnerTenantCreated
from ...types import Response

OPERATION = "create_tenant"


def get_kwargs(
    *,
    body: PartnerTenantCreate,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/partner/tenant/add",
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["content"] = encode(body)
    kwargs["headers"] = {"Content-Type": "application/json"}
    return kwargs


def _response(response: httpx.Response) -> Response[PartnerTenantCreated]:
    parsed: PartnerTenantCreated = payload(response, OPERATION, PartnerTenantCreated)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    body: PartnerTenantCreate,
) -> PartnerTenantCreated:
    """Create a business account

    Makes an account for a customer of the partner and gives its id. The account is ready 3 to 10 seconds later.
    Takes a token made from the partner's key.

    * codes: `partner_invalid` and `tenant_invalid` both say here that the token is not a partner's; on
      click-to-call `tenant_invalid` says that the business account is not valid.
    * codes: a missing body is `body_request_is_required` here and `request_body_required` on the overview page.

    Args:
        body (PartnerTenantCreate): The account to create, and its owner. All but the last field were marked as required
            in 2021.

    Returns:
        PartnerTenantCreated

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says. Documented codes: partner_invalid,
        tenant_invalid, body_request_is_required, request_invalid, email_invalid, password_invalid, email_registered,
        create_tenant_error.

    Effect: write (changes data). Evidence: vendor-docs. Credential: bearer token, made from a partner's API key.
    Limits: ready_after_seconds 10.
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: PartnerTenantCreate,
) -> Response[PartnerTenantCreated]:
    """Create a business account; see `sync`.

    Returns:
        The payload as `parsed` (PartnerTenantCreated), with status, headers, body, envelope and timing.
    """

    return _response(
        client.get_httpx_client().request(
            **get_kwargs(
                body=body,
            )
        )
    )


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: PartnerTenantCreate,
) -> PartnerTenantCreated:
    """Create a business account; see `sync`.

    Returns:
        PartnerTenantCreated
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: PartnerTenantCreate,
) -> Response[PartnerTenantCreated]:
    """Create a business account; see `sync`.

    Returns:
        The payload as `parsed` (PartnerTenantCreated), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                body=body,
            )
        )
    )
