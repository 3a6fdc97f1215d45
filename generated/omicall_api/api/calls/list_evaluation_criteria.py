from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, payload
from ...types import Response

OPERATION = "list_evaluation_criteria"


def get_kwargs() -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v3/call-transaction/evaluation-criteria/list",
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
    """List the criteria by which calls are rated

    Gives the criteria of the account. All that is known is a line in one integrator's digest of a document of the
    vendor; it shows no answer. Each criterion should hold the id and the name that a rating asks for.

    Returns:
        Any

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: read (reads only). Evidence: inferred. Credential: bearer token.
    """

    return sync_detailed(
        client=client,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
) -> Response[Any]:
    """List the criteria by which calls are rated; see `sync`.

    Returns:
        The payload as `parsed` (Any), with status, headers, body, envelope and timing.
    """

    return _response(client.get_httpx_client().request(**get_kwargs()))


async def asyncio(
    *,
    client: AuthenticatedClient,
) -> Any:
    """List the criteria by which calls are rated; see `sync`.

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
    """List the criteria by which calls are rated; see `sync`.

    Returns:
        The payload as `parsed` (Any), with status, headers, body, envelope and timing.
    """

    return _response(await client.get_async_httpx_client().request(**get_kwargs()))
