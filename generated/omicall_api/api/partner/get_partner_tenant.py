from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, payload, query
from ...models.partner_tenant import PartnerTenant
from ...types import Response

OPERATION = "get_partner_tenant"


def get_kwargs(
    *,
    id: str,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/partner/tenant/info",
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["params"] = query(
        **{
            "id": id,
        }
    )
    return kwargs


def _response(response: httpx.Response) -> Response[None | PartnerTenant]:
    parsed: None | PartnerTenant = payload(response, OPERATION, None | PartnerTenant)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    id: str,
) -> None | PartnerTenant:
    """Read one of the partner's accounts

    Gives an account of a customer, with its balance, its hotlines and its package. **The answer holds the account's
    API key in clear text**: never log it. Takes a token made from the partner's key. For an unknown id the page
    says nothing; null is allowed, as on other look-ups by id.

    Args:
        id (str): Id of the account, as `create_tenant` gives it.

    Returns:
        None | PartnerTenant

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: read (reads only). Evidence: vendor-docs. Credential: bearer token, made from a partner's API key.
    """

    return sync_detailed(
        client=client,
        id=id,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    id: str,
) -> Response[None | PartnerTenant]:
    """Read one of the partner's accounts; see `sync`.

    Returns:
        The payload as `parsed` (None | PartnerTenant), with status, headers, body, envelope and timing.
    """

    return _response(
        client.get_httpx_client().request(
            **get_kwargs(
                id=id,
            )
        )
    )


async def asyncio(
    *,
    client: AuthenticatedClient,
    id: str,
) -> None | PartnerTenant:
    """Read one of the partner's accounts; see `sync`.

    Returns:
        None | PartnerTenant
    """

    return (
        await asyncio_detailed(
            client=client,
            id=id,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    id: str,
) -> Response[None | PartnerTenant]:
    """Read one of the partner's accounts; see `sync`.

    Returns:
        The payload as `parsed` (None | PartnerTenant), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                id=id,
            )
        )
    )
