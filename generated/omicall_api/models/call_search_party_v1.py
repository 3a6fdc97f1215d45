from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class CallSearchPartyV1(Model):
    """
    Whom a call is counted for, with the extension.
    """

    id: None | str | Unset = UNSET
    """Id of the agent or extension."""
    name: None | str | Unset = UNSET
    """Name of the agent or extension."""
    contact_id: None | str | Unset = UNSET
    """Id in the address book."""
    type: None | PersonType | Unset = UNSET
    """What kind of person it is."""
    extension: None | str | Unset = UNSET
    """The extension."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.person_type import PersonType  # noqa: E402
