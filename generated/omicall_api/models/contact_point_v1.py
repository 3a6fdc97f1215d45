from __future__ import annotations

from attrs import define as _define
from attrs import field as _field

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class ContactPointV1(Model):
    """
    A phone number or an e-mail, when adding in version 1.
    """

    data: str
    """The phone number or the e-mail itself."""
    value: ContactPointKind | Unset = UNSET
    """Which of the contact's numbers or e-mails it is, under the key of the vendor's page."""
    type: ContactPointKind | Unset = UNSET
    """The same, under the key of update and of version 2. One integrator sends it in place of `value`; the vendor
    answers success, and whether it reads the kind there is not known."""
    valueType: str | Unset = _field(default=UNSET, alias="value_type")
    """The Vietnamese label of the kind."""

    @property
    def value_type(self) -> str | Unset:
        """`valueType` under its Python name."""
        return self.valueType


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.contact_point_kind import ContactPointKind  # noqa: E402
