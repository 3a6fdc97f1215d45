from __future__ import annotations

from attrs import define as _define
from attrs import field as _field

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class AutocallStart(Model):
    """
    What to play, when, over which hotlines and how fast to go. A field for the numbers to call is missing on the
    vendor's page. The bounds of the numbers about pace are the specification's own.
    """

    scripts: list[AutocallScript]
    """The steps of each call, in order."""
    name: str | Unset = UNSET
    """Name of the session."""
    sendTime: int | Unset = _field(default=UNSET, alias="send_time")
    """When to begin; at once when left out. In milliseconds since 1970, as for callbot; this page gives no unit."""
    numberCallOuts: list[str] | Unset = _field(default=UNSET, alias="number_call_outs")
    """The hotlines to call from. All hotlines of the account when left out."""
    numberCallPerTime: int | Unset = _field(default=UNSET, alias="number_call_per_time")
    """How many calls to place at a time, at most as many as the package allows at once (CCU)."""
    durationOfEachCall: int | Unset = _field(default=UNSET, alias="duration_of_each_call")
    """Gap between two batches. The unit is not stated; version 1 counts seconds."""
    maxRetryOfDetail: int | Unset = _field(default=UNSET, alias="max_retry_of_detail")
    """How often to call a number again at most."""
    retryAfterSeconds: int | Unset = _field(default=UNSET, alias="retry_after_seconds")
    """Gap before calling again, in seconds."""

    @property
    def send_time(self) -> int | Unset:
        """`sendTime` under its Python name."""
        return self.sendTime

    @property
    def number_call_outs(self) -> list[str] | Unset:
        """`numberCallOuts` under its Python name."""
        return self.numberCallOuts

    @property
    def number_call_per_time(self) -> int | Unset:
        """`numberCallPerTime` under its Python name."""
        return self.numberCallPerTime

    @property
    def duration_of_each_call(self) -> int | Unset:
        """`durationOfEachCall` under its Python name."""
        return self.durationOfEachCall

    @property
    def max_retry_of_detail(self) -> int | Unset:
        """`maxRetryOfDetail` under its Python name."""
        return self.maxRetryOfDetail

    @property
    def retry_after_seconds(self) -> int | Unset:
        """`retryAfterSeconds` under its Python name."""
        return self.retryAfterSeconds


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.autocall_script import AutocallScript  # noqa: E402
