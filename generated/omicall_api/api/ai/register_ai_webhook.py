from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload
from ...models.ai_webhook_registration import AiWebhookRegistration
from ...types import Response

OPERATION = "register_ai_webhook"


def get_kwargs(
    *,
    body: AiWebhookRegistration,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/ai/register_webhook_ai",
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
    """Register the address that AI results are sent to

    From now on OMICall sends the results of its AI to this address: the text of `speech_to_text`, and the findings
    of its voice analysis. The two bodies differ (`ai_speech_to_text_result`, `ai_voice_insights_result`).

    * host: both pages that show this operation name the host `ai`, while speech from text is on the main host.
    * several addresses: whether a second registration replaces the first is not stated, and no operation to list
      or remove one is documented.
    * sender: no signature is documented. A secret in the address is the only sign of the sender that is sure to
      arrive.
    * answer: the pages show an empty one, so the payload may be missing.

    Args:
        body (AiWebhookRegistration): Where to send the results of the AI to.

    Returns:
        Any

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: write (changes data). Evidence: vendor-docs. Credential: API key in header apiKey. Host: ai.
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
    """Register the address that AI results are sent to; see `sync`.

    Returns:
        The payload as `parsed` (Any), with status, headers, body, envelope and timing.
    """

    return _response(
        client.get_httpx_client().request(
            **client.located(
                "ai",
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
    """Register the address that AI results are sent to; see `sync`.

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
    """Register the address that AI results are sent to; see `sync`.

    Returns:
        The payload as `parsed` (Any), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **client.located(
                "ai",
                get_kwargs(
                    body=body,
                ),
            )
        )
    )
