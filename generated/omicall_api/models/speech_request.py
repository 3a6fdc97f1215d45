from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class SpeechRequest(Model):
    """
    What to read, and how.
    """

    text: str
    """The text to read."""
    speaker_id: Voice | Unset = UNSET
    """The voice, northern_female_ngocanh when left out."""
    speed: float | Unset = UNSET
    """Reading speed from 0.8 to 1.2, 1 when left out. Lower is faster; `BotSpeed` names five steps. The speeds of
    automatic calls (`LegacySpeed`) are another scale that runs the other way."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.voice import Voice  # noqa: E402
