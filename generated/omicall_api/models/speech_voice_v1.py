from ..base import OpenStrEnum


class SpeechVoiceV1(OpenStrEnum):
    """Voices of the speech service of 2023, which is documented no more. Today's text to speech takes the four of
    `Voice`."""

    NORTHERN_FEMALE_NGOCANH = "northern_female_ngocanh"
    SOUTHERN_FEMALE_HONGANH = "southern_female_honganh"
    SOUTHERN_MALE_TIENHUY = "southern_male_tienhuy"
    NORTHERN_MALE_ANHKIET = "northern_male_anhkiet"
    SOUTHERN_FEMALE_KHANGAN = "southern_female_khangan"
