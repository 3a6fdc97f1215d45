from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class AutocallCreate(Model):
    """
    What a prepared session plays. Documented for one day in August 2021.
    """

    template_dialplans: list[AutocallStep]
    """The steps of each call, in order."""
    variables: list[str] | Unset = UNSET
    """The texts to read, one for each step of the kind Text_variable, in order."""
    voice: LegacyVoice | Unset = UNSET
    """The voice that reads."""
    cid: str | Unset = UNSET
    """The number to call from."""
    name: str | Unset = UNSET
    """Name of the session."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.autocall_step import AutocallStep  # noqa: E402
from ..models.legacy_voice import LegacyVoice  # noqa: E402
