from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload, query
from ...models.contact_search_v1 import ContactSearchV1
from ...models.contact_v1_page import ContactV1Page
from ...types import UNSET, Response, Unset

OPERATION = "list_contacts_v1"


def get_kwargs(
    *,
    body: ContactSearchV1,
    page: int | Unset = UNSET,
    size: int | Unset = UNSET,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/contacts/list",
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


def _response(response: httpx.Response) -> Response[ContactV1Page]:
    parsed: ContactV1Page = payload(response, OPERATION, ContactV1Page)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    body: ContactSearchV1,
    page: int | Unset = UNSET,
    size: int | Unset = UNSET,
) -> ContactV1Page:
    """List contacts (version 1)

    Finds contacts by a keyword or a filter and gives them page by page.

    * keyword: a phone number, an e-mail or a name, says the page. One integrator found that only a whole phone
      number is matched, as in `get_contact_v1`.
    * filters: the page shows one, by owner. What else can be filtered by is not listed.
    * page and size: the page puts them into the query. One integrator sends them in the body, with a size of 500;
      whether they are read there is not known.
    * answer: the sample on a white-label page shows a call, a slip; the spec follows the vendor's text of 2023.

    Args:
        page (int | Unset): Number of the page, from 1. The first page when left out.
        size (int | Unset): Rows on a page, 50 when left out. The largest page is not known here; call history cuts to
            50.
        body (ContactSearchV1): What to look for. Leaving everything out is supposed to give all contacts.

    Returns:
        ContactV1Page

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: read (reads only). Evidence: vendor-docs-2023. Credential: bearer token.
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
    body: ContactSearchV1,
    page: int | Unset = UNSET,
    size: int | Unset = UNSET,
) -> Response[ContactV1Page]:
    """List contacts (version 1); see `sync`.

    Returns:
        The payload as `parsed` (ContactV1Page), with status, headers, body, envelope and timing.
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
    body: ContactSearchV1,
    page: int | Unset = UNSET,
    size: int | Unset = UNSET,
) -> ContactV1Page:
    """List contacts (version 1); see `sync`.

    Returns:
        ContactV1Page
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
    body: ContactSearchV1,
    page: int | Unset = UNSET,
    size: int | Unset = UNSET,
) -> Response[ContactV1Page]:
    """List contacts (version 1); see `sync`.

    Returns:
        The payload as `parsed` (ContactV1Page), with status, headers, body, envelope and timing.
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
