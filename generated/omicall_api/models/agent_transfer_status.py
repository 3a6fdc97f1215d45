from ..base import OpenStrEnum


class AgentTransferStatus(OpenStrEnum):
    """How a transfer of an agent ended. One integrator's receiver knows these two."""

    SUCCESS = "SUCCESS"
    ERROR = "ERROR"
