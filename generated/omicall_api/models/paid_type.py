from ..base import OpenStrEnum


class PaidType(OpenStrEnum):
    """When the account pays."""

    PREPAID = "prepaid"
    POSTPAID = "postpaid"
