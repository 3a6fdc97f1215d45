from __future__ import annotations

from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, frozen=True, repr=False, eq=False)
class HotlineTimeFrame(Model):
    """
    A span of time within a day. Only the names of its fields are known.
    """

    # A word of Python can't be written as the name of an attribute.
    __annotations__["from"] = "Any | Unset"
    vars()["from"] = _field(default=UNSET, alias="from_")
    to: Any | Unset = UNSET
    """End of the span. Neither type nor form is known; the text in the example is invented."""
    script: Any | Unset = UNSET
    """By its name, id of the call script of this span. Its type is not known."""

    @property
    def from_(self) -> Any | Unset:
        """Start of the span. Neither type nor form is known; the text in the example is invented.

        On the wire it is called `from`."""
        value: Any | Unset = getattr(self, "from")
        return value


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
