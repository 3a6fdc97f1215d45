from __future__ import annotations

from attrs import define as _define

from ..base import Model


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class App2AppDeviceRegistration(Model):
    """
    A phone on which an extension takes calls.
    """

    extension: str
    """The extension."""
    uuid: str
    """Your own id of the user."""
    device: App2AppDevice
    """The phone."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.app_2_app_device import App2AppDevice  # noqa: E402
