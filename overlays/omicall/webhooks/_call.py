"""What OMICall tells about calls: the record of one that has ended, and the events of one that goes on."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from attrs import field, frozen

from omicall_api import models
from omicall_api.models import CallEventState, Direction, Disposition

from ._values import answering_extension, customer_of, direction_of, first_text, number, text


@frozen(eq=False)
class CallRecord:
    """The record of a call that has ended (the vendor's word is CDR; Vietnamese: lịch sử cuộc gọi).

    Values that do not fit give None and never an error. The same call may be told several times, a recording link
    often comes with a later one only, and no order is promised: store by `call_id`, and see `Deduplicator`.

    Evidence: the vendor's text of 2023 and integrators; see `receive_call_record` in the specification.

    Example:
        >>> record = parse({"transaction_id": "d5b4", "state": "cdr", "answer_sec": 62, "time_end_call": 1767232874})
        >>> record.call_id, record.is_answered, record.ended_at.isoformat()
        ('d5b4', True, '2026-01-01T09:01:14+07:00')
    """

    fields: models.CallRecord = field(repr=False)
    """Every field of the specification under the vendor's name, such as `fields.hangup_cause`."""
    raw: Any = field(repr=False)
    """What was sent, decoded from JSON and otherwise untouched, with any wrapper around it."""
    _content: dict[str, Any] = field(repr=False)

    @property
    def call_id(self) -> str | None:
        """Id of the call: `transaction_id`, else `call_uuid`; the same value under two names."""
        return first_text(self.fields.transaction_id, self.fields.call_uuid)

    @property
    def direction(self) -> Direction | None:
        """Who called whom."""
        return direction_of(self.fields.direction)

    @property
    def customer_number(self) -> str | None:
        """The customer's number, as sent.

        `phone_number`; else, inbound, `from_number`, then `source_number`; outbound, `to_number`, then
        `destination_number`; never one that is also the hotline or the extension. Integrators disagree here: one takes
        `destination_number` for inbound calls, another `source_number`, because the vendor's words can be read either
        way. For other directions only `phone_number` counts.
        """
        told = self.fields
        return customer_of(
            self.direction,
            told.phone_number,
            (told.from_number, told.source_number),
            (told.to_number, told.destination_number),
            (told.hotline, told.sip_number, told.sip_user, told.extension),
        )

    @property
    def agent_extension(self) -> str | None:
        """The agent's extension: `sip_user`, else `extension`, else the one that answered by `users_status` or
        `user_status`."""
        return first_text(self.fields.sip_user, self.fields.extension, answering_extension(self._content))

    @property
    def started_at(self) -> datetime | None:
        """When the call began (`time_start_call`), in Vietnam's zone, +07:00."""
        return self.fields.started_at

    @property
    def answered_at(self) -> datetime | None:
        """When somebody answered, in Vietnam's zone; None where the report does not say.

        `time_answer_start`; else `time_start_to_answer`, but only of an answered call and only where it is later than
        the start: in the vendor's sample it equals the start, while other pages call it the start of the answer.
        """
        told = self.fields
        if told.answered_at is not None:
            return told.answered_at
        later, started = told.start_to_answer_at, told.started_at
        return later if self.is_answered and later and started and later > started else None

    @property
    def ended_at(self) -> datetime | None:
        """When the call ended (`time_end_call`), in Vietnam's zone; may be missing."""
        return self.fields.ended_at

    @property
    def is_final(self) -> bool:
        """True: the call is over. Later reports may still add to it, a recording above all."""
        return True

    @property
    def is_answered(self) -> bool | None:
        """Whether somebody answered; None where nothing tells.

        Yes if `disposition` is answered, `answer_sec` is above 0 (or `bill_sec`, where there is no `answer_sec`) or
        `time_answer_start` is set. No if none of them is and `disposition` is cancelled or one of the two is 0.
        `disposition` left the vendor's text in 2022 and is read by integrators of 2026.
        """
        told = self.fields
        talked = number(told.answer_sec)
        seconds = number(told.bill_sec) if talked is None else talked
        if told.disposition == Disposition.ANSWERED or told.answered_at or (seconds or 0) > 0:
            return True
        return False if told.disposition == Disposition.CANCELLED or seconds is not None else None

    @property
    def recording_url(self) -> str | None:
        """Link to the recording: `recording_file_url`, else `recording_file`. It stops working some day."""
        return first_text(self.fields.recording_file_url, self.fields.recording_file)

    @property
    def updated_at(self) -> datetime | None:
        """When OMICall last changed the record (`last_updated_date`), in Vietnam's zone."""
        return self.fields.last_updated_at


@frozen(eq=False)
class CallEvent:
    """A change of state of a call that goes on.

    "hangup" says nothing about success: wait for the record before you call a call missed.

    Evidence: the vendor's text of 2023 and integrators; see `receive_call_event` in the specification.

    Example:
        >>> event = parse({"call_uuid": "d5b4", "state": "ringing", "phone_number": "0900000123"})
        >>> event.call_id, event.state.value, event.customer_number, event.is_answered
        ('d5b4', 'ringing', '0900000123', None)
    """

    fields: models.CallEvent = field(repr=False)
    """Every field of the specification under the vendor's name, such as `fields.hotline`."""
    raw: Any = field(repr=False)
    """What was sent, decoded from JSON and otherwise untouched, with any wrapper around it."""
    _content: dict[str, Any] = field(repr=False)

    @property
    def call_id(self) -> str | None:
        """Id of the call: `call_uuid`, the `transaction_id` of its later record. Not `unique_id`, which names the
        event, says one integrator."""
        return first_text(self.fields.call_uuid, self._content.get("transaction_id"))

    @property
    def state(self) -> CallEventState | None:
        """What the call is doing now; an undocumented word is kept as a member of its own."""
        return self.fields.state if isinstance(self.fields.state, CallEventState) else None  # pyright: ignore[reportUnnecessaryIsInstance]

    @property
    def direction(self) -> Direction | None:
        """Who calls whom."""
        return direction_of(self.fields.direction)

    @property
    def customer_number(self) -> str | None:
        """The customer's number, as sent: `phone_number`; else `from_number` of an inbound and `to_number` of an
        outbound call, unless that is the hotline or the extension."""
        told = self.fields
        ours = (told.hotline, told.extension)
        return customer_of(self.direction, told.phone_number, (told.from_number,), (told.to_number,), ours)

    @property
    def agent_extension(self) -> str | None:
        """The agent's extension: `sip_user`, which the specification knows in records only, else `extension`, else the
        one that answered by `users_status` or `user_status`, else `from_number` of an outbound call, which the vendor
        calls the extension."""
        told = self.fields
        outbound = self.direction == Direction.OUTBOUND
        caller = told.from_number if outbound and told.from_number not in (told.hotline, told.phone_number) else None
        sip_user = self._content.get("sip_user")
        return first_text(sip_user, told.extension, answering_extension(self._content), caller)

    @property
    def started_at(self) -> datetime | None:
        """When the call was created (`created_time`), in Vietnam's zone, +07:00."""
        return self.fields.created_at

    @property
    def answered_at(self) -> datetime | None:
        """When this event was sent, if it is the answer, in Vietnam's zone."""
        return self.sent_at if self.state == CallEventState.ANSWERED else None

    @property
    def ended_at(self) -> datetime | None:
        """When this event was sent, if it is the end, in Vietnam's zone."""
        return self.sent_at if self.state == CallEventState.HANGUP else None

    @property
    def sent_at(self) -> datetime | None:
        """When this event was sent (`date_time`), in Vietnam's zone."""
        return self.fields.sent_at

    @property
    def is_final(self) -> bool:
        """False: a record follows, also after "hangup"."""
        return False

    @property
    def is_answered(self) -> bool | None:
        """True if this event is the answer or names an extension that answered, else None: not known yet."""
        answered = self.state == CallEventState.ANSWERED or answering_extension(self._content) is not None
        return True if answered else None

    @property
    def recording_url(self) -> str | None:
        """None: only records bring one."""
        return None


def call_of(content: dict[str, Any], raw: Any) -> CallRecord | CallEvent | None:
    """A record or an event of a call, if an object is one.

    The word `state` decides, then `transaction_id`, which only records have, then whether the call has ended. A body
    without `state` is a record: events always have it.
    """
    state = text(content.get("state"))
    known = state in CallEventState.__members__.values()
    named = first_text(content.get("transaction_id"), content.get("call_uuid")) is not None
    if not named and not known:
        return None
    if state is None or state == CallEventState.CDR or (number(content.get("time_end_call")) or 0) > 0:
        return CallRecord(models.CallRecord.from_dict(content), raw, content)
    if not known and text(content.get("transaction_id")) is not None:
        return CallRecord(models.CallRecord.from_dict(content), raw, content)
    return CallEvent(models.CallEvent.from_dict(content), raw, content)
