from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload, query
from ...models.call_page import CallPage
from ...models.call_search import CallSearch
from ...types import Response

OPERATION = "search_calls"


def get_kwargs(
    *,
    body: CallSearch,
    page: int,
    size: int,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v3/call-transaction/search",
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["params"] = query(
        **{
            "page": page,
            "size": size,
        }
    )
    kwargs["content"] = encode(body)
    kwargs["headers"] = {"Content-Type": "application/json"}
    return kwargs


def _response(response: httpx.Response) -> Response[CallPage]:
    parsed: CallPage = payload(response, OPERATION, CallPage)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    body: CallSearch,
    page: int,
    size: int,
) -> CallPage:
    """Search the call history

    Finds calls in a window of time and gives them page by page. This is the operation to use: the vendor's page on
    version 2 says that it is paused from 2026-04-01 in favour of version 3.

    The vendor's text on version 3 could not be read. Four integrators agree on the address and on the body
    (`filter` and `sort`), and one of them tried it live in 2026. Not settled:

    * credential: one integrator tried the raw `x-api-key` live, another uses the bearer token, one sends both. The
      spec takes either, the key first.
    * page and size: integrators always send them, so the spec requires them; a requirements note says that an
      empty request gives the latest 50 calls.
    * window: no limit is stated. One integrator asks for up to 90 days.

    `fromDate` may not be later than `toDate`. A `size` above 50 is cut to 50, not refused.

    Args:
        page (int): Number of the page, from 1.
        size (int): Rows on a page. Above 50 the vendor gives 50.
        body (CallSearch): What to look for in the call history, and in which order to give it.

    Returns:
        CallPage

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: read (reads only). Evidence: integrators. Credential: API key in header x-api-key or bearer token.
    Limits: page_size 50.
    """

    return sync_detailed(
        client=client,
        body=body,
        page=page,
        size=size,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: CallSearch,
    page: int,
    size: int,
) -> Response[CallPage]:
    """Search the call history; see `sync`.

    Returns:
        The payload as `parsed` (CallPage), with status, headers, body, envelope and timing.
    """

    return _response(
        client.get_httpx_client().request(
            **get_kwargs(
                body=body,
                page=page,
                size=size,
            )
        )
    )


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: CallSearch,
    page: int,
    size: int,
) -> CallPage:
    """Search the call history; see `sync`.

    Returns:
        CallPage
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            page=page,
            size=size,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: CallSearch,
    page: int,
    size: int,
) -> Response[CallPage]:
    """Search the call history; see `sync`.

    Returns:
        The payload as `parsed` (CallPage), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                body=body,
                page=page,
                size=size,
            )
        )
    )
