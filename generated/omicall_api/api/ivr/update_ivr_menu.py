from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload, segment
from ...models.ivr_menu import IvrMenu
from ...models.ivr_menu_settings import IvrMenuSettings
from ...types import Response

OPERATION = "update_ivr_menu"


def get_kwargs(
    id: str,
    *,
    body: IvrMenuSettings,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/call_center/key-interaction/update/{id}".format(
            id=segment("id", id),
        ),
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["content"] = encode(body)
    kwargs["headers"] = {"Content-Type": "application/json"}
    return kwargs


def _response(response: httpx.Response) -> Response[IvrMenu]:
    parsed: IvrMenu = payload(response, OPERATION, IvrMenu)
    return answer(response, parsed)


def sync(
    id: str,
    *,
    client: AuthenticatedClient,
    body: IvrMenuSettings,
) -> IvrMenu:
    """Change an IVR key menu

    Sets name, greetings, keys and fallback of a menu, and gives it back as it is now. It takes the fields of
    `add_ivr_menu`, and the same of them are required.

    * keys: by the verb, `scripts` replaces all keys; the vendor does not say so. Send all that the menu shall have.
    * what happens to optional fields that are left out is not stated.
    * address: the page had no id in it until 2022-12-22. The spec has it.

    Args:
        id (str): Id of the menu (`_id` in the list).
        body (IvrMenuSettings): All settings of a key menu, for adding and for changing one. The vendor states no bounds
            for the two numbers; those here are the specification's own.

    Returns:
        IvrMenu

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: write (changes data). Evidence: vendor-docs-2023. Credential: bearer token. Must be there already: id,
    greeting_id, action.
    """

    return sync_detailed(
        id=id,
        client=client,
        body=body,
    ).parsed


def sync_detailed(
    id: str,
    *,
    client: AuthenticatedClient,
    body: IvrMenuSettings,
) -> Response[IvrMenu]:
    """Change an IVR key menu; see `sync`.

    Returns:
        The payload as `parsed` (IvrMenu), with status, headers, body, envelope and timing.
    """

    return _response(
        client.get_httpx_client().request(
            **get_kwargs(
                id=id,
                body=body,
            )
        )
    )


async def asyncio(
    id: str,
    *,
    client: AuthenticatedClient,
    body: IvrMenuSettings,
) -> IvrMenu:
    """Change an IVR key menu; see `sync`.

    Returns:
        IvrMenu
    """

    return (
        await asyncio_detailed(
            id=id,
            client=client,
            body=body,
        )
    ).parsed


async def asyncio_detailed(
    id: str,
    *,
    client: AuthenticatedClient,
    body: IvrMenuSettings,
) -> Response[IvrMenu]:
    """Change an IVR key menu; see `sync`.

    Returns:
        The payload as `parsed` (IvrMenu), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                id=id,
                body=body,
            )
        )
    )
