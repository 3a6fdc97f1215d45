from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload, query
from ...models.call_search_page_v1 import CallSearchPageV1
from ...models.call_search_v1 import CallSearchV1
from ...types import UNSET, Response, Unset

OPERATION = "search_calls_v1"


def get_kwargs(
    *,
    body: CallSearchV1,
    page: int | Unset = UNSET,
    size: int | Unset = UNSET,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/call_transaction/search",
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


def _response(response: httpx.Response) -> Response[CallSearchPageV1]:
    parsed: CallSearchPageV1 = payload(response, OPERATION, CallSearchPageV1)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    body: CallSearchV1,
    page: int | Unset = UNSET,
    size: int | Unset = UNSET,
) -> CallSearchPageV1:
    """Search the calls of your own users (version 1)

    Finds the calls of users that your own system knows by an id of its own. From the vendor's text of 2023, whose
    sample holds placeholders only.

    * page: the only answer whose page has camelCase names (`pageNumber`); the rows have snake_case names.
    * times: the units are read from the names, since placeholders prove nothing.
    * page and size: the text calls them path parameters; the spec sends them in the query.

    Args:
        page (int | Unset): Number of the page, from 1. The first page when left out.
        size (int | Unset): Rows on a page, at most 50.
        body (CallSearchV1): What to look for with version 1.

    Returns:
        CallSearchPageV1

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: read (reads only). Evidence: vendor-docs-2023. Credential: API key in header x-api-key. Limits:
    page_size 50.
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
    body: CallSearchV1,
    page: int | Unset = UNSET,
    size: int | Unset = UNSET,
) -> Response[CallSearchPageV1]:
    """Search the calls of your own users (version 1); see `sync`.

    Returns:
        The payload as `parsed` (CallSearchPageV1), with status, headers, body, envelope and timing.
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
    body: CallSearchV1,
    page: int | Unset = UNSET,
    size: int | Unset = UNSET,
) -> CallSearchPageV1:
    """Search the calls of your own users (version 1); see `sync`.

    Returns:
        CallSearchPageV1
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
    body: CallSearchV1,
    page: int | Unset = UNSET,
    size: int | Unset = UNSET,
) -> Response[CallSearchPageV1]:
    """Search the calls of your own users (version 1); see `sync`.

    Returns:
        The payload as `parsed` (CallSearchPageV1), with status, headers, body, envelope and timing.
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
