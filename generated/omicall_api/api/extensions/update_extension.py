from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload
from ...models.extension_update import ExtensionUpdate
from ...types import Response

OPERATION = "update_extension"


def get_kwargs(
    *,
    body: ExtensionUpdate,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/call_center/internal_phone/update",
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["content"] = encode(body)
    kwargs["headers"] = {"Content-Type": "application/json"}
    return kwargs


def _response(response: httpx.Response) -> Response[Any]:
    parsed: Any = payload(response, OPERATION, Any, absent=True)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    body: ExtensionUpdate,
) -> Any:
    """Change an extension's password or ring time

    Sets the SIP password of one extension, the time until a call is forwarded, or both. **The password travels in
    clear text.** The vendor's text could not be read: one integrator's client has this call, and two notes on the
    vendor's 2026 spreadsheet agree with it.

    * fields left out: both are optional; whether the one left out is kept is not stated.
    * phones that are signed in: whether they must sign in again after a new password is not stated.

    Args:
        body (ExtensionUpdate): What to change about an extension.

    Returns:
        Any

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: write (changes data). Evidence: integrators. Credential: bearer token. Must be there already: sip_user.
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: ExtensionUpdate,
) -> Response[Any]:
    """Change an extension's password or ring time; see `sync`.

    Returns:
        The payload as `parsed` (Any), with status, headers, body, envelope and timing.
    """

    return _response(
        client.get_httpx_client().request(
            **get_kwargs(
                body=body,
            )
        )
    )


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: ExtensionUpdate,
) -> Any:
    """Change an extension's password or ring time; see `sync`.

    Returns:
        Any
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: ExtensionUpdate,
) -> Response[Any]:
    """Change an extension's password or ring time; see `sync`.

    Returns:
        The payload as `parsed` (Any), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                body=body,
            )
        )
    )
