from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload
from ...models.group_members_change import GroupMembersChange
from ...types import Response

OPERATION = "remove_group_members"


def get_kwargs(
    *,
    body: GroupMembersChange,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/call_center/internal_group/remove-members",
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
    body: GroupMembersChange,
) -> Any:
    """Remove extensions from a ring group

    Takes these extensions out of the group; the extensions themselves stay.

    * field: the extensions are called `sip_users` here, and `sip_members` in `add_group` and `update_group`.
    * answer: not described, so the payload may be missing.

    Args:
        body (GroupMembersChange): Which extensions to put into a group, or to take out of it.

    Returns:
        Any

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: destructive (deletes data). Evidence: vendor-docs-2023. Credential: bearer token. Must be there already:
    group_id, sip_users.
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: GroupMembersChange,
) -> Response[Any]:
    """Remove extensions from a ring group; see `sync`.

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
    body: GroupMembersChange,
) -> Any:
    """Remove extensions from a ring group; see `sync`.

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
    body: GroupMembersChange,
) -> Response[Any]:
    """Remove extensions from a ring group; see `sync`.

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
