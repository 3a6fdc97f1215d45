from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload
from ...models.group import Group
from ...models.group_create import GroupCreate
from ...types import Response

OPERATION = "add_group"


def get_kwargs(
    *,
    body: GroupCreate,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/call_center/internal_group/add",
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["content"] = encode(body)
    kwargs["headers"] = {"Content-Type": "application/json"}
    return kwargs


def _response(response: httpx.Response) -> Response[Group]:
    parsed: Group = payload(response, OPERATION, Group)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    body: GroupCreate,
) -> Group:
    """Create a ring group

    Makes a ring group of extensions and gives it back with its new id and number. Where to go when nobody answers
    is not among the documented fields here; `update_group` sets it. In the sample answer most settings are null
    right after creation. Nothing protects against making a group twice.

    Args:
        body (GroupCreate): A ring group to make. The vendor states no bounds for the time of ringing; those here are
            the specification's own.

    Returns:
        Group

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: write (changes data). Evidence: vendor-docs-2023. Credential: bearer token. Must be there already:
    sip_members.
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: GroupCreate,
) -> Response[Group]:
    """Create a ring group; see `sync`.

    Returns:
        The payload as `parsed` (Group), with status, headers, body, envelope and timing.
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
    body: GroupCreate,
) -> Group:
    """Create a ring group; see `sync`.

    Returns:
        Group
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
    body: GroupCreate,
) -> Response[Group]:
    """Create a ring group; see `sync`.

    Returns:
        The payload as `parsed` (Group), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                body=body,
            )
        )
    )
