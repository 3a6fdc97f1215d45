from ..base import OpenStrEnum


class TimeUnit(OpenStrEnum):
    """Units of time in the settings of a category."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
