from __future__ import annotations

from attrs import define as _define

from ..base import Model


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class StartedCall(Model):
    """
    A call that has been started.
    """

    call_uuid: str
    """Id of the call. The webhook page says that it equals the `transaction_id` in the history."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
