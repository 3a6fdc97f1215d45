from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload
from ...models.app_2_app_agent_extension import App2AppAgentExtension
from ...models.app_2_app_agent_init import App2AppAgentInit
from ...types import Response

OPERATION = "init_app2app_agent"


def get_kwargs(
    *,
    body: App2AppAgentInit,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/sdk-app/call-center/agent-extension/init",
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["content"] = encode(body)
    kwargs["headers"] = {"Content-Type": "application/json"}
    return kwargs


def _response(response: httpx.Response) -> Response[App2AppAgentExtension]:
    parsed: App2AppAgentExtension = payload(response, OPERATION, App2AppAgentExtension)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    body: App2AppAgentInit,
) -> App2AppAgentExtension:
    """Give an agent an extension for the app

    Gives an agent of the app a SIP login and a hotline to call out with. **The answer holds a SIP password in clear
    text**: hand it to the app of this agent and never log it.

    * repeats: whether a second request for the same `uuid` gives the same extension is not stated.
    * name of the number: `extension` here, `sipUser` in the answer for customers.

    Args:
        body (App2AppAgentInit): The agent who needs an extension.

    Returns:
        App2AppAgentExtension

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: write (changes data). Evidence: vendor-docs. Credential: bearer token. Host: app2app. Must be there
    already: sipNumber.
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: App2AppAgentInit,
) -> Response[App2AppAgentExtension]:
    """Give an agent an extension for the app; see `sync`.

    Returns:
        The payload as `parsed` (App2AppAgentExtension), with status, headers, body, envelope and timing.
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
    body: App2AppAgentInit,
) -> App2AppAgentExtension:
    """Give an agent an extension for the app; see `sync`.

    Returns:
        App2AppAgentExtension
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
    body: App2AppAgentInit,
) -> Response[App2AppAgentExtension]:
    """Give an agent an extension for the app; see `sync`.

    Returns:
        The payload as `parsed` (App2AppAgentExtension), with status, headers, body, envelope and timing.
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
