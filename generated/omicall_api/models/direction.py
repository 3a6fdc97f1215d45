from ..base import OpenStrEnum


class Direction(OpenStrEnum):
    """Who called whom. Live webhooks list only the first two."""

    OUTBOUND = "outbound"
    INBOUND = "inbound"
    LOCAL = "local"
