from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, payload
from ...types import Response

OPERATION = "list_evaluation_criteria_v1"


def get_kwargs() -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/evaluation_criteria/call/list",
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
    """List the criteria by which calls are rated (version 1)

    Gives the criteria of the account. From the vendor's text of 2023, which shows no answer. Each criterion should
    hold the id and the name that `add_call_evaluation_v1` asks for.

    Returns:
        Any

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: read (reads only). Evidence: vendor-docs-2023. Credential: bearer token.
    """

    return sync_detailed(
        client=client,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
) -> Response[Any]:
    """List the criteria by which calls are rated (version 1); see `sync`.

    Returns:
        The payload as `parsed` (Any), with status, headers, body, envelope and timing.
    """

    return _response(client.get_httpx_client().request(**get_kwargs()))


async def asyncio(
    *,
    client: AuthenticatedClient,
) -> Any:
    """List the criteria by which calls are rated (version 1); see `sync`.

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
    """List the criteria by which calls are rated (version 1); see `sync`.

    Returns:
        The payload as `parsed` (Any), with status, headers, body, envelope and timing.
    """

    return _response(await client.get_async_httpx_client().request(**get_kwargs()))
