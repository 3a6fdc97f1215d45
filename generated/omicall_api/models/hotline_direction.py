from ..base import OpenStrEnum


class HotlineDirection(OpenStrEnum):
    """For which calls a hotline is dedicated to an extension. Calls themselves have a third one, local."""

    OUTBOUND = "outbound"
    INBOUND = "inbound"
