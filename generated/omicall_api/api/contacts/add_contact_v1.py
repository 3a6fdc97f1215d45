from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload
from ...models.contact_create_v1 import ContactCreateV1
from ...types import Response

OPERATION = "add_contact_v1"


def get_kwargs(
    *,
    body: ContactCreateV1,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/contacts/add",
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
    body: ContactCreateV1,
) -> bool:
    """Add a contact (version 1)

    Adds one customer. The answer is true and holds no id; until August 2022 it was the new contact.

    * required fields: name and phones carried the mark in 2021, and today's text has lost all marks. The spec
      keeps them required.
    * kind of a phone number: the key is `value` on this page, `type` in update and in version 2. One integrator
      sends `type` here, and the vendor answers success. The spec takes both keys.
    * names: that integrator also writes refid and refcode in small letters; whether they are read is not known.
    * payload: the page prints true or false beside a status of success; what false means is not explained.

    Args:
        body (ContactCreateV1): A customer to add.

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
    body: ContactCreateV1,
) -> Response[bool]:
    """Add a contact (version 1); see `sync`.

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
    body: ContactCreateV1,
) -> bool:
    """Add a contact (version 1); see `sync`.

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
    body: ContactCreateV1,
) -> Response[bool]:
    """Add a contact (version 1); see `sync`.

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
