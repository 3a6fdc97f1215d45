from ..base import OpenStrEnum


class CallEventState(OpenStrEnum):
    """What a report about a call tells. The vendor documents the first four; create and early are known from
    integrators of 2026."""

    RINGING = "ringing"
    ANSWERED = "answered"
    HANGUP = "hangup"
    CDR = "cdr"
    CREATE = "create"
    EARLY = "early"
