from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, payload, query
from ...models.call_script_page import CallScriptPage
from ...types import UNSET, Response, Unset

OPERATION = "list_call_scripts"


def get_kwargs(
    *,
    page: int | Unset = UNSET,
    size: int | Unset = UNSET,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/call_center/call_script/list",
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["params"] = query(
        **{
            "page": page,
            "size": size,
        }
    )
    return kwargs


def _response(response: httpx.Response) -> Response[CallScriptPage]:
    parsed: CallScriptPage = payload(response, OPERATION, CallScriptPage)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    page: int | Unset = UNSET,
    size: int | Unset = UNSET,
) -> CallScriptPage:
    """List call scripts

    Gives the call scripts page by page; `update_hotline` takes the id of one as the default script of a hotline.
    The vendor's text could not be read: one integrator's client has this call, and a digest of the vendor's 2026
    spreadsheet agrees on the address. Rows can be marked as deleted.

    Args:
        page (int | Unset): Number of the page, from 1. The first page when left out.
        size (int | Unset): Rows on a page, 50 when left out. The largest page is not known here; call history cuts to
            50.

    Returns:
        CallScriptPage

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: read (reads only). Evidence: integrators. Credential: bearer token.
    """

    return sync_detailed(
        client=client,
        page=page,
        size=size,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    page: int | Unset = UNSET,
    size: int | Unset = UNSET,
) -> Response[CallScriptPage]:
    """List call scripts; see `sync`.

    Returns:
        The payload as `parsed` (CallScriptPage), with status, headers, body, envelope and timing.
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
    page: int | Unset = UNSET,
    size: int | Unset = UNSET,
) -> CallScriptPage:
    """List call scripts; see `sync`.

    Returns:
        CallScriptPage
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
    page: int | Unset = UNSET,
    size: int | Unset = UNSET,
) -> Response[CallScriptPage]:
    """List call scripts; see `sync`.

    Returns:
        The payload as `parsed` (CallScriptPage), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                page=page,
                size=size,
            )
        )
    )
