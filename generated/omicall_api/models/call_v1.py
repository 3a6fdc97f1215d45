from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from attrs import define as _define

from ..base import Model, as_time
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class CallV1(Model):
    """
    One call as version 1 gives it. Fields marked "seen by one integrator" are not on the vendor's pages; they come
    from one real answer that a client's code keeps.
    """

    transaction_id: str
    """Id of the call, a UUID in what was seen."""
    direction: Direction
    """Who called whom."""
    disposition: Disposition
    """Whether somebody answered."""
    source_number: str
    """The number that called; the hotline when the call went out."""
    destination_number: str
    """The number that was called."""
    duration: int
    """From dialling to the end, in seconds."""
    bill_sec: int
    """Billed time, in seconds. May differ from the time of talk by rounding; the rule is not stated."""
    created_date: int
    """When the row was made, in milliseconds since 1970. Not the start of the call."""
    is_auto_call: bool | None | Unset = UNSET
    """Whether it was an automatic call. Seen by one integrator."""
    autocall_uuid: None | str | Unset = UNSET
    """Id of the call within its automatic session. Seen by one integrator, always null."""
    call_uuid: None | str | Unset = UNSET
    """Seen by one integrator, always null here. In webhooks it equals `transaction_id`."""
    tenant_id: None | str | Unset = UNSET
    """Id of the business account. Seen by one integrator."""
    domain_fusion: None | str | Unset = UNSET
    """Realm of the account on the switchboard. Seen by one integrator."""
    phone_number: None | str | Unset = UNSET
    """The customer's number, whoever called. Seen by one integrator."""
    hotline: None | str | Unset = UNSET
    """The hotline. Seen by one integrator."""
    sip_number: None | str | Unset = UNSET
    """The hotline, once more. Seen by one integrator."""
    from_number: None | str | Unset = UNSET
    """Where the call came from, the extension when it went out. Seen by one integrator."""
    to_number: None | str | Unset = UNSET
    """Where the call went. Seen by one integrator."""
    sip_user: None | str | Unset = UNSET
    """The agent's extension."""
    sip_number_tags: Any | Unset = UNSET
    """Seen by one integrator, always null."""
    provider: None | str | Unset = UNSET
    """Carrier of the customer's number, such as viettel."""
    customer: CallCustomer | None | Unset = UNSET
    """The customer, if in the address book."""
    create_by: CallParty | None | Unset = UNSET
    """Whom the call is counted for, mostly the agent."""
    user: list[CallUser] | None | Unset = UNSET
    """The agents of the call, with their notes and tags. May be empty."""
    internal_destination: InternalDestination | None | Unset = UNSET
    """The colleague who was called, when the call was internal."""
    transfer_histories: list[Any] | None | Unset = UNSET
    """By its name, how the call was handed on. Seen by one integrator, without its rows."""
    answer_sec: int | None | Unset = UNSET
    """Time of talk, in seconds. Seen by one integrator."""
    record_seconds: int | None | Unset = UNSET
    """Length of the recording, in seconds."""
    call_out_price: float | None | Unset = UNSET
    """Price of an outgoing call. The currency is not stated."""
    is_have_forward_out: bool | None | Unset = UNSET
    """Whether the call was handed on to an outside line."""
    bill_sec_forward_out: int | None | Unset = UNSET
    """Billed time of that outside line, in seconds."""
    time_start_call: int | None | Unset = UNSET
    """When the call began, in seconds since 1970; 0 for never. Seen by one integrator."""
    time_start_to_answer: int | None | Unset = UNSET
    """In seconds since 1970; 0 for never. The vendor calls it the start of the call on the page of version 1 and the
    start of the answer on the page of version 2, and in one sample it equals the start of the call. The spec takes
    no side."""
    time_end_call: int | None | Unset = UNSET
    """When the call ended, in seconds since 1970; 0 for never. Seen by one integrator."""
    last_updated_date: int | None | Unset = UNSET
    """When the row was last changed, in milliseconds since 1970."""
    out_of_working_time: bool | None | Unset = UNSET
    """By its name, whether the call came outside working hours. Seen by one integrator."""
    recording_file: None | str | Unset = UNSET
    """Link to the recording, empty without one. Links stop working after some time."""
    recording_file_url: None | str | Unset = UNSET
    """Link to the recording, which redirects to the sound file. Seen by one integrator."""
    recording_data: Any | Unset = UNSET
    """Seen by one integrator, always null."""
    is_voicemail: bool | None | Unset = UNSET
    """Whether the caller left a message."""
    recording_file_voicemail: None | str | Unset = UNSET
    """Link to that message, empty without one."""
    state: None | str | Unset = UNSET
    """Seen by one integrator, always null here. In webhooks it tells the event."""
    ivr: None | str | Unset = UNSET
    """The voice menu that the call went through."""
    endby_name: None | str | Unset = UNSET
    """Who ended the call. Seen by one integrator."""
    hangup_cause: None | str | Unset = UNSET
    """Cause of the end, in the switchboard's words. Seen by one integrator."""
    hangup_cause_q850: int | None | Unset = UNSET
    """Cause of the end, as a Q.850 number. Seen by one integrator."""
    sip_hangup_disposition: None | str | Unset = UNSET
    """How the SIP side ended; not explained. Seen by one integrator."""
    invite_failure_status: None | str | Unset = UNSET
    """By its name, why the call could not be set up. Seen by one integrator, always null."""
    note: None | str | Unset = UNSET
    """Note on the call."""
    tag: list[str] | None | Unset = UNSET
    """Tags of the call, by name."""
    classifies: Any | Unset = UNSET
    """Seen by one integrator, always null."""
    evaluations: Any | Unset = UNSET
    """Ratings of the call. Only null has been seen."""
    total_evaluate: Any | Unset = UNSET
    """Average rating and number of ratings. Only null has been seen."""
    user_data_str: None | str | Unset = UNSET
    """Data that your own app attached to the call, as JSON text. Seen by one integrator."""
    user_ref_code: None | str | Unset = UNSET
    """By its name, a code of the user in your own system. Seen by one integrator, always null."""
    send_num_retry: int | None | Unset = UNSET
    """By its name, how often the webhook for this call was sent. Seen by one integrator."""

    @property
    def created_at(self) -> datetime | None:
        """`created_date` as an aware datetime in Vietnam's zone; None where there is no time."""
        return as_time(self.created_date, timedelta(milliseconds=1))

    @property
    def started_at(self) -> datetime | None:
        """`time_start_call` as an aware datetime in Vietnam's zone; None where there is no time."""
        return as_time(self.time_start_call, timedelta(seconds=1))

    @property
    def start_to_answer_at(self) -> datetime | None:
        """`time_start_to_answer` as an aware datetime in Vietnam's zone; None where there is no time."""
        return as_time(self.time_start_to_answer, timedelta(seconds=1))

    @property
    def ended_at(self) -> datetime | None:
        """`time_end_call` as an aware datetime in Vietnam's zone; None where there is no time."""
        return as_time(self.time_end_call, timedelta(seconds=1))

    @property
    def last_updated_at(self) -> datetime | None:
        """`last_updated_date` as an aware datetime in Vietnam's zone; None where there is no time."""
        return as_time(self.last_updated_date, timedelta(milliseconds=1))


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.call_customer import CallCustomer  # noqa: E402
from ..models.call_party import CallParty  # noqa: E402
from ..models.call_user import CallUser  # noqa: E402
from ..models.direction import Direction  # noqa: E402
from ..models.disposition import Disposition  # noqa: E402
from ..models.internal_destination import InternalDestination  # noqa: E402
