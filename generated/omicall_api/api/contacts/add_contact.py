from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload
from ...models.contact_create import ContactCreate
from ...types import Response

OPERATION = "add_contact"


def get_kwargs(
    *,
    body: ContactCreate,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v2/contact/add",
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
    body: ContactCreate,
) -> bool:
    """Add a contact

    Adds one customer. The answer is true and holds no id; search for the contact if you need it.

    * credential: the page says bearer token. One integrator that tried it live says that only the raw key in
      `x-api-key` works. Another uses the token on the contact search with success. The spec takes either, the
      token first.
    * payload: the page prints true or false beside a status of success; what false means is not explained.
    * required fields: none are marked. Version 1 marked name and phones in 2021.
    * repeats: `phone_or_email_assigned_on_other_contact` was seen by one integrator and is not in the vendor's
      text.

    Args:
        body (ContactCreate): A customer to add.

    Returns:
        bool

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says. Documented codes:
        phone_or_email_assigned_on_other_contact.

    Effect: write (changes data). Evidence: vendor-docs. Credential: bearer token or API key in header x-api-key.
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: ContactCreate,
) -> Response[bool]:
    """Add a contact; see `sync`.

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
    body: ContactCreate,
) -> bool:
    """Add a contact; see `sync`.

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
    body: ContactCreate,
) -> Response[bool]:
    """Add a contact; see `sync`.

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
