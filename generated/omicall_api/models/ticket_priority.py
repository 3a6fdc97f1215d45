from ..base import OpenStrEnum


class TicketPriority(OpenStrEnum):
    """How urgent a ticket is. The vendor calls medium the default."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
