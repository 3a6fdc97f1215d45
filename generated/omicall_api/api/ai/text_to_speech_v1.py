from __future__ import annotations

from typing import Any

import httpx

from ...base import warn_deprecated
from ...client import AuthenticatedClient
from ...decoding import answer, bare, encode
from ...models.speech_request_v1 import SpeechRequestV1
from ...models.speech_result import SpeechResult
from ...types import Response

OPERATION = "text_to_speech_v1"


def get_kwargs(
    *,
    body: SpeechRequestV1,
) -> dict[str, Any]:
    warn_deprecated("text_to_speech_v1 is no longer documented by OMICall; use ai.text_to_speech.")
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/tts",
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["content"] = encode(body)
    kwargs["headers"] = {"Content-Type": "application/json"}
    return kwargs


def _response(response: httpx.Response) -> Response[SpeechResult]:
    parsed: SpeechResult = bare(response, OPERATION, SpeechResult)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    body: SpeechRequestV1,
) -> SpeechResult:
    """Turn a text into speech (service of 2023)

    Reads the text with one of five voices and gives a link to the sound. Deprecated: today's pages show only
    `text_to_speech`, and whether this service still runs is not known. What it costs is not documented; it is
    treated as billable as a precaution.

    * answer: without an envelope, so nothing in it says success or failure.
    * speed: as today, 0.8 to 1.2, and **lower is faster**.
    * credential: the raw key in a header written `apikey`, which is the same header as `apiKey`.

    Args:
        body (SpeechRequestV1): What to read, and how, for the service of 2023. It has one voice more than today's.

    Returns:
        SpeechResult

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: billable (may cost money or ring a phone; never sent twice). Evidence: vendor-docs-2023. Credential: API
    key in header apiKey. Host: tts_v1.
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: SpeechRequestV1,
) -> Response[SpeechResult]:
    """Turn a text into speech (service of 2023); see `sync`.

    Returns:
        The payload as `parsed` (SpeechResult), with status, headers, body, envelope and timing.
    """

    return _response(
        client.get_httpx_client().request(
            **client.located(
                "tts_v1",
                get_kwargs(
                    body=body,
                ),
            )
        )
    )


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: SpeechRequestV1,
) -> SpeechResult:
    """Turn a text into speech (service of 2023); see `sync`.

    Returns:
        SpeechResult
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
    body: SpeechRequestV1,
) -> Response[SpeechResult]:
    """Turn a text into speech (service of 2023); see `sync`.

    Returns:
        The payload as `parsed` (SpeechResult), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **client.located(
                "tts_v1",
                get_kwargs(
                    body=body,
                ),
            )
        )
    )
