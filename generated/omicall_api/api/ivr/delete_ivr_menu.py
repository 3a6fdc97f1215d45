from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, payload, segment
from ...types import Response

OPERATION = "delete_ivr_menu"


def get_kwargs(
    id: str,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "delete",
        "url": "/api/call_center/key-interaction/delete/{id}".format(
            id=segment("id", id),
        ),
        "extensions": {"omicall_operation": OPERATION},
    }
    return kwargs


def _response(response: httpx.Response) -> Response[Any]:
    parsed: Any = payload(response, OPERATION, Any, absent=True)
    return answer(response, parsed)


def sync(
    id: str,
    *,
    client: AuthenticatedClient,
) -> Any:
    """Delete an IVR key menu

    Deletes the menu. What becomes of groups, menus and hotlines that lead to it is not stated. The answer is not
    described, so the payload may be missing.

    Args:
        id (str): Id of the menu (`_id` in the list).

    Returns:
        Any

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: destructive (deletes data). Evidence: vendor-docs-2023. Credential: bearer token. Must be there already:
    id.
    """

    return sync_detailed(
        id=id,
        client=client,
    ).parsed


def sync_detailed(
    id: str,
    *,
    client: AuthenticatedClient,
) -> Response[Any]:
    """Delete an IVR key menu; see `sync`.

    Returns:
        The payload as `parsed` (Any), with status, headers, body, envelope and timing.
    """

    return _response(
        client.get_httpx_client().request(
            **get_kwargs(
                id=id,
            )
        )
    )


async def asyncio(
    id: str,
    *,
    client: AuthenticatedClient,
) -> Any:
    """Delete an IVR key menu; see `sync`.

    Returns:
        Any
    """

    return (
        await asyncio_detailed(
            id=id,
            client=client,
        )
    ).parsed


async def asyncio_detailed(
    id: str,
    *,
    client: AuthenticatedClient,
) -> Response[Any]:
    """Delete an IVR key menu; see `sync`.

    Returns:
        The payload as `parsed` (Any), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                id=id,
            )
        )
    )
