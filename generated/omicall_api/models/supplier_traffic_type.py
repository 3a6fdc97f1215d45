from ..base import OpenStrEnum


class SupplierTrafficType(OpenStrEnum):
    """Direction of traffic. The vendor does not explain the words: inbound and outbound, or within and outside of the
    carrier's net."""

    IN = "in"
    OUT = "out"
