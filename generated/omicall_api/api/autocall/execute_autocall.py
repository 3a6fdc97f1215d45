from __future__ import annotations

from typing import Any

import httpx

from ...base import warn_deprecated
from ...client import AuthenticatedClient
from ...decoding import answer, payload, query
from ...models.autocall_run import AutocallRun
from ...types import Response

OPERATION = "execute_autocall"


def get_kwargs(
    *,
    autocall_id: str,
    phone_number: str,
) -> dict[str, Any]:
    warn_deprecated(
        "execute_autocall is no longer documented by OMICall since 2021-08-23; use autocall.start_by_phone_v1."
    )
    kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/auto_call/execute",
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["params"] = query(
        **{
            "autocall_id": autocall_id,
            "phone_number": phone_number,
        }
    )
    return kwargs


def _response(response: httpx.Response) -> Response[AutocallRun]:
    parsed: AutocallRun = payload(response, OPERATION, AutocallRun)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    autocall_id: str,
    phone_number: str,
) -> AutocallRun:
    """Run a prepared session for one number

    Calls one number with a session of `create_autocall`. A GET that places a call and costs money: whatever repeats
    or prefetches GETs calls again. The token is not marked as required here, unlike everywhere else; the spec asks
    for it. **Deprecated:** removed from the vendor's documentation on 2021-08-23 in favour of
    `start_autocall_by_phone_v1`. Whether it still answers is not known.

    Args:
        autocall_id (str): Id of the prepared session.
        phone_number (str): The number to call.

    Returns:
        AutocallRun

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: billable (may cost money or ring a phone; never sent twice). Evidence: vendor-docs-2023. Credential:
    bearer token. Must be there already: autocall_id.
    """

    return sync_detailed(
        client=client,
        autocall_id=autocall_id,
        phone_number=phone_number,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    autocall_id: str,
    phone_number: str,
) -> Response[AutocallRun]:
    """Run a prepared session for one number; see `sync`.

    Returns:
        The payload as `parsed` (AutocallRun), with status, headers, body, envelope and timing.
    """

    return _response(
        client.get_httpx_client().request(
            **get_kwargs(
                autocall_id=autocall_id,
                phone_number=phone_number,
            )
        )
    )


async def asyncio(
    *,
    client: AuthenticatedClient,
    autocall_id: str,
    phone_number: str,
) -> AutocallRun:
    """Run a prepared session for one number; see `sync`.

    Returns:
        AutocallRun
    """

    return (
        await asyncio_detailed(
            client=client,
            autocall_id=autocall_id,
            phone_number=phone_number,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    autocall_id: str,
    phone_number: str,
) -> Response[AutocallRun]:
    """Run a prepared session for one number; see `sync`.

    Returns:
        The payload as `parsed` (AutocallRun), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                autocall_id=autocall_id,
                phone_number=phone_number,
            )
        )
    )
