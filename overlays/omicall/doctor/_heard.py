"""What came back, its kind, and how it may be told: never with a free word of the server. No I/O."""

from __future__ import annotations

import email.utils
import enum
import re
from typing import Any, TypeAlias, cast

import httpx
from attrs import field, frozen

from omicall._answer import Outcome, outcome_of_answer
from omicall_api.catalog import SUCCESS, Operation
from omicall_api.errors import (
    decoded,
    envelope_status,
    error_code,
    is_envelope,
    is_unauthorized_text,
    refuses_credential,
)

_MEDIA = re.compile(r"[a-z]{2,12}/[a-z0-9.+-]{2,40}")
_LARGEST_STATUS = 9999
"""Statuses of envelopes have at most four digits; a longer number could be anybody's phone."""


@frozen
class Reply:
    """An answer; the times are seconds since 1970 by this machine, before it was sent and when its head had come."""

    status: int
    headers: httpx.Headers = field(repr=False)
    content: bytes = field(repr=False)
    sent_at: float
    answered_at: float

    @property
    def response(self) -> httpx.Response:
        """The same as the rest of this package reads it; the body has been decompressed already."""
        return httpx.Response(self.status, content=self.content)

    @property
    def date(self) -> float | None:
        """The `Date` header, in seconds since 1970; None for none that can be read."""
        try:
            return email.utils.parsedate_to_datetime(self.headers["date"]).timestamp()
        except (KeyError, ValueError, TypeError, OverflowError):
            return None


@frozen
class Silence:
    """No answer; `failure` is the name of the transport's error."""

    failure: str


Heard: TypeAlias = Reply | Silence


class Kind(enum.Enum):
    """What an answer says of the request and its credential."""

    TAKEN = "a success"
    CREDENTIAL = "the credential was refused"
    REFUSED = "an envelope that refuses for another or an unknown reason"
    BUSY = "HTTP 429"
    UNCLEAR = "anything else"
    SILENT = "nothing came"


def kind_of(heard: Heard) -> Kind:
    """The kind of what came back."""
    if isinstance(heard, Silence):
        return Kind.SILENT
    if heard.status == 429:
        return Kind.BUSY
    body = decoded(heard.content)
    well = 200 <= heard.status < 300
    if well and envelope_status(body) == SUCCESS:
        return Kind.TAKEN
    if heard.status == 401 or refuses_credential(body, heard.status) or is_unauthorized_text(heard.content):
        return Kind.CREDENTIAL
    # Other servers have a text named `error` in their 404s too, and a success under a status of failure says nothing.
    told = is_envelope(body) if well else envelope_status(body) not in (None, SUCCESS)
    return Kind.REFUSED if told else Kind.UNCLEAR


def is_recognised(reply: Reply, operation: Operation) -> bool:
    """Whether the client of this package takes the answer for a refused credential."""
    return outcome_of_answer(reply.response, operation.answer) is Outcome.CREDENTIAL_REFUSED


def described(heard: Heard) -> str:
    """An answer for people: status, media type, and of the body only what cannot be private."""
    if isinstance(heard, Silence):
        return f"no answer ({heard.failure})"
    return ", ".join([f"HTTP {heard.status}", *_media(heard), _inside(heard.content)])


def missing(heard: Heard) -> str:
    """Why there is nothing to judge: silence or a request for a pause; empty if there is something."""
    if isinstance(heard, Silence):
        return f"No answer ({heard.failure})."
    return "No answer (HTTP 429)." if heard.status == 429 else ""


def words(heard: Heard) -> tuple[object, ...]:
    """What a refusal says, to be compared and never to be shown."""
    body = decoded(heard.content) if isinstance(heard, Reply) else None
    if not isinstance(body, dict):
        return (body,)
    fields = cast("dict[str, Any]", body)
    payload = fields.get("payload")
    inner = cast("dict[str, Any]", payload).get("error") if isinstance(payload, dict) else None
    return envelope_status(fields), str(inner), str(fields.get("message")), str(fields.get("error"))


def known_code(heard: Heard) -> str | None:
    """The error code, if the catalogue knows it."""
    return error_code(decoded(heard.content)) if isinstance(heard, Reply) else None


def _media(reply: Reply) -> list[str]:
    media = reply.headers.get("content-type", "").partition(";")[0].strip().lower()
    if not media:
        return ["no media type"]
    return [media if _MEDIA.fullmatch(media) else "an odd media type"]


def _inside(content: bytes) -> str:
    if content.strip() == b"Unauthorized":
        return "exactly `Unauthorized`"
    body = decoded(content)
    if not is_envelope(body):
        return f"{len(content)} bytes{'' if body is None else ' of JSON'}, no envelope"
    status = envelope_status(body)
    if status == SUCCESS:
        return f"envelope {SUCCESS}"
    number = "without status_code" if status is None else str(status) if abs(status) <= _LARGEST_STATUS else "odd"
    return f"envelope {number}, {error_code(body) or 'no code that the catalogue knows'}"
