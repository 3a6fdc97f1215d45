from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload
from ...models.contact_create_v1 import ContactCreateV1
from ...types import Response

OPERATION = "add_contacts_v1"


def get_kwargs(
    *,
    body: list[ContactCreateV1],
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/contacts/add-more",
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
    body: list[ContactCreateV1],
) -> bool:
    """Add many contacts in the background (version 1)

    Takes a list of customers and adds them after it has answered. Nothing reports when that is done, or which of
    them were refused.

    * length: how many fit into one request is not stated.
    * payload: the page prints true or false beside a status of success; what false means is not explained.

    Args:
        body (list[ContactCreateV1]): What to send, one by one.

    Returns:
        bool

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: write (changes data). Evidence: vendor-docs-2023. Credential: bearer token.
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: list[ContactCreateV1],
) -> Response[bool]:
    """Add many contacts in the background (version 1); see `sync`.

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
    body: list[ContactCreateV1],
) -> bool:
    """Add many contacts in the background (version 1); see `sync`.

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
    body: list[ContactCreateV1],
) -> Response[bool]:
    """Add many contacts in the background (version 1); see `sync`.

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
