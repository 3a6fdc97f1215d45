from __future__ import annotations

from attrs import define as _define

from ..base import Model


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class SpeechResult(Model):
    """
    A wrapper around the speech.
    """

    data: Speech
    """The speech."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.speech import Speech  # noqa: E402
