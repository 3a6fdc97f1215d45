from __future__ import annotations

from attrs import define as _define
from attrs import field as _field

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class AgentCreate(Model):
    """
    An agent to create.
    """

    full_name: str
    """Name of the agent."""
    identify_info: str
    """E-mail with which the agent signs in."""
    password: str = _field(repr=False)
    """First password of the login, in clear text: 8 characters or more, with a capital letter, a small letter, a digit
    and a special character."""
    role_name: str | Unset = UNSET
    """Role, by its name. The page says that it is Sale when left out; a documented code contradicts."""
    owner_email: str | Unset = UNSET
    """E-mail of the employee who is responsible for this one."""
    uuid: str | Unset = UNSET
    """The agent's id in your own system. No two agents may have the same."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
