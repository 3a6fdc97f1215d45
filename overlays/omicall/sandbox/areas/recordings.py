"""The sound of calls, and of speech that was made out of text."""

from __future__ import annotations

from omicall.sandbox._answers import Answer
from omicall.sandbox._operation import Ask, Takes, operation
from omicall.sandbox._sound import mp3, wav
from omicall.sandbox.data.recordings import recorded_call, speech_seconds

SPEECH_PATH = "/third_party/speech/{name}.wav"
"""Where links to speech lead. No operation of the vendor's is known behind them, so there is none here either."""

_NOT_FOUND = Answer(404, b"Not Found", "text/plain")


@operation("download_recording", "GET", "/third_party/recording/uc", Takes.NOTHING)
def download_recording(ask: Ask) -> Answer:
    """A tone as long as the call was billed; a link that was never given leads nowhere."""
    call = recorded_call(ask.sandbox.tenants.values(), ask.query.text("id") or "")
    if call is None or ask.query.text("code") not in (None, call.transaction_id):
        return _NOT_FOUND
    return Answer(200, mp3(call.billed_sec), "audio/mpeg")


def speech_file(name: str) -> Answer:
    """A tone as long as the speech of a link was said to be."""
    seconds = speech_seconds(name)
    return _NOT_FOUND if seconds is None else Answer(200, wav(seconds), "audio/wav")
