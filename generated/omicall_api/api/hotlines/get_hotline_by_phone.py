from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, payload, query
from ...models.hotline import Hotline
from ...types import Response

OPERATION = "get_hotline_by_phone"


def get_kwargs(
    *,
    hotline: str,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/call_center/hotline/by-phone",
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["params"] = query(
        **{
            "hotline": hotline,
        }
    )
    return kwargs


def _response(response: httpx.Response) -> Response[Hotline | None]:
    parsed: Hotline | None = payload(response, OPERATION, Hotline | None)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    hotline: str,
) -> Hotline | None:
    """Read one hotline with its configuration

    Gives the hotline with this number, as the search does. The vendor's text could not be read: one integrator's
    client has this call, takes a payload of null for an unknown number, and a digest of the vendor's 2026
    spreadsheet agrees on the address.

    Args:
        hotline (str): Number of the hotline.

    Returns:
        Hotline | None

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: read (reads only). Evidence: integrators. Credential: bearer token.
    """

    return sync_detailed(
        client=client,
        hotline=hotline,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    hotline: str,
) -> Response[Hotline | None]:
    """Read one hotline with its configuration; see `sync`.

    Returns:
        The payload as `parsed` (Hotline | None), with status, headers, body, envelope and timing.
    """

    return _response(
        client.get_httpx_client().request(
            **get_kwargs(
                hotline=hotline,
            )
        )
    )


async def asyncio(
    *,
    client: AuthenticatedClient,
    hotline: str,
) -> Hotline | None:
    """Read one hotline with its configuration; see `sync`.

    Returns:
        Hotline | None
    """

    return (
        await asyncio_detailed(
            client=client,
            hotline=hotline,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    hotline: str,
) -> Response[Hotline | None]:
    """Read one hotline with its configuration; see `sync`.

    Returns:
        The payload as `parsed` (Hotline | None), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                hotline=hotline,
            )
        )
    )
