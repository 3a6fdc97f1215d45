from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload
from ...models.webhook import Webhook
from ...models.webhook_registration import WebhookRegistration
from ...types import Response

OPERATION = "register_webhook"


def get_kwargs(
    *,
    body: WebhookRegistration,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/webhooks/register",
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["content"] = encode(body)
    kwargs["headers"] = {"Content-Type": "application/json"}
    return kwargs


def _response(response: httpx.Response) -> Response[list[Webhook]]:
    parsed: list[Webhook] = payload(response, OPERATION, list[Webhook])
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    body: WebhookRegistration,
) -> list[Webhook]:
    """Register a webhook

    From now on OMICall reports calls, or changes of contacts, to this address. Since removal goes by kind, one
    address a kind seems to be meant, and registering again seems to replace it; the vendor says neither.

    * address: https only, says the page. One integrator registered plain http addresses in 2022 and 2023.
    * sender: no signature is documented. Integrators put a secret into the address to know the sender by.
    * events: the page prints one value with a stray comma (",answered"); the spec takes it for a slip. One
      integrator also sends `cdr`.

    Args:
        body (WebhookRegistration): A wrapper around the webhook to register.

    Returns:
        list[Webhook]

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: write (changes data). Evidence: vendor-docs. Credential: bearer token.
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: WebhookRegistration,
) -> Response[list[Webhook]]:
    """Register a webhook; see `sync`.

    Returns:
        The payload as `parsed` (list[Webhook]), with status, headers, body, envelope and timing.
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
    body: WebhookRegistration,
) -> list[Webhook]:
    """Register a webhook; see `sync`.

    Returns:
        list[Webhook]
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
    body: WebhookRegistration,
) -> Response[list[Webhook]]:
    """Register a webhook; see `sync`.

    Returns:
        The payload as `parsed` (list[Webhook]), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                body=body,
            )
        )
    )
