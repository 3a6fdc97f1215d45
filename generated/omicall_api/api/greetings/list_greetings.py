from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, payload, query
from ...models.greeting_page import GreetingPage
from ...types import Response

OPERATION = "list_greetings"


def get_kwargs(
    *,
    page: int,
    size: int,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/call_center/greeting/list",
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["params"] = query(
        **{
            "page": page,
            "size": size,
        }
    )
    return kwargs


def _response(response: httpx.Response) -> Response[GreetingPage]:
    parsed: GreetingPage = payload(response, OPERATION, GreetingPage)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    page: int,
    size: int,
) -> GreetingPage:
    """List greetings

    Gives the greetings (tệp ghi âm, lời chào) page by page. A row has the name of its file and no link to it.

    * page and size: both are marked as required, although a default size of 10 stands beside. The spec requires
      them.
    * rows: all greetings of the sample were read by a machine. How an uploaded file looks is not shown, so text,
      voice and speed may be null.

    Args:
        page (int): Number of the page, from 1.
        size (int): Rows on a page. The largest page is not known here; call history cuts to 50.

    Returns:
        GreetingPage

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: read (reads only). Evidence: vendor-docs-2023. Credential: bearer token.
    """

    return sync_detailed(
        client=client,
        page=page,
        size=size,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    page: int,
    size: int,
) -> Response[GreetingPage]:
    """List greetings; see `sync`.

    Returns:
        The payload as `parsed` (GreetingPage), with status, headers, body, envelope and timing.
    """

    return _response(
        client.get_httpx_client().request(
            **get_kwargs(
                page=page,
                size=size,
            )
        )
    )


async def asyncio(
    *,
    client: AuthenticatedClient,
    page: int,
    size: int,
) -> GreetingPage:
    """List greetings; see `sync`.

    Returns:
        GreetingPage
    """

    return (
        await asyncio_detailed(
            client=client,
            page=page,
            size=size,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    page: int,
    size: int,
) -> Response[GreetingPage]:
    """List greetings; see `sync`.

    Returns:
        The payload as `parsed` (GreetingPage), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                page=page,
                size=size,
            )
        )
    )
