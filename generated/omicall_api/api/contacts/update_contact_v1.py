from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload
from ...models.contact_update_v1 import ContactUpdateV1
from ...types import Response

OPERATION = "update_contact_v1"


def get_kwargs(
    *,
    body: ContactUpdateV1,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/contacts/update",
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["content"] = encode(body)
    kwargs["headers"] = {"Content-Type": "application/json"}
    return kwargs


def _response(response: httpx.Response) -> Response[bool]:
    parsed: bool = payload(response, OPERATION, bool)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    body: ContactUpdateV1,
) -> bool:
    """Change a contact (version 1)

    Changes the customer with this `refId`.

    * partial updates: whether fields that are left out are kept or emptied is not stated. On version 2 they are
      kept, says one integrator.
    * required fields: `refId`, name and phones carried the mark in 2021; today's text has lost all marks. The spec
      keeps them required.
    * fields: the page lists neither refCode nor job_title here. One integrator sends the same body as to
      `add_contact_v1`.
    * payload: the page prints true or false beside a status of success; what false means is not explained. Before
      August 2022 it was the contact.

    Args:
        body (ContactUpdateV1): What to change in a customer. Whether fields that are left out are kept is not stated.

    Returns:
        bool

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: write (changes data). Evidence: vendor-docs-2023. Credential: bearer token. Must be there already:
    refId.
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: ContactUpdateV1,
) -> Response[bool]:
    """Change a contact (version 1); see `sync`.

    Returns:
        The payload as `parsed` (bool), with status, headers, body, envelope and timing.
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
    body: ContactUpdateV1,
) -> bool:
    """Change a contact (version 1); see `sync`.

    Returns:
        bool
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
    body: ContactUpdateV1,
) -> Response[bool]:
    """Change a contact (version 1); see `sync`.

    Returns:
        The payload as `parsed` (bool), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                body=body,
            )
        )
    )
