from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class SpeechRequestV1(Model):
    """
    What to read, and how, for the service of 2023. It has one voice more than today's.
    """

    text: str
    """The text to read."""
    speaker_id: SpeechVoiceV1 | Unset = UNSET
    """The voice, northern_female_ngocanh when left out."""
    speed: float | Unset = UNSET
    """Reading speed from 0.8 to 1.2, 1 when left out. Lower is faster; `BotSpeed` names five steps."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.speech_voice_v1 import SpeechVoiceV1  # noqa: E402
