from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class CallParty(Model):
    """
    Whom a call is counted for. The name create_default_by_tenant stands for nobody.
    """

    id: None | str | Unset = UNSET
    """Id of the agent or extension."""
    name: None | str | Unset = UNSET
    """Name of the agent or extension."""
    contact_id: None | str | Unset = UNSET
    """Id in the address book."""
    avatar: None | str | Unset = UNSET
    """Link to a picture. Only null has been seen."""
    gender: None | str | Unset = UNSET
    """Gender. Only null has been seen."""
    uuid: None | str | Unset = UNSET
    """Id in your own system."""
    type: None | PersonType | Unset = UNSET
    """What kind of person it is."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.person_type import PersonType  # noqa: E402
