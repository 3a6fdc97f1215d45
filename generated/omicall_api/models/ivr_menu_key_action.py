from ..base import OpenStrEnum


class IvrMenuKeyAction(OpenStrEnum):
    """What a key of a menu does. The first two are documented; the empty text has been seen in an answer only."""

    RING_GROUP = "Ring_group"
    IVR_MENU = "Ivr_menu"
    NONE = ""
