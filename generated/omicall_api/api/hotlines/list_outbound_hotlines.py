from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, payload, query
from ...types import Response

OPERATION = "list_outbound_hotlines"


def get_kwargs(
    *,
    extension: str,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/call_center/hotline/list",
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["params"] = query(
        **{
            "extension": extension,
        }
    )
    return kwargs


def _response(response: httpx.Response) -> Response[list[str]]:
    parsed: list[str] = payload(response, OPERATION, list[str])
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    extension: str,
) -> list[str]:
    """List the hotlines that an extension may call out with

    Gives the numbers of all active hotlines that this extension may call out with, without pages.

    * numbers: the vendor's sample shows 024... and 842... side by side. Bring both to one form before you compare.
    * extension: no source says whether it may be left out. Integrators send it, so the spec requires it.

    Args:
        extension (str): The extension number.

    Returns:
        list[str]

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: read (reads only). Evidence: vendor-docs-2023. Credential: bearer token.
    """

    return sync_detailed(
        client=client,
        extension=extension,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    extension: str,
) -> Response[list[str]]:
    """List the hotlines that an extension may call out with; see `sync`.

    Returns:
        The payload as `parsed` (list[str]), with status, headers, body, envelope and timing.
    """

    return _response(
        client.get_httpx_client().request(
            **get_kwargs(
                extension=extension,
            )
        )
    )


async def asyncio(
    *,
    client: AuthenticatedClient,
    extension: str,
) -> list[str]:
    """List the hotlines that an extension may call out with; see `sync`.

    Returns:
        list[str]
    """

    return (
        await asyncio_detailed(
            client=client,
            extension=extension,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    extension: str,
) -> Response[list[str]]:
    """List the hotlines that an extension may call out with; see `sync`.

    Returns:
        The payload as `parsed` (list[str]), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                extension=extension,
            )
        )
    )
