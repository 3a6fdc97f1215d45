from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class ContactEvent(Model):
    """
    A report of contacts that were made or changed.
    """

    action: None | str | Unset = UNSET
    """What happened."""
    tenant_id: None | str | Unset = UNSET
    """Id of the business account."""
    data: list[ContactEventItem] | None | Unset = UNSET
    """The contacts, as they are now. Whether there can be more than one is not known."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.contact_event_item import ContactEventItem  # noqa: E402
