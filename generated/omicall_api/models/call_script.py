from __future__ import annotations

from attrs import define as _define
from attrs import field as _field

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class CallScript(Model):
    """
    A call script. Its steps are not among the fields that one integrator reads.
    """

    _id: str = _field(alias="id")
    """Id of the script."""
    script_name: None | str | Unset = UNSET
    """Name of the script."""
    script_name_unsigned: None | str | Unset = UNSET
    """The same name without Vietnamese marks."""
    extension: None | str | Unset = UNSET
    """By its name, the number under which the switchboard knows the script."""
    note: None | str | Unset = UNSET
    """Note."""
    is_deleted: bool | None | Unset = UNSET
    """Whether the script was deleted."""

    @property
    def id(self) -> str:
        """`_id` under its Python name."""
        return self._id


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
