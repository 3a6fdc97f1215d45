from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class AutocallExtensionRequest(Model):
    """
    Which extensions to call, and what to play.
    """

    extensions: list[str]
    """The extensions to call."""
    cid: str
    """The hotline that the extensions see."""
    template_dialplans: list[AutocallStep]
    """The steps of each call, in order."""
    variables: list[str]
    """The texts to read, one for each step of the kind Text_variable, in order. May be empty."""
    brand_name: str | Unset = UNSET
    """A name to show in place of the hotline."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.autocall_step import AutocallStep  # noqa: E402
