from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, payload, query
from ...models.extension_detail import ExtensionDetail
from ...models.extension_lookup import ExtensionLookup
from ...types import Response

OPERATION = "get_extension_detail"


def get_kwargs(
    *,
    type_: ExtensionLookup,
    keyword: str,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/call_center/extensions/detail",
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["params"] = query(
        **{
            "type": type_,
            "keyword": keyword,
        }
    )
    return kwargs


def _response(response: httpx.Response) -> Response[ExtensionDetail | None]:
    parsed: ExtensionDetail | None = payload(response, OPERATION, ExtensionDetail | None)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    type_: ExtensionLookup,
    keyword: str,
) -> ExtensionDetail | None:
    """Read the full SIP settings of one extension

    Finds one extension by its number, by the agent's e-mail or by the user's id in your own system, and gives all
    that a softphone needs to sign in. **The answer holds the SIP password in clear text**: never log it.

    * type: the user's id is spelt `usr_uuid` on the wire.
    * names: what `list_extensions` calls `domain` and `password` is `sip_realm` and `sip_password` here.
    * nothing found: the vendor says nothing about it. One integrator expects a payload of null from look-ups of
      this kind, and the spec allows it.

    Documented in 2023; one integrator's client of 2026 agrees and also declares `hotlines`.

    Args:
        type_ (ExtensionLookup): What the keyword is.
        keyword (str): The extension number, e-mail or user id to look up, as `type` says.

    Returns:
        ExtensionDetail | None

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: read (reads only). Evidence: vendor-docs-2023. Credential: bearer token.
    """

    return sync_detailed(
        client=client,
        type_=type_,
        keyword=keyword,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    type_: ExtensionLookup,
    keyword: str,
) -> Response[ExtensionDetail | None]:
    """Read the full SIP settings of one extension; see `sync`.

    Returns:
        The payload as `parsed` (ExtensionDetail | None), with status, headers, body, envelope and timing.
    """

    return _response(
        client.get_httpx_client().request(
            **get_kwargs(
                type_=type_,
                keyword=keyword,
            )
        )
    )


async def asyncio(
    *,
    client: AuthenticatedClient,
    type_: ExtensionLookup,
    keyword: str,
) -> ExtensionDetail | None:
    """Read the full SIP settings of one extension; see `sync`.

    Returns:
        ExtensionDetail | None
    """

    return (
        await asyncio_detailed(
            client=client,
            type_=type_,
            keyword=keyword,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    type_: ExtensionLookup,
    keyword: str,
) -> Response[ExtensionDetail | None]:
    """Read the full SIP settings of one extension; see `sync`.

    Returns:
        The payload as `parsed` (ExtensionDetail | None), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                type_=type_,
                keyword=keyword,
            )
        )
    )
