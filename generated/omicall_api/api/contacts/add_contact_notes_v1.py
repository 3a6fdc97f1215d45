from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload
from ...models.contact_note_create_v1 import ContactNoteCreateV1
from ...types import Response

OPERATION = "add_contact_notes_v1"


def get_kwargs(
    *,
    body: list[ContactNoteCreateV1],
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/contacts/add-note",
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["content"] = encode(body)
    kwargs["headers"] = {"Content-Type": "application/json"}
    return kwargs


def _response(response: httpx.Response) -> Response[int]:
    parsed: int = payload(response, OPERATION, int)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    body: list[ContactNoteCreateV1],
) -> int:
    """Add notes to contacts (version 1)

    Adds notes, each to the customer with its phone number. The answer says how many were accepted, not which; what
    happens to a number that no contact has is not stated. The first text, of March 2022, took one note and gave it
    back; the spec follows the text of 2023.

    Args:
        body (list[ContactNoteCreateV1]): What to send, one by one.

    Returns:
        int

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: write (changes data). Evidence: vendor-docs-2023. Credential: bearer token. Must be there already:
    phone.
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: list[ContactNoteCreateV1],
) -> Response[int]:
    """Add notes to contacts (version 1); see `sync`.

    Returns:
        The payload as `parsed` (int), with status, headers, body, envelope and timing.
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
    body: list[ContactNoteCreateV1],
) -> int:
    """Add notes to contacts (version 1); see `sync`.

    Returns:
        int
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
    body: list[ContactNoteCreateV1],
) -> Response[int]:
    """Add notes to contacts (version 1); see `sync`.

    Returns:
        The payload as `parsed` (int), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                body=body,
            )
        )
    )
