from ..base import OpenStrEnum


class ContactPointKind(OpenStrEnum):
    """Which of several phone numbers or e-mails it is."""

    HOME = "home"
    PERSONAL = "personal"
    OFFICE = "office"
