from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload, segment
from ...models.call_update import CallUpdate
from ...models.call_v1 import CallV1
from ...types import Response

OPERATION = "update_call"


def get_kwargs(
    transaction_id: str,
    *,
    body: CallUpdate,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/call_transaction/change/{transaction_id}".format(
            transaction_id=segment("transaction_id", transaction_id),
        ),
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["content"] = encode(body)
    kwargs["headers"] = {"Content-Type": "application/json"}
    return kwargs


def _response(response: httpx.Response) -> Response[CallV1]:
    parsed: CallV1 = payload(response, OPERATION, CallV1)
    return answer(response, parsed)


def sync(
    transaction_id: str,
    *,
    client: AuthenticatedClient,
    body: CallUpdate,
) -> CallV1:
    """Change note and tags of a call

    Writes a note and tags to a call and gives the call back. From the vendor's text of 2023.

    * verb: the text says POST, and so does an integrator's note of 2026. Integrators also send PATCH: one client of
      2026 does. The spec uses POST.
    * tags: a list of names in the text, one string in that client. The spec takes the list. Whether it replaces
      the tags that are there, or adds to them, is not stated.
    * note: marked as required in 2021; the text of 2023 has lost all such marks. The spec requires it.
    * answer: the sample holds fewer fields than a call of the list does. The other fields may be missing.

    Args:
        transaction_id (str): Id of the call.
        body (CallUpdate): What to write to a call.

    Returns:
        CallV1

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: write (changes data). Evidence: vendor-docs-2023. Credential: bearer token. Must be there already:
    transaction_id.
    """

    return sync_detailed(
        transaction_id=transaction_id,
        client=client,
        body=body,
    ).parsed


def sync_detailed(
    transaction_id: str,
    *,
    client: AuthenticatedClient,
    body: CallUpdate,
) -> Response[CallV1]:
    """Change note and tags of a call; see `sync`.

    Returns:
        The payload as `parsed` (CallV1), with status, headers, body, envelope and timing.
    """

    return _response(
        client.get_httpx_client().request(
            **get_kwargs(
                transaction_id=transaction_id,
                body=body,
            )
        )
    )


async def asyncio(
    transaction_id: str,
    *,
    client: AuthenticatedClient,
    body: CallUpdate,
) -> CallV1:
    """Change note and tags of a call; see `sync`.

    Returns:
        CallV1
    """

    return (
        await asyncio_detailed(
            transaction_id=transaction_id,
            client=client,
            body=body,
        )
    ).parsed


async def asyncio_detailed(
    transaction_id: str,
    *,
    client: AuthenticatedClient,
    body: CallUpdate,
) -> Response[CallV1]:
    """Change note and tags of a call; see `sync`.

    Returns:
        The payload as `parsed` (CallV1), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                transaction_id=transaction_id,
                body=body,
            )
        )
    )
