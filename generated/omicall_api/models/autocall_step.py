from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class AutocallStep(Model):
    """
    One step of a call.
    """

    target_type: AutocallStepKind
    """What the step does."""
    target: str | Unset = UNSET
    """Id of the recording or of the key menu. The samples give it for these two kinds and leave it out for
    Text_variable."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.autocall_step_kind import AutocallStepKind  # noqa: E402
