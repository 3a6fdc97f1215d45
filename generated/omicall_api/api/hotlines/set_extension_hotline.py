from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload
from ...models.hotline_assignment import HotlineAssignment
from ...types import Response

OPERATION = "set_extension_hotline"


def get_kwargs(
    *,
    body: HotlineAssignment,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/call_center/hotline/extension/update",
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
    body: HotlineAssignment,
) -> Any:
    """Give an extension a hotline of its own

    Dedicates a hotline to the extension of one agent, for calls out, calls in or both.

    * agent: named by `user_email` since 2023-05-05, by `sip_user` before. One integrator's client of 2026 sends
      `user_email`.
    * undoing it: not described. What an empty list of directions does is not stated either.
    * payload: no source shows the answer.

    Args:
        body (HotlineAssignment): A hotline, and the agent to whom it is dedicated.

    Returns:
        Any

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: write (changes data). Evidence: vendor-docs-2023. Credential: bearer token. Must be there already:
    hotline, user_email.
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: HotlineAssignment,
) -> Response[Any]:
    """Give an extension a hotline of its own; see `sync`.

    Returns:
        The payload as `parsed` (Any), with status, headers, body, envelope and timing.
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
    body: HotlineAssignment,
) -> Any:
    """Give an extension a hotline of its own; see `sync`.

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
    body: HotlineAssignment,
) -> Response[Any]:
    """Give an extension a hotline of its own; see `sync`.

    Returns:
        The payload as `parsed` (Any), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                body=body,
            )
        )
    )
