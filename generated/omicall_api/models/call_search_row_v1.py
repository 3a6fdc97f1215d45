from __future__ import annotations

from datetime import datetime, timedelta

from attrs import define as _define
from attrs import field as _field

from ..base import Model, as_time
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class CallSearchRowV1(Model):
    """
    One call as the search of version 1 gives it. Only one sample, made of placeholders, shows it, and it explains
    nothing: the meaning of a field that other versions lack is read from its name. Everything but the id may be
    missing or null.
    """

    transaction_id: str
    """Id of the call, a UUID."""
    _id: None | str | Unset = _field(default=UNSET, alias="id")
    """Id of the row, 24 hex digits. Not the call's id."""
    direction: Direction | None | Unset = UNSET
    """Who called whom."""
    disposition: Disposition | None | Unset = UNSET
    """Whether somebody answered."""
    is_missed_call: bool | None | Unset = UNSET
    """Whether the call was missed. False in the sample, whose call was cancelled."""
    is_auto_call: bool | None | Unset = UNSET
    """Whether it was an automatic call."""
    is_callbot: bool | None | Unset = UNSET
    """Whether a voice bot talked."""
    is_ai: bool | None | Unset = UNSET
    """Not explained."""
    is_analyzed: bool | None | Unset = UNSET
    """By its name, whether the talk was analysed."""
    is_trunk: bool | None | Unset = UNSET
    """Not explained."""
    is_deleted: bool | None | Unset = UNSET
    """Whether the row was deleted."""
    suspicious_checked: bool | None | Unset = UNSET
    """Not explained."""
    tenant_id: None | str | Unset = UNSET
    """Id of the business account."""
    domain: None | str | Unset = UNSET
    """By its name, the sub-domain of the account."""
    domain_fusion: None | str | Unset = UNSET
    """Realm of the account on the switchboard."""
    pbx_type: None | str | Unset = UNSET
    """By its name, the kind of switchboard. Empty in the sample."""
    nation: None | str | Unset = UNSET
    """Country, such as vn."""
    source_number: None | str | Unset = UNSET
    """The number that called."""
    destination_number: None | str | Unset = UNSET
    """The number that was called."""
    sip_user: None | str | Unset = UNSET
    """The agent's extension."""
    sip_from_user: None | str | Unset = UNSET
    """By its name, the caller on the SIP side."""
    customer: CallSearchCustomerV1 | None | Unset = UNSET
    """The customer."""
    create_by: CallSearchPartyV1 | None | Unset = UNSET
    """Whom the call is counted for, mostly the agent."""
    user: list[CallSearchUserV1] | None | Unset = UNSET
    """The agents of the call."""
    internal_destination: InternalDestination | None | Unset = UNSET
    """The colleague who was called, when the call was internal."""
    duration: int | None | Unset = UNSET
    """From dialling to the end, in seconds."""
    answer_sec: int | None | Unset = UNSET
    """Time of talk, in seconds."""
    bill_sec: int | None | Unset = UNSET
    """Billed time, in seconds."""
    record_seconds: int | None | Unset = UNSET
    """Length of the recording, in seconds."""
    wait_sec: int | None | Unset = UNSET
    """By its name, how long the caller waited, in seconds."""
    hold_call_sec: int | None | Unset = UNSET
    """By its name, how long the call was on hold, in seconds."""
    playback_seconds: int | None | Unset = UNSET
    """By its name, how long something was played, in seconds."""
    is_have_forward_out: bool | None | Unset = UNSET
    """Whether the call was handed on to an outside line."""
    time_start_call: int | None | Unset = UNSET
    """When the call began, in seconds since 1970; 0 for never."""
    time_start_to_answer: int | None | Unset = UNSET
    """In seconds since 1970; 0 for never. See `CallV1` for what it may mean."""
    ms_time_start_to_answer: int | None | Unset = UNSET
    """The same moment in milliseconds since 1970."""
    time_start_media: int | None | Unset = UNSET
    """By its name, when sound began to flow, in seconds since 1970; 0 for never."""
    time_end_call: int | None | Unset = UNSET
    """When the call ended, in seconds since 1970; 0 for never."""
    created_date: int | None | Unset = UNSET
    """When the row was made, in milliseconds since 1970. Not the start of the call."""
    last_updated_date: int | None | Unset = UNSET
    """When the row was last changed, in milliseconds since 1970."""
    ivr: None | str | Unset = UNSET
    """The voice menu that the call went through."""
    is_stop_ivr: bool | None | Unset = UNSET
    """By its name, whether the call ended in the voice menu."""
    dial_status: None | str | Unset = UNSET
    """How dialling went, in the switchboard's words."""
    hangup_cause: None | str | Unset = UNSET
    """Cause of the end, in the switchboard's words."""
    hangup_cause_q850: int | None | Unset = UNSET
    """Cause of the end, as a Q.850 number."""
    rtp_audio_in_mos: float | None | Unset = UNSET
    """Quality of the incoming sound as a mean opinion score, by its name; 4.5 in the sample."""

    @property
    def id(self) -> None | str | Unset:
        """`_id` under its Python name."""
        return self._id

    @property
    def started_at(self) -> datetime | None:
        """`time_start_call` as an aware datetime in Vietnam's zone; None where there is no time."""
        return as_time(self.time_start_call, timedelta(seconds=1))

    @property
    def start_to_answer_at(self) -> datetime | None:
        """`time_start_to_answer` as an aware datetime in Vietnam's zone; None where there is no time."""
        return as_time(self.time_start_to_answer, timedelta(seconds=1))

    @property
    def start_to_answer_exact_at(self) -> datetime | None:
        """`ms_time_start_to_answer` as an aware datetime in Vietnam's zone; None where there is no time."""
        return as_time(self.ms_time_start_to_answer, timedelta(milliseconds=1))

    @property
    def media_started_at(self) -> datetime | None:
        """`time_start_media` as an aware datetime in Vietnam's zone; None where there is no time."""
        return as_time(self.time_start_media, timedelta(seconds=1))

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
from ..models.call_search_customer_v1 import CallSearchCustomerV1  # noqa: E402
from ..models.call_search_party_v1 import CallSearchPartyV1  # noqa: E402
from ..models.call_search_user_v1 import CallSearchUserV1  # noqa: E402
from ..models.direction import Direction  # noqa: E402
from ..models.disposition import Disposition  # noqa: E402
from ..models.internal_destination import InternalDestination  # noqa: E402
