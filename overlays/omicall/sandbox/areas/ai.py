"""Speech out of text."""

from __future__ import annotations

from typing import Any

from omicall.sandbox._check import as_number, as_some_text, one_of, within
from omicall.sandbox._history import digest
from omicall.sandbox._operation import Ask, Body, Takes, operation

_VOICES = (
    "northern_female_ngocanh",
    "southern_male_tienhuy",
    "northern_male_anhkiet",
    "southern_female_khangan",
)
_SECONDS_PER_CHARACTER = 0.07


@operation("text_to_speech", "POST", "/api/ai/text_to_speech", Takes.AI_KEY, body=Body.OBJECT, billable=True)
def text_to_speech(ask: Ask) -> dict[str, Any]:
    """Length and address of a recording that nobody spoke."""
    text = ask.body.required("text", as_some_text)
    speed = ask.body.optional("speed", within(as_number, 0.8, 1.2)) or 1
    voice = ask.body.optional("speaker_id", one_of(_VOICES)) or _VOICES[0]
    name = digest("speech", text, speed, voice).hex()
    # The number stretches the length: the lower, the faster.
    seconds = round(len(text) * _SECONDS_PER_CHARACTER * speed, 2)
    url = f"{ask.base_url}/third_party/speech/{name}.wav"
    return {"data": {"audioDuration": seconds, "sampleRate": 8000, "url": url}}
