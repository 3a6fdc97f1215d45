"""Operations of the tag `chat`."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any

from ...base import checked, known
from ...resource import Resource, left_out, raw, raw_async, whole

if TYPE_CHECKING:
    from ...client import AuthenticatedClient
    from ...models.chat_channel import ChatChannel
    from ...models.chat_guest_create import ChatGuestCreate
    from ...models.chat_room import ChatRoom
    from ...models.chat_room_create import ChatRoomCreate


class ChatResource(Resource):
    """Operations of the tag `chat`."""

    def create_room(
        self,
        *,
        channel: ChatChannel,
        guest_info: ChatGuestCreate,
        uuid: str | None = None,
    ) -> ChatRoom:
        """Open a conversation

        Opens a conversation in OMICall with a guest of your own chat system. Takes the raw API key. What happens when
        the id of the conversation is in use already is not stated.

        * channel: the page once listed livetalk, facebook and zalo; a newer form of it lists livetalk only.
        * required fields: none are marked. The spec asks for `guest_info`, without which there would be nobody to talk
          to, and for none of its fields.
        * conversation: the sample is of 2025 and its end could not be read, so further fields are to be expected.

        Args:
            channel: Over which channel.
            guest_info: Whom the conversation is with.
            uuid: The conversation's id in your own system. OMICall makes one when it is empty.

        Returns:
            ChatRoom

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: vendor-docs. Credential: API key in header x-api-key.
        """
        from ...models import ChatChannel as _ChatChannel
        from ...models.chat_room_create import ChatRoomCreate as _Body
        from . import create_chat_room as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                channel=known("channel", channel, _ChatChannel),
                body=checked(
                    _Body(
                        guest_info=guest_info,
                        uuid=left_out(uuid),
                    )
                ),
            )
        )


class AsyncChatResource(Resource):
    """Async operations of the tag `chat`."""

    async def create_room(
        self,
        *,
        channel: ChatChannel,
        guest_info: ChatGuestCreate,
        uuid: str | None = None,
    ) -> ChatRoom:
        """Open a conversation

        Opens a conversation in OMICall with a guest of your own chat system. Takes the raw API key. What happens when
        the id of the conversation is in use already is not stated.

        * channel: the page once listed livetalk, facebook and zalo; a newer form of it lists livetalk only.
        * required fields: none are marked. The spec asks for `guest_info`, without which there would be nobody to talk
          to, and for none of its fields.
        * conversation: the sample is of 2025 and its end could not be read, so further fields are to be expected.

        Args:
            channel: Over which channel.
            guest_info: Whom the conversation is with.
            uuid: The conversation's id in your own system. OMICall makes one when it is empty.

        Returns:
            ChatRoom

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: vendor-docs. Credential: API key in header x-api-key.
        """
        from ...models import ChatChannel as _ChatChannel
        from ...models.chat_room_create import ChatRoomCreate as _Body
        from . import create_chat_room as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                channel=known("channel", channel, _ChatChannel),
                body=checked(
                    _Body(
                        guest_info=guest_info,
                        uuid=left_out(uuid),
                    )
                ),
            )
        )


class RawChatResource:
    """The methods of `ChatResource`, each of which gives a whole `Response` in place of its payload."""

    def __init__(self, client: AuthenticatedClient):
        methods = whole(ChatResource(client))
        self.create_room = raw(methods.create_room)


class AsyncRawChatResource:
    """The methods of `AsyncChatResource`, each of which gives a whole `Response` in place of its payload."""

    def __init__(self, client: AuthenticatedClient):
        methods = whole(AsyncChatResource(client))
        self.create_room = raw_async(methods.create_room)
