from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class CallbotRequest(Model):
    """
    Whom the bot calls, with which script and how fast it goes. A body field `cid` is documented too and left out
    here, because a query parameter has the same name. The vendor states no bounds for the four numbers about pace;
    the bounds here are the specification's own.
    """

    contact_info: list[CallbotContact]
    """The contacts to call. How many are allowed is not stated."""
    bot_script_id: str | Unset = UNSET
    """Id of the script, from the list in the CRM or from `list_callbot_scripts`."""
    name: str | Unset = UNSET
    """Name of the session."""
    send_time: int | Unset = UNSET
    """When to begin, in milliseconds since 1970; at once when left out."""
    voice: CallbotVoice | Unset = UNSET
    """The bot's voice."""
    speed: float | Unset = UNSET
    """Speed of speech from -3 to 3, 0 when left out. Higher is faster, the reverse of the speeds of text to speech."""
    num_per_call: int | Unset = UNSET
    """How many calls to place at a time, 15 when left out."""
    distance_per_call: int | Unset = UNSET
    """Gap between two batches, in seconds, 30 when left out."""
    num_retry: int | Unset = UNSET
    """How often to call again when nobody answers, 0 when left out."""
    distance_retry: int | Unset = UNSET
    """Gap before calling again, 0 when left out. The unit is not stated."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.callbot_contact import CallbotContact  # noqa: E402
from ..models.callbot_voice import CallbotVoice  # noqa: E402
