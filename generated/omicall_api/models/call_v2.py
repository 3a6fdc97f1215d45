from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from attrs import define as _define

from ..base import Model, as_time
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class CallV2(Model):
    """
    One call as version 2 gives it: the fields of two renderings of the vendor's page and of a reseller's page. Each
    may be missing or null but the id.
    """

    transaction_id: str
    """Id of the call, a UUID. Empty in the vendor's sample."""
    direction: Direction | None | Unset = UNSET
    """Who called whom."""
    disposition: Disposition | None | Unset = UNSET
    """Whether somebody answered. On the reseller's page only."""
    is_auto_call: bool | None | Unset = UNSET
    """Whether it was an automatic call."""
    autocall_id: None | str | Unset = UNSET
    """Id of the session of automatic calls that it belongs to."""
    autocall_uuid: None | str | Unset = UNSET
    """Id of the call within that session."""
    call_uuid: None | str | Unset = UNSET
    """Only null has been seen here. In webhooks it equals `transaction_id`."""
    tenant_id: None | str | Unset = UNSET
    """Id of the business account."""
    source_number: None | str | Unset = UNSET
    """The number that called; the hotline when the call went out."""
    destination_number: None | str | Unset = UNSET
    """The number that was called."""
    phone_number: None | str | Unset = UNSET
    """The customer's number, whoever called."""
    hotline: None | str | Unset = UNSET
    """The hotline. Only null has been seen here; `sip_number` has it."""
    sip_number: None | str | Unset = UNSET
    """The hotline."""
    from_number: None | str | Unset = UNSET
    """Where the call came from. Only null has been seen here."""
    to_number: None | str | Unset = UNSET
    """Where the call went. Only null has been seen here."""
    sip_user: None | str | Unset = UNSET
    """The agent's extension."""
    provider: None | str | Unset = UNSET
    """Carrier of the customer's number, such as viettel."""
    customer: CallCustomer | None | Unset = UNSET
    """The customer, if in the address book."""
    create_by: CallParty | None | Unset = UNSET
    """Whom the call is counted for, mostly the agent."""
    user: list[CallUser] | None | Unset = UNSET
    """The agents of the call, with their notes and tags."""
    transfer_histories: list[Any] | None | Unset = UNSET
    """By its name, how the call was handed on."""
    duration: int | None | Unset = UNSET
    """Whole length, in seconds."""
    answer_sec: int | None | Unset = UNSET
    """Time of talk, in seconds."""
    bill_sec: int | None | Unset = UNSET
    """Billed time, in seconds. The page calls it the length of the call."""
    record_seconds: int | None | Unset = UNSET
    """Length of the recording, in seconds."""
    call_out_price: float | None | Unset = UNSET
    """Price of an outgoing call, with up to three decimals. The currency is not stated."""
    is_have_forward_out: bool | None | Unset = UNSET
    """Whether the call was handed on to an outside line."""
    bill_sec_forward_out: int | None | Unset = UNSET
    """Billed time of that outside line, in seconds."""
    time_start_call: int | None | Unset = UNSET
    """When the call began, in seconds since 1970; 0 for never. Newer rendering only."""
    time_ringing_start: int | None | Unset = UNSET
    """When the agent's phone began to ring, in seconds since 1970; 0 for never. Newer rendering only."""
    time_answer_start: int | None | Unset = UNSET
    """When it was answered, in seconds since 1970; 0 for never. Newer rendering only."""
    time_start_to_answer: int | None | Unset = UNSET
    """When it was answered, in seconds since 1970; 0 for never. Older rendering only; version 1 calls it the start of
    the call."""
    time_end_call: int | None | Unset = UNSET
    """When the call ended, in seconds since 1970; 0 for never. Newer rendering only."""
    created_date: int | None | Unset = UNSET
    """When the row was made, in milliseconds since 1970. Not the start of the call."""
    last_updated_date: int | None | Unset = UNSET
    """When the row was last changed, in milliseconds since 1970."""
    recording_file: None | str | Unset = UNSET
    """Path of the recording, or empty. Use `recording_file_url` where it is there."""
    recording_file_url: None | str | Unset = UNSET
    """Link to the recording, empty without one."""
    recording_data: Any | Unset = UNSET
    """Only null has been seen."""
    state: None | str | Unset = UNSET
    """Only null has been seen here. In webhooks it tells the event."""
    ivr: None | str | Unset = UNSET
    """The voice menu that the call went through."""
    endby_name: None | str | Unset = UNSET
    """Who ended the call."""
    invite_failure_status: Any | Unset = UNSET
    """By its name, why the call could not be set up. Only null has been seen."""
    note: None | str | Unset = UNSET
    """Note on the call."""
    tag: list[str] | None | Unset = UNSET
    """Tags of the call, by id on the vendor's page and by name on a reseller's."""
    user_data_str: None | str | Unset = UNSET
    """Data that your own app attached to the call, as JSON text."""
    user_ref_code: None | str | Unset = UNSET
    """By its name, a code of the user in your own system."""

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
from ..models.call_party import CallParty  # noqa: E402
from ..models.call_user import CallUser  # noqa: E402
from ..models.direction import Direction  # noqa: E402
from ..models.disposition import Disposition  # noqa: E402
