"""Conversations that come in from a chat system of the customer's own."""

from __future__ import annotations

from typing import Any

from omicall.sandbox._answers import RefusedError
from omicall.sandbox._check import INVALID, Fields, as_object, as_text
from omicall.sandbox._operation import Ask, Body, Takes, operation
from omicall.sandbox.data.chat import CHANNELS, Room, Rooms, room_row
from omicall.sandbox.data.contacts import AddressBook


@operation("create_chat_room", "POST", "/api/social/{channel}/new_room", Takes.KEY, body=Body.OBJECT)
def create_chat_room(ask: Ask) -> dict[str, Any]:
    """Opens a conversation with a guest; with an id that is in use, the one that is there is given again."""
    channel, rooms = ask.path["channel"], ask.part(Rooms)
    uuid = ask.body.optional("uuid", as_text) or ""
    guest = Fields(ask.body.required("guest_info", as_object))
    phone, full_name, domain = (guest.optional(name, as_text) or "" for name in ("phone", "full_name", "domain"))
    if channel not in CHANNELS:
        raise RefusedError(INVALID)
    room = rooms.get(channel, uuid)
    if room is None:
        contact = ask.part(AddressBook).by_point(phone)
        room_id = ask.new_id("room")
        room = Room(
            id=room_id,
            channel=channel,
            uuid=uuid or room_id,
            phone=phone,
            full_name=full_name,
            domain=domain,
            contact_id=contact.id if contact else None,
            created_ms=ask.sandbox.clock.milliseconds(),
        )
        rooms.put(room)
    return {"conversation": room_row(room)}
