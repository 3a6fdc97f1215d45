from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload, segment
from ...models.chat_channel import ChatChannel
from ...models.chat_room import ChatRoom
from ...models.chat_room_create import ChatRoomCreate
from ...types import Response

OPERATION = "create_chat_room"


def get_kwargs(
    channel: ChatChannel,
    *,
    body: ChatRoomCreate,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/social/{channel}/new_room".format(
            channel=segment("channel", channel),
        ),
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["content"] = encode(body)
    kwargs["headers"] = {"Content-Type": "application/json"}
    return kwargs


def _response(response: httpx.Response) -> Response[ChatRoom]:
    parsed: ChatRoom = payload(response, OPERATION, ChatRoom)
    return answer(response, parsed)


def sync(
    channel: ChatChannel,
    *,
    client: AuthenticatedClient,
    body: ChatRoomCreate,
) -> ChatRoom:
    """Open a conversation

    Opens a conversation in OMICall with a guest of your own chat system. Takes the raw API key. What happens when
    the id of the conversation is in use already is not stated.

    * channel: the page once listed livetalk, facebook and zalo; a newer form of it lists livetalk only.
    * required fields: none are marked. The spec asks for `guest_info`, without which there would be nobody to talk
      to, and for none of its fields.
    * conversation: the sample is of 2025 and its end could not be read, so further fields are to be expected.

    Args:
        channel (ChatChannel): Over which channel.
        body (ChatRoomCreate): A conversation to open.

    Returns:
        ChatRoom

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: write (changes data). Evidence: vendor-docs. Credential: API key in header x-api-key.
    """

    return sync_detailed(
        channel=channel,
        client=client,
        body=body,
    ).parsed


def sync_detailed(
    channel: ChatChannel,
    *,
    client: AuthenticatedClient,
    body: ChatRoomCreate,
) -> Response[ChatRoom]:
    """Open a conversation; see `sync`.

    Returns:
        The payload as `parsed` (ChatRoom), with status, headers, body, envelope and timing.
    """

    return _response(
        client.get_httpx_client().request(
            **get_kwargs(
                channel=channel,
                body=body,
            )
        )
    )


async def asyncio(
    channel: ChatChannel,
    *,
    client: AuthenticatedClient,
    body: ChatRoomCreate,
) -> ChatRoom:
    """Open a conversation; see `sync`.

    Returns:
        ChatRoom
    """

    return (
        await asyncio_detailed(
            channel=channel,
            client=client,
            body=body,
        )
    ).parsed


async def asyncio_detailed(
    channel: ChatChannel,
    *,
    client: AuthenticatedClient,
    body: ChatRoomCreate,
) -> Response[ChatRoom]:
    """Open a conversation; see `sync`.

    Returns:
        The payload as `parsed` (ChatRoom), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                channel=channel,
                body=body,
            )
        )
    )
