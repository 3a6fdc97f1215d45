from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, payload, segment
from ...models.ticket import Ticket
from ...types import Response

OPERATION = "update_ticket_status"


def get_kwargs(
    id_status: str,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/ticket/update_status/{id_status}".format(
            id_status=segment("id_status", id_status),
        ),
        "extensions": {"omicall_operation": OPERATION},
    }
    return kwargs


def _response(response: httpx.Response) -> Response[None | Ticket]:
    parsed: None | Ticket = payload(response, OPERATION, None | Ticket, absent=True)
    return answer(response, parsed)


def sync(
    id_status: str,
    *,
    client: AuthenticatedClient,
) -> None | Ticket:
    """Change the status of a ticket

    Meant to give a ticket another status. **What is documented can't be enough:** the path has one id, and nothing
    says where the ticket stands and where the status. No body is documented, so the spec sends none. Documented in
    2023; how today's page describes it could not be read. Nobody is known to call it.

    * `id_status`: described as "id" only, of the ticket or of the status.
    * payload: one ticket, says the vendor's text, without showing it. The spec supposes the row of the list, and
      allows for none.

    Args:
        id_status (str): An id; whether of the ticket or of the status is not stated. The example is the id of a ticket.

    Returns:
        None | Ticket

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: write (changes data). Evidence: vendor-docs-2023. Credential: bearer token. Must be there already:
    id_status.
    """

    return sync_detailed(
        id_status=id_status,
        client=client,
    ).parsed


def sync_detailed(
    id_status: str,
    *,
    client: AuthenticatedClient,
) -> Response[None | Ticket]:
    """Change the status of a ticket; see `sync`.

    Returns:
        The payload as `parsed` (None | Ticket), with status, headers, body, envelope and timing.
    """

    return _response(
        client.get_httpx_client().request(
            **get_kwargs(
                id_status=id_status,
            )
        )
    )


async def asyncio(
    id_status: str,
    *,
    client: AuthenticatedClient,
) -> None | Ticket:
    """Change the status of a ticket; see `sync`.

    Returns:
        None | Ticket
    """

    return (
        await asyncio_detailed(
            id_status=id_status,
            client=client,
        )
    ).parsed


async def asyncio_detailed(
    id_status: str,
    *,
    client: AuthenticatedClient,
) -> Response[None | Ticket]:
    """Change the status of a ticket; see `sync`.

    Returns:
        The payload as `parsed` (None | Ticket), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                id_status=id_status,
            )
        )
    )
