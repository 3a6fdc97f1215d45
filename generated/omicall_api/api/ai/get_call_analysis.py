from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload
from ...models.call_analysis import CallAnalysis
from ...models.call_analysis_request import CallAnalysisRequest
from ...types import Response

OPERATION = "get_call_analysis"


def get_kwargs(
    *,
    body: CallAnalysisRequest,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/ai/call_transaction/get",
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["content"] = encode(body)
    kwargs["headers"] = {"Content-Type": "application/json"}
    return kwargs


def _response(response: httpx.Response) -> Response[CallAnalysis | None]:
    parsed: CallAnalysis | None = payload(response, OPERATION, CallAnalysis | None)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    body: CallAnalysisRequest,
) -> CallAnalysis | None:
    """Read the AI analysis of one call

    Gives what the AI found in a call: the words of both sides, and the ratings made from them.

    * which calls: the page speaks of calls that were analysed. What comes back for other calls is not stated; the
      spec allows null, as in the other look-ups by id.
    * when: how long after a call its analysis is ready is not stated.
    * credential: the bearer token, unlike all other AI operations.

    Args:
        body (CallAnalysisRequest): Which call's analysis to read.

    Returns:
        CallAnalysis | None

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: read (reads only). Evidence: vendor-docs. Credential: bearer token.
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: CallAnalysisRequest,
) -> Response[CallAnalysis | None]:
    """Read the AI analysis of one call; see `sync`.

    Returns:
        The payload as `parsed` (CallAnalysis | None), with status, headers, body, envelope and timing.
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
    body: CallAnalysisRequest,
) -> CallAnalysis | None:
    """Read the AI analysis of one call; see `sync`.

    Returns:
        CallAnalysis | None
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
    body: CallAnalysisRequest,
) -> Response[CallAnalysis | None]:
    """Read the AI analysis of one call; see `sync`.

    Returns:
        The payload as `parsed` (CallAnalysis | None), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                body=body,
            )
        )
    )
