from __future__ import annotations

from attrs import define as _define
from attrs import field as _field

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class ContactPoint(Model):
    """
    A phone number or an e-mail, in version 2 and when changing in version 1. Adding in version 1 has
    `ContactPointV1`.
    """

    data: str
    """The phone number or the e-mail itself."""
    type: ContactPointKind | Unset = UNSET
    """Which of the contact's numbers or e-mails it is."""
    valueType: str | Unset = _field(default=UNSET, alias="value_type")
    """The Vietnamese label of the kind. One integrator sends it without marks, and it is taken."""

    @property
    def value_type(self) -> str | Unset:
        """`valueType` under its Python name."""
        return self.valueType


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.contact_point_kind import ContactPointKind  # noqa: E402
