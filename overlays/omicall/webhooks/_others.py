"""What OMICall tells about contacts, transfers of agents and AI results; and what nobody can read."""

from __future__ import annotations

import functools
from enum import StrEnum
from typing import Any

import attrs
from attrs import field, frozen

from omicall_api import models

from ._values import first_text, items, mapping, text


@frozen(eq=False)
class ContactEvent:
    """A report of contacts that were made or changed.

    Evidence: one integrator's sample of 2023, the only one known; see `receive_contact_event` in the specification.

    Example:
        >>> event = parse({"action": "updated", "data": [{"contact_id": "66a0"}]})
        >>> event.action, event.contact_ids
        ('updated', ('66a0',))
    """

    fields: models.ContactEvent = field(repr=False)
    """Every field of the specification under the vendor's name."""
    raw: Any = field(repr=False)
    """What was sent, decoded from JSON and otherwise untouched, with any wrapper around it."""

    @property
    def action(self) -> str | None:
        """What happened, such as created, create or updated."""
        return text(self.fields.action)

    @property
    def contacts(self) -> tuple[models.ContactEventItem, ...]:
        """The contacts as they are now; empty if none could be read."""
        found = items(self.fields.data)
        return tuple(item for item in found if isinstance(item, models.ContactEventItem))

    @property
    def contact_ids(self) -> tuple[str, ...]:
        """The ids of the contacts, those without one left out."""
        return tuple(found for item in self.contacts if (found := text(item.contact_id)) is not None)


@frozen(eq=False)
class AgentTransferResult:
    """How the transfer of an agent's account ended.

    Evidence: one integrator's receiver; see `receive_agent_transfer_result` in the specification.

    Example:
        >>> parse({"requestId": "3b9d", "status": "SUCCESS"}).succeeded
        True
    """

    fields: models.AgentTransferResult = field(repr=False)
    """Every field of the specification under the vendor's name."""
    raw: Any = field(repr=False)
    """What was sent, decoded from JSON and otherwise untouched, with any wrapper around it."""

    @property
    def request_id(self) -> str | None:
        """The id that `transfer_agent` gave, which may be missing."""
        return text(self.fields.requestId)

    @property
    def email(self) -> str | None:
        """The agent's e-mail; one integrator goes by it where the id is missing."""
        person = self.fields.payload
        return text(person.email) if isinstance(person, models.AgentTransferPerson) else None

    @property
    def succeeded(self) -> bool | None:
        """Whether it worked; None where the report does not say."""
        if not isinstance(self.fields.status, models.AgentTransferStatus) or not self.fields.status.is_known:
            return None
        return self.fields.status == models.AgentTransferStatus.SUCCESS


@frozen(eq=False)
class AiResult:
    """A result of the AI services: text of a sound, or findings of the voice analysis.

    The vendor shows the form of the body only in a picture that could not be read, so one piece of text and a list of
    pieces are both taken. No field is known that names the kind: it is told by the fields that are there.

    Evidence: the vendor's pages; see `receive_speech_to_text_result` and `receive_voice_insights_result`.

    Example:
        >>> parse({"tracking_id": "file-42", "text": "xin chào"}).tracking_id
        'file-42'
    """

    speech: tuple[models.SpeechToTextResult, ...] = field(repr=False)
    """The pieces of text; empty for the voice analysis."""
    insights: models.VoiceInsightsResult | None = field(repr=False)
    """The findings of the voice analysis; None for speech to text."""
    raw: Any = field(repr=False)
    """What was sent, decoded from JSON and otherwise untouched, with any wrapper around it."""

    @property
    def tracking_id(self) -> str | None:
        """The id that was sent with the sound: `tracking_id`, else the `id` of the service of 2023. None is documented
        for the voice analysis; one in its body is taken all the same."""
        given = [value for piece in self.speech for value in (piece.tracking_id, piece.id)]
        return first_text(*given, mapping(self.raw).get("tracking_id"))


class Reason(StrEnum):
    """Why nothing could be made of a body."""

    NOT_JSON = "not_json"
    """It is no JSON, or one with numbers or nesting beyond what Python reads."""
    MULTIPART = "multipart"
    """It is a form with files: one integrator of an older version was sent recordings so."""
    NOT_AN_OBJECT = "not_an_object"
    """It is JSON, but neither an object nor a list of pieces of text."""
    UNKNOWN_OBJECT = "unknown_object"
    """It is an object that fits no known report."""


@frozen(eq=False)
class Unknown:
    """A body that is none of the known reports. Keep it and look at it: the vendor may have something new.

    Example:
        >>> parse(b"<html>").reason
        <Reason.NOT_JSON: 'not_json'>
    """

    reason: Reason
    """Why."""
    raw: Any = field(repr=False)
    """What was given: decoded where it was JSON, else as it came."""


def speech_of(content: object, raw: Any) -> AiResult | None:
    """Pieces of text, if an object or a list of objects is one."""
    pieces = [mapping(piece) for piece in items(content)] or [mapping(content)]
    if not all(map(_is_speech, pieces)):
        return None
    return AiResult(tuple(map(models.SpeechToTextResult.from_dict, pieces)), None, raw)


def insights_of(content: dict[str, Any], raw: Any) -> AiResult | None:
    """Findings of the voice analysis, if an object has any of their fields."""
    if _insight_names().isdisjoint(content):
        return None
    return AiResult((), models.VoiceInsightsResult.from_dict(content), raw)


def contact_of(content: dict[str, Any], raw: Any) -> ContactEvent | None:
    """A report of contacts, if an object is one."""
    data = items(content.get("data"))
    if ("action" in content and "data" in content) or any("contact_id" in mapping(item) for item in data):
        return ContactEvent(models.ContactEvent.from_dict(content), raw)
    return None


def transfer_of(content: dict[str, Any], raw: Any) -> AgentTransferResult | None:
    """The result of a transfer, if an object is one."""
    person = {"fullName", "phoneNumber", "email"} & mapping(content.get("payload")).keys()
    if "requestId" in content or ("status" in content and person):
        return AgentTransferResult(models.AgentTransferResult.from_dict(content), raw)
    return None


def _is_speech(piece: dict[str, Any]) -> bool:
    return "tracking_id" in piece or ("text" in piece and bool({"id", "from", "to", "word_alignment"} & piece.keys()))


@functools.cache
def _insight_names() -> frozenset[str]:
    return frozenset(field.name for field in attrs.fields(models.VoiceInsightsResult))
