from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload
from ...models.contact_create import ContactCreate
from ...types import Response

OPERATION = "add_contacts"


def get_kwargs(
    *,
    body: list[ContactCreate],
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v2/contact/addMany",
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["content"] = encode(body)
    kwargs["headers"] = {"Content-Type": "application/json"}
    return kwargs


def _response(response: httpx.Response) -> Response[Any]:
    parsed: Any = payload(response, OPERATION, Any, absent=True)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    body: list[ContactCreate],
) -> Any:
    """Add many contacts

    Adds customers, many at a time. The vendor's page names the operation, and the text that could be read stops
    there.

    * body: supposed to be an array of what `add_contact` takes, because version 1 does it so. A wrapper around
      the array is possible.
    * answer: not described. Version 1 adds the contacts after it has answered; whether this does so too, and what
      happens to the others when one is refused, is not known.
    * credential: the page says bearer token; one integrator says that only the raw key works on its neighbours.
      The spec takes either, the token first.

    Args:
        body (list[ContactCreate]): What to send, one by one.

    Returns:
        Any

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: write (changes data). Evidence: vendor-docs. Credential: bearer token or API key in header x-api-key.
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: list[ContactCreate],
) -> Response[Any]:
    """Add many contacts; see `sync`.

    Returns:
        The payload as `parsed` (Any), with status, headers, body, envelope and timing.
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
    body: list[ContactCreate],
) -> Any:
    """Add many contacts; see `sync`.

    Returns:
        Any
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
    body: list[ContactCreate],
) -> Response[Any]:
    """Add many contacts; see `sync`.

    Returns:
        The payload as `parsed` (Any), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                body=body,
            )
        )
    )
