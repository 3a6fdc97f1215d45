"""Conversations with customers over chat channels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from omicall.sandbox._tenant import Tenant

CHANNELS = ("livetalk", "facebook", "zalo")


@dataclass(frozen=True, slots=True)
class Room:
    """One conversation, under the id of the caller's own chat system."""

    id: str
    channel: str
    uuid: str
    phone: str
    full_name: str
    domain: str
    contact_id: str | None
    created_ms: int


class Rooms:
    """The conversations of one account; it starts without any, since no operation shows them."""

    def __init__(self, tenant: Tenant) -> None:
        self._by_uuid: dict[tuple[str, str], Room] = {}

    def counts(self) -> dict[str, int]:
        """How many there are."""
        return {"chat_rooms": len(self._by_uuid)}

    def get(self, channel: str, uuid: str) -> Room | None:
        """The conversation with an id in a channel, or None."""
        return self._by_uuid.get((channel, uuid))

    def put(self, room: Room) -> None:
        """Keep a conversation."""
        self._by_uuid[room.channel, room.uuid] = room


def room_row(room: Room) -> dict[str, Any]:
    """A conversation in which nobody has answered yet."""
    unknown = ("browser", "ip", "address", "lat", "lon")
    return {
        "_id": room.id,
        "created_date": room.created_ms,
        "last_updated_date": room.created_ms,
        "guest_info": {
            "phone": room.phone,
            "full_name": room.full_name,
            "email": None,
            "contact_id": room.contact_id,
            "new_contact": False,
            "uuid": room.uuid,
            "domain": room.domain,
            **dict.fromkeys(unknown),
            "other_info": {"full_name": room.full_name, "mail": None, "phone_number": room.phone},
        },
        "last_message": None,
        "web_navigate": None,
        "status": "active",
        "uuid": room.uuid,
        "name": room.full_name,
        # Not the name without marks: the only sample has the phone number here.
        "name_unsigned": room.phone,
        "start_type": "script",
        "members": [],
        "last_message_info": {"sender": "guest", "send_time": room.created_ms, "create_by": None},
    }
