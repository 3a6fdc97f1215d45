from __future__ import annotations

from attrs import define as _define

from ..base import Model


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class PackageExtend(Model):
    """
    Whose package to extend, and for how long. The three fields were marked as required in 2021.
    """

    email: str
    """E-mail, supposedly of the account's owner as on the upgrade."""
    month_num: int
    """For how many months, at least 6."""
    note: str
    """A note on the extension, of at least 10 characters."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
