from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class InternalDestination(Model):
    """
    The colleague who was called in an internal call.
    """

    id: None | str | Unset = UNSET
    """Id of the agent or extension."""
    contact_id: None | str | Unset = UNSET
    """Id in the address book."""
    name: None | str | Unset = UNSET
    """Name of the agent or extension."""
    uuid: None | str | Unset = UNSET
    """Id in your own system."""
    extension: None | str | Unset = UNSET
    """The extension that was called."""
    type: None | PersonType | Unset = UNSET
    """What kind of person it is."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.person_type import PersonType  # noqa: E402
