from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class ExtensionDetail(Model):
    """
    An extension with its user, its hotlines and everything that a softphone signs in with.
    """

    extension: str
    """The extension number."""
    full_name: None | str
    """Name of the agent."""
    pbx_account: ExtensionAccount
    """The SIP login."""
    mail: None | str | Unset = UNSET
    """E-mail of the agent."""
    uuid: None | str | Unset = UNSET
    """The user's id in your own system."""
    hotlines: list[str] | None | Unset = UNSET
    """Its hotlines, by number. Declared by one integrator, not in the vendor's text."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.extension_account import ExtensionAccount  # noqa: E402
