from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, payload
from ...models.partner_account import PartnerAccount
from ...types import Response

OPERATION = "get_partner"


def get_kwargs() -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/partner/me",
        "extensions": {"omicall_operation": OPERATION},
    }
    return kwargs


def _response(response: httpx.Response) -> Response[PartnerAccount]:
    parsed: PartnerAccount = payload(response, OPERATION, PartnerAccount)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
) -> PartnerAccount:
    """Read the partner's own account

    Gives the partner's account with its balance. Takes a token made from the partner's key; OMICall gives that key
    on request.

    Returns:
        PartnerAccount

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: read (reads only). Evidence: vendor-docs. Credential: bearer token, made from a partner's API key.
    """

    return sync_detailed(
        client=client,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
) -> Response[PartnerAccount]:
    """Read the partner's own account; see `sync`.

    Returns:
        The payload as `parsed` (PartnerAccount), with status, headers, body, envelope and timing.
    """

    return _response(client.get_httpx_client().request(**get_kwargs()))


async def asyncio(
    *,
    client: AuthenticatedClient,
) -> PartnerAccount:
    """Read the partner's own account; see `sync`.

    Returns:
        PartnerAccount
    """

    return (
        await asyncio_detailed(
            client=client,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
) -> Response[PartnerAccount]:
    """Read the partner's own account; see `sync`.

    Returns:
        The payload as `parsed` (PartnerAccount), with status, headers, body, envelope and timing.
    """

    return _response(await client.get_async_httpx_client().request(**get_kwargs()))
