from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload, query
from ...models.keyword_search import KeywordSearch
from ...types import Response

OPERATION = "list_tenants"


def get_kwargs(
    *,
    body: KeywordSearch,
    page: int,
    size: int,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/partner/tenant/list",
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


def _response(response: httpx.Response) -> Response[Any]:
    parsed: Any = payload(response, OPERATION, Any, absent=True)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    body: KeywordSearch,
    page: int,
    size: int,
) -> Any:
    """List the partner's accounts

    Gives the accounts of the partner's customers, page by page. Takes a token made from the partner's key.

    * keyword: the body is the one of the search for contacts, but here the keyword is the name or the e-mail of an
      account. Leaving it out supposedly gives all accounts.
    * page and size: marked as required in 2021; the later text has no such marks. The spec asks for both.
    * answer: the page prints an empty block, so the payload has no type here and may be missing. The paging
      suggests a page of rows as on other lists.

    Args:
        page (int): Number of the page, from 1 on the other lists.
        size (int): Rows on a page. The largest page is not stated.
        body (KeywordSearch): What to look for.

    Returns:
        Any

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: read (reads only). Evidence: vendor-docs. Credential: bearer token, made from a partner's API key.
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
    body: KeywordSearch,
    page: int,
    size: int,
) -> Response[Any]:
    """List the partner's accounts; see `sync`.

    Returns:
        The payload as `parsed` (Any), with status, headers, body, envelope and timing.
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
    body: KeywordSearch,
    page: int,
    size: int,
) -> Any:
    """List the partner's accounts; see `sync`.

    Returns:
        Any
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
    body: KeywordSearch,
    page: int,
    size: int,
) -> Response[Any]:
    """List the partner's accounts; see `sync`.

    Returns:
        The payload as `parsed` (Any), with status, headers, body, envelope and timing.
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
