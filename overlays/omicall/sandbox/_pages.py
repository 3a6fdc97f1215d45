"""Pages, as the vendor wraps them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from ._answers import RefusedError
from ._check import INVALID, LARGEST_PAGE
from ._operation import Ask

LARGEST_SIZE = 50


class Rows(Protocol):
    """A countable row of things, of which only those on the page are made."""

    def __len__(self) -> int: ...

    def __getitem__(self, index: int, /) -> Any: ...


@dataclass(frozen=True, slots=True)
class Wanted:
    """The page that a request asks for."""

    page: int
    size: int


def wanted_page(ask: Ask, *, required: bool = False, usual: int = LARGEST_SIZE) -> Wanted:
    """Page and size of the query; a size above 50 is cut to 50, and one that is left out is the usual one."""
    page = ask.query.integer("page", 1, LARGEST_PAGE)
    size = ask.query.integer("size", 1, LARGEST_PAGE)
    if required and (page is None or size is None):
        raise RefusedError(INVALID)
    return Wanted(page or 1, min(size or usual, LARGEST_SIZE))


def page_of(
    ask: Ask, wanted: Wanted, rows: Rows, shape: Callable[[Any], Any], *, newest_first: bool = False
) -> dict[str, Any]:
    """The page payload; rows are counted from the end when the newest come first."""
    page, size, total = wanted.page, wanted.size, len(rows)
    repeats = page > 1 and ask.sandbox.faults.take(ask.operation.id, {"repeat_page"}) is not None
    first = (page - 2 if repeats else page - 1) * size
    places = range(min(first, total), min(first + size, total))
    pages = -(-total // size)
    has_next = repeats or page < pages
    return {
        "items": [shape(rows[total - 1 - place if newest_first else place]) for place in places],
        "page_number": page,
        "page_size": size,
        "total_items": total,
        "total_pages": pages,
        "has_next": has_next,
        "next_page": page + 1 if has_next else page,
        "has_previous": page > 1,
        "previous_page": max(page - 1, 1),
    }
