from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import File


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class GreetingUpload(Model):
    """
    A sound file to add to the greetings.
    """

    file: File
    """The sound, an mp3 file."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
