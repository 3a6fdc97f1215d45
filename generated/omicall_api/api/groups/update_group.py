from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload, segment
from ...models.group import Group
from ...models.group_update import GroupUpdate
from ...types import Response

OPERATION = "update_group"


def get_kwargs(
    id: str,
    *,
    body: GroupUpdate,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/call_center/internal_group/update/{id}".format(
            id=segment("id", id),
        ),
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["content"] = encode(body)
    kwargs["headers"] = {"Content-Type": "application/json"}
    return kwargs


def _response(response: httpx.Response) -> Response[Group]:
    parsed: Group = payload(response, OPERATION, Group)
    return answer(response, parsed)


def sync(
    id: str,
    *,
    client: AuthenticatedClient,
    body: GroupUpdate,
) -> Group:
    """Change a ring group

    Sets name, order of ringing, members and time-out of a ring group, and gives it back as it is now.

    * members: `sip_members` is typed as a text here and as a list in `add_group`. The spec takes the list in both.
      Whether it replaces the members or adds to them is not stated; by the verb, it replaces them. To change single
      members, use `add_group_members` and `remove_group_members`.
    * time-out: the page lists three kinds of targets. A stored group in the samples has a fourth, Voice_mail;
      whether that can be sent is not known.
    * what happens to a time-out target that is left out is not stated.

    Args:
        id (str): Id of the group (`_id` in the list).
        body (GroupUpdate): The settings of a ring group. The vendor states no bounds for the time of ringing; those
            here are the specification's own.

    Returns:
        Group

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: write (changes data). Evidence: vendor-docs-2023. Credential: bearer token. Must be there already: id,
    sip_members, target_timeout.
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
    body: GroupUpdate,
) -> Response[Group]:
    """Change a ring group; see `sync`.

    Returns:
        The payload as `parsed` (Group), with status, headers, body, envelope and timing.
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
    body: GroupUpdate,
) -> Group:
    """Change a ring group; see `sync`.

    Returns:
        Group
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
    body: GroupUpdate,
) -> Response[Group]:
    """Change a ring group; see `sync`.

    Returns:
        The payload as `parsed` (Group), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                id=id,
                body=body,
            )
        )
    )
