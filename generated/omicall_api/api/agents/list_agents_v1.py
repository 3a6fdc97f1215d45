from __future__ import annotations

from typing import Any

import httpx

from ...base import warn_deprecated
from ...client import AuthenticatedClient
from ...decoding import answer, payload, query
from ...models.agent_v1_page import AgentV1Page
from ...types import UNSET, Response, Unset

OPERATION = "list_agents_v1"


def get_kwargs(
    *,
    page: int | Unset = UNSET,
    size: int | Unset = UNSET,
    keyword: str | Unset = UNSET,
) -> dict[str, Any]:
    warn_deprecated("list_agents_v1 is deprecated by OMICall since 2026-04-01; use agents.search.")
    kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/agent/list",
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["params"] = query(
        **{
            "page": page,
            "size": size,
            "keyword": keyword,
        }
    )
    return kwargs


def _response(response: httpx.Response) -> Response[AgentV1Page]:
    parsed: AgentV1Page = payload(response, OPERATION, AgentV1Page)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    page: int | Unset = UNSET,
    size: int | Unset = UNSET,
    keyword: str | Unset = UNSET,
) -> AgentV1Page:
    """List agents (version 1)

    Gives agents page by page, without their SIP logins. Deprecated: the vendor's page says that version 1 is paused
    from 2026-04-01 in favour of version 3 (`search_agents`); what paused means is not said.

    * id: a sample of 2024 or 2025 from a white-label host has `_id` and `user_owner_email`; the vendor's older
      sample lacks both.

    Args:
        page (int | Unset): Number of the page, from 1. The first page when left out.
        size (int | Unset): Rows on a page, 50 when left out. The largest page is not known here; call history cuts to
            50.
        keyword (str | Unset): Text to look for in full name, e-mail and phone number.

    Returns:
        AgentV1Page

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: read (reads only). Evidence: vendor-docs. Credential: bearer token.
    """

    return sync_detailed(
        client=client,
        page=page,
        size=size,
        keyword=keyword,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    page: int | Unset = UNSET,
    size: int | Unset = UNSET,
    keyword: str | Unset = UNSET,
) -> Response[AgentV1Page]:
    """List agents (version 1); see `sync`.

    Returns:
        The payload as `parsed` (AgentV1Page), with status, headers, body, envelope and timing.
    """

    return _response(
        client.get_httpx_client().request(
            **get_kwargs(
                page=page,
                size=size,
                keyword=keyword,
            )
        )
    )


async def asyncio(
    *,
    client: AuthenticatedClient,
    page: int | Unset = UNSET,
    size: int | Unset = UNSET,
    keyword: str | Unset = UNSET,
) -> AgentV1Page:
    """List agents (version 1); see `sync`.

    Returns:
        AgentV1Page
    """

    return (
        await asyncio_detailed(
            client=client,
            page=page,
            size=size,
            keyword=keyword,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    page: int | Unset = UNSET,
    size: int | Unset = UNSET,
    keyword: str | Unset = UNSET,
) -> Response[AgentV1Page]:
    """List agents (version 1); see `sync`.

    Returns:
        The payload as `parsed` (AgentV1Page), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                page=page,
                size=size,
                keyword=keyword,
            )
        )
    )
