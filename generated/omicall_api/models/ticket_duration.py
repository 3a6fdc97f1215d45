from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class TicketDuration(Model):
    """
    A length of time.
    """

    unit: None | TimeUnit | Unset = UNSET
    """Unit of the number."""
    value: int | None | Unset = UNSET
    """Number of units. Missing in the sample of the shortest time."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.time_unit import TimeUnit  # noqa: E402
