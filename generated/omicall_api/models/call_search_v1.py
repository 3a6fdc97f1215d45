from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class CallSearchV1(Model):
    """
    What to look for with version 1.
    """

    user_uuids: list[str]
    """Whose calls, by the users' ids in your own system."""
    from_date: int
    """Start of the window, in milliseconds since 1970."""
    to_date: int
    """End of the window, in milliseconds since 1970."""
    direction: list[Direction] | Unset = UNSET
    """Only calls of these directions."""
    disposition: list[Disposition] | Unset = UNSET
    """Only calls that went so."""
    tags: list[str] | Unset = UNSET
    """Only calls with these tags, by id."""
    numbers: list[str] | Unset = UNSET
    """Only calls over these hotlines."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.direction import Direction  # noqa: E402
from ..models.disposition import Disposition  # noqa: E402
