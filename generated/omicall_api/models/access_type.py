from ..base import OpenStrEnum


class AccessType(OpenStrEnum):
    """The two kinds of account. The second keeps the vendor's spelling."""

    NORMAL = "normal"
    BUSINESS = "bussiness"
