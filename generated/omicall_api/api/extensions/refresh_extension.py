from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, payload, query
from ...types import Response

OPERATION = "refresh_extension"


def get_kwargs(
    *,
    sip_user: str,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/call_center/internal_phone/refresh",
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["params"] = query(
        **{
            "sip_user": sip_user,
        }
    )
    return kwargs


def _response(response: httpx.Response) -> Response[Any]:
    parsed: Any = payload(response, OPERATION, Any, absent=True)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    sip_user: str,
) -> Any:
    """Reset an extension to its defaults

    Puts the configuration of one extension back to the defaults. What that takes in (password, ring time, hotlines)
    is not stated, so the spec counts it as destructive. Known only from two notes by third parties; no client code
    that calls it was found.

    * verb: a digest of the vendor's 2026 spreadsheet says POST, an audit note says GET. The spec chose POST,
      because the operation changes something.

    Args:
        sip_user (str): The extension number.

    Returns:
        Any

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: destructive (deletes data). Evidence: inferred. Credential: bearer token. Must be there already:
    sip_user.
    """

    return sync_detailed(
        client=client,
        sip_user=sip_user,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    sip_user: str,
) -> Response[Any]:
    """Reset an extension to its defaults; see `sync`.

    Returns:
        The payload as `parsed` (Any), with status, headers, body, envelope and timing.
    """

    return _response(
        client.get_httpx_client().request(
            **get_kwargs(
                sip_user=sip_user,
            )
        )
    )


async def asyncio(
    *,
    client: AuthenticatedClient,
    sip_user: str,
) -> Any:
    """Reset an extension to its defaults; see `sync`.

    Returns:
        Any
    """

    return (
        await asyncio_detailed(
            client=client,
            sip_user=sip_user,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    sip_user: str,
) -> Response[Any]:
    """Reset an extension to its defaults; see `sync`.

    Returns:
        The payload as `parsed` (Any), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                sip_user=sip_user,
            )
        )
    )
