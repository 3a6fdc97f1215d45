from ..base import OpenStrEnum


class App2AppDeviceType(OpenStrEnum):
    """What phone it is."""

    ANDROID = "ANDROID"
    IOS = "IOS"
