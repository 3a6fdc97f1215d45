"""Whether a report is newer than what was seen of the same thing before. No I/O."""

from __future__ import annotations

import hashlib
import json
from enum import StrEnum
from typing import Any
from uuid import uuid4

import msgspec

from omicall_api.models import CallEventState

from ._call import CallEvent, CallRecord
from ._others import AgentTransferResult, AiResult, ContactEvent
from ._parse import Event
from ._values import first_text, number

# Of the states of a call that goes on; the record comes after all of them.
_ORDER = (
    CallEventState.CREATE,
    CallEventState.EARLY,
    CallEventState.RINGING,
    CallEventState.ANSWERED,
    CallEventState.HANGUP,
)
_FINAL = len(_ORDER)
_NO_PLACE = -1
# Counts the deliveries, by its name: a second delivery of the same thing differs in it alone.
COUNTER = "send_num_retry"


class Verdict(StrEnum):
    """What a report is, beside those of the same thing that were seen before."""

    FIRST = "first"
    """Nothing was seen before."""
    NEWER = "newer"
    """It replaces what was seen."""
    REPEAT = "repeat"
    """It was seen just so."""
    OLDER = "older"
    """It comes late: what was seen before is newer."""

    @property
    def is_news(self) -> bool:
        """Whether there is something to store: first or newer."""
        return self in (Verdict.FIRST, Verdict.NEWER)


class Mark(msgspec.Struct, frozen=True):
    """What is remembered of a report: a hash and two numbers, nothing of a person."""

    digest: str
    """Hash of the content."""
    place: int = 0
    """Place in the order of states; -1 for a state that nobody knows."""
    moment: float = 0.0
    """When it was changed or sent, by the report itself, in milliseconds since 1970; 0 where it does not say."""


def key_of(event: Event) -> str:
    """What a report is about, as a hash; by its content where it has no id."""
    parts: tuple[str | None, ...]
    match event:
        case CallRecord() | CallEvent():
            parts = ("call", event.call_id)
        case ContactEvent():
            parts = ("contact", *sorted(set(event.contact_ids))) if event.contact_ids else ("contact", None)
        case AgentTransferResult():
            parts = ("transfer", first_text(event.request_id, event.email))
        case AiResult():
            # Many pieces of text may come for one sound, each on its own.
            places = [digest_of(place) for piece in event.speech for place in (piece.from_, piece.to)]
            parts = ("insights" if event.insights else "speech", event.tracking_id, *places)
        case _:
            parts = ("unknown", None)
    known = [part for part in parts if part is not None]
    return _hash(known if len(known) == len(parts) else [*known, digest_of(event.raw)])


def mark_of(event: Event) -> Mark:
    """What is to be remembered of a report."""
    digest = digest_of(event.raw)
    match event:
        case CallRecord():
            return Mark(digest, _FINAL, _moment(event.fields.last_updated_date))
        case CallEvent():
            place = _ORDER.index(event.state) if event.state in _ORDER else _NO_PLACE
            return Mark(digest, place, _moment(event.fields.date_time))
        case ContactEvent():
            return Mark(digest, moment=max((_moment(item.last_updated_date) for item in event.contacts), default=0.0))
        case _:
            return Mark(digest)


def compare(kept: Mark | None, new: Mark) -> Verdict:
    """The verdict on a new mark.

    1. Nothing kept: first. The same content: repeat; the counter of deliveries does not count as content.
    2. The record of a call beats every event of it, whatever their times say, and no event comes after it.
    3. Two events of one call: the later state wins (create, early, ringing, answered, hangup); within one state, or
       where a state is unknown, the later `date_time`.
    4. Otherwise the later `last_updated_date`.
    5. Where that does not decide: newer, so that nothing is lost.

    Args:
        kept: what was seen last, None for nothing.
        new: what came now.
    """
    if kept is None:
        return Verdict.FIRST
    if kept.digest == new.digest:
        return Verdict.REPEAT
    comparable = kept.place != _NO_PLACE and new.place != _NO_PLACE
    if kept.place != new.place and (comparable or _FINAL in (kept.place, new.place)):
        return Verdict.NEWER if new.place > kept.place else Verdict.OLDER
    return Verdict.OLDER if 0 < new.moment < kept.moment else Verdict.NEWER


def digest_of(raw: Any) -> str:
    """A hash of a body, the same for any order of its keys."""
    if isinstance(raw, dict):
        raw = {key: value for key, value in raw.items() if key != COUNTER}  # pyright: ignore[reportUnknownVariableType]
    if isinstance(raw, bytes):
        return hashlib.sha256(raw).hexdigest()
    try:
        return _hash(raw)
    except (TypeError, ValueError, RecursionError):
        # Python objects that are no JSON. They differ from all others then, so that none is lost as a repeat.
        return uuid4().hex


def _hash(value: object) -> str:
    written = json.dumps(value, sort_keys=True, separators=(",", ":"), default=repr)
    return hashlib.sha256(written.encode("ascii")).hexdigest()


def _moment(value: object) -> float:
    found = number(value) or 0
    return float(found) if 0 < found < 2**53 else 0.0
