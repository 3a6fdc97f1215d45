"""Holds recorded answers and webhooks against the specification."""

from __future__ import annotations

import json
import re
from typing import Any, NoReturn

import httpx

from ._mismatches import mismatches
from ._places import JSON, Place, answers_of, body_of_webhook

_MOST_LINES = 20
_MEDIA = re.compile(r"[a-z]+/[a-z0-9.+-]{1,60}")
_NOT_JSON = "$: should be JSON, is something else"


def assert_matches(operation_id: str, answer: object) -> None:
    """Hold an answer of an operation against the specification.

    Fields that the specification does not know are right, as the vendor adds them; formats such as int64 are not
    looked at.

    Args:
        operation_id: such as "search_calls"; `omicall.catalog.OPERATIONS` has them all.
        answer: a whole `httpx.Response`, read to its end, of which status and media type count, too; or its body alone,
            with the envelope: bytes or text as it came, or the JSON in it, decoded.

    Raises:
        AssertionError: it differs. The text names each place and what the specification wants there, and never a value,
            for it may be a person's; names of fields that the specification does not know are shown as a star.
        ConfigurationError: there is no such operation, or the extra `testing` is not installed.

    Evidence: the specification that came with this version. Where it is wrong about the live API, so is this.

    Example:
        >>> assert_matches("search_contacts", b'{"status_code": -9999, "message": "request_invalid"}')
        >>> assert_matches("search_contacts", {"status_code": 9999, "payload": []})
        Traceback (most recent call last):
        ...
        AssertionError: An answer of search_contacts is not what the specification says:
          $.payload: should be object, is array
    """
    __tracebackhide__ = True
    places = answers_of(operation_id)
    if isinstance(answer, httpx.Response):
        found = _of_response(places, answer)
    else:
        # The body of a success, or of the refusal that comes with the same status.
        place = next(place for status, place in places.items() if status.startswith("2"))
        found = _of_body(place, answer)
    _judge(f"An answer of {operation_id}", found)


def assert_matches_webhook(kind: str, body: object) -> None:
    """Hold the body of a webhook against the specification.

    Args:
        kind: "call_record", "call_event", "contact_event", "agent_transfer_result", "ai_speech_to_text_result",
            "ai_voice_insights_result" or "chat_message".
        body: bytes or text as it came, or the JSON in it, decoded.

    Raises:
        AssertionError: it differs; the text never holds a value, as with `assert_matches`.
        ConfigurationError: there is no such kind, or the extra `testing` is not installed.

    Evidence: the specification's webhooks, which are known from the vendor's text of 2023 and from integrators.

    Example:
        >>> assert_matches_webhook("call_event", {"call_uuid": "d5b4", "state": "ringing"})
        >>> assert_matches_webhook("call_event", {"state": 5})
        Traceback (most recent call last):
        ...
        AssertionError: The body of call_event is not what the specification says:
          $: lacks call_uuid
          $.state: should be string, is integer
    """
    __tracebackhide__ = True
    _judge(f"The body of {kind}", _of_json(body_of_webhook(kind), body))


def _of_response(places: dict[str, Place], response: httpx.Response) -> tuple[str, ...]:
    place = places.get(str(response.status_code))
    if place is None:
        return (f"HTTP status {response.status_code}: is none of the documented ones, {', '.join(places)}",)
    media = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    documented = place.schema.get("content", {})
    if media not in documented:
        shown = media if _MEDIA.fullmatch(media) else "something else"
        return (f"media type: should be {' or '.join(documented)}, is {shown}",)
    return _of_media(place, media, response.content)


def _of_body(place: Place, body: object) -> tuple[str, ...]:
    documented = place.schema["content"]
    return _of_media(place, JSON if JSON in documented else next(iter(documented)), body)


def _of_media(place: Place, media: str, body: object) -> tuple[str, ...]:
    """What is wrong with a body of this type; of what is no JSON only whether there is any."""
    if media == JSON:
        return _of_json(place.down("content", JSON, "schema"), body)
    if isinstance(body, bytes | str):
        return () if body else ("body: is empty",)
    return ("body: should be bytes or text, is something else",)


def _of_json(place: Place, body: object) -> tuple[str, ...]:
    if not isinstance(body, bytes | bytearray | str):
        return mismatches(place, body)
    try:
        decoded: Any = json.loads(body, parse_constant=_refuse)
    except (ValueError, RecursionError):
        return (_NOT_JSON,)
    return mismatches(place, decoded)


def _refuse(_constant: str) -> NoReturn:
    """Refuse NaN and Infinity, which Python reads and JSON has not."""
    raise ValueError


def _judge(what: str, found: tuple[str, ...]) -> None:
    __tracebackhide__ = True
    if found:
        rest = len(found) - _MOST_LINES
        lines = [*found[:_MOST_LINES], *([f"and {rest} more"] if rest > 0 else [])]
        raise AssertionError(f"{what} is not what the specification says:\n  " + "\n  ".join(lines))
