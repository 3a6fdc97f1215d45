from __future__ import annotations

from attrs import define as _define
from attrs import field as _field

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class AgentTransferReceipt(Model):
    """
    A transfer that has been asked for and is not done yet.
    """

    requestId: None | str | Unset = _field(default=UNSET, alias="request_id")
    """Id of the request. The report of the result names it."""

    @property
    def request_id(self) -> None | str | Unset:
        """`requestId` under its Python name."""
        return self.requestId


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
