from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, payload, query
from ...models.call_v1_page import CallV1Page
from ...models.direction import Direction
from ...models.disposition import Disposition
from ...types import UNSET, Response, Unset

OPERATION = "list_calls_v1"


def get_kwargs(
    *,
    from_date: int,
    to_date: int,
    page: int | Unset = UNSET,
    size: int | Unset = UNSET,
    keyword: str | Unset = UNSET,
    sip_user: str | Unset = UNSET,
    agents: list[str] | Unset = UNSET,
    user_uuids: list[str] | Unset = UNSET,
    is_auto_call: bool | Unset = UNSET,
    disposition: Disposition | Unset = UNSET,
    direction: list[Direction] | Unset = UNSET,
    sip_numbers: list[str] | Unset = UNSET,
    queue_destination: list[str] | Unset = UNSET,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/call_transaction/list",
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["params"] = query(
        **{
            "from_date": from_date,
            "to_date": to_date,
            "page": page,
            "size": size,
            "keyword": keyword,
            "sip_user": sip_user,
            "agents": agents,
            "user_uuids": user_uuids,
            "is_auto_call": is_auto_call,
            "disposition": disposition,
            "direction": direction,
            "sip_numbers": sip_numbers,
            "queue_destination": queue_destination,
        }
    )
    return kwargs


def _response(response: httpx.Response) -> Response[CallV1Page]:
    parsed: CallV1Page = payload(response, OPERATION, CallV1Page)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    from_date: int,
    to_date: int,
    page: int | Unset = UNSET,
    size: int | Unset = UNSET,
    keyword: str | Unset = UNSET,
    sip_user: str | Unset = UNSET,
    agents: list[str] | Unset = UNSET,
    user_uuids: list[str] | Unset = UNSET,
    is_auto_call: bool | Unset = UNSET,
    disposition: Disposition | Unset = UNSET,
    direction: list[Direction] | Unset = UNSET,
    sip_numbers: list[str] | Unset = UNSET,
    queue_destination: list[str] | Unset = UNSET,
) -> CallV1Page:
    """List the call history (version 1)

    Gives the calls of at most 30 days, page by page. The vendor's page says that version 2 is paused from
    2026-04-01 in favour of version 3, and nothing of the kind about version 1; `search_calls` is the newer one.

    * window: 30 days since August 2023, 3 days before. Exactly 30 days is accepted, says one integrator.
      `from_date` may not be later than `to_date`.
    * pace: `limit_request_30_minute` asks for 30 minutes between requests. One integrator walks the pages of one
      window without a pause, so it does not seem to hold from page to page.
    * lists: whether a list is sent as repeated keys or with commas is not stated. The spec repeats the key.
    * verb: one integrator sends POST with the same query. The spec uses the documented GET.

    Args:
        from_date (int): Start of the window, in milliseconds since 1970. Seconds would be read as a day in 1970.
        to_date (int): End of the window, in milliseconds since 1970, at most 30 days after the start.
        page (int | Unset): Number of the page, from 1. The first page when left out.
        size (int | Unset): Rows on a page, 50 when left out. Above 50 the vendor gives 50, say two integrators.
        keyword (str | Unset): Text to look for. The vendor does not say in which fields.
        sip_user (str | Unset): Only calls of this extension.
        agents (list[str] | Unset): Only calls of these agents, by e-mail.
        user_uuids (list[str] | Unset): Only calls of these users, by their id in your own system.
        is_auto_call (bool | Unset): Whether to include automatic calls. The vendor names three values, true, false and
            the written word NULL, and explains none of them. The spec takes true and false; leave it out instead of NULL.
        disposition (Disposition | Unset): Only answered calls, or only the others.
        direction (list[Direction] | Unset): Only calls of these directions.
        sip_numbers (list[str] | Unset): Only calls over these hotlines.
        queue_destination (list[str] | Unset): Only calls to these ring groups, by their number.

    Returns:
        CallV1Page

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says. Documented codes:
        from_date_is_required, to_date_is_required, date_invalid, date_is_too_long, limit_request_30_minute.

    Effect: read (reads only). Evidence: vendor-docs. Credential: bearer token. Limits: window_days 30, page_size
    50, minutes_between_requests 30.
    """

    return sync_detailed(
        client=client,
        from_date=from_date,
        to_date=to_date,
        page=page,
        size=size,
        keyword=keyword,
        sip_user=sip_user,
        agents=agents,
        user_uuids=user_uuids,
        is_auto_call=is_auto_call,
        disposition=disposition,
        direction=direction,
        sip_numbers=sip_numbers,
        queue_destination=queue_destination,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    from_date: int,
    to_date: int,
    page: int | Unset = UNSET,
    size: int | Unset = UNSET,
    keyword: str | Unset = UNSET,
    sip_user: str | Unset = UNSET,
    agents: list[str] | Unset = UNSET,
    user_uuids: list[str] | Unset = UNSET,
    is_auto_call: bool | Unset = UNSET,
    disposition: Disposition | Unset = UNSET,
    direction: list[Direction] | Unset = UNSET,
    sip_numbers: list[str] | Unset = UNSET,
    queue_destination: list[str] | Unset = UNSET,
) -> Response[CallV1Page]:
    """List the call history (version 1); see `sync`.

    Returns:
        The payload as `parsed` (CallV1Page), with status, headers, body, envelope and timing.
    """

    return _response(
        client.get_httpx_client().request(
            **get_kwargs(
                from_date=from_date,
                to_date=to_date,
                page=page,
                size=size,
                keyword=keyword,
                sip_user=sip_user,
                agents=agents,
                user_uuids=user_uuids,
                is_auto_call=is_auto_call,
                disposition=disposition,
                direction=direction,
                sip_numbers=sip_numbers,
                queue_destination=queue_destination,
            )
        )
    )


async def asyncio(
    *,
    client: AuthenticatedClient,
    from_date: int,
    to_date: int,
    page: int | Unset = UNSET,
    size: int | Unset = UNSET,
    keyword: str | Unset = UNSET,
    sip_user: str | Unset = UNSET,
    agents: list[str] | Unset = UNSET,
    user_uuids: list[str] | Unset = UNSET,
    is_auto_call: bool | Unset = UNSET,
    disposition: Disposition | Unset = UNSET,
    direction: list[Direction] | Unset = UNSET,
    sip_numbers: list[str] | Unset = UNSET,
    queue_destination: list[str] | Unset = UNSET,
) -> CallV1Page:
    """List the call history (version 1); see `sync`.

    Returns:
        CallV1Page
    """

    return (
        await asyncio_detailed(
            client=client,
            from_date=from_date,
            to_date=to_date,
            page=page,
            size=size,
            keyword=keyword,
            sip_user=sip_user,
            agents=agents,
            user_uuids=user_uuids,
            is_auto_call=is_auto_call,
            disposition=disposition,
            direction=direction,
            sip_numbers=sip_numbers,
            queue_destination=queue_destination,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    from_date: int,
    to_date: int,
    page: int | Unset = UNSET,
    size: int | Unset = UNSET,
    keyword: str | Unset = UNSET,
    sip_user: str | Unset = UNSET,
    agents: list[str] | Unset = UNSET,
    user_uuids: list[str] | Unset = UNSET,
    is_auto_call: bool | Unset = UNSET,
    disposition: Disposition | Unset = UNSET,
    direction: list[Direction] | Unset = UNSET,
    sip_numbers: list[str] | Unset = UNSET,
    queue_destination: list[str] | Unset = UNSET,
) -> Response[CallV1Page]:
    """List the call history (version 1); see `sync`.

    Returns:
        The payload as `parsed` (CallV1Page), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                from_date=from_date,
                to_date=to_date,
                page=page,
                size=size,
                keyword=keyword,
                sip_user=sip_user,
                agents=agents,
                user_uuids=user_uuids,
                is_auto_call=is_auto_call,
                disposition=disposition,
                direction=direction,
                sip_numbers=sip_numbers,
                queue_destination=queue_destination,
            )
        )
    )
