from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class AutocallRequest(Model):
    """
    Whom to call, what to play and how fast to go. The vendor states no bounds for the four numbers about pace; the
    bounds here are the specification's own.
    """

    phone_number_list: list[str]
    """The numbers to call."""
    template_dialplans: list[AutocallStep]
    """The steps of each call, in order."""
    cid: str | Unset = UNSET
    """The number to call from. When left out, one of the customer's own network is preferred."""
    name: str | Unset = UNSET
    """Name of the session."""
    variables: list[str] | Unset = UNSET
    """The texts to read, one for each step of the kind Text_variable, in order."""
    voice: LegacyVoice | Unset = UNSET
    """The voice that reads."""
    speed: float | Unset = UNSET
    """Reading speed from -3 to 3, 0 when left out. Higher is faster, the reverse of the speeds of text to speech."""
    num_per_call: int | Unset = UNSET
    """How many calls to place at a time, 15 when left out."""
    distance_per_call: int | Unset = UNSET
    """Gap between two batches, in seconds, 30 when left out."""
    num_retry: int | Unset = UNSET
    """How often to call again when nobody answers, 0 when left out."""
    distance_retry: int | Unset = UNSET
    """Gap before calling again, 0 when left out. The unit is not stated."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.autocall_step import AutocallStep  # noqa: E402
from ..models.legacy_voice import LegacyVoice  # noqa: E402
