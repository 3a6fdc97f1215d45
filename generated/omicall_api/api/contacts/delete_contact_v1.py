from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, payload, segment
from ...types import Response

OPERATION = "delete_contact_v1"


def get_kwargs(
    id: str,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "delete",
        "url": "/api/contacts/delete/{id}".format(
            id=segment("id", id),
        ),
        "extensions": {"omicall_operation": OPERATION},
    }
    return kwargs


def _response(response: httpx.Response) -> Response[bool]:
    parsed: bool = payload(response, OPERATION, bool)
    return answer(response, parsed)


def sync(
    id: str,
    *,
    client: AuthenticatedClient,
) -> bool:
    """Delete a contact (version 1)

    Deletes the contact with this id. The parameter was called public_id until August 2022, so it is not sure that
    both ids are the same. Whether a deleted contact can be brought back, and what an unknown id gives, is not
    stated.

    Args:
        id (str): Id of the contact, supposedly the `_id` that `get_contact_v1` gives.

    Returns:
        bool

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: destructive (deletes data). Evidence: vendor-docs-2023. Credential: bearer token. Must be there already:
    id.
    """

    return sync_detailed(
        id=id,
        client=client,
    ).parsed


def sync_detailed(
    id: str,
    *,
    client: AuthenticatedClient,
) -> Response[bool]:
    """Delete a contact (version 1); see `sync`.

    Returns:
        The payload as `parsed` (bool), with status, headers, body, envelope and timing.
    """

    return _response(
        client.get_httpx_client().request(
            **get_kwargs(
                id=id,
            )
        )
    )


async def asyncio(
    id: str,
    *,
    client: AuthenticatedClient,
) -> bool:
    """Delete a contact (version 1); see `sync`.

    Returns:
        bool
    """

    return (
        await asyncio_detailed(
            id=id,
            client=client,
        )
    ).parsed


async def asyncio_detailed(
    id: str,
    *,
    client: AuthenticatedClient,
) -> Response[bool]:
    """Delete a contact (version 1); see `sync`.

    Returns:
        The payload as `parsed` (bool), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                id=id,
            )
        )
    )
