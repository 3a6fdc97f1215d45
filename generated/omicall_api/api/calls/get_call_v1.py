from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, payload, segment
from ...models.call_v1 import CallV1
from ...types import Response

OPERATION = "get_call_v1"


def get_kwargs(
    transaction_id: str,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/call_transaction/detail/{transaction_id}".format(
            transaction_id=segment("transaction_id", transaction_id),
        ),
        "extensions": {"omicall_operation": OPERATION},
    }
    return kwargs


def _response(response: httpx.Response) -> Response[CallV1 | None]:
    parsed: CallV1 | None = payload(response, OPERATION, CallV1 | None)
    return answer(response, parsed)


def sync(
    transaction_id: str,
    *,
    client: AuthenticatedClient,
) -> CallV1 | None:
    """Read one call (version 1)

    Gives the call with this id. For an unknown id the vendor's pages say nothing; integrators who look calls up by
    id handle a payload of null, and the spec allows it. Documented in 2023; today's pages no longer show it.

    Args:
        transaction_id (str): Id of the call, a UUID in what was seen. Equal to the `call_uuid` of click-to-call.

    Returns:
        CallV1 | None

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: read (reads only). Evidence: vendor-docs-2023. Credential: bearer token.
    """

    return sync_detailed(
        transaction_id=transaction_id,
        client=client,
    ).parsed


def sync_detailed(
    transaction_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[CallV1 | None]:
    """Read one call (version 1); see `sync`.

    Returns:
        The payload as `parsed` (CallV1 | None), with status, headers, body, envelope and timing.
    """

    return _response(
        client.get_httpx_client().request(
            **get_kwargs(
                transaction_id=transaction_id,
            )
        )
    )


async def asyncio(
    transaction_id: str,
    *,
    client: AuthenticatedClient,
) -> CallV1 | None:
    """Read one call (version 1); see `sync`.

    Returns:
        CallV1 | None
    """

    return (
        await asyncio_detailed(
            transaction_id=transaction_id,
            client=client,
        )
    ).parsed


async def asyncio_detailed(
    transaction_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[CallV1 | None]:
    """Read one call (version 1); see `sync`.

    Returns:
        The payload as `parsed` (CallV1 | None), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                transaction_id=transaction_id,
            )
        )
    )
