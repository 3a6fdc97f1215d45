"""Contacts by name: what is known about one (`attributes`), what to write about one (`as_fields`), and what an upsert
did (`Upserted`). The requests themselves are `client.contacts`."""

from __future__ import annotations

from ._contact_attributes import Attributes as Attributes
from ._contact_attributes import Email as Email
from ._contact_attributes import OwnField as OwnField
from ._contact_attributes import Phone as Phone
from ._contact_attributes import Value as Value
from ._contact_attributes import attributes as attributes
from ._contact_upsert import Upserted as Upserted
from ._contact_writing import Named as Named
from ._contact_writing import as_fields as as_fields

__all__ = ["Attributes", "Email", "Named", "OwnField", "Phone", "Upserted", "Value", "as_fields", "attributes"]
