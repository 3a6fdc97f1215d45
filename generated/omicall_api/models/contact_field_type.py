from ..base import OpenStrEnum


class ContactFieldType(OpenStrEnum):
    """How an attribute is entered. image, date and file are known from one integrator's webhook sample, the rest from
    the vendor."""

    SINGLE_TEXT = "single_text"
    MULTI_TEXT = "multi_text"
    RADIO = "radio"
    PHONE = "phone"
    EMAIL = "email"
    IMAGE = "image"
    DATE = "date"
    FILE = "file"
    CUSTOMIZE = "customize"
