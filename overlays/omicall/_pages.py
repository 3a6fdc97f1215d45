"""Walking the pages of one window of the call history: which rows are new, what to ask next, and whether it is the end.
No I/O."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from attrs import define, field

from .errors import PagingError

if TYPE_CHECKING:
    from omicall_api.models import Call

_PAGES_REMEMBERED = 200
_ASKED_AGAIN_AT_MOST = 3
_FIRST_PAUSE = 0.25
_ID_OF = attrgetter("transaction_id")
_TEXT = frozenset({str})


class Page(NamedTuple):
    """One page as a server sent it: its rows, and what it says of others, None where it says nothing."""

    rows: list[Call]
    """The calls of this page that fit what was asked for."""
    keys: list[object]
    """What tells every row of the page from others, also of those that do not fit."""
    has_next: bool | None = None
    total_items: int | None = None
    total_pages: int | None = None
    size: int | None = None


class RecentIds:
    """The ids of the last pages.

    A row comes twice when others push it onto the next page, so what stood on the page before is nearly all that
    matters. 200 pages of 50 rows are 10,000 ids and a few megabytes, however many calls there are.
    """

    def __init__(self, ids: Sequence[object] = ()) -> None:
        self._pages: deque[Sequence[object]] = deque()
        self._ids: set[object] = set()
        self.add(ids)

    def __contains__(self, identity: object) -> bool:
        return identity in self._ids

    def has_none(self, ids: Sequence[object]) -> bool:
        """Whether none of them is among these."""
        return self._ids.isdisjoint(ids)

    def add(self, ids: Sequence[object]) -> None:
        """Remember the ids of one more page, and forget those of the page that is too long ago."""
        new = ids if self.has_none(ids) else [identity for identity in ids if identity not in self._ids]
        self._ids.update(new)
        self._pages.append(new)
        if len(self._pages) > _PAGES_REMEMBERED:
            self._ids.difference_update(self._pages.popleft())


def keys_of(rows: Sequence[object]) -> list[object]:
    """What tells each of these rows from others."""
    keys: list[object] = list(map(_ID_OF, rows))
    return keys if are_ids(keys) else list(map(key_of, rows))


def key_of(row: object) -> object:
    """What tells a row from others: its id; a hash of what it holds where there is no id."""
    identity: object = getattr(row, "transaction_id", None)
    return identity if is_id(identity) else hash(repr(row))


def is_id(key: object) -> bool:
    """Whether a key is an id of OMICall's. Rows without one may be alike and yet be two calls."""
    return isinstance(key, str) and bool(key)


def are_ids(keys: Sequence[object]) -> bool:
    """Whether all of them are ids, found without a look at each from Python."""
    return all(keys) and _TEXT.issuperset(map(type, keys))


@define
class PageWalk:
    """One walk over the pages of a window.

    A page that can't be right is asked for again after a short pause, a few times; then the walk ends with an error
    and not with what there is. Such are: the page before once more, no rows although more are promised, a page of long
    ago (a server that goes round in circles), and a page that ends in a row that came before. Rows that come in while
    pages are read push others on, so a page may begin with such rows, but behind them it has new ones.
    """

    operation: str
    size: int
    uniform: Callable[[float, float], float]
    newest_first: bool = False
    """Whether new rows come in before those already seen, and push them on."""
    number: int = 1
    """The page to ask for now."""
    pause: float = 0.0
    """Seconds to wait before that."""
    over: bool = False
    _seen: RecentIds = field(factory=RecentIds, repr=False)
    _previous: list[Any] = field(factory=list[Any], repr=False)
    _landmark: list[Any] = field(factory=list[Any], repr=False)
    _taken: int = 0
    _known: int = 0
    _first_total: int | None = None
    _asked_again: int = 0

    def take(self, page: Page) -> list[Call]:
        """The rows of the page asked for that have not been given; none if it is to be asked for again. PagingError
        if that was in vain."""
        ids = page.keys if are_ids(page.keys) else [key for key in page.keys if is_id(key)]
        known = 0 if self._seen.has_none(ids) else sum(key in self._seen for key in ids)
        doubt = self._doubt(page, known)
        if doubt:
            self._ask_again(doubt)
            return []
        self.pause, self._asked_again = 0.0, 0
        self._taken += len(page.keys)
        self._known += known
        if self._first_total is None:
            self._first_total = page.total_items
        # Mostly there is nothing to look for row by row.
        is_all_new = known == 0 and len(set(ids)) == len(page.keys) == len(page.rows)
        fresh = page.rows if is_all_new else self._fresh(page)
        self._seen.add(ids)
        self._previous = page.keys
        if self.number & (self.number - 1) == 0:
            # The page of a power of two is compared with all pages up to the next one, so a circle of any length is
            # found, with one page kept.
            self._landmark = page.keys
        self.over = not self._more_after(page)
        self.number += 1
        return fresh

    def _fresh(self, page: Page) -> list[Call]:
        fresh: list[Call] = []
        here: set[object] = set()
        for call in page.rows:
            identity: object = call.transaction_id
            # Without an id nobody can tell whether it came before, and losing a call is worse than giving it twice.
            if not is_id(identity):
                fresh.append(call)
            elif identity not in self._seen and identity not in here:
                here.add(identity)
                fresh.append(call)
        return fresh

    def _doubt(self, page: Page, known: int) -> str:
        if not page.keys:
            return "sent an empty page although there are more rows" if self._rows_missing(page) else ""
        if known and self._pushed_on(page) >= known:
            return ""
        if page.keys == self._previous:
            return "sent the same page twice"
        if page.keys == self._landmark:
            return "sent a page of long ago once more"
        # A short page at the end may hold nothing but rows that others have pushed on to it.
        expected = len(page.keys) >= self._size(page) or self._more_after(page, len(page.keys))
        return "sent rows once more in place of new ones" if page.keys[-1] in self._seen and expected else ""

    def _pushed_on(self, page: Page) -> int:
        """How many known rows may come once more, since as many came in before them and pushed them on."""
        if not self.newest_first or page.total_items is None or self._first_total is None:
            return 0
        return page.total_items - self._first_total - self._known

    def _more_after(self, page: Page, more_taken: int = 0) -> bool:
        """Whether a page follows this one."""
        if page.has_next is True:
            return True
        if page.total_items is not None:
            return page.total_items > self._reached(page, self._taken + more_taken, self.number)
        if page.total_pages is not None:
            return page.total_pages > self.number
        return page.has_next is None and len(page.keys) >= self._size(page)

    def _rows_missing(self, page: Page) -> bool:
        """Whether this page, which is empty, should have had rows."""
        if page.has_next is True:
            return True
        if page.total_items is not None:
            return page.total_items > self._reached(page, self._taken, self.number - 1)
        # Some servers call an empty list one page.
        return page.total_pages is not None and page.total_pages > max(self.number - 1, 1)

    def _reached(self, page: Page, taken: int, pages: int) -> int:
        # A server that says where its end is may have sent short pages on the way; where it does not, only rows count.
        return taken if page.has_next is None else max(taken, pages * self._size(page))

    def _size(self, page: Page) -> int:
        return min(page.size or self.size, self.size)

    def _ask_again(self, doubt: str) -> None:
        if self._asked_again >= _ASKED_AGAIN_AT_MOST:
            raise PagingError(
                f"{self.operation}: OMICall {doubt} (page {self.number}, asked for {self._asked_again + 1} times). The "
                "walk was ended, since rows would be missing or repeated; the calls given so far are right. Go on "
                "later from the iterator's cursor. Try a shorter time between since and until if it stays so.",
                self.operation,
            )
        shortest = _FIRST_PAUSE * 2**self._asked_again
        self.pause = self.uniform(shortest, 2 * shortest)
        self._asked_again += 1
