from __future__ import annotations

from typing import Any

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False)
class ContactAttribute(Model):
    """
    One kind of thing that is known about a contact.
    """

    field_code: None | str | Unset = UNSET
    """Which kind. Known are full_name, job_title, gender, phone_number, mail, address, passport, note and
    more_infomation (own fields of the account, in this spelling); accounts can have others."""
    value: list[ContactAttributeValue] | None | Unset = UNSET
    """The values, several for someone with several phone numbers."""
    field_type: None | str | Unset = UNSET
    """How it is entered. Known are single_text, multi_text, radio, phone, email and customize."""
    attribute_id: None | str | Unset = UNSET
    """Id of the attribute."""
    identify: bool | None | Unset = UNSET
    """Whether contacts are told apart by it."""
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
