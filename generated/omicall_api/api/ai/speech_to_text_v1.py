from __future__ import annotations

from typing import Any

import httpx

from ...base import warn_deprecated
from ...client import AuthenticatedClient
from ...decoding import answer, parts, payload
from ...models.speech_upload_v1 import SpeechUploadV1
from ...types import Response

OPERATION = "speech_to_text_v1"


def get_kwargs(
    *,
    body: SpeechUploadV1,
) -> dict[str, Any]:
    warn_deprecated("speech_to_text_v1 is no longer documented by OMICall; use ai.speech_to_text.")
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/asr/upload",
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
    body: SpeechUploadV1,
) -> Any:
    """Send sound to be turned into text (service of 2023)

    Takes a sound file. The text comes later, to the address of `register_ai_webhook_v1`, with the `id` that was
    sent along. Deprecated: today's pages show only `speech_to_text`, and whether this service still runs is not
    known. What it costs is not documented; it is treated as billable as a precaution.

    * body: no content type is stated. The spec supposes multipart/form-data, as today's operation has it.
    * answer: not described, so the payload may be missing. The sister service `text_to_speech_v1` answers without
      an envelope; the spec supposes one here, as everywhere else.
    * credential: the raw key in a header written `apikey`, which is the same header as `apiKey`.

    Args:
        body (SpeechUploadV1): Sound to be turned into text by the service of 2023.

    Returns:
        Any

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: billable (may cost money or ring a phone; never sent twice). Evidence: vendor-docs-2023. Credential: API
    key in header apiKey. Host: asr_v1.
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: SpeechUploadV1,
) -> Response[Any]:
    """Send sound to be turned into text (service of 2023); see `sync`.

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
    body: SpeechUploadV1,
) -> Any:
    """Send sound to be turned into text (service of 2023); see `sync`.

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
    body: SpeechUploadV1,
) -> Response[Any]:
    """Send sound to be turned into text (service of 2023); see `sync`.

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
