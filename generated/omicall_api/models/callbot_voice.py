from ..base import OpenStrEnum


class CallbotVoice(OpenStrEnum):
    """Voices that the callbot page lists. The second is no longer on the overview page, and two voices of the overview
    page are missing here; whether callbot takes those too is not known."""

    NORTHERN_FEMALE_NGOCANH = "northern_female_ngocanh"
    SOUTHERN_FEMALE_HONGANH = "southern_female_honganh"
    SOUTHERN_MALE_TIENHUY = "southern_male_tienhuy"
