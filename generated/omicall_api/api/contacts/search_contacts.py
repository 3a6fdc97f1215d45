from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload, query
from ...models.contact_page import ContactPage
from ...models.keyword_search import KeywordSearch
from ...types import UNSET, Response, Unset

OPERATION = "search_contacts"


def get_kwargs(
    *,
    body: KeywordSearch,
    page: int | Unset = UNSET,
    size: int | Unset = UNSET,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v2/contact/search",
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


def _response(response: httpx.Response) -> Response[ContactPage]:
    parsed: ContactPage = payload(response, OPERATION, ContactPage)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    body: KeywordSearch,
    page: int | Unset = UNSET,
    size: int | Unset = UNSET,
) -> ContactPage:
    """Search contacts

    Finds contacts by a keyword and gives them page by page. The vendor's text on it could not be read; two
    integrators agree on address and body, and one of them keeps a real answer of 2024.

    * credential: one integrator sends the raw key, another the bearer token, both with success. The spec takes
      either, the key first.
    * keyword: compared with phone numbers and with other fields, so the first row need not be the phone number
      that was asked for. Compare the attribute phone_number yourself.

    Args:
        page (int | Unset): Number of the page, from 1. The first page when left out.
        size (int | Unset): Rows on a page, 50 when left out. The largest page is not known here; call history cuts to
            50.
        body (KeywordSearch): What to look for.

    Returns:
        ContactPage

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: read (reads only). Evidence: integrators. Credential: API key in header x-api-key or bearer token.
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
    page: int | Unset = UNSET,
    size: int | Unset = UNSET,
) -> Response[ContactPage]:
    """Search contacts; see `sync`.

    Returns:
        The payload as `parsed` (ContactPage), with status, headers, body, envelope and timing.
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
    page: int | Unset = UNSET,
    size: int | Unset = UNSET,
) -> ContactPage:
    """Search contacts; see `sync`.

    Returns:
        ContactPage
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
    page: int | Unset = UNSET,
    size: int | Unset = UNSET,
) -> Response[ContactPage]:
    """Search contacts; see `sync`.

    Returns:
        The payload as `parsed` (ContactPage), with status, headers, body, envelope and timing.
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
