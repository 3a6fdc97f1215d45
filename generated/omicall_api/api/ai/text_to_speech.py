from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload
from ...models.speech_request import SpeechRequest
from ...models.speech_result import SpeechResult
from ...types import Response

OPERATION = "text_to_speech"


def get_kwargs(
    *,
    body: SpeechRequest,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/ai/text_to_speech",
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["content"] = encode(body)
    kwargs["headers"] = {"Content-Type": "application/json"}
    return kwargs


def _response(response: httpx.Response) -> Response[SpeechResult]:
    parsed: SpeechResult = payload(response, OPERATION, SpeechResult)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    body: SpeechRequest,
) -> SpeechResult:
    """Turn a text into speech

    Reads the text with one of the four AI voices and gives a link to the sound. What it costs is not documented; it
    is treated as billable as a precaution. The longest text is not documented either.

    * credential: the raw key in a header that is really named `apiKey`, not `x-api-key`.
    * speed: typed as a whole number on the page, and 0.8 to 1.2 in its text. The spec takes any number in between.
      **Lower is faster**, the reverse of automatic calls.
    * the page of 2023 had another host, the header `apikey`, no envelope and one more voice (Hồng Anh). The spec
      follows today's page; `text_to_speech_v1` is the older service.

    Args:
        body (SpeechRequest): What to read, and how.

    Returns:
        SpeechResult

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: billable (may cost money or ring a phone; never sent twice). Evidence: vendor-docs. Credential: API key
    in header apiKey.
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: SpeechRequest,
) -> Response[SpeechResult]:
    """Turn a text into speech; see `sync`.

    Returns:
        The payload as `parsed` (SpeechResult), with status, headers, body, envelope and timing.
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
    body: SpeechRequest,
) -> SpeechResult:
    """Turn a text into speech; see `sync`.

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
    body: SpeechRequest,
) -> Response[SpeechResult]:
    """Turn a text into speech; see `sync`.

    Returns:
        The payload as `parsed` (SpeechResult), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                body=body,
            )
        )
    )
