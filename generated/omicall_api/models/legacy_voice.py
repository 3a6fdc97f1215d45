from ..base import OpenStrEnum


class LegacyVoice(OpenStrEnum):
    """The older set of voices, taken by automatic calls of version 1 and by greetings made from text. The vendor gives
    them no labels; the names here are ours."""

    BANMAI = "banmai"
    LEMINH = "leminh"
    LANNHI = "lannhi"
