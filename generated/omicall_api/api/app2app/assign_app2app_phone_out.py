from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload
from ...models.app_2_app_phone_out import App2AppPhoneOut
from ...types import Response

OPERATION = "assign_app2app_phone_out"


def get_kwargs(
    *,
    body: App2AppPhoneOut,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/sdk-app/call-center/agent-extension/assign-phone-out",
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
    body: App2AppPhoneOut,
) -> bool:
    """Give agents a hotline to call out with

    From now on these extensions of agents call out over this hotline. It seems to replace the hotline that
    `init_app2app_agent` gave; the guide does not say so.

    Args:
        body (App2AppPhoneOut): Which extensions get which hotline.

    Returns:
        bool

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: write (changes data). Evidence: vendor-docs. Credential: bearer token. Host: app2app. Must be there
    already: extensions, sipNumber.
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: App2AppPhoneOut,
) -> Response[bool]:
    """Give agents a hotline to call out with; see `sync`.

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
    body: App2AppPhoneOut,
) -> bool:
    """Give agents a hotline to call out with; see `sync`.

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
    body: App2AppPhoneOut,
) -> Response[bool]:
    """Give agents a hotline to call out with; see `sync`.

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
