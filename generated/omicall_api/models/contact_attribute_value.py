from __future__ import annotations

from typing import Any

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class ContactAttributeValue(Model):
    """
    One value of an attribute. Version 1 gives display_value, data_type and value_type only; the webhook adds
    value_id.
    """

    display_value: None | str | Unset = UNSET
    """The value itself."""
    data_type: None | str | Unset = UNSET
    """Which of several it is, such as home, personal or office; for a gender the word, such as male; for a text it can
    be the type of the field."""
    value_type: None | str | Unset = UNSET
    """Vietnamese label of that, or the name of an own field."""
    value_id: None | str | Unset = UNSET
    """Id of the value."""
    actual_value: Any | Unset = UNSET
    """Only null has been seen."""
    quantity_value: Any | Unset = UNSET
    """Only null has been seen."""
    currency: Any | Unset = UNSET
    """Only null has been seen."""
    ref_id: Any | Unset = UNSET
    """Only null has been seen."""
    list_evaluation: Any | Unset = UNSET
    """Only null has been seen."""
    country_code: Any | Unset = UNSET
    """Only null has been seen."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
