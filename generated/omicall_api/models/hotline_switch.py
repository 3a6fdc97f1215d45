from ..base import OpenStrEnum


class HotlineSwitch(OpenStrEnum):
    """On or off, as the text that `update_hotline` wants in place of a boolean."""

    TRUE = "true"
    FALSE = "false"
