from __future__ import annotations

from datetime import datetime, timedelta

from attrs import define as _define

from ..base import Model, as_time
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class Hotline(Model):
    """
    A hotline with its configuration, as one integrator typed it from the vendor's spreadsheet of 2026. No real
    answer has been seen, so everything but the number may be missing or null.
    """

    number: str
    """The number, in the form 024... or 842..."""
    status: None | str | Unset = UNSET
    """State of the hotline. Its words are not known here; `get_tenant_detail` shows "active"."""
    configs: HotlineConfigs | None | Unset = UNSET
    """How the hotline takes and makes calls."""
    accesses: list[HotlineAccess] | None | Unset = UNSET
    """Who may use the hotline. It stands here and not in `configs`, says the integrator, who could not verify it."""
    created_date: int | None | Unset = UNSET
    """When the hotline was made, in milliseconds since 1970."""
    last_updated_date: int | None | Unset = UNSET
    """When it was last changed, in milliseconds since 1970."""
    expire_date: int | None | Unset = UNSET
    """When it expires, in milliseconds since 1970."""

    @property
    def created_at(self) -> datetime | None:
        """`created_date` as an aware datetime in Vietnam's zone; None where there is no time."""
        return as_time(self.created_date, timedelta(milliseconds=1))

    @property
    def last_updated_at(self) -> datetime | None:
        """`last_updated_date` as an aware datetime in Vietnam's zone; None where there is no time."""
        return as_time(self.last_updated_date, timedelta(milliseconds=1))

    @property
    def expires_at(self) -> datetime | None:
        """`expire_date` as an aware datetime in Vietnam's zone; None where there is no time."""
        return as_time(self.expire_date, timedelta(milliseconds=1))


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.hotline_access import HotlineAccess  # noqa: E402
from ..models.hotline_configs import HotlineConfigs  # noqa: E402
