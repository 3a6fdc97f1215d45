from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, payload
from ...models.partner_agency import PartnerAgency
from ...types import Response

OPERATION = "get_partner_agency"


def get_kwargs() -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/partner/agency_tenant/info",
        "extensions": {"omicall_operation": OPERATION},
    }
    return kwargs


def _response(response: httpx.Response) -> Response[PartnerAgency]:
    parsed: PartnerAgency = payload(response, OPERATION, PartnerAgency)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
) -> PartnerAgency:
    """Read the agency's account

    Gives the account of the agency. Takes a token made from the partner's key. How an agency differs from a partner
    is not explained, and the page's list of fields could be read only in part: there are more than the five here.

    Returns:
        PartnerAgency

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
) -> Response[PartnerAgency]:
    """Read the agency's account; see `sync`.

    Returns:
        The payload as `parsed` (PartnerAgency), with status, headers, body, envelope and timing.
    """

    return _response(client.get_httpx_client().request(**get_kwargs()))


async def asyncio(
    *,
    client: AuthenticatedClient,
) -> PartnerAgency:
    """Read the agency's account; see `sync`.

    Returns:
        PartnerAgency
    """

    return (
        await asyncio_detailed(
            client=client,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
) -> Response[PartnerAgency]:
    """Read the agency's account; see `sync`.

    Returns:
        The payload as `parsed` (PartnerAgency), with status, headers, body, envelope and timing.
    """

    return _response(await client.get_async_httpx_client().request(**get_kwargs()))
