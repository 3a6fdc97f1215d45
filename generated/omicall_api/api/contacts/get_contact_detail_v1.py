from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, payload, segment
from ...models.contact_v1 import ContactV1
from ...types import Response

OPERATION = "get_contact_detail_v1"


def get_kwargs(
    id: str,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/contacts/details/{id}".format(
            id=segment("id", id),
        ),
        "extensions": {"omicall_operation": OPERATION},
    }
    return kwargs


def _response(response: httpx.Response) -> Response[ContactV1 | None]:
    parsed: ContactV1 | None = payload(response, OPERATION, ContactV1 | None)
    return answer(response, parsed)


def sync(
    id: str,
    *,
    client: AuthenticatedClient,
) -> ContactV1 | None:
    """Read one contact by its id (version 1)

    Gives the contact with this id.

    * answer: not shown. The spec supposes a row of `list_contacts_v1`, and null for an unknown id as from
      `get_contact_v1`.
    * path: earlier texts say detail in place of details. One integrator uses details, as the spec does.

    Args:
        id (str): Id of the contact, supposedly the `_id` that `get_contact_v1` gives.

    Returns:
        ContactV1 | None

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: read (reads only). Evidence: vendor-docs-2023. Credential: bearer token.
    """

    return sync_detailed(
        id=id,
        client=client,
    ).parsed


def sync_detailed(
    id: str,
    *,
    client: AuthenticatedClient,
) -> Response[ContactV1 | None]:
    """Read one contact by its id (version 1); see `sync`.

    Returns:
        The payload as `parsed` (ContactV1 | None), with status, headers, body, envelope and timing.
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
) -> ContactV1 | None:
    """Read one contact by its id (version 1); see `sync`.

    Returns:
        ContactV1 | None
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
) -> Response[ContactV1 | None]:
    """Read one contact by its id (version 1); see `sync`.

    Returns:
        The payload as `parsed` (ContactV1 | None), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                id=id,
            )
        )
    )
