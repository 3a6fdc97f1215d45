from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, parts, payload, query
from ...models.greeting_upload import GreetingUpload
from ...types import UNSET, Response, Unset

OPERATION = "upload_greeting"


def get_kwargs(
    *,
    body: GreetingUpload,
    greeting_name: str | Unset = UNSET,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/call_center/greeting/upload",
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["params"] = query(
        **{
            "greeting_name": greeting_name,
        }
    )
    kwargs["files"] = parts(body)
    return kwargs


def _response(response: httpx.Response) -> Response[Any]:
    parsed: Any = payload(response, OPERATION, Any, absent=True)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    body: GreetingUpload,
    greeting_name: str | Unset = UNSET,
) -> Any:
    """Upload an mp3 file as a greeting

    Adds a sound file to the greetings. Only mp3 is taken; the largest size is not stated. The answer is not shown,
    so the payload may be missing: find the new greeting, and its id, with `list_greetings`.

    Args:
        greeting_name (str | Unset): Name of the greeting. What it is called when left out is not stated.
        body (GreetingUpload): A sound file to add to the greetings.

    Returns:
        Any

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: write (changes data). Evidence: vendor-docs-2023. Credential: bearer token.
    """

    return sync_detailed(
        client=client,
        body=body,
        greeting_name=greeting_name,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: GreetingUpload,
    greeting_name: str | Unset = UNSET,
) -> Response[Any]:
    """Upload an mp3 file as a greeting; see `sync`.

    Returns:
        The payload as `parsed` (Any), with status, headers, body, envelope and timing.
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
    body: GreetingUpload,
    greeting_name: str | Unset = UNSET,
) -> Any:
    """Upload an mp3 file as a greeting; see `sync`.

    Returns:
        Any
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
    body: GreetingUpload,
    greeting_name: str | Unset = UNSET,
) -> Response[Any]:
    """Upload an mp3 file as a greeting; see `sync`.

    Returns:
        The payload as `parsed` (Any), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                body=body,
                greeting_name=greeting_name,
            )
        )
    )
