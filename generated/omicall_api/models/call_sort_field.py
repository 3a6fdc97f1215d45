from ..base import OpenStrEnum


class CallSortField(OpenStrEnum):
    """Fields that integrators sort calls by. Others may work."""

    CREATED_DATE = "created_date"
    TIME_START_CALL = "time_start_call"
