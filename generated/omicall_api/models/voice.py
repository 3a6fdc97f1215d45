from ..base import OpenStrEnum


class Voice(OpenStrEnum):
    """Voices of the AI bot, in the order of the vendor's overview page. Text to speech takes all four. The list has
    changed three times so far. Callbot and the old automatic calls have lists of their own (`CallbotVoice`,
    `LegacyVoice`)."""

    NORTHERN_FEMALE_NGOCANH = "northern_female_ngocanh"
    SOUTHERN_MALE_TIENHUY = "southern_male_tienhuy"
    NORTHERN_MALE_ANHKIET = "northern_male_anhkiet"
    SOUTHERN_FEMALE_KHANGAN = "southern_female_khangan"
