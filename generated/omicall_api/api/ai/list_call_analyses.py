from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload
from ...models.call_analysis import CallAnalysis
from ...models.call_analysis_list_request import CallAnalysisListRequest
from ...types import Response

OPERATION = "list_call_analyses"


def get_kwargs(
    *,
    body: CallAnalysisListRequest,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/ai/call_transaction/list",
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["content"] = encode(body)
    kwargs["headers"] = {"Content-Type": "application/json"}
    return kwargs


def _response(response: httpx.Response) -> Response[list[CallAnalysis]]:
    parsed: list[CallAnalysis] = payload(response, OPERATION, list[CallAnalysis])
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    body: CallAnalysisListRequest,
) -> list[CallAnalysis]:
    """Read the AI analyses of several calls

    Gives what the AI found in these calls, all at once: there are no pages.

    * number of ids: no limit is stated. One integrator sends at most 50 at a time.
    * answer: the page shows a list, and the spec follows it. One integrator is also ready for a single object, as a
      precaution and not as seen.
    * unknown ids: whether calls without an analysis are left out is not stated, so match the rows by their id.
    * credential: the bearer token, unlike the other AI operations but one.

    Args:
        body (CallAnalysisListRequest): Which calls' analyses to read.

    Returns:
        list[CallAnalysis]

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
    body: CallAnalysisListRequest,
) -> Response[list[CallAnalysis]]:
    """Read the AI analyses of several calls; see `sync`.

    Returns:
        The payload as `parsed` (list[CallAnalysis]), with status, headers, body, envelope and timing.
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
    body: CallAnalysisListRequest,
) -> list[CallAnalysis]:
    """Read the AI analyses of several calls; see `sync`.

    Returns:
        list[CallAnalysis]
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
    body: CallAnalysisListRequest,
) -> Response[list[CallAnalysis]]:
    """Read the AI analyses of several calls; see `sync`.

    Returns:
        The payload as `parsed` (list[CallAnalysis]), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                body=body,
            )
        )
    )
