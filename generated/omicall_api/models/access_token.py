from __future__ import annotations

from attrs import define as _define
from attrs import field as _field

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class AccessToken(Model):
    """
    A token and its kind.
    """

    access_token: str = _field(repr=False)
    """The bearer token, a JWT signed by the vendor. One integrator reads its expiry from the `exp` claim (seconds
    since 1970)."""
    access_type: AccessType | None | Unset = UNSET
    """Whose token it is."""
    token_type: None | TokenType | Unset = UNSET
    """How the token is sent."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.access_type import AccessType  # noqa: E402
from ..models.token_type import TokenType  # noqa: E402
