from __future__ import annotations

from datetime import datetime, timedelta

from attrs import define as _define

from ..base import Model, as_time
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class PublicNumber(Model):
    """
    A phone number of the account.
    """

    number: str
    """The number, in the form 84..."""
    provider: None | str | Unset = UNSET
    """Carrier of the number."""
    status: None | str | Unset = UNSET
    """State of the number."""
    expire_date: int | None | Unset = UNSET
    """When the number expires, in milliseconds since 1970."""

    @property
    def expires_at(self) -> datetime | None:
        """`expire_date` as an aware datetime in Vietnam's zone; None where there is no time."""
        return as_time(self.expire_date, timedelta(milliseconds=1))


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
