from __future__ import annotations

from attrs import define as _define

from ..base import Model


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class PackageBuy(Model):
    """
    What to buy for the employees of an account. The vendor's table goes on after these two fields, but the rest
    could not be read.
    """

    code: str
    """The service code of a package, supposedly from `list_package_templates`. None is known."""
    total: int
    """How many packages. Typed as a number in the vendor's table; the spec takes whole packages."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
