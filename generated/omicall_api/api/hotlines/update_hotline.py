from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload
from ...models.hotline_update import HotlineUpdate
from ...types import Response

OPERATION = "update_hotline"


def get_kwargs(
    *,
    body: HotlineUpdate,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/call_center/hotline/update",
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
    body: HotlineUpdate,
) -> Any:
    """Change how a hotline takes and makes calls

    Sets whether a hotline takes calls and makes them, who may use it, and its default script. The vendor's text
    could not be read; one integrator's client and two notes on the vendor's 2026 spreadsheet agree on the address.

    * verb: one version of the client and a digest of the spreadsheet say POST; another version of the client and a
      requirements note say PUT. The spec chose POST.
    * `allow_call_in`, `allow_call_out`: texts, "true" or "false", although the search gives them back as booleans.
      The client and the notes agree on it.
    * list of extensions: called `extensions` in the client, `sip_users` in the requirements note. The spec follows
      the client. **It replaces the whole list.**
    * other fields: whether those left out are kept is not stated.
    * payload: the client only looks whether it counts as true. Its form is not described.

    Args:
        body (HotlineUpdate): What to change about a hotline.

    Returns:
        Any

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: write (changes data). Evidence: integrators. Credential: bearer token. Must be there already: hotline,
    call_script, extensions, group_ids.
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: HotlineUpdate,
) -> Response[Any]:
    """Change how a hotline takes and makes calls; see `sync`.

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
    body: HotlineUpdate,
) -> Any:
    """Change how a hotline takes and makes calls; see `sync`.

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
    body: HotlineUpdate,
) -> Response[Any]:
    """Change how a hotline takes and makes calls; see `sync`.

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
