from __future__ import annotations

from typing import Any

import httpx

from ...base import warn_deprecated
from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload, query
from ...models.call_search_v2 import CallSearchV2
from ...models.call_v2_page import CallV2Page
from ...types import UNSET, Response, Unset

OPERATION = "search_calls_v2"


def get_kwargs(
    *,
    body: CallSearchV2,
    page: int | Unset = UNSET,
    size: int | Unset = UNSET,
) -> dict[str, Any]:
    warn_deprecated("search_calls_v2 is deprecated by OMICall since 2026-04-01; use calls.search.")
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v2/callTransaction/search",
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


def _response(response: httpx.Response) -> Response[CallV2Page]:
    parsed: CallV2Page = payload(response, OPERATION, CallV2Page)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    body: CallSearchV2,
    page: int | Unset = UNSET,
    size: int | Unset = UNSET,
) -> CallV2Page:
    """Search the call history (version 2)

    Finds calls in a window of time and gives them page by page. **Deprecated:** the vendor's page says that it is
    paused from 2026-04-01 and asks for version 3, `search_calls`. What paused means is not said.

    * credential: bearer token on the page; integrators also send the raw `x-api-key`. The spec takes either, the
      token first.
    * required: the page marks nothing. Integrators always send the window. One of them leaves out page and size,
      and asks for 20 days at once; no limit is stated.
    * conditions: the page could be read down to `agentUuids` only. `keyword` and `isAnswer` are known from
      integrators.
    * times: an older rendering of the page has `time_start_to_answer`, the newer one has four other times.
    * tags: ids on the vendor's page, names on the page of a reseller.

    Args:
        page (int | Unset): Number of the page, from 1. The first page when left out. The page calls it a path
            parameter.
        size (int | Unset): Rows on a page, at most 50. The page calls it a path parameter.
        body (CallSearchV2): What to look for with version 2. The conditions stand here without a `filter` around them,
            and there is no choice of order.

    Returns:
        CallV2Page

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: read (reads only). Evidence: vendor-docs. Credential: bearer token or API key in header x-api-key.
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
    body: CallSearchV2,
    page: int | Unset = UNSET,
    size: int | Unset = UNSET,
) -> Response[CallV2Page]:
    """Search the call history (version 2); see `sync`.

    Returns:
        The payload as `parsed` (CallV2Page), with status, headers, body, envelope and timing.
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
    body: CallSearchV2,
    page: int | Unset = UNSET,
    size: int | Unset = UNSET,
) -> CallV2Page:
    """Search the call history (version 2); see `sync`.

    Returns:
        CallV2Page
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
    body: CallSearchV2,
    page: int | Unset = UNSET,
    size: int | Unset = UNSET,
) -> Response[CallV2Page]:
    """Search the call history (version 2); see `sync`.

    Returns:
        The payload as `parsed` (CallV2Page), with status, headers, body, envelope and timing.
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
