from __future__ import annotations

from attrs import define as _define

from ..base import Model


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class TicketSearchV1(Model):
    """
    Which tickets to give. The spec asks for the keyword, so that the body is never empty.
    """

    keyword: str
    """A ticket's id, the agent who has it, or an agent who has to do with it. Empty text supposedly gives all."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
