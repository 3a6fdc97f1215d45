from __future__ import annotations

from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, frozen=True, repr=False, eq=False)
class SpeechToTextResult(Model):
    """
    A piece of text, and where in the sound it was said. Nothing but the names and types is documented.
    """

    tracking_id: None | str | Unset = UNSET
    """The id that was sent with the sound."""
    id: None | str | Unset = UNSET
    """The id that was sent with the sound to the service of 2023, in place of `tracking_id`."""
    text: None | str | Unset = UNSET
    """What was said."""
    # A word of Python can't be written as the name of an attribute.
    __annotations__["from"] = "None | str | Unset"
    vars()["from"] = _field(default=UNSET, alias="from_")
    to: None | str | Unset = UNSET
    """Where the piece ends in the sound. Typed as a text; its form and unit are not stated."""
    word_alignment: Any | Unset = UNSET
    """The words, each with its time. Described as a list and typed as a text; its entries are not described. The spec
    leaves it open."""

    @property
    def from_(self) -> None | str | Unset:
        """Where the piece begins in the sound. Typed as a text; its form and unit are not stated.

        On the wire it is called `from`."""
        value: None | str | Unset = getattr(self, "from")
        return value


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
