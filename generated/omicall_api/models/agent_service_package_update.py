from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class AgentServicePackageUpdate(Model):
    """
    Which agent is to have which service package.
    """

    service_package_id: None | str
    """Id of the service package. Null is a guess at how to clear it."""
    identify_info: str | Unset = UNSET
    """Login e-mail of the agent. A guess; the real key is not known."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
