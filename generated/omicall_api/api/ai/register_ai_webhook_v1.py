from __future__ import annotations

from typing import Any

import httpx

from ...base import warn_deprecated
from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload
from ...models.ai_webhook_registration import AiWebhookRegistration
from ...types import Response

OPERATION = "register_ai_webhook_v1"


def get_kwargs(
    *,
    body: AiWebhookRegistration,
) -> dict[str, Any]:
    warn_deprecated("register_ai_webhook_v1 is no longer documented by OMICall; use ai.register_webhook.")
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/asr/register",
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
    body: AiWebhookRegistration,
) -> Any:
    """Register the address that texts of speech are sent to (service of 2023)

    From now on the service sends the results of `speech_to_text_v1` to this address. Deprecated: today's pages show
    only `register_ai_webhook`, and whether this service still runs is not known.

    * answer: not described, so the payload may be missing. The sister service `text_to_speech_v1` answers without
      an envelope; the spec supposes one here, as everywhere else.
    * credential: the raw key in a header written `apikey`, which is the same header as `apiKey`.

    Args:
        body (AiWebhookRegistration): Where to send the results of the AI to.

    Returns:
        Any

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: write (changes data). Evidence: vendor-docs-2023. Credential: API key in header apiKey. Host: asr_v1.
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: AiWebhookRegistration,
) -> Response[Any]:
    """Register the address that texts of speech are sent to (service of 2023); see `sync`.

    Returns:
        The payload as `parsed` (Any), with status, headers, body, envelope and timing.
    """

    return _response(
        client.get_httpx_client().request(
            **client.located(
                "asr_v1",
                get_kwargs(
                    body=body,
                ),
            )
        )
    )


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: AiWebhookRegistration,
) -> Any:
    """Register the address that texts of speech are sent to (service of 2023); see `sync`.

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
    body: AiWebhookRegistration,
) -> Response[Any]:
    """Register the address that texts of speech are sent to (service of 2023); see `sync`.

    Returns:
        The payload as `parsed` (Any), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **client.located(
                "asr_v1",
                get_kwargs(
                    body=body,
                ),
            )
        )
    )
