from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class KeywordSearch(Model):
    """
    What to look for.
    """

    keyword: str | Unset = UNSET
    """The text to look for, for contacts a phone number or another text. Empty text finds everything, says one
    integrator of contacts."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
