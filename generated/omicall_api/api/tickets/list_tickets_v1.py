from __future__ import annotations

from typing import Any

import httpx

from ...base import warn_deprecated
from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload, query
from ...models.ticket_page import TicketPage
from ...models.ticket_search_v1 import TicketSearchV1
from ...types import Response

OPERATION = "list_tickets_v1"


def get_kwargs(
    *,
    body: TicketSearchV1,
    page: int,
    size: int,
) -> dict[str, Any]:
    warn_deprecated("list_tickets_v1 is no longer documented by OMICall; use tickets.search.")
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/ticket/list",
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
    body: TicketSearchV1,
    page: int,
    size: int,
) -> TicketPage:
    """Search tickets (version 1)

    Finds tickets by a keyword and gives them page by page. Deprecated: documented in 2023; today's page shows
    `search_tickets` in its place. Whether the vendor still answers is not stated.

    Args:
        page (int): Number of the page, from 1.
        size (int): Rows on a page. The text calls it required and names 50 as its default.
        body (TicketSearchV1): Which tickets to give. The spec asks for the keyword, so that the body is never empty.

    Returns:
        TicketPage

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: read (reads only). Evidence: vendor-docs-2023. Credential: bearer token.
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
    body: TicketSearchV1,
    page: int,
    size: int,
) -> Response[TicketPage]:
    """Search tickets (version 1); see `sync`.

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
    body: TicketSearchV1,
    page: int,
    size: int,
) -> TicketPage:
    """Search tickets (version 1); see `sync`.

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
    body: TicketSearchV1,
    page: int,
    size: int,
) -> Response[TicketPage]:
    """Search tickets (version 1); see `sync`.

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
