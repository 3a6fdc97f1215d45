from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, parts, payload
from ...models.speech_upload import SpeechUpload
from ...types import Response

OPERATION = "speech_to_text"


def get_kwargs(
    *,
    body: SpeechUpload,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/ai/speech_to_text",
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["files"] = parts(body)
    return kwargs


def _response(response: httpx.Response) -> Response[Any]:
    parsed: Any = payload(response, OPERATION, Any, absent=True)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    body: SpeechUpload,
) -> Any:
    """Send sound to be turned into text

    Takes a sound file. The text comes later, to the address of `register_ai_webhook`, with the `tracking_id` that
    was sent along. Without a registered address nobody would receive it; what happens then is not stated.

    * sending twice: nothing is said about a `tracking_id` that was used before, so a repeat may be billed again.
      What it costs is not documented; it is treated as billable as a precaution.
    * limits: neither the size nor the length of a file is limited in the text.
    * answer: the page does not show it, so the payload may be missing.
    * the page of 2023 had another host, a part named `audio`, .wav only, and `id` in place of `tracking_id`
      (`speech_to_text_v1`). The spec follows today's page.

    Args:
        body (SpeechUpload): Sound to be turned into text.

    Returns:
        Any

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: billable (may cost money or ring a phone; never sent twice). Evidence: vendor-docs. Credential: API key
    in header apiKey. Host: ai.
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: SpeechUpload,
) -> Response[Any]:
    """Send sound to be turned into text; see `sync`.

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
    body: SpeechUpload,
) -> Any:
    """Send sound to be turned into text; see `sync`.

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
    body: SpeechUpload,
) -> Response[Any]:
    """Send sound to be turned into text; see `sync`.

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
