from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, payload, query
from ...types import Response

OPERATION = "delete_agent"


def get_kwargs(
    *,
    identify_info: str,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "delete",
        "url": "/api/agent/delete",
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["params"] = query(
        **{
            "identify_info": identify_info,
        }
    )
    return kwargs


def _response(response: httpx.Response) -> Response[Any]:
    parsed: Any = payload(response, OPERATION, Any, absent=True)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    identify_info: str,
) -> Any:
    """Delete an agent

    Deletes the agent with this login e-mail. What becomes of the extension, the calls and the contacts is not
    stated. The page shows an empty answer, so the payload may be missing.

    * verb: the page and the spec use DELETE; one integrator sends GET.

    Args:
        identify_info (str): Login e-mail of the agent.

    Returns:
        Any

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: destructive (deletes data). Evidence: vendor-docs. Credential: bearer token. Must be there already:
    identify_info.
    """

    return sync_detailed(
        client=client,
        identify_info=identify_info,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    identify_info: str,
) -> Response[Any]:
    """Delete an agent; see `sync`.

    Returns:
        The payload as `parsed` (Any), with status, headers, body, envelope and timing.
    """

    return _response(
        client.get_httpx_client().request(
            **get_kwargs(
                identify_info=identify_info,
            )
        )
    )


async def asyncio(
    *,
    client: AuthenticatedClient,
    identify_info: str,
) -> Any:
    """Delete an agent; see `sync`.

    Returns:
        Any
    """

    return (
        await asyncio_detailed(
            client=client,
            identify_info=identify_info,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    identify_info: str,
) -> Response[Any]:
    """Delete an agent; see `sync`.

    Returns:
        The payload as `parsed` (Any), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                identify_info=identify_info,
            )
        )
    )
