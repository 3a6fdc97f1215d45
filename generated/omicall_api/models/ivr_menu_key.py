from __future__ import annotations

from typing import Any

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class IvrMenuKey(Model):
    """
    A key of a menu and where it leads.
    """

    ivr: None | str | Unset = UNSET
    """The key, as a text, such as "1"."""
    action_type: IvrMenuKeyAction | None | Unset = UNSET
    """What the key does; empty or null for nothing."""
    action: None | str | Unset = UNSET
    """Id of the group or menu that the key leads to; empty for none."""
    action_name: None | str | Unset = UNSET
    """Name of that group or menu. Null in the sample."""
    key: Any | Unset = UNSET
    """Not the key that is pressed, which stands in `ivr`. Only null has been seen."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.ivr_menu_key_action import IvrMenuKeyAction  # noqa: E402
