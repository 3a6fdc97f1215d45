from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, payload, query
from ...models.partner_number_page import PartnerNumberPage
from ...types import Response

OPERATION = "list_partner_numbers"


def get_kwargs(
    *,
    page: int,
    size: int,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/partner/public_number/list",
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["params"] = query(
        **{
            "page": page,
            "size": size,
        }
    )
    return kwargs


def _response(response: httpx.Response) -> Response[PartnerNumberPage]:
    parsed: PartnerNumberPage = payload(response, OPERATION, PartnerNumberPage)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    page: int,
    size: int,
) -> PartnerNumberPage:
    """List the hotlines for sale

    Gives the hotlines that the partner can buy for its customers, page by page, with what it costs to keep them.
    Takes a token made from the partner's key.

    * page and size: marked as required in 2021; the later text has no such marks and gives 50 as the default of
      `size`. The spec asks for both.
    * size: typed as a boolean in the vendor's table. The spec takes it for a slip.

    Args:
        page (int): Number of the page, from 1.
        size (int): Rows on a page, 50 by default. The largest page is not stated.

    Returns:
        PartnerNumberPage

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: read (reads only). Evidence: vendor-docs. Credential: bearer token, made from a partner's API key.
    """

    return sync_detailed(
        client=client,
        page=page,
        size=size,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    page: int,
    size: int,
) -> Response[PartnerNumberPage]:
    """List the hotlines for sale; see `sync`.

    Returns:
        The payload as `parsed` (PartnerNumberPage), with status, headers, body, envelope and timing.
    """

    return _response(
        client.get_httpx_client().request(
            **get_kwargs(
                page=page,
                size=size,
            )
        )
    )


async def asyncio(
    *,
    client: AuthenticatedClient,
    page: int,
    size: int,
) -> PartnerNumberPage:
    """List the hotlines for sale; see `sync`.

    Returns:
        PartnerNumberPage
    """

    return (
        await asyncio_detailed(
            client=client,
            page=page,
            size=size,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    page: int,
    size: int,
) -> Response[PartnerNumberPage]:
    """List the hotlines for sale; see `sync`.

    Returns:
        The payload as `parsed` (PartnerNumberPage), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                page=page,
                size=size,
            )
        )
    )
