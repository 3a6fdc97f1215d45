from ..base import OpenStrEnum


class Disposition(OpenStrEnum):
    """How a call went. The vendor documents these two. One integrator also lists no_answer, busy, cancel, failed and
    rejected, as a precaution and not as seen."""

    ANSWERED = "answered"
    CANCELLED = "cancelled"
