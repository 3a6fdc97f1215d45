from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, payload
from ...types import Response

OPERATION = "report_calls"


def get_kwargs() -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v3/call-transaction/report",
        "extensions": {"omicall_operation": OPERATION},
    }
    return kwargs


def _response(response: httpx.Response) -> Response[Any]:
    parsed: Any = payload(response, OPERATION, Any, absent=True)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
) -> Any:
    """Count calls, with days and hours

    Totals by direction and by outcome, broken down by day and by hour of the day. All that is known is a line in
    one integrator's digest of a document of the vendor: at most 12 months at a time, no choice of agents.

    Neither the parameters nor the answer are described. There must be a way to name the window; version 1 calls it
    `from_date` and `to_date`, while the search of version 3 says `fromDate` and `toDate`. The spec guesses neither.
    `report_calls_v1` is documented.

    Returns:
        Any

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: read (reads only). Evidence: inferred. Credential: bearer token. Limits: window_months 12.
    """

    return sync_detailed(
        client=client,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
) -> Response[Any]:
    """Count calls, with days and hours; see `sync`.

    Returns:
        The payload as `parsed` (Any), with status, headers, body, envelope and timing.
    """

    return _response(client.get_httpx_client().request(**get_kwargs()))


async def asyncio(
    *,
    client: AuthenticatedClient,
) -> Any:
    """Count calls, with days and hours; see `sync`.

    Returns:
        Any
    """

    return (
        await asyncio_detailed(
            client=client,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
) -> Response[Any]:
    """Count calls, with days and hours; see `sync`.

    Returns:
        The payload as `parsed` (Any), with status, headers, body, envelope and timing.
    """

    return _response(await client.get_async_httpx_client().request(**get_kwargs()))
