from __future__ import annotations

from attrs import define as _define
from attrs import field as _field

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class CallSearchV2(Model):
    """
    What to look for with version 2. The conditions stand here without a `filter` around them, and there is no
    choice of order.
    """

    fromDate: int | Unset = _field(default=UNSET, alias="from_date")
    """Start of the window, in milliseconds since 1970."""
    toDate: int | Unset = _field(default=UNSET, alias="to_date")
    """End of the window, in milliseconds since 1970."""
    directions: list[Direction] | Unset = UNSET
    """Only calls of these directions."""
    isAnswer: bool | Unset = _field(default=UNSET, alias="is_answer")
    """Only calls that were answered, or only those that were not. Known from integrators."""
    transactionIds: list[str] | Unset = _field(default=UNSET, alias="transaction_ids")
    """Only these calls, by id."""
    tagIds: list[str] | Unset = _field(default=UNSET, alias="tag_ids")
    """Only calls with these tags, by id."""
    keyword: str | Unset = UNSET
    """Text to look for; integrators send a phone number. Known from integrators."""
    phoneNumbers: list[str] | Unset = _field(default=UNSET, alias="phone_numbers")
    """Only calls with these customers, by phone number."""
    sipNumbers: list[str] | Unset = _field(default=UNSET, alias="sip_numbers")
    """Only calls over these hotlines."""
    sipUsers: list[str] | Unset = _field(default=UNSET, alias="sip_users")
    """Only calls of these extensions."""
    agentEmails: list[str] | Unset = _field(default=UNSET, alias="agent_emails")
    """Only calls of these agents, by e-mail."""
    agentUuids: list[str] | Unset = _field(default=UNSET, alias="agent_uuids")
    """Only calls of these agents, by their id in your own system."""

    @property
    def from_date(self) -> int | Unset:
        """`fromDate` under its Python name."""
        return self.fromDate

    @property
    def to_date(self) -> int | Unset:
        """`toDate` under its Python name."""
        return self.toDate

    @property
    def is_answer(self) -> bool | Unset:
        """`isAnswer` under its Python name."""
        return self.isAnswer

    @property
    def transaction_ids(self) -> list[str] | Unset:
        """`transactionIds` under its Python name."""
        return self.transactionIds

    @property
    def tag_ids(self) -> list[str] | Unset:
        """`tagIds` under its Python name."""
        return self.tagIds

    @property
    def phone_numbers(self) -> list[str] | Unset:
        """`phoneNumbers` under its Python name."""
        return self.phoneNumbers

    @property
    def sip_numbers(self) -> list[str] | Unset:
        """`sipNumbers` under its Python name."""
        return self.sipNumbers

    @property
    def sip_users(self) -> list[str] | Unset:
        """`sipUsers` under its Python name."""
        return self.sipUsers

    @property
    def agent_emails(self) -> list[str] | Unset:
        """`agentEmails` under its Python name."""
        return self.agentEmails

    @property
    def agent_uuids(self) -> list[str] | Unset:
        """`agentUuids` under its Python name."""
        return self.agentUuids


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.direction import Direction  # noqa: E402
