from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, payload
from ...models.ticket_category import TicketCategory
from ...types import Response

OPERATION = "list_ticket_categories"


def get_kwargs() -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/ticket/category/get_all",
        "extensions": {"omicall_operation": OPERATION},
    }
    return kwargs


def _response(response: httpx.Response) -> Response[list[TicketCategory]]:
    parsed: list[TicketCategory] = payload(response, OPERATION, list[TicketCategory])
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
) -> list[TicketCategory]:
    """List the categories of tickets

    Gives all categories (topics) with their statuses, types and time limits; there are no pages. Drawn from the one
    sample of the vendor's text of 2023; today's page could not be read.

    Returns:
        list[TicketCategory]

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: read (reads only). Evidence: vendor-docs-2023. Credential: bearer token.
    """

    return sync_detailed(
        client=client,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
) -> Response[list[TicketCategory]]:
    """List the categories of tickets; see `sync`.

    Returns:
        The payload as `parsed` (list[TicketCategory]), with status, headers, body, envelope and timing.
    """

    return _response(client.get_httpx_client().request(**get_kwargs()))


async def asyncio(
    *,
    client: AuthenticatedClient,
) -> list[TicketCategory]:
    """List the categories of tickets; see `sync`.

    Returns:
        list[TicketCategory]
    """

    return (
        await asyncio_detailed(
            client=client,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
) -> Response[list[TicketCategory]]:
    """List the categories of tickets; see `sync`.

    Returns:
        The payload as `parsed` (list[TicketCategory]), with status, headers, body, envelope and timing.
    """

    return _response(await client.get_async_httpx_client().request(**get_kwargs()))
