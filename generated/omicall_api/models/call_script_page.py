from __future__ import annotations

from typing import Any

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class CallScriptPage(Model):
    """
    One page of call scripts. Integrators read `items` in the payload; the other keys are those of all pages.
    """

    items: list[CallScript]
    """The call scripts of this page. Empty past the last page."""
    page_number: int | Unset = UNSET
    """Number of this page, from 1."""
    page_size: int | Unset = UNSET
    """Rows on a full page."""
    total_items: int | Unset = UNSET
    """Rows on all pages."""
    total_pages: int | Unset = UNSET
    """Number of pages."""
    has_next: bool | Unset = UNSET
    """Whether there is a page after this one."""
    next_page: int | Unset = UNSET
    """Number of the next page; on the last page the number of this one."""
    has_previous: bool | Unset = UNSET
    """Whether there is a page before this one."""
    previous_page: int | Unset = UNSET
    """Number of the previous page; 1 on the first page."""
    extension: Any | Unset = UNSET
    """Only null has been seen, on other pages; here it is allowed for and nothing more."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.call_script import CallScript  # noqa: E402
