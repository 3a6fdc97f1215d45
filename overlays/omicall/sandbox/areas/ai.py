"""Speech out of text, text out of speech, and what the AI finds in calls."""

from __future__ import annotations

from typing import Any

from omicall.sandbox._answers import NoPayload
from omicall.sandbox._check import array_of, as_number, as_some_text, one_of, within
from omicall.sandbox._history import Call
from omicall.sandbox._operation import Ask, Body, Envelope, Takes, operation
from omicall.sandbox.data.ai import AiHooks, analysis, pieces_of, transcript_message
from omicall.sandbox.data.recordings import speech_url

_VOICES = (
    "northern_female_ngocanh",
    "southern_male_tienhuy",
    "northern_male_anhkiet",
    "southern_female_khangan",
)
_VOICES_V1 = (*_VOICES, "southern_female_honganh")
_SECONDS_PER_CHARACTER = 0.07
_MOST_CALLS = 50


@operation("text_to_speech", "POST", "/api/ai/text_to_speech", Takes.AI_KEY, body=Body.OBJECT, billable=True)
def text_to_speech(ask: Ask) -> dict[str, Any]:
    """Length and address of a recording that nobody spoke."""
    return _speech(ask, _VOICES)


@operation(
    "text_to_speech_v1",
    "POST",
    "/v1/tts",
    Takes.AI_KEY,
    body=Body.OBJECT,
    envelope=Envelope.NONE,
    billable=True,
)
def text_to_speech_v1(ask: Ask) -> dict[str, Any]:
    """The same by the service of 2023, which has one voice more."""
    return _speech(ask, _VOICES_V1)


def _speech(ask: Ask, voices: tuple[str, ...]) -> dict[str, Any]:
    text = ask.body.required("text", as_some_text)
    speed = ask.body.optional("speed", within(as_number, 0.8, 1.2)) or 1
    voice = ask.body.optional("speaker_id", one_of(voices)) or voices[0]
    # The number stretches the length: the lower, the faster.
    seconds = round(len(text) * _SECONDS_PER_CHARACTER * speed, 2)
    url = speech_url(ask.base_url, seconds, text, speed, voice)
    return {"data": {"audioDuration": seconds, "sampleRate": 8000, "url": url}}


@operation("register_ai_webhook", "POST", "/api/ai/register_webhook_ai", Takes.AI_KEY, body=Body.OBJECT)
def register_ai_webhook(ask: Ask) -> NoPayload:
    """Sets where results are sent to, in place of the address before."""
    ask.part(AiHooks).url = ask.body.required("url", as_some_text)
    return NoPayload()


@operation("register_ai_webhook_v1", "POST", "/api/asr/register", Takes.AI_KEY, body=Body.OBJECT)
def register_ai_webhook_v1(ask: Ask) -> NoPayload:
    """The same for the service of 2023."""
    ask.part(AiHooks).url_v1 = ask.body.required("url", as_some_text)
    return NoPayload()


@operation("speech_to_text", "POST", "/api/ai/speech_to_text", Takes.AI_KEY, body=Body.FORM, billable=True)
def speech_to_text(ask: Ask) -> NoPayload:
    """Takes a sound; the text goes to the registered address, if there is one."""
    sound, tracking_id = ask.form.file("file", ".wav", ".mp3"), ask.form.text("tracking_id")
    _send(ask, ask.part(AiHooks).url, sound.content, {"tracking_id": tracking_id})
    return NoPayload()


@operation("speech_to_text_v1", "POST", "/api/asr/upload", Takes.AI_KEY, body=Body.FORM, billable=True)
def speech_to_text_v1(ask: Ask) -> NoPayload:
    """The same by the service of 2023, which takes .wav alone and gives back the id as `id`."""
    sound, own_id = ask.form.file("audio", ".wav"), ask.form.text("id")
    _send(ask, ask.part(AiHooks).url_v1, sound.content, {"id": own_id})
    return NoPayload()


def _send(ask: Ask, url: str | None, content: bytes, tracking: dict[str, str]) -> None:
    if url is not None:
        ask.outbox.extend((url, transcript_message(piece, tracking)) for piece in pieces_of(content))


@operation("get_call_analysis", "POST", "/api/ai/call_transaction/get", Takes.BEARER, body=Body.OBJECT)
def get_call_analysis(ask: Ask) -> dict[str, Any] | None:
    """What the AI found in a call; null for one that is not known or that nobody answered."""
    call = _heard(ask, ask.body.required("transaction_id", as_some_text))
    return None if call is None else analysis(ask.tenant, call, ask.base_url)


@operation("list_call_analyses", "POST", "/api/ai/call_transaction/list", Takes.BEARER, body=Body.OBJECT)
def list_call_analyses(ask: Ask) -> list[dict[str, Any]]:
    """The same for the first 50 of several calls, in the order asked for."""
    ids = ask.body.required("transaction_ids", array_of(as_some_text, least=1))[:_MOST_CALLS]
    calls = (_heard(ask, transaction_id) for transaction_id in dict.fromkeys(ids))
    return [analysis(ask.tenant, call, ask.base_url) for call in calls if call is not None]


def _heard(ask: Ask, transaction_id: str) -> Call | None:
    call = ask.tenant.history.by_id(transaction_id)
    return call if call is not None and call.traits.answered else None
