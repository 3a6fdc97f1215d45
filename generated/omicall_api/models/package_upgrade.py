from __future__ import annotations

from attrs import define as _define

from ..base import Model


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class PackageUpgrade(Model):
    """
    Which package to give to whom, and for how long. The four fields were marked as required in 2021.
    """

    email: str
    """E-mail of the account's owner."""
    code_name: str
    """Code of the new package."""
    month_num: int
    """For how many months, at least 6."""
    note: str
    """A note on the upgrade, of more than 10 characters."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
