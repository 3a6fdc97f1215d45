from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload, query
from ...models.greeting_from_text import GreetingFromText
from ...models.greeting_result import GreetingResult
from ...types import Response

OPERATION = "create_greeting_from_text"


def get_kwargs(
    *,
    body: GreetingFromText,
    greeting_name: str,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/call_center/greeting/upload-text-to-speech",
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["params"] = query(
        **{
            "greeting_name": greeting_name,
        }
    )
    kwargs["content"] = encode(body)
    kwargs["headers"] = {"Content-Type": "application/json"}
    return kwargs


def _response(response: httpx.Response) -> Response[GreetingResult]:
    parsed: GreetingResult = payload(response, OPERATION, GreetingResult)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    body: GreetingFromText,
    greeting_name: str,
) -> GreetingResult:
    """Make a greeting from a text

    Has a voice read the text and adds the sound to the greetings. What it costs is not documented; it is treated as
    billable as a precaution.

    * text: at most 300 characters.
    * speed: a text in the request and a whole number in the answer, from -3 to 3. **Higher is faster**, the reverse
      of `text_to_speech`.
    * voices: the older set of three, which automatic calls of version 1 take too. Today's text to speech has other
      voices; whether they work here is not known.

    Args:
        greeting_name (str): Name of the greeting.
        body (GreetingFromText): What to read, and how.

    Returns:
        GreetingResult

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: billable (may cost money or ring a phone; never sent twice). Evidence: vendor-docs-2023. Credential:
    bearer token. Limits: text_characters 300.
    """

    return sync_detailed(
        client=client,
        body=body,
        greeting_name=greeting_name,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: GreetingFromText,
    greeting_name: str,
) -> Response[GreetingResult]:
    """Make a greeting from a text; see `sync`.

    Returns:
        The payload as `parsed` (GreetingResult), with status, headers, body, envelope and timing.
    """

    return _response(
        client.get_httpx_client().request(
            **get_kwargs(
                body=body,
                greeting_name=greeting_name,
            )
        )
    )


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: GreetingFromText,
    greeting_name: str,
) -> GreetingResult:
    """Make a greeting from a text; see `sync`.

    Returns:
        GreetingResult
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            greeting_name=greeting_name,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: GreetingFromText,
    greeting_name: str,
) -> Response[GreetingResult]:
    """Make a greeting from a text; see `sync`.

    Returns:
        The payload as `parsed` (GreetingResult), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                body=body,
                greeting_name=greeting_name,
            )
        )
    )
