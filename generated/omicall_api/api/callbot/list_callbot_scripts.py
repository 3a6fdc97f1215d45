from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, payload
from ...types import Response

OPERATION = "list_callbot_scripts"


def get_kwargs() -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/call_bot/script/list",
        "extensions": {"omicall_operation": OPERATION},
    }
    return kwargs


def _response(response: httpx.Response) -> Response[Any]:
    parsed: Any = payload(response, OPERATION, Any, absent=True)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
) -> Any:
    """List the scripts of the bot, with their variables

    Gives what `start_callbot` asks for: the id of each script and the names of its variables. All that is known is
    a line in one integrator's digest of a document of the vendor.

    * answer: it is said to hold `bot_script_id` and, for each variable, `field_code`, which should be a key of
      `mapping_variables`. Whether it is a list or a page, and what stands around the variables, is not said. The
      spec leaves the payload open.
    * credential: the raw key, by that digest. Nobody is known to have called it.

    Returns:
        Any

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: read (reads only). Evidence: inferred. Credential: API key in header x-api-key.
    """

    return sync_detailed(
        client=client,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
) -> Response[Any]:
    """List the scripts of the bot, with their variables; see `sync`.

    Returns:
        The payload as `parsed` (Any), with status, headers, body, envelope and timing.
    """

    return _response(client.get_httpx_client().request(**get_kwargs()))


async def asyncio(
    *,
    client: AuthenticatedClient,
) -> Any:
    """List the scripts of the bot, with their variables; see `sync`.

    Returns:
        Any
    """

    return (
        await asyncio_detailed(
            client=client,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
) -> Response[Any]:
    """List the scripts of the bot, with their variables; see `sync`.

    Returns:
        The payload as `parsed` (Any), with status, headers, body, envelope and timing.
    """

    return _response(await client.get_async_httpx_client().request(**get_kwargs()))
