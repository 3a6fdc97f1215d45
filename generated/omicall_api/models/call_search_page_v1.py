from __future__ import annotations

from attrs import define as _define
from attrs import field as _field

from ..base import Model


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class CallSearchPageV1(Model):
    """
    One page of calls, the only page with camelCase names.
    """

    items: list[CallSearchRowV1]
    """The calls of this page."""
    pageNumber: int = _field(alias="page_number")
    """Number of this page, from 1."""
    pageSize: int = _field(alias="page_size")
    """Rows on a full page."""
    totalItems: int = _field(alias="total_items")
    """Rows on all pages."""
    totalPages: int = _field(alias="total_pages")
    """Number of pages."""
    hasNext: bool = _field(alias="has_next")
    """Whether there is a page after this one."""
    nextPage: int = _field(alias="next_page")
    """Number of the next page."""
    hasPrevious: bool = _field(alias="has_previous")
    """Whether there is a page before this one."""
    previousPage: int = _field(alias="previous_page")
    """Number of the previous page; 1 on the first page."""

    @property
    def page_number(self) -> int:
        """`pageNumber` under its Python name."""
        return self.pageNumber

    @property
    def page_size(self) -> int:
        """`pageSize` under its Python name."""
        return self.pageSize

    @property
    def total_items(self) -> int:
        """`totalItems` under its Python name."""
        return self.totalItems

    @property
    def total_pages(self) -> int:
        """`totalPages` under its Python name."""
        return self.totalPages

    @property
    def has_next(self) -> bool:
        """`hasNext` under its Python name."""
        return self.hasNext

    @property
    def next_page(self) -> int:
        """`nextPage` under its Python name."""
        return self.nextPage

    @property
    def has_previous(self) -> bool:
        """`hasPrevious` under its Python name."""
        return self.hasPrevious

    @property
    def previous_page(self) -> int:
        """`previousPage` under its Python name."""
        return self.previousPage


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.call_search_row_v1 import CallSearchRowV1  # noqa: E402
