from ..base import OpenStrEnum


class RingStrategy(OpenStrEnum):
    """In which order the members of a ring group ring."""

    ENTERPRISE = "enterprise"
    ROLLOVER = "rollover"
    RANDOM = "random"
