from __future__ import annotations

from typing import Any

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class CallbotResult(Model):
    """
    What became of a session. The vendor's text on this could not be read; other keys are to be expected.
    """

    errors: list[Any] | None | Unset = UNSET
    """Contacts that will not be called. Known from one third party only."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
