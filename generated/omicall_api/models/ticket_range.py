from __future__ import annotations

from attrs import define as _define
from attrs import field as _field

from ..base import Model


@_define(kw_only=True, weakref_slot=False, frozen=True, repr=False, eq=False)
class TicketRange(Model):
    """
    A window of time in which a field must lie.
    """

    field: str
    """Which field."""
    # A word of Python can't be written as the name of an attribute.
    __annotations__["from"] = "int"
    vars()["from"] = _field(alias="from_")
    to: int
    """End of the window, in milliseconds since 1970."""

    @property
    def from_(self) -> int:
        """Start of the window, in milliseconds since 1970.

        On the wire it is called `from`."""
        value: int = getattr(self, "from")
        return value


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
