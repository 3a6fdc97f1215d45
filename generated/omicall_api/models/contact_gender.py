from ..base import OpenStrEnum


class ContactGender(OpenStrEnum):
    """Gender of a contact."""

    MALE = "male"
    FEMALE = "female"
    OTHER = "other"
