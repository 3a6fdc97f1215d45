from __future__ import annotations

from attrs import define as _define

from ..base import Model


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class SupplierTraffic(Model):
    """
    The traffic of one carrier in one direction.
    """

    provider: str
    """The carrier, in capitals."""
    type: SupplierTrafficType
    """The direction."""
    total_seconds: float
    """Traffic in seconds, with a decimal point in the sample. 20 % of the real traffic, says the page."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.supplier_traffic_type import SupplierTrafficType  # noqa: E402
