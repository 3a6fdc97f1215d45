from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload
from ...models.app_2_app_customer_extension import App2AppCustomerExtension
from ...models.app_2_app_customer_init import App2AppCustomerInit
from ...types import Response

OPERATION = "init_app2app_customer"


def get_kwargs(
    *,
    body: App2AppCustomerInit,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/sdk-app/call-center/customer-extension/init",
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["content"] = encode(body)
    kwargs["headers"] = {"Content-Type": "application/json"}
    return kwargs


def _response(response: httpx.Response) -> Response[App2AppCustomerExtension]:
    parsed: App2AppCustomerExtension = payload(response, OPERATION, App2AppCustomerExtension)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    body: App2AppCustomerInit,
) -> App2AppCustomerExtension:
    """Give a customer an extension for the app

    Gives a customer a SIP login. **The answer holds a SIP password in clear text**: hand it to the app of this
    customer and never log it.

    * hotline: there is none in the body, because customers can't call out.
    * repeats: whether a second request for the same `uuid` gives the same extension is not stated.
    * name of the number: `sipUser` here, `extension` in the answer for agents and in the other operations.

    Args:
        body (App2AppCustomerInit): The customer who needs an extension.

    Returns:
        App2AppCustomerExtension

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: write (changes data). Evidence: vendor-docs. Credential: bearer token. Host: app2app.
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: App2AppCustomerInit,
) -> Response[App2AppCustomerExtension]:
    """Give a customer an extension for the app; see `sync`.

    Returns:
        The payload as `parsed` (App2AppCustomerExtension), with status, headers, body, envelope and timing.
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
    body: App2AppCustomerInit,
) -> App2AppCustomerExtension:
    """Give a customer an extension for the app; see `sync`.

    Returns:
        App2AppCustomerExtension
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
    body: App2AppCustomerInit,
) -> Response[App2AppCustomerExtension]:
    """Give a customer an extension for the app; see `sync`.

    Returns:
        The payload as `parsed` (App2AppCustomerExtension), with status, headers, body, envelope and timing.
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
