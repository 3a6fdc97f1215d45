"""What the inbox keeps of an event: its key, what tells it from others, and what it says of a call. No I/O."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any, cast

from attrs import evolve, field, frozen

from omicall.webhooks import AgentTransferResult, AiResult, CallEvent, CallRecord, ContactEvent, Event, Unknown
from omicall.webhooks._marks import COUNTER, mark_of

from ._rows import arrow_of, row_of
from ._tables import EXTRA, Document, table

_KINDS: dict[type[Any], str] = {
    CallRecord: "call_record",
    CallEvent: "call_event",
    ContactEvent: "contact",
    AgentTransferResult: "agent_transfer",
    AiResult: "ai_result",
    Unknown: "unknown",
}
_LONGEST_ID = 255
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_LAST_MILLISECOND = 253_402_300_799_000  # of the year 9999


@frozen
class InboxRow:
    """One event as a row. Of two of one call the later `place` counts, then the later `moment`, then more `filled`
    columns, then the key: an order that does not depend on when they came."""

    key: str
    """Hash of the content, the counter of deliveries left out: a second delivery has the same."""
    kind: str
    call_id: str | None
    state: str | None
    place: int
    """Place in the order of a call's states; a record comes after all of them."""
    moment: datetime | None
    """When it was sent or last changed, by its own word."""
    filled: int
    """How many columns of a call it fills."""
    body: str = field(repr=False)
    """What was sent, as JSON; what is no JSON as a text in JSON."""
    call: str | None = field(repr=False)
    """What it says of a call: a JSON object with the columns of the synced table."""


def inbox_row(event: Event) -> InboxRow:
    """The row of an event.

    Args:
        event: what `omicall.webhooks.parse` gave.
    """
    mark = mark_of(event)
    call_id = state = values = None
    if isinstance(event, CallRecord | CallEvent):
        # Longer than any id, and longer than an index takes: nobody could look for it.
        call_id = _clean(event.call_id) if event.call_id and len(event.call_id) <= _LONGEST_ID else None
        state = _clean(event.fields.state) if isinstance(event.fields.state, str) else None
        values = None if call_id is None else _values(event, call_id)
    return InboxRow(
        key=mark.digest,
        kind=_KINDS[type(event)],
        call_id=call_id,
        state=state,
        place=mark.place,
        moment=_EPOCH + timedelta(milliseconds=mark.moment) if 0 < mark.moment <= _LAST_MILLISECOND else None,
        filled=len(values or ()),
        body=_written(event.raw),
        call=None if values is None else json.dumps(values, default=_plain),
    )


def as_text(row: InboxRow) -> InboxRow:
    """The same row when PostgreSQL did not take its content: the content as one text, and no columns."""
    return evolve(row, body=json.dumps(row.body), call=None, filled=0)


def _values(event: CallRecord | CallEvent, call_id: str) -> Document:
    """What an event says of a call, by the columns of the synced table and in their types; empty ones left out."""
    calls = table("calls")
    told: Document = {**event.fields.to_dict(), calls.key: call_id}
    # It tells of the delivery and not of the call, and of several deliveries only one is kept.
    told.pop(COUNTER, None)
    values: Document = arrow_of([row_of(json.dumps(told).encode(), calls)], calls).to_pylist()[0]
    if isinstance(event, CallEvent):
        # Events have other names for what a record tells, and some of it can only be concluded.
        values |= {
            "phone_number": _clean(event.customer_number),
            "sip_number": _clean(event.fields.hotline),
            "sip_user": _clean(event.agent_extension),
            "time_start_call": event.started_at,
            "time_answer_start": event.answered_at,
            "time_end_call": event.ended_at,
        }
    kinds = {**{column.name: column.kind for column in calls.columns}, EXTRA: "json"}
    return {
        name: json.loads(values[name]) if kind == "json" else values[name]
        for name, kind in kinds.items()
        if values.get(name) is not None
    }


def _written(raw: Any) -> str:
    """JSON that PostgreSQL takes. Where there is none for it, the text as one JSON text, so that nothing is lost."""
    if isinstance(raw, bytes):
        return json.dumps(raw.decode("utf-8", "backslashreplace"))
    try:
        return json.dumps(raw, allow_nan=False)
    except ValueError:  # NaN and infinities, which Python reads and JSON does not know
        return json.dumps(json.dumps(raw))


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(cast("Decimal", value))


def _clean(value: object) -> str | None:
    """A text that PostgreSQL takes: no zero byte, no half of a surrogate pair."""
    if not isinstance(value, str):
        return None
    return value.replace("\x00", "\ufffd").encode(errors="replace").decode()
