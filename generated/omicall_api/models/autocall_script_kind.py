from ..base import OpenStrEnum


class AutocallScriptKind(OpenStrEnum):
    """What a step of version 2 does. The page's sample shows these four."""

    RECORDING = "recording"
    CALL_BOT_TEXT_VARIABLE = "callBotTextVariable"
    IVR_MENU = "ivrMenu"
    RING_GROUP = "ringGroup"
