from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import File


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class SpeechUploadV1(Model):
    """
    Sound to be turned into text by the service of 2023.
    """

    audio: File
    """The sound, a .wav file."""
    id: str
    """An id of your own, given back with the text."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
