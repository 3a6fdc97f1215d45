from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, payload, query
from ...models.webhook_type import WebhookType
from ...types import Response

OPERATION = "destroy_webhook"


def get_kwargs(
    *,
    hook_type: WebhookType,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/webhooks/destroy",
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["params"] = query(
        **{
            "hook_type": hook_type,
        }
    )
    return kwargs


def _response(response: httpx.Response) -> Response[Any]:
    parsed: Any = payload(response, OPERATION, Any, absent=True)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    hook_type: WebhookType,
) -> Any:
    """Remove the webhook of a kind

    Stops the reports of this kind. The page lists only `call` here, although `contact` can be registered; one
    integrator removes both, so the spec takes both. The page shows an empty answer, so the payload may be missing.

    Args:
        hook_type (WebhookType): Which kind of webhook to remove.

    Returns:
        Any

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: destructive (deletes data). Evidence: vendor-docs. Credential: bearer token.
    """

    return sync_detailed(
        client=client,
        hook_type=hook_type,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    hook_type: WebhookType,
) -> Response[Any]:
    """Remove the webhook of a kind; see `sync`.

    Returns:
        The payload as `parsed` (Any), with status, headers, body, envelope and timing.
    """

    return _response(
        client.get_httpx_client().request(
            **get_kwargs(
                hook_type=hook_type,
            )
        )
    )


async def asyncio(
    *,
    client: AuthenticatedClient,
    hook_type: WebhookType,
) -> Any:
    """Remove the webhook of a kind; see `sync`.

    Returns:
        Any
    """

    return (
        await asyncio_detailed(
            client=client,
            hook_type=hook_type,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    hook_type: WebhookType,
) -> Response[Any]:
    """Remove the webhook of a kind; see `sync`.

    Returns:
        The payload as `parsed` (Any), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                hook_type=hook_type,
            )
        )
    )
