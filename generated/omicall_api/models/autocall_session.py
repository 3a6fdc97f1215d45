from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class AutocallSession(Model):
    """
    A session of automatic calls.
    """

    autocall_id: str
    """Id of the session, a UUID in the sample."""
    name: None | str | Unset = UNSET
    """Name of the session."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
