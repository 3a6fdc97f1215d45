from __future__ import annotations

from attrs import define as _define
from attrs import field as _field

from ..base import Model


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class App2AppLogout(Model):
    """
    The phone that gets no more calls of an extension.
    """

    extension: str
    """The extension."""
    projectId: str = _field(alias="project_id")
    """Id of your Firebase project."""
    appId: str = _field(alias="app_id")
    """Id of the app."""
    deviceId: str = _field(alias="device_id")
    """Id of the phone."""

    @property
    def project_id(self) -> str:
        """`projectId` under its Python name."""
        return self.projectId

    @property
    def app_id(self) -> str:
        """`appId` under its Python name."""
        return self.appId

    @property
    def device_id(self) -> str:
        """`deviceId` under its Python name."""
        return self.deviceId


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
