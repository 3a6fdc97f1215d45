from __future__ import annotations

from attrs import define as _define

from ..base import Model


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class IvrMenuKeySetting(Model):
    """
    A key and where it leads. The vendor does not mark what is required within a key; the specification asks for
    what its samples show on every key.
    """

    ivr: str
    """The key, as a text, such as "1"."""
    action_type: IvrMenuKeyAction
    """What the key does."""
    action: str
    """Id of the group or menu that the key leads to."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.ivr_menu_key_action import IvrMenuKeyAction  # noqa: E402
