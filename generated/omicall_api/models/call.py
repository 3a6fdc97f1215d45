from __future__ import annotations

from datetime import datetime, timedelta

from attrs import define as _define

from ..base import Model, as_time
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class Call(Model):
    """
    One call as version 3 gives it. The fields are those that integrators read; no text of the vendor shows them. So
    everything but the id may be missing or null.
    """

    transaction_id: str
    """Id of the call, a UUID in what was seen."""
    direction: Direction | None | Unset = UNSET
    """Who called whom."""
    disposition: Disposition | None | Unset = UNSET
    """Whether somebody answered."""
    source_number: None | str | Unset = UNSET
    """The number that called; the hotline when the call went out."""
    destination_number: None | str | Unset = UNSET
    """The number that was called."""
    phone_number: None | str | Unset = UNSET
    """The customer's number, whoever called."""
    sip_number: None | str | Unset = UNSET
    """The hotline."""
    sip_user: None | str | Unset = UNSET
    """The agent's extension."""
    customer: CallCustomer | None | Unset = UNSET
    """The customer, if in the address book."""
    create_by: CallParty | None | Unset = UNSET
    """Whom the call is counted for, mostly the agent."""
    duration: int | None | Unset = UNSET
    """From dialling to the end, in seconds."""
    answer_sec: int | None | Unset = UNSET
    """Time of talk, in seconds."""
    bill_sec: int | None | Unset = UNSET
    """Billed time, in seconds. May differ from `answer_sec` by rounding; the rule is not stated."""
    call_out_price: float | None | Unset = UNSET
    """Price of an outgoing call. The currency is not stated; prices have up to three decimals."""
    time_start_call: int | None | Unset = UNSET
    """When the call began, in seconds since 1970; 0 for never."""
    time_ringing_start: int | None | Unset = UNSET
    """When the agent's phone began to ring, in seconds since 1970; 0 for never."""
    time_answer_start: int | None | Unset = UNSET
    """When it was answered, in seconds since 1970; 0 for never."""
    time_end_call: int | None | Unset = UNSET
    """When the call ended, in seconds since 1970; 0 for never."""
    created_date: int | None | Unset = UNSET
    """When the row was made, in milliseconds since 1970. Not the start of the call."""
    recording_file: None | str | Unset = UNSET
    """Link to the recording, empty without one. Links stop working after some time."""
    recording_file_url: None | str | Unset = UNSET
    """Link to the recording, empty without one. Redirects to the sound file."""
    endby_name: None | str | Unset = UNSET
    """Who ended the call."""
    hangup_cause: None | str | Unset = UNSET
    """Cause of the end, in the switchboard's words."""
    invite_failure_status: None | str | Unset = UNSET
    """By its name, why the call could not be set up. One integrator types it as a text."""
    tag: list[str] | None | Unset = UNSET
    """Tags of the call. Version 1 gives names and version 2 ids; which of them stands here is not known."""
    user_data_str: None | str | Unset = UNSET
    """Data that your own app attached to the call, as JSON text."""

    @property
    def started_at(self) -> datetime | None:
        """`time_start_call` as an aware datetime in Vietnam's zone; None where there is no time."""
        return as_time(self.time_start_call, timedelta(seconds=1))

    @property
    def ringing_at(self) -> datetime | None:
        """`time_ringing_start` as an aware datetime in Vietnam's zone; None where there is no time."""
        return as_time(self.time_ringing_start, timedelta(seconds=1))

    @property
    def answered_at(self) -> datetime | None:
        """`time_answer_start` as an aware datetime in Vietnam's zone; None where there is no time."""
        return as_time(self.time_answer_start, timedelta(seconds=1))

    @property
    def ended_at(self) -> datetime | None:
        """`time_end_call` as an aware datetime in Vietnam's zone; None where there is no time."""
        return as_time(self.time_end_call, timedelta(seconds=1))

    @property
    def created_at(self) -> datetime | None:
        """`created_date` as an aware datetime in Vietnam's zone; None where there is no time."""
        return as_time(self.created_date, timedelta(milliseconds=1))


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.call_customer import CallCustomer  # noqa: E402
from ..models.call_party import CallParty  # noqa: E402
from ..models.direction import Direction  # noqa: E402
from ..models.disposition import Disposition  # noqa: E402
