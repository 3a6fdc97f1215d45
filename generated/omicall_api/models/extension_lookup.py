from ..base import OpenStrEnum


class ExtensionLookup(OpenStrEnum):
    """By what one extension is looked up."""

    USER_UUID = "usr_uuid"
    SIP_USER = "sip_user"
    USER_EMAIL = "user_email"
