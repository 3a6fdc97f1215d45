from __future__ import annotations

from typing import Any

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class TicketPage(Model):
    """
    One page of tickets.
    """

    items: list[Ticket]
    """The tickets of this page. Empty past the last page."""
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
    extension: Any | Unset = UNSET
    """Only null has been seen."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.ticket import Ticket  # noqa: E402
