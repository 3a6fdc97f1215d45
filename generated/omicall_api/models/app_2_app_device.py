from __future__ import annotations

from attrs import define as _define
from attrs import field as _field

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class App2AppDevice(Model):
    """
    A phone with the app, as the SDK on it knows it.
    """

    projectId: str = _field(alias="project_id")
    """Id of your Firebase project."""
    appId: str = _field(alias="app_id")
    """Id of the app."""
    deviceId: str = _field(alias="device_id")
    """Id of the phone."""
    token: str = _field(repr=False)
    """FCM token that wakes the app, on Android and iOS."""
    type: App2AppDeviceType
    """What phone it is."""
    voipToken: str | Unset = _field(default=UNSET, alias="voip_token", repr=False)
    """VoIP (PushKit) token, on iOS only."""

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

    @property
    def voip_token(self) -> str | Unset:
        """`voipToken` under its Python name."""
        return self.voipToken


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.app_2_app_device_type import App2AppDeviceType  # noqa: E402
