from __future__ import annotations

from attrs import define as _define

from ..base import Model


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class CallV1Page(Model):
    """
    One page of calls.
    """

    items: list[CallV1]
    """The calls of this page. Empty past the last page."""
    page_number: int
    """Number of this page, from 1."""
    page_size: int
    """Rows on a full page."""
    total_items: int
    """Rows on all pages."""
    total_pages: int
    """Number of pages."""
    has_next: bool
    """Whether there is a page after this one."""
    next_page: int
    """Number of the next page; on the last page the number of this one."""
    has_previous: bool
    """Whether there is a page before this one."""
    previous_page: int
    """Number of the previous page; 1 on the first page."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.call_v1 import CallV1  # noqa: E402
