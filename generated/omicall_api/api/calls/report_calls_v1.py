from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, payload, query
from ...models.call_report import CallReport
from ...types import UNSET, Response, Unset

OPERATION = "report_calls_v1"


def get_kwargs(
    *,
    from_date: int,
    to_date: int,
    numbers: list[str] | Unset = UNSET,
    sip_user: str | Unset = UNSET,
    agents: list[str] | Unset = UNSET,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/call_transaction/report",
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["params"] = query(
        **{
            "from_date": from_date,
            "to_date": to_date,
            "numbers": numbers,
            "sip_user": sip_user,
            "agents": agents,
        }
    )
    return kwargs


def _response(response: httpx.Response) -> Response[CallReport]:
    parsed: CallReport = payload(response, OPERATION, CallReport)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    from_date: int,
    to_date: int,
    numbers: list[str] | Unset = UNSET,
    sip_user: str | Unset = UNSET,
    agents: list[str] | Unset = UNSET,
) -> CallReport:
    """Count calls by direction and outcome (version 1)

    Totals over a window of time. From the vendor's text of 2023; from_date and to_date are marked as required in
    2021 only. The longest window is not stated, nor how a list is sent: the spec repeats the key.

    Args:
        from_date (int): Start of the window, in milliseconds since 1970.
        to_date (int): End of the window, in milliseconds since 1970.
        numbers (list[str] | Unset): Only calls over these hotlines.
        sip_user (str | Unset): Only calls of this extension.
        agents (list[str] | Unset): Only calls of these agents, by e-mail.

    Returns:
        CallReport

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: read (reads only). Evidence: vendor-docs-2023. Credential: bearer token.
    """

    return sync_detailed(
        client=client,
        from_date=from_date,
        to_date=to_date,
        numbers=numbers,
        sip_user=sip_user,
        agents=agents,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    from_date: int,
    to_date: int,
    numbers: list[str] | Unset = UNSET,
    sip_user: str | Unset = UNSET,
    agents: list[str] | Unset = UNSET,
) -> Response[CallReport]:
    """Count calls by direction and outcome (version 1); see `sync`.

    Returns:
        The payload as `parsed` (CallReport), with status, headers, body, envelope and timing.
    """

    return _response(
        client.get_httpx_client().request(
            **get_kwargs(
                from_date=from_date,
                to_date=to_date,
                numbers=numbers,
                sip_user=sip_user,
                agents=agents,
            )
        )
    )


async def asyncio(
    *,
    client: AuthenticatedClient,
    from_date: int,
    to_date: int,
    numbers: list[str] | Unset = UNSET,
    sip_user: str | Unset = UNSET,
    agents: list[str] | Unset = UNSET,
) -> CallReport:
    """Count calls by direction and outcome (version 1); see `sync`.

    Returns:
        CallReport
    """

    return (
        await asyncio_detailed(
            client=client,
            from_date=from_date,
            to_date=to_date,
            numbers=numbers,
            sip_user=sip_user,
            agents=agents,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    from_date: int,
    to_date: int,
    numbers: list[str] | Unset = UNSET,
    sip_user: str | Unset = UNSET,
    agents: list[str] | Unset = UNSET,
) -> Response[CallReport]:
    """Count calls by direction and outcome (version 1); see `sync`.

    Returns:
        The payload as `parsed` (CallReport), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                from_date=from_date,
                to_date=to_date,
                numbers=numbers,
                sip_user=sip_user,
                agents=agents,
            )
        )
    )
