from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, payload, query
from ...models.group_page import GroupPage
from ...types import UNSET, Response, Unset

OPERATION = "list_groups"


def get_kwargs(
    *,
    keyword: str | Unset = UNSET,
    page: int | Unset = UNSET,
    size: int | Unset = UNSET,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/call_center/internal_group/list",
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["params"] = query(
        **{
            "keyword": keyword,
            "page": page,
            "size": size,
        }
    )
    return kwargs


def _response(response: httpx.Response) -> Response[GroupPage]:
    parsed: GroupPage = payload(response, OPERATION, GroupPage)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    keyword: str | Unset = UNSET,
    page: int | Unset = UNSET,
    size: int | Unset = UNSET,
) -> GroupPage:
    """List ring groups

    Gives the ring groups (nhóm máy nhánh) page by page, with their members. One integrator reads it with the same
    three parameters.

    * page size: 10 when left out, although most lists of this API say 50.
    * keyword: which fields it is compared with is not stated.

    Args:
        keyword (str | Unset): Text to look for. The vendor does not say in which fields.
        page (int | Unset): Number of the page, from 1. The first page when left out.
        size (int | Unset): Rows on a page, 10 when left out. The largest page is not known here; call history cuts to
            50.

    Returns:
        GroupPage

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: read (reads only). Evidence: vendor-docs-2023. Credential: bearer token.
    """

    return sync_detailed(
        client=client,
        keyword=keyword,
        page=page,
        size=size,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    keyword: str | Unset = UNSET,
    page: int | Unset = UNSET,
    size: int | Unset = UNSET,
) -> Response[GroupPage]:
    """List ring groups; see `sync`.

    Returns:
        The payload as `parsed` (GroupPage), with status, headers, body, envelope and timing.
    """

    return _response(
        client.get_httpx_client().request(
            **get_kwargs(
                keyword=keyword,
                page=page,
                size=size,
            )
        )
    )


async def asyncio(
    *,
    client: AuthenticatedClient,
    keyword: str | Unset = UNSET,
    page: int | Unset = UNSET,
    size: int | Unset = UNSET,
) -> GroupPage:
    """List ring groups; see `sync`.

    Returns:
        GroupPage
    """

    return (
        await asyncio_detailed(
            client=client,
            keyword=keyword,
            page=page,
            size=size,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    keyword: str | Unset = UNSET,
    page: int | Unset = UNSET,
    size: int | Unset = UNSET,
) -> Response[GroupPage]:
    """List ring groups; see `sync`.

    Returns:
        The payload as `parsed` (GroupPage), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                keyword=keyword,
                page=page,
                size=size,
            )
        )
    )
