from __future__ import annotations

from typing import Any

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class ContactAttribute(Model):
    """
    One kind of thing that is known about a contact or an employee. Version 1 gives identify, field_code, field_type
    and value only; the webhook adds attribute_id.
    """

    field_code: None | str | Unset = UNSET
    """Which kind. Accounts can have kinds of their own."""
    value: list[ContactAttributeValue] | None | Unset = UNSET
    """The values, several for someone with several phone numbers. May be empty."""
    field_type: ContactFieldType | None | Unset = UNSET
    """How it is entered."""
    attribute_id: None | str | Unset = UNSET
    """Id of the attribute."""
    identify: bool | None | Unset = UNSET
    """By its name, whether contacts are told apart by it. False on contacts, null on employees."""
    function: Any | Unset = UNSET
    """Only null has been seen."""
    formula: Any | Unset = UNSET
    """Only null has been seen."""
    data_format: Any | Unset = UNSET
    """Only null has been seen."""
    is_memory: Any | Unset = UNSET
    """Only null has been seen."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.contact_attribute_value import ContactAttributeValue  # noqa: E402
from ..models.contact_field_type import ContactFieldType  # noqa: E402
