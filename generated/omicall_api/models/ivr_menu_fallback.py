from ..base import OpenStrEnum


class IvrMenuFallback(OpenStrEnum):
    """What a menu does as its fallback. The first three are documented; the empty text has been seen in an answer
    only."""

    RING_GROUP = "Ring_group"
    IVR_MENU = "Ivr_menu"
    RECORDING = "Recording"
    NONE = ""
