from __future__ import annotations

from typing import Any

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class ContactCategory(Model):
    """
    A group of contacts.
    """

    id: None | str | Unset = UNSET
    """Id of the group."""
    name: None | str | Unset = UNSET
    """Name of the group."""
    type: None | str | Unset = UNSET
    """Kind of the group; not explained."""
    level: int | None | Unset = UNSET
    """By its name, the depth in a tree of groups."""
    types: Any | Unset = UNSET
    """Only null has been seen."""
    parent_id: Any | Unset = UNSET
    """Only null has been seen."""
    parent_name: Any | Unset = UNSET
    """Only null has been seen."""
    color: Any | Unset = UNSET
    """Only null has been seen."""
    ref_id: Any | Unset = UNSET
    """Only null has been seen."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
