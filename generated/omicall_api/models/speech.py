from __future__ import annotations

from attrs import define as _define
from attrs import field as _field

from ..base import Model


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class Speech(Model):
    """
    A piece of recorded speech.
    """

    audioDuration: float = _field(alias="audio_duration")
    """Length, in seconds."""
    sampleRate: int = _field(alias="sample_rate")
    """Samples in a second (Hz), 8000 in both samples."""
    url: str
    """Link to the sound, a .wav file in the sample of 2023; today's sample leaves it empty. How long it works is not
    stated."""

    @property
    def audio_duration(self) -> float:
        """`audioDuration` under its Python name."""
        return self.audioDuration

    @property
    def sample_rate(self) -> int:
        """`sampleRate` under its Python name."""
        return self.sampleRate


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
