from __future__ import annotations

from attrs import define as _define

from ..base import Model


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class GreetingFromText(Model):
    """
    What to read, and how.
    """

    text: str
    """The text to read, at most 300 characters."""
    speed: str
    """Reading speed, a whole number written as a text, from "-3" (slowest) over "0" (normal) to "3" (fastest). Higher
    is faster. The scale is that of `LegacySpeed`."""
    voice: LegacyVoice
    """The voice that reads."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.legacy_voice import LegacyVoice  # noqa: E402
