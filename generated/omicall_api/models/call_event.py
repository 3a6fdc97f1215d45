from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from attrs import define as _define

from ..base import Model, as_time
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class CallEvent(Model):
    """
    A change of state of a call that goes on.
    """

    call_uuid: str
    """Id of the call, the later `transaction_id`."""
    state: CallEventState
    """What the call is doing now."""
    unique_id: None | str | Unset = UNSET
    """Id of the event and not of the call, says one integrator. Seen by nobody else."""
    direction: Direction | None | Unset = UNSET
    """Who calls whom. The vendor lists outbound and inbound here."""
    from_number: None | str | Unset = UNSET
    """Where the call comes from; the extension when it goes out."""
    to_number: None | str | Unset = UNSET
    """Where the call goes; the customer's number when it goes out."""
    phone_number: None | str | Unset = UNSET
    """The customer's number. Read by integrators of 2026."""
    hotline: None | str | Unset = UNSET
    """The hotline."""
    extension: None | str | Unset = UNSET
    """The agent's extension. Read by integrators of 2026."""
    users_status: list[CallUserStatus] | None | Unset = UNSET
    """The extensions that ring, and which of them answered. Read by two integrators, one of which takes either
    spelling."""
    user_status: list[CallUserStatus] | None | Unset = UNSET
    """The same under another name, read by one integrator."""
    created_time: int | None | Unset = UNSET
    """When the call was created, in seconds since 1970."""
    date_time: int | None | Unset = UNSET
    """When this event was sent, in milliseconds since 1970."""
    event_time: Any | Unset = UNSET
    """By its name, when the event happened. Read by one integrator, which does not know the unit."""

    @property
    def created_at(self) -> datetime | None:
        """`created_time` as an aware datetime in Vietnam's zone; None where there is no time."""
        return as_time(self.created_time, timedelta(seconds=1))

    @property
    def sent_at(self) -> datetime | None:
        """`date_time` as an aware datetime in Vietnam's zone; None where there is no time."""
        return as_time(self.date_time, timedelta(milliseconds=1))


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.call_event_state import CallEventState  # noqa: E402
from ..models.call_user_status import CallUserStatus  # noqa: E402
from ..models.direction import Direction  # noqa: E402
