from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, payload
from ...models.webhook import Webhook
from ...types import Response

OPERATION = "list_webhooks"


def get_kwargs() -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/webhooks/list",
        "extensions": {"omicall_operation": OPERATION},
    }
    return kwargs


def _response(response: httpx.Response) -> Response[list[Webhook]]:
    parsed: list[Webhook] = payload(response, OPERATION, list[Webhook])
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
) -> list[Webhook]:
    """List the registered webhooks

    Gives address, kind and state of every webhook. The chosen events are not given back.

    Returns:
        list[Webhook]

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: read (reads only). Evidence: vendor-docs. Credential: bearer token.
    """

    return sync_detailed(
        client=client,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
) -> Response[list[Webhook]]:
    """List the registered webhooks; see `sync`.

    Returns:
        The payload as `parsed` (list[Webhook]), with status, headers, body, envelope and timing.
    """

    return _response(client.get_httpx_client().request(**get_kwargs()))


async def asyncio(
    *,
    client: AuthenticatedClient,
) -> list[Webhook]:
    """List the registered webhooks; see `sync`.

    Returns:
        list[Webhook]
    """

    return (
        await asyncio_detailed(
            client=client,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
) -> Response[list[Webhook]]:
    """List the registered webhooks; see `sync`.

    Returns:
        The payload as `parsed` (list[Webhook]), with status, headers, body, envelope and timing.
    """

    return _response(await client.get_async_httpx_client().request(**get_kwargs()))
