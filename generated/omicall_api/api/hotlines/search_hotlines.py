from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, payload, query
from ...models.hotline_page import HotlinePage
from ...types import UNSET, Response, Unset

OPERATION = "search_hotlines"


def get_kwargs(
    *,
    keyword: str | Unset = UNSET,
    page: int | Unset = UNSET,
    size: int | Unset = UNSET,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/call_center/hotline/search",
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


def _response(response: httpx.Response) -> Response[HotlinePage]:
    parsed: HotlinePage = payload(response, OPERATION, HotlinePage)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    keyword: str | Unset = UNSET,
    page: int | Unset = UNSET,
    size: int | Unset = UNSET,
) -> HotlinePage:
    """Search hotlines with their configuration

    Gives the hotlines of the tenant page by page, each with its configuration. The vendor's text could not be read:
    one integrator's client has this call, and a digest of the vendor's 2026 spreadsheet agrees on the address. Both
    say that a `size` above 50 is cut to 50.

    Args:
        keyword (str | Unset): Text to look for. Which fields it is compared with is not known.
        page (int | Unset): Number of the page, from 1. The first page when left out.
        size (int | Unset): Rows on a page, 50 when left out. Above 50 the vendor gives 50, say two third parties.

    Returns:
        HotlinePage

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: read (reads only). Evidence: integrators. Credential: bearer token. Limits: page_size 50.
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
) -> Response[HotlinePage]:
    """Search hotlines with their configuration; see `sync`.

    Returns:
        The payload as `parsed` (HotlinePage), with status, headers, body, envelope and timing.
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
) -> HotlinePage:
    """Search hotlines with their configuration; see `sync`.

    Returns:
        HotlinePage
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
) -> Response[HotlinePage]:
    """Search hotlines with their configuration; see `sync`.

    Returns:
        The payload as `parsed` (HotlinePage), with status, headers, body, envelope and timing.
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
