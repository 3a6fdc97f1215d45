from __future__ import annotations

from typing import Any

import httpx

from ...base import warn_deprecated
from ...client import AuthenticatedClient
from ...decoding import answer, payload
from ...models.group import Group
from ...types import Response

OPERATION = "list_all_groups"


def get_kwargs() -> dict[str, Any]:
    warn_deprecated("list_all_groups is no longer documented by OMICall since 2022-11-10; use groups.list.")
    kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/call_center/internal_group/get_all",
        "extensions": {"omicall_operation": OPERATION},
    }
    return kwargs


def _response(response: httpx.Response) -> Response[list[Group]]:
    parsed: list[Group] = payload(response, OPERATION, list[Group])
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
) -> list[Group]:
    """List all ring groups at once (removed)

    Gave all ring groups in one list, without pages. The vendor's documentation put `list_groups` in its place on
    2022-11-10; whether the address still answers is not known.

    Returns:
        list[Group]

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
) -> Response[list[Group]]:
    """List all ring groups at once (removed); see `sync`.

    Returns:
        The payload as `parsed` (list[Group]), with status, headers, body, envelope and timing.
    """

    return _response(client.get_httpx_client().request(**get_kwargs()))


async def asyncio(
    *,
    client: AuthenticatedClient,
) -> list[Group]:
    """List all ring groups at once (removed); see `sync`.

    Returns:
        list[Group]
    """

    return (
        await asyncio_detailed(
            client=client,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
) -> Response[list[Group]]:
    """List all ring groups at once (removed); see `sync`.

    Returns:
        The payload as `parsed` (list[Group]), with status, headers, body, envelope and timing.
    """

    return _response(await client.get_async_httpx_client().request(**get_kwargs()))
