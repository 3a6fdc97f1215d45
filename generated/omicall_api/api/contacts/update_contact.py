from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload
from ...models.contact_update import ContactUpdate
from ...types import Response

OPERATION = "update_contact"


def get_kwargs(
    *,
    body: ContactUpdate,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v2/contact/update",
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
    body: ContactUpdate,
) -> Any:
    """Change a contact

    Changes the customer with this `refId`. The vendor's text on it could not be read. One integrator uses it, tried
    it live, and sends `refId` and `userOwnerEmail`.

    * partial updates: fields that are left out are kept, says that integrator. What an empty text or an empty
      list does is not known.
    * fields: the spec supposes those of `add_contact`. Only the owner is known to be changed so.
    * answer: not shown by any source; a boolean as from `add_contact` is likely.
    * credential: the integrator says that only the raw key works. The spec takes either, the key first, because
      the token works on the contact search.

    Args:
        body (ContactUpdate): What to change in a customer. Only `refId` and `userOwnerEmail` are known from use; the
            other fields are supposed to be those of `ContactCreate`.

    Returns:
        Any

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: write (changes data). Evidence: integrators. Credential: API key in header x-api-key or bearer token.
    Must be there already: refId.
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: ContactUpdate,
) -> Response[Any]:
    """Change a contact; see `sync`.

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
    body: ContactUpdate,
) -> Any:
    """Change a contact; see `sync`.

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
    body: ContactUpdate,
) -> Response[Any]:
    """Change a contact; see `sync`.

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
