"""Which kind of report a body is."""

from __future__ import annotations

import json
from typing import Any, TypeAlias, cast

from ._call import CallEvent, CallRecord, call_of
from ._others import (
    AgentTransferResult,
    AiResult,
    ContactEvent,
    Reason,
    Unknown,
    contact_of,
    insights_of,
    speech_of,
    transfer_of,
)

Event: TypeAlias = CallRecord | CallEvent | ContactEvent | AgentTransferResult | AiResult | Unknown
"""Whatever `parse` gives."""

# Integrator I of the sources takes the report out of these; nobody else has seen one.
_WRAPPERS = ("payload", "data", "body", "record")


def parse(body: object, content_type: str | None = None) -> Event:
    """Make an event out of the body of a webhook; it never raises, whatever came.

    Missing, null, wrong and extra values are all right: what does not fit is None in the computed values and stays in
    `fields` and in `raw`. The first bad value of each field is logged once, by its name alone.

    Args:
        body: the bytes or the text that came, or the JSON in it, decoded already.
        content_type: the header of that name, if you have it. JSON is read whatever it says; it only tells apart what
            is not JSON.

    Returns:
        One of `CallRecord`, `CallEvent`, `ContactEvent`, `AgentTransferResult`, `AiResult` and, for all else,
        `Unknown` with a `reason`. `raw` always holds all that was sent. A wrapper under `payload`, `data`, `body` or
        `record`, which one integrator met, is looked into.

    Raises:
        Nothing.

    Evidence: the specification's webhooks. No signature is documented, so check a secret first: `verify`.

    Example:
        >>> event = parse(b'{"transaction_id": "d5b4", "state": "cdr", "phone_number": "0900000123"}')
        >>> isinstance(event, CallRecord), event.call_id, event.customer_number
        (True, 'd5b4', '0900000123')
        >>> parse("[]").reason.value
        'not_an_object'
    """
    if isinstance(body, bytearray | memoryview):
        body = bytes(cast("bytearray | memoryview[int]", body))
    if not isinstance(body, bytes | str):
        return _event(body)
    try:
        decoded: Any = json.loads(body)
    except (ValueError, RecursionError):
        multipart = isinstance(content_type, str) and content_type.strip().lower().startswith("multipart/")
        return Unknown(Reason.MULTIPART if multipart else Reason.NOT_JSON, body)
    return _event(decoded)


def _event(raw: Any) -> Event:
    found = _recognized(raw, raw)
    if found is None and isinstance(raw, dict):
        outer = cast("dict[str, Any]", raw)
        inside = (_recognized(outer[name], raw) for name in _WRAPPERS if isinstance(outer.get(name), dict))
        found = next((event for event in inside if event is not None), None)
    if found is not None:
        return found
    return Unknown(Reason.UNKNOWN_OBJECT if isinstance(raw, dict) else Reason.NOT_AN_OBJECT, raw)


def _recognized(content: object, raw: Any) -> Event | None:
    if not isinstance(content, dict):
        return speech_of(content, raw)
    fields = cast("dict[str, Any]", content)
    # The findings of an analysis come first: they may well name the call, and nothing else has their fields.
    return (
        insights_of(fields, raw)
        or call_of(fields, raw)
        or contact_of(fields, raw)
        or transfer_of(fields, raw)
        or speech_of(fields, raw)
    )
