from ..base import OpenStrEnum


class ChatChannel(OpenStrEnum):
    """Channels of conversations. Only livetalk is on every form of the vendor's page; the other two are on an older
    one."""

    LIVETALK = "livetalk"
    FACEBOOK = "facebook"
    ZALO = "zalo"
