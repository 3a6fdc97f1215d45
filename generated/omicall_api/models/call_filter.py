from __future__ import annotations

from attrs import define as _define
from attrs import field as _field

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class CallFilter(Model):
    """
    Which calls to give. Every condition that is set must hold. Integrators know of these conditions; there may be
    more.
    """

    fromDate: int = _field(alias="from_date")
    """Start of the window, in milliseconds since 1970."""
    toDate: int = _field(alias="to_date")
    """End of the window, in milliseconds since 1970."""
    directions: list[Direction] | Unset = UNSET
    """Only calls of these directions."""
    isAnswer: bool | Unset = _field(default=UNSET, alias="is_answer")
    """Only calls that were answered, or only those that were not."""
    sipUsers: list[str] | Unset = _field(default=UNSET, alias="sip_users")
    """Only calls of these extensions."""
    agentIds: list[str] | Unset = _field(default=UNSET, alias="agent_ids")
    """Only calls of these agents, by id."""
    phoneNumbers: list[str] | Unset = _field(default=UNSET, alias="phone_numbers")
    """Only calls with these customers, by phone number."""
    transactionIds: list[str] | Unset = _field(default=UNSET, alias="transaction_ids")
    """Only these calls, by id."""
    keyword: str | Unset = UNSET
    """Text to look for. Which fields it is compared with is not known."""

    @property
    def from_date(self) -> int:
        """`fromDate` under its Python name."""
        return self.fromDate

    @property
    def to_date(self) -> int:
        """`toDate` under its Python name."""
        return self.toDate

    @property
    def is_answer(self) -> bool | Unset:
        """`isAnswer` under its Python name."""
        return self.isAnswer

    @property
    def sip_users(self) -> list[str] | Unset:
        """`sipUsers` under its Python name."""
        return self.sipUsers

    @property
    def agent_ids(self) -> list[str] | Unset:
        """`agentIds` under its Python name."""
        return self.agentIds

    @property
    def phone_numbers(self) -> list[str] | Unset:
        """`phoneNumbers` under its Python name."""
        return self.phoneNumbers

    @property
    def transaction_ids(self) -> list[str] | Unset:
        """`transactionIds` under its Python name."""
        return self.transactionIds


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.direction import Direction  # noqa: E402
