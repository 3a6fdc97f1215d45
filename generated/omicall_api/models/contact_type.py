from ..base import OpenStrEnum


class ContactType(OpenStrEnum):
    """Whom an entry of the address book stands for. Customers and employees are kept in one form."""

    CONTACT = "contact"
    AGENT = "agent"
