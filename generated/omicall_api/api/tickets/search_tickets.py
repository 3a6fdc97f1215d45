from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload, query
from ...models.ticket_page import TicketPage
from ...models.ticket_search import TicketSearch
from ...types import Response

OPERATION = "search_tickets"


def get_kwargs(
    *,
    body: TicketSearch,
    page: int,
    size: int,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v2/ticket/search",
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["params"] = query(
        **{
            "page": page,
            "size": size,
        }
    )
    kwargs["content"] = encode(body)
    kwargs["headers"] = {"Content-Type": "application/json"}
    return kwargs


def _response(response: httpx.Response) -> Response[TicketPage]:
    parsed: TicketPage = payload(response, OPERATION, TicketPage)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    body: TicketSearch,
    page: int,
    size: int,
) -> TicketPage:
    """Search tickets

    Finds tickets and gives them page by page.

    * credential: the page shows none; the spec takes the bearer token, as in the vendor's other operations.
    * rows: the page's sample was printed for version 1, too; it is the only one.
    * ranges and sort: the page shows them with one field, last_updated_date; which others work is not stated.

    Args:
        page (int): Number of the page, from 1.
        size (int): Rows on a page. The page calls it required and names 50 as its default. The largest page is not
            known here; call history cuts to 50.
        body (TicketSearch): Which tickets to give, and in which order. No field is marked as required.

    Returns:
        TicketPage

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: read (reads only). Evidence: vendor-docs. Credential: bearer token.
    """

    return sync_detailed(
        client=client,
        body=body,
        page=page,
        size=size,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: TicketSearch,
    page: int,
    size: int,
) -> Response[TicketPage]:
    """Search tickets; see `sync`.

    Returns:
        The payload as `parsed` (TicketPage), with status, headers, body, envelope and timing.
    """

    return _response(
        client.get_httpx_client().request(
            **get_kwargs(
                body=body,
                page=page,
                size=size,
            )
        )
    )


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: TicketSearch,
    page: int,
    size: int,
) -> TicketPage:
    """Search tickets; see `sync`.

    Returns:
        TicketPage
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            page=page,
            size=size,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: TicketSearch,
    page: int,
    size: int,
) -> Response[TicketPage]:
    """Search tickets; see `sync`.

    Returns:
        The payload as `parsed` (TicketPage), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                body=body,
                page=page,
                size=size,
            )
        )
    )
