from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload
from ...models.app_2_app_logout import App2AppLogout
from ...types import Response

OPERATION = "logout_app2app_customer"


def get_kwargs(
    *,
    body: App2AppLogout,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/sdk-app/call-center/customer-extension/logout",
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["content"] = encode(body)
    kwargs["headers"] = {"Content-Type": "application/json"}
    return kwargs


def _response(response: httpx.Response) -> Response[bool]:
    parsed: bool = payload(response, OPERATION, bool)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    body: App2AppLogout,
) -> bool:
    """Take a phone away from a customer's extension

    Incoming calls of the extension no longer reach this phone. Do this before another extension signs in on it:
    otherwise calls of the old one go on ringing there.

    Args:
        body (App2AppLogout): The phone that gets no more calls of an extension.

    Returns:
        bool

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: destructive (deletes data). Evidence: vendor-docs. Credential: bearer token. Host: app2app. Must be
    there already: extension, deviceId.
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: App2AppLogout,
) -> Response[bool]:
    """Take a phone away from a customer's extension; see `sync`.

    Returns:
        The payload as `parsed` (bool), with status, headers, body, envelope and timing.
    """

    return _response(
        client.get_httpx_client().request(
            **client.located(
                "app2app",
                get_kwargs(
                    body=body,
                ),
            )
        )
    )


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: App2AppLogout,
) -> bool:
    """Take a phone away from a customer's extension; see `sync`.

    Returns:
        bool
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
    body: App2AppLogout,
) -> Response[bool]:
    """Take a phone away from a customer's extension; see `sync`.

    Returns:
        The payload as `parsed` (bool), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **client.located(
                "app2app",
                get_kwargs(
                    body=body,
                ),
            )
        )
    )
