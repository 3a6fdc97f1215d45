from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload
from ...models.app_2_app_device_registration import App2AppDeviceRegistration
from ...types import Response

OPERATION = "add_app2app_customer_device"


def get_kwargs(
    *,
    body: App2AppDeviceRegistration,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/sdk-app/call-center/customer-extension/add-device",
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
    body: App2AppDeviceRegistration,
) -> bool:
    """Register a customer's phone for incoming calls

    Has incoming calls of the extension wake the app on this phone. An extension may have several phones, and all of
    them ring.

    Args:
        body (App2AppDeviceRegistration): A phone on which an extension takes calls.

    Returns:
        bool

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: write (changes data). Evidence: vendor-docs. Credential: bearer token. Host: app2app. Must be there
    already: extension.
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: App2AppDeviceRegistration,
) -> Response[bool]:
    """Register a customer's phone for incoming calls; see `sync`.

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
    body: App2AppDeviceRegistration,
) -> bool:
    """Register a customer's phone for incoming calls; see `sync`.

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
    body: App2AppDeviceRegistration,
) -> Response[bool]:
    """Register a customer's phone for incoming calls; see `sync`.

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
