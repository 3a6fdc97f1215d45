from ..base import OpenStrEnum


class GroupTimeoutTarget(OpenStrEnum):
    """What a call goes to when nobody in the group answers. The first three are documented; Voice_mail and the empty
    text have been seen in answers only."""

    RECORDING = "Recording"
    IVR_MENU = "Ivr_menu"
    RING_GROUP = "Ring_group"
    VOICE_MAIL = "Voice_mail"
    NONE = ""
