from ..base import OpenStrEnum


class TokenType(OpenStrEnum):
    """The word that stands before the token in the header Authorization."""

    BEARER = "Bearer"
