from ..base import OpenStrEnum


class AutocallStepKind(OpenStrEnum):
    """What a step of an automatic call does."""

    RECORDING = "Recording"
    TEXT_VARIABLE = "Text_variable"
    IVR_MENU = "Ivr_menu"
