from __future__ import annotations

from attrs import define as _define
from attrs import field as _field

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class CallSearchCustomerV1(Model):
    """
    The customer of a call, with ids.
    """

    _id: None | str | Unset = _field(default=UNSET, alias="id")
    """Id of the person, 24 hex digits."""
    full_name: None | str | Unset = UNSET
    """The customer's name."""
    full_name_unsigned: None | str | Unset = UNSET
    """The same name without Vietnamese marks."""
    uuid: None | str | Unset = UNSET
    """Id in your own system."""
    type: None | PersonType | Unset = UNSET
    """What kind of person it is."""
    extension: None | str | Unset = UNSET
    """The person's extension, in an internal call."""

    @property
    def id(self) -> None | str | Unset:
        """`_id` under its Python name."""
        return self._id


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.person_type import PersonType  # noqa: E402
