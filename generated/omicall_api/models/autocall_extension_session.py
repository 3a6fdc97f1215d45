from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class AutocallExtensionSession(Model):
    """
    A session of automatic calls to extensions.
    """

    autocall_id: str
    """Id of the session, 24 hex digits in the sample."""
    autocall_uuids: list[str] | None | Unset = UNSET
    """Ids of the calls, one for each, UUIDs in the sample."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
