from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload
from ...models.ticket import Ticket
from ...models.ticket_create import TicketCreate
from ...types import Response

OPERATION = "create_ticket"


def get_kwargs(
    *,
    body: TicketCreate,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/ticket/create",
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["content"] = encode(body)
    kwargs["headers"] = {"Content-Type": "application/json"}
    return kwargs


def _response(response: httpx.Response) -> Response[None | Ticket]:
    parsed: None | Ticket = payload(response, OPERATION, None | Ticket, absent=True)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    body: TicketCreate,
) -> None | Ticket:
    """Create a ticket

    Creates a ticket for an agent. Nothing protects against creating it twice: the request has no key for that.

    * payload: one ticket, says the vendor's text, without showing it. The spec supposes the row of the list, and
      allows for none.
    * priority: called required, and given medium as its default.
    * agents: `assignee` and `created_by` are e-mails, while the list of work takes ids.

    Args:
        body (TicketCreate): A ticket to create.

    Returns:
        None | Ticket

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: write (changes data). Evidence: vendor-docs. Credential: bearer token. Must be there already:
    ticket_category_id.
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: TicketCreate,
) -> Response[None | Ticket]:
    """Create a ticket; see `sync`.

    Returns:
        The payload as `parsed` (None | Ticket), with status, headers, body, envelope and timing.
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
    body: TicketCreate,
) -> None | Ticket:
    """Create a ticket; see `sync`.

    Returns:
        None | Ticket
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
    body: TicketCreate,
) -> Response[None | Ticket]:
    """Create a ticket; see `sync`.

    Returns:
        The payload as `parsed` (None | Ticket), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                body=body,
            )
        )
    )
