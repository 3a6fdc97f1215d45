from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload, query
from ...models.agent_page import AgentPage
from ...models.agent_search import AgentSearch
from ...types import UNSET, Response, Unset

OPERATION = "search_agents"


def get_kwargs(
    *,
    body: AgentSearch,
    page: int | Unset = UNSET,
    size: int | Unset = UNSET,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v3/agent/search",
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["params"] = query(
        **{
            "page": page,
            "size": size,
        }
    )
    kwargs["content"] = encode(body)
    kwargs["headers"] = {"Content-Type": "application/json"}
    return kwargs


def _response(response: httpx.Response) -> Response[AgentPage]:
    parsed: AgentPage = payload(response, OPERATION, AgentPage)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    body: AgentSearch,
    page: int | Unset = UNSET,
    size: int | Unset = UNSET,
) -> AgentPage:
    """Search agents

    Finds agents and gives them page by page, with their SIP logins. The vendor's pages say that version 3 takes the
    place of version 1 from 2026-04-01; their text on it could not be read. The path is known from one integrator's
    client and from notes on the vendor's own list of operations.

    * verb: the client sends POST with an empty JSON object, the notes say GET. The spec takes POST.
    * page: the client reads `items` at the top of the answer, which nobody has verified. All other lists of the
      vendor have their page in `payload`, and the spec supposes it here too.
    * rows: the client reads id, email, phone, full_name, is_active and the SIP login; the notes speak of `_id`,
      `identify_info` and `attribute_structure`. The spec allows both, all but `_id`: the name `id` stands for it.
    * conditions: known from third parties only; there may be more.

    Args:
        page (int | Unset): Number of the page, from 1. The first page when left out.
        size (int | Unset): Rows on a page, 50 when left out. The largest page is not known here; call history cuts to
            50.
        body (AgentSearch): Which agents to give. An empty object gives all, says one integrator's client.

    Returns:
        AgentPage

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: read (reads only). Evidence: integrators. Credential: bearer token.
    """

    return sync_detailed(
        client=client,
        body=body,
        page=page,
        size=size,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: AgentSearch,
    page: int | Unset = UNSET,
    size: int | Unset = UNSET,
) -> Response[AgentPage]:
    """Search agents; see `sync`.

    Returns:
        The payload as `parsed` (AgentPage), with status, headers, body, envelope and timing.
    """

    return _response(
        client.get_httpx_client().request(
            **get_kwargs(
                body=body,
                page=page,
                size=size,
            )
        )
    )


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: AgentSearch,
    page: int | Unset = UNSET,
    size: int | Unset = UNSET,
) -> AgentPage:
    """Search agents; see `sync`.

    Returns:
        AgentPage
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            page=page,
            size=size,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: AgentSearch,
    page: int | Unset = UNSET,
    size: int | Unset = UNSET,
) -> Response[AgentPage]:
    """Search agents; see `sync`.

    Returns:
        The payload as `parsed` (AgentPage), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                body=body,
                page=page,
                size=size,
            )
        )
    )
