from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class IvrMenuSettings(Model):
    """
    All settings of a key menu, for adding and for changing one. The vendor states no bounds for the two numbers;
    those here are the specification's own.
    """

    script_name: str
    """Name of the menu. Must be unique."""
    greeting_id: str
    """Id of the greeting that opens the menu."""
    scripts: list[IvrMenuKeySetting]
    """The keys."""
    time_out: int
    """How long to wait for a key. The unit is not stated; seconds, by the values shown (3)."""
    max_failure: int
    """How many wrong keys are allowed."""
    greeting_short_id: str | Unset = UNSET
    """Id of the greeting for callers who come back to the menu."""
    invalid_sound_id: str | Unset = UNSET
    """Id of the greeting that is played after a wrong key."""
    action_type: IvrMenuFallback | Unset = UNSET
    """What the fallback does."""
    action: str | Unset = UNSET
    """Id of the group, menu or greeting of the fallback."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.ivr_menu_fallback import IvrMenuFallback  # noqa: E402
from ..models.ivr_menu_key_setting import IvrMenuKeySetting  # noqa: E402
