from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from attrs import define as _define

from ..base import Model, as_time
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class PartnerNumber(Model):
    """
    A hotline for sale. Of the vendor's two sample rows one has no prices.
    """

    number: str
    """The number, in the form 84..."""
    number_type: None | str | Unset = UNSET
    """Kind of the number."""
    provider: None | str | Unset = UNSET
    """Carrier of the number, by its name, such as Itelecom."""
    provider_type: None | str | Unset = UNSET
    """Carrier of the number, by its code, such as itel."""
    nation: None | str | Unset = UNSET
    """Country, such as "vn"."""
    maintaining_prices: list[Price] | None | Unset = UNSET
    """What it costs to keep the number, one entry a currency. For which span of time is not stated."""
    call_pricing: Any | Unset = UNSET
    """What calls cost. A JSON object, empty in the sample; nothing else is known about it."""
    created_date: int | None | Unset = UNSET
    """When the row was made, in milliseconds since 1970."""
    last_updated_date: int | None | Unset = UNSET
    """When the row was last changed, in milliseconds since 1970."""

    @property
    def created_at(self) -> datetime | None:
        """`created_date` as an aware datetime in Vietnam's zone; None where there is no time."""
        return as_time(self.created_date, timedelta(milliseconds=1))

    @property
    def last_updated_at(self) -> datetime | None:
        """`last_updated_date` as an aware datetime in Vietnam's zone; None where there is no time."""
        return as_time(self.last_updated_date, timedelta(milliseconds=1))


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.price import Price  # noqa: E402
