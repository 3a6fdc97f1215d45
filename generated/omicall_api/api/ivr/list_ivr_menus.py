from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, payload, query
from ...models.ivr_menu_page import IvrMenuPage
from ...types import UNSET, Response, Unset

OPERATION = "list_ivr_menus"


def get_kwargs(
    *,
    keyword: str | Unset = UNSET,
    page: int,
    size: int,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/call_center/key-interaction/list",
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


def _response(response: httpx.Response) -> Response[IvrMenuPage]:
    parsed: IvrMenuPage = payload(response, OPERATION, IvrMenuPage)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    keyword: str | Unset = UNSET,
    page: int,
    size: int,
) -> IvrMenuPage:
    """List IVR key menus

    Gives the key menus (kịch bản bấm phím) page by page, each with its keys. The vendor calls them key
    interactions. Page and size are marked as required here, while other lists have defaults; the spec requires
    them.

    Args:
        keyword (str | Unset): Text to look for. The vendor does not say in which fields.
        page (int): Number of the page, from 1.
        size (int): Rows on a page. The largest page is not known here; call history cuts to 50.

    Returns:
        IvrMenuPage

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
    page: int,
    size: int,
) -> Response[IvrMenuPage]:
    """List IVR key menus; see `sync`.

    Returns:
        The payload as `parsed` (IvrMenuPage), with status, headers, body, envelope and timing.
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
    page: int,
    size: int,
) -> IvrMenuPage:
    """List IVR key menus; see `sync`.

    Returns:
        IvrMenuPage
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
    page: int,
    size: int,
) -> Response[IvrMenuPage]:
    """List IVR key menus; see `sync`.

    Returns:
        The payload as `parsed` (IvrMenuPage), with status, headers, body, envelope and timing.
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
