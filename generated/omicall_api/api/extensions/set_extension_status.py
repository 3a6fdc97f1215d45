from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, payload, query
from ...types import Response

OPERATION = "set_extension_status"


def get_kwargs(
    *,
    sip_user: str,
    enabled: bool,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "put",
        "url": "/api/call_center/internal_phone/status",
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["params"] = query(
        **{
            "sip_user": sip_user,
            "enabled": enabled,
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
    enabled: bool,
) -> Any:
    """Switch an extension on or off

    Switches one extension on or off. What happens to a call that is going on is not stated.

    * verb: the vendor's page and one integrator use PUT. A digest of the vendor's 2026 spreadsheet says POST. The
      spec follows the page.
    * enabled: the page calls it a text, "true" or "false". In a query a boolean reads the same, so the spec takes
      a boolean.
    * payload: the page shows an empty answer, so the payload may be missing.

    Args:
        sip_user (str): The extension number.
        enabled (bool): True switches the extension on, false switches it off.

    Returns:
        Any

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: write (changes data). Evidence: vendor-docs. Credential: bearer token. Must be there already: sip_user.
    """

    return sync_detailed(
        client=client,
        sip_user=sip_user,
        enabled=enabled,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    sip_user: str,
    enabled: bool,
) -> Response[Any]:
    """Switch an extension on or off; see `sync`.

    Returns:
        The payload as `parsed` (Any), with status, headers, body, envelope and timing.
    """

    return _response(
        client.get_httpx_client().request(
            **get_kwargs(
                sip_user=sip_user,
                enabled=enabled,
            )
        )
    )


async def asyncio(
    *,
    client: AuthenticatedClient,
    sip_user: str,
    enabled: bool,
) -> Any:
    """Switch an extension on or off; see `sync`.

    Returns:
        Any
    """

    return (
        await asyncio_detailed(
            client=client,
            sip_user=sip_user,
            enabled=enabled,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    sip_user: str,
    enabled: bool,
) -> Response[Any]:
    """Switch an extension on or off; see `sync`.

    Returns:
        The payload as `parsed` (Any), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                sip_user=sip_user,
                enabled=enabled,
            )
        )
    )
