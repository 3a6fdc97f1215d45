from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload
from ...models.group_members_change import GroupMembersChange
from ...types import Response

OPERATION = "add_group_members"


def get_kwargs(
    *,
    body: GroupMembersChange,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/call_center/internal_group/add-members",
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
    """Add extensions to a ring group

    Puts these extensions into the group, beside those that are in it.

    * field: the extensions are called `sip_users` here, and `sip_members` in `add_group` and `update_group`.
    * verb: the page showed GET until 2022-12-08. The spec uses POST, as one integrator does.
    * answer: not described. The same integrator looks at `status_code` only.

    Args:
        body (GroupMembersChange): Which extensions to put into a group, or to take out of it.

    Returns:
        Any

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: write (changes data). Evidence: vendor-docs-2023. Credential: bearer token. Must be there already:
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
    """Add extensions to a ring group; see `sync`.

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
    """Add extensions to a ring group; see `sync`.

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
    """Add extensions to a ring group; see `sync`.

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
