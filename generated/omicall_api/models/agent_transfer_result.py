from __future__ import annotations

from attrs import define as _define
from attrs import field as _field

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class AgentTransferResult(Model):
    """
    How a transfer ended.
    """

    requestId: None | str | Unset = _field(default=UNSET, alias="request_id")
    """The id that `transfer_agent` gave."""
    status: AgentTransferStatus | None | Unset = UNSET
    """Whether it worked."""
    payload: AgentTransferPerson | None | Unset = UNSET
    """By its fields, the agent who has the account now."""

    @property
    def request_id(self) -> None | str | Unset:
        """`requestId` under its Python name."""
        return self.requestId


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.agent_transfer_person import AgentTransferPerson  # noqa: E402
from ..models.agent_transfer_status import AgentTransferStatus  # noqa: E402
