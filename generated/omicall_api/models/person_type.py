from ..base import OpenStrEnum


class PersonType(OpenStrEnum):
    """What kind of person stands in a call. Others are to be expected, for customers above all."""

    AGENT = "agent"
    EXTENSION = "extension"
