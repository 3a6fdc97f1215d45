from __future__ import annotations

from typing import Any

import httpx

from ...base import warn_deprecated
from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload
from ...models.autocall_create import AutocallCreate
from ...models.autocall_session import AutocallSession
from ...types import Response

OPERATION = "create_autocall"


def get_kwargs(
    *,
    body: AutocallCreate,
) -> dict[str, Any]:
    warn_deprecated(
        "create_autocall is no longer documented by OMICall since 2021-08-23; use autocall.start_by_phone_v1."
    )
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/auto_call/create_auto_call",
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["content"] = encode(body)
    kwargs["headers"] = {"Content-Type": "application/json"}
    return kwargs


def _response(response: httpx.Response) -> Response[AutocallSession]:
    parsed: AutocallSession = payload(response, OPERATION, AutocallSession)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    body: AutocallCreate,
) -> AutocallSession:
    """Prepare a session of automatic calls without starting it

    Makes a session that `execute_autocall` runs for one number at a time. **Deprecated:** the vendor documented it
    for one day in August 2021 and then replaced it by `start_autocall_by_phone_v1`. Whether it still answers is not
    known.

    Args:
        body (AutocallCreate): What a prepared session plays. Documented for one day in August 2021.

    Returns:
        AutocallSession

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: write (changes data). Evidence: vendor-docs-2023. Credential: bearer token. Must be there already: cid,
    target.
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: AutocallCreate,
) -> Response[AutocallSession]:
    """Prepare a session of automatic calls without starting it; see `sync`.

    Returns:
        The payload as `parsed` (AutocallSession), with status, headers, body, envelope and timing.
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
    body: AutocallCreate,
) -> AutocallSession:
    """Prepare a session of automatic calls without starting it; see `sync`.

    Returns:
        AutocallSession
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
    body: AutocallCreate,
) -> Response[AutocallSession]:
    """Prepare a session of automatic calls without starting it; see `sync`.

    Returns:
        The payload as `parsed` (AutocallSession), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                body=body,
            )
        )
    )
