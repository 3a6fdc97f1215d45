from __future__ import annotations

from attrs import define as _define
from attrs import field as _field

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class AutocallScript(Model):
    """
    One step of a call. Which fields a kind needs is read from one sample.
    """

    targetType: AutocallScriptKind = _field(alias="target_type")
    """What the step does."""
    targetId: str | Unset = _field(default=UNSET, alias="target_id")
    """Id of the recording, of the key menu or of the group. Not for a text."""
    targetValue: str | Unset = _field(default=UNSET, alias="target_value")
    """File name of the recording, the text to read, the number of the key menu or the number of the group."""
    voice: Voice | Unset = UNSET
    """The voice that reads a text. The sample shows northern_female_ngocanh."""
    speed: float | Unset = UNSET
    """Speed of reading a text. Lower is faster; `BotSpeed` names five steps. The page states no range, the bounds are
    those of text to speech."""

    @property
    def target_type(self) -> AutocallScriptKind:
        """`targetType` under its Python name."""
        return self.targetType

    @property
    def target_id(self) -> str | Unset:
        """`targetId` under its Python name."""
        return self.targetId

    @property
    def target_value(self) -> str | Unset:
        """`targetValue` under its Python name."""
        return self.targetValue


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.autocall_script_kind import AutocallScriptKind  # noqa: E402
from ..models.voice import Voice  # noqa: E402
