from __future__ import annotations

from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class AgentTransfer(Model):
    """
    From whom to whom to move an account.
    """

    sourceEmail: str = _field(alias="source_email")
    """E-mail of the agent who has the account now."""
    targetEmail: str = _field(alias="target_email")
    """E-mail of the agent who is to have it."""
    targetInfo: Any | Unset = _field(default=UNSET, alias="target_info")
    """More about the agent who is to have it, by its name; a JSON object. Its fields are not known. The report of the
    result has fullName, phoneNumber and email."""
    callbackResultConfig: Any | Unset = _field(default=UNSET, alias="callback_result_config")
    """Where to report the result, a JSON object. Its fields are not known."""

    @property
    def source_email(self) -> str:
        """`sourceEmail` under its Python name."""
        return self.sourceEmail

    @property
    def target_email(self) -> str:
        """`targetEmail` under its Python name."""
        return self.targetEmail

    @property
    def target_info(self) -> Any | Unset:
        """`targetInfo` under its Python name."""
        return self.targetInfo

    @property
    def callback_result_config(self) -> Any | Unset:
        """`callbackResultConfig` under its Python name."""
        return self.callbackResultConfig


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
