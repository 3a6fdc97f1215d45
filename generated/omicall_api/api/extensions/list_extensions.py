from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, payload, query
from ...models.extension_page import ExtensionPage
from ...types import UNSET, Response, Unset

OPERATION = "list_extensions"


def get_kwargs(
    *,
    keyword: str | Unset = UNSET,
    page: int | Unset = UNSET,
    size: int | Unset = UNSET,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/call_center/internal_phone/list",
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


def _response(response: httpx.Response) -> Response[ExtensionPage]:
    parsed: ExtensionPage = payload(response, OPERATION, ExtensionPage)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    keyword: str | Unset = UNSET,
    page: int | Unset = UNSET,
    size: int | Unset = UNSET,
) -> ExtensionPage:
    """List extensions with their SIP logins

    Gives the extensions page by page. **Each row holds a SIP password in clear text**: never log an answer.

    * keyword: looks at the extension number in the text of 2023; today's page adds e-mail and full name.
    * credential: the documented token works, says an integration that was tried live. It also says that the raw key
      is not enough here, but does not show it being refused.
    * page and size: may be left out, says one integrator that tried it live.

    Args:
        keyword (str | Unset): Text to look for in extension number, e-mail and full name.
        page (int | Unset): Number of the page, from 1. The first page when left out.
        size (int | Unset): Rows on a page, 50 when left out. The largest page is not known here; call history cuts to
            50.

    Returns:
        ExtensionPage

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: read (reads only). Evidence: vendor-docs. Credential: bearer token.
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
) -> Response[ExtensionPage]:
    """List extensions with their SIP logins; see `sync`.

    Returns:
        The payload as `parsed` (ExtensionPage), with status, headers, body, envelope and timing.
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
) -> ExtensionPage:
    """List extensions with their SIP logins; see `sync`.

    Returns:
        ExtensionPage
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
) -> Response[ExtensionPage]:
    """List extensions with their SIP logins; see `sync`.

    Returns:
        The payload as `parsed` (ExtensionPage), with status, headers, body, envelope and timing.
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
