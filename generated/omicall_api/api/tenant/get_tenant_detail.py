from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, payload
from ...models.tenant import Tenant
from ...types import Response

OPERATION = "get_tenant_detail"


def get_kwargs() -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/tenant/detail",
        "extensions": {"omicall_operation": OPERATION},
    }
    return kwargs


def _response(response: httpx.Response) -> Response[Tenant]:
    parsed: Tenant = payload(response, OPERATION, Tenant)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
) -> Tenant:
    """Read the business account

    Gives the account with its balance, its public numbers and its service package. One integrator calls it only to
    find out whether a key works. A partner reads the accounts of its customers with `get_partner_tenant`.

    Returns:
        Tenant

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: read (reads only). Evidence: vendor-docs. Credential: bearer token.
    """

    return sync_detailed(
        client=client,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
) -> Response[Tenant]:
    """Read the business account; see `sync`.

    Returns:
        The payload as `parsed` (Tenant), with status, headers, body, envelope and timing.
    """

    return _response(client.get_httpx_client().request(**get_kwargs()))


async def asyncio(
    *,
    client: AuthenticatedClient,
) -> Tenant:
    """Read the business account; see `sync`.

    Returns:
        Tenant
    """

    return (
        await asyncio_detailed(
            client=client,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
) -> Response[Tenant]:
    """Read the business account; see `sync`.

    Returns:
        The payload as `parsed` (Tenant), with status, headers, body, envelope and timing.
    """

    return _response(await client.get_async_httpx_client().request(**get_kwargs()))
