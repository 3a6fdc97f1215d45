from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, payload, query
from ...models.call_v2 import CallV2
from ...types import Response

OPERATION = "get_call"


def get_kwargs(
    *,
    transaction_id: str,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v2/callTransaction/getByTransactionId",
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["params"] = query(
        **{
            "transactionId": transaction_id,
        }
    )
    return kwargs


def _response(response: httpx.Response) -> Response[CallV2 | None]:
    parsed: CallV2 | None = payload(response, OPERATION, CallV2 | None)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    transaction_id: str,
) -> CallV2 | None:
    """Read one call

    Gives the call with this id, or null when there is none. No page of the vendor shows this operation; two
    integrators run it. A newer one is not known.

    * verb: one integrator sends GET with a query, as its digest of a document of the vendor says. The other, which
      is older, sends POST with the id in a JSON body. The spec uses GET.
    * answer: supposed to be a row of version 2, as in `search_calls_v2`. The integrators read recording_file_url,
      record_seconds, note and call_out_price from it.
    * paused: the vendor's page says so of the search of version 2; whether it holds here is not known.

    Args:
        transaction_id (str): Id of the call. Equal to the `call_uuid` of click-to-call and of webhooks.

    Returns:
        CallV2 | None

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: read (reads only). Evidence: integrators. Credential: bearer token.
    """

    return sync_detailed(
        client=client,
        transaction_id=transaction_id,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    transaction_id: str,
) -> Response[CallV2 | None]:
    """Read one call; see `sync`.

    Returns:
        The payload as `parsed` (CallV2 | None), with status, headers, body, envelope and timing.
    """

    return _response(
        client.get_httpx_client().request(
            **get_kwargs(
                transaction_id=transaction_id,
            )
        )
    )


async def asyncio(
    *,
    client: AuthenticatedClient,
    transaction_id: str,
) -> CallV2 | None:
    """Read one call; see `sync`.

    Returns:
        CallV2 | None
    """

    return (
        await asyncio_detailed(
            client=client,
            transaction_id=transaction_id,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    transaction_id: str,
) -> Response[CallV2 | None]:
    """Read one call; see `sync`.

    Returns:
        The payload as `parsed` (CallV2 | None), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                transaction_id=transaction_id,
            )
        )
    )
