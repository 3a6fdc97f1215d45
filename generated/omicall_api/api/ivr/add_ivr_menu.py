from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload
from ...models.ivr_menu import IvrMenu
from ...models.ivr_menu_settings import IvrMenuSettings
from ...types import Response

OPERATION = "add_ivr_menu"


def get_kwargs(
    *,
    body: IvrMenuSettings,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/call_center/key-interaction/add",
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["content"] = encode(body)
    kwargs["headers"] = {"Content-Type": "application/json"}
    return kwargs


def _response(response: httpx.Response) -> Response[IvrMenu]:
    parsed: IvrMenu = payload(response, OPERATION, IvrMenu)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    body: IvrMenuSettings,
) -> IvrMenu:
    """Create an IVR key menu

    Makes a menu that plays a greeting, waits for a key and leads the caller on. It is given back with its new id.

    * name: must be unique. The refusal for a name that is taken is not documented.
    * keys: the page lists a group or another menu as goals. In the sample answer one key leads nowhere, with both
      fields empty; whether that can be sent is not known.
    * fallback: `action_type` and `action` of the menu itself, which know greetings as well. When it is taken is not
      spelt out; presumably after too many wrong keys, or none.
    * verb: the page showed GET until 2022-12-08. The spec uses POST.

    Args:
        body (IvrMenuSettings): All settings of a key menu, for adding and for changing one. The vendor states no bounds
            for the two numbers; those here are the specification's own.

    Returns:
        IvrMenu

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: write (changes data). Evidence: vendor-docs-2023. Credential: bearer token. Must be there already:
    greeting_id, action.
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: IvrMenuSettings,
) -> Response[IvrMenu]:
    """Create an IVR key menu; see `sync`.

    Returns:
        The payload as `parsed` (IvrMenu), with status, headers, body, envelope and timing.
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
    body: IvrMenuSettings,
) -> IvrMenu:
    """Create an IVR key menu; see `sync`.

    Returns:
        IvrMenu
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
    body: IvrMenuSettings,
) -> Response[IvrMenu]:
    """Create an IVR key menu; see `sync`.

    Returns:
        The payload as `parsed` (IvrMenu), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                body=body,
            )
        )
    )
