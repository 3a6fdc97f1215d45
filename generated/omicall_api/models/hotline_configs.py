from __future__ import annotations

from typing import Any

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class HotlineConfigs(Model):
    """
    How a hotline takes and makes calls. Most fields are explained by nothing but their names.
    """

    allow_call_in: bool | None | Unset = UNSET
    """Whether it takes calls."""
    allow_call_out: bool | None | Unset = UNSET
    """Whether it makes calls."""
    access_type: HotlineAccessType | None | Unset = UNSET
    """Who may use it."""
    number_type: None | str | Unset = UNSET
    """What kind of number it is."""
    default_script: None | str | Unset = UNSET
    """By its name, id of the call script that is used where no other is set."""
    working_days: list[HotlineWorkingDay] | None | Unset = UNSET
    """By its name, the hours of each day of the week."""
    special_days: list[Any] | None | Unset = UNSET
    """By its name, days with hours of their own. The entries are not described."""
    disable_by_time_frame: bool | None | Unset = UNSET
    """By its name, whether the time frames can switch the hotline off."""
    call_configs: Any | Unset = UNSET
    """Not described; may be null."""
    outbound_config: Any | Unset = UNSET
    """Not described; may be null."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.hotline_access_type import HotlineAccessType  # noqa: E402
from ..models.hotline_working_day import HotlineWorkingDay  # noqa: E402
