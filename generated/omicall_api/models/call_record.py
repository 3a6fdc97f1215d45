from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from attrs import define as _define

from ..base import Model, as_time
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class CallRecord(Model):
    """
    A call that has ended. "2026" marks fields that integrators of that year know of and the vendor's text of 2023
    lacks; "until 2023" marks fields of older texts, which may be gone.
    """

    transaction_id: None | str | Unset = UNSET
    """Id of the call, a UUID. The key to store it by."""
    call_uuid: None | str | Unset = UNSET
    """The same id under its other name. 2026, and alone in an older integration."""
    state: CallEventState | None | Unset = UNSET
    """The word cdr."""
    direction: Direction | None | Unset = UNSET
    """Who called whom."""
    disposition: Disposition | None | Unset = UNSET
    """Whether somebody answered. In the text until September 2022, and read by integrators of 2026."""
    is_auto_call: bool | None | Unset = UNSET
    """Whether it was an automatic call."""
    tenant_id: None | str | Unset = UNSET
    """Id of the business account."""
    domain_fusion: None | str | Unset = UNSET
    """Realm of the account on the switchboard."""
    source_number: None | str | Unset = UNSET
    """The number that called; the hotline when the call went out."""
    destination_number: None | str | Unset = UNSET
    """The number that was called."""
    from_number: None | str | Unset = UNSET
    """Where the call came from; the extension when it went out."""
    to_number: None | str | Unset = UNSET
    """Where the call went."""
    phone_number: None | str | Unset = UNSET
    """The customer's number, whoever called. The safest one to read."""
    hotline: None | str | Unset = UNSET
    """The hotline."""
    sip_number: None | str | Unset = UNSET
    """The hotline, once more."""
    sip_user: None | str | Unset = UNSET
    """The agent's extension."""
    extension: None | str | Unset = UNSET
    """The agent's extension, where `sip_user` is missing. 2026."""
    provider: None | str | Unset = UNSET
    """Carrier of the customer's number, such as viettel."""
    customer: CallCustomer | None | Unset = UNSET
    """The customer, if in the address book."""
    create_by: CallParty | None | Unset = UNSET
    """Whom the call is counted for, mostly the agent."""
    user: list[CallUser] | None | Unset = UNSET
    """The agents of the call. May be empty; notes and tags of theirs stand in the text until 2023 only."""
    transfer_histories: list[Any] | None | Unset = UNSET
    """By its name, how the call was handed on. Empty in the sample."""
    duration: int | None | Unset = UNSET
    """From the ring signal to the end, in seconds."""
    answer_sec: int | None | Unset = UNSET
    """Time of talk, in seconds."""
    bill_sec: int | None | Unset = UNSET
    """Billed time, in seconds. One more than `answer_sec` in the sample; the rule is not stated."""
    record_seconds: int | None | Unset = UNSET
    """Length of the recording, in seconds."""
    call_out_price: float | None | Unset = UNSET
    """Price of the call, with up to three decimals. The currency is not stated."""
    is_have_forward_out: bool | None | Unset = UNSET
    """Whether the call was handed on to an outside line."""
    time_start_call: int | None | Unset = UNSET
    """When the call began, in seconds since 1970; 0 for never."""
    time_ringing_start: int | None | Unset = UNSET
    """When the agent's phone began to ring, in seconds since 1970; 0 for never. 2026."""
    time_answer_start: int | None | Unset = UNSET
    """When it was answered, in seconds since 1970; 0 for never. 2026."""
    time_start_to_answer: int | None | Unset = UNSET
    """In seconds since 1970; 0 for never. Equals the start of the call in the sample, while other pages call it the
    start of the answer."""
    time_end_call: int | None | Unset = UNSET
    """When the call ended, in seconds since 1970; 0 for never. May be null, say integrators of 2026."""
    created_date: int | None | Unset = UNSET
    """When the row was made, in milliseconds since 1970. Not the start of the call."""
    last_updated_date: int | None | Unset = UNSET
    """When the row was last changed, in milliseconds since 1970."""
    recording_file_url: None | str | Unset = UNSET
    """Link to the recording, empty without one. May come with a later report; stops working some day."""
    recording_file: None | str | Unset = UNSET
    """Link to the recording. Until 2023, and still read by integrators."""
    is_voicemail: bool | None | Unset = UNSET
    """Whether the caller left a message. Until 2023."""
    recording_file_voicemail: None | str | Unset = UNSET
    """Link to that message. Until 2023."""
    transcript: Any | Unset = UNSET
    """By its name, the talk as text. Read by one integrator, in no sample."""
    ivr: None | str | Unset = UNSET
    """The voice menu that the call went through."""
    endby_name: None | str | Unset = UNSET
    """Who ended the call."""
    hangup_cause: None | str | Unset = UNSET
    """Cause of the end, in the switchboard's words. 2026."""
    note: None | str | Unset = UNSET
    """Note on the call. Empty in the sample."""
    tag: list[str] | None | Unset = UNSET
    """Tags of the call. Empty in the sample; names in the old list, ids in version 2."""
    user_data_str: None | str | Unset = UNSET
    """Data that your own app attached to the call, as JSON text. Read by one integrator."""
    send_num_retry: int | None | Unset = UNSET
    """By its name, how often this call was reported. 1 in the sample."""

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
    def start_to_answer_at(self) -> datetime | None:
        """`time_start_to_answer` as an aware datetime in Vietnam's zone; None where there is no time."""
        return as_time(self.time_start_to_answer, timedelta(seconds=1))

    @property
    def ended_at(self) -> datetime | None:
        """`time_end_call` as an aware datetime in Vietnam's zone; None where there is no time."""
        return as_time(self.time_end_call, timedelta(seconds=1))

    @property
    def created_at(self) -> datetime | None:
        """`created_date` as an aware datetime in Vietnam's zone; None where there is no time."""
        return as_time(self.created_date, timedelta(milliseconds=1))

    @property
    def last_updated_at(self) -> datetime | None:
        """`last_updated_date` as an aware datetime in Vietnam's zone; None where there is no time."""
        return as_time(self.last_updated_date, timedelta(milliseconds=1))


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.call_customer import CallCustomer  # noqa: E402
from ..models.call_event_state import CallEventState  # noqa: E402
from ..models.call_party import CallParty  # noqa: E402
from ..models.call_user import CallUser  # noqa: E402
from ..models.direction import Direction  # noqa: E402
from ..models.disposition import Disposition  # noqa: E402
