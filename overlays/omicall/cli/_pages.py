"""Rows of all pages of a list, up to a limit."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from omicall._clock import Clock
from omicall._rows import Step, run, walk_pages

if TYPE_CHECKING:
    from omicall import Omicall


class _AsFarAs:
    """Asks for pages until there are rows enough; then it gives an empty last page and asks nobody."""

    def __init__(self, ask: Callable[..., Any], limit: int | None) -> None:
        self._ask = ask
        self._limit = limit
        self.kept = 0

    def page(self, **arguments: Any) -> Any:
        if self._limit is not None and self.kept >= self._limit:
            return SimpleNamespace(items=[], has_next=False)
        return self._ask(**arguments)


def all_rows(
    operation: str,
    ask: Callable[..., Any],
    key: Callable[[Any], str | None],
    limit: int | None = None,
    keep: Callable[[Any], bool] = lambda _: True,
    **arguments: Any,
) -> list[Any]:
    """The rows of a list over all pages, each once.

    Args:
        operation: operationId, for the texts of errors.
        ask: the method that gives a page.
        key: what tells the rows apart.
        limit: how many rows are enough; all when None.
        keep: whether a row is wanted.
        arguments: what else the method is given.

    Returns:
        The rows, in the server's order.

    Raises:
        PagingError: the pages do not add up.
    """
    source = _AsFarAs(ask, limit)

    def kept(row: Any) -> bool:
        wanted = keep(row)
        source.kept += wanted
        return wanted

    clock = Clock()
    rows: list[Any] = run(source, clock, walk_pages(Step("page", arguments), clock, operation, key, kept))
    return rows[:limit]


def with_phone(client: Omicall, phone: str, key: Callable[[Any], str | None], limit: int | None) -> list[Any]:
    """Contacts that have this very number, however it is written; ConfigurationError for what is no number."""
    from omicall._contact_match import SEARCH, Wanted
    from omicall._contact_writing import checked_phone

    wanted = Wanted(checked_phone("--phone", phone, "VN"), None)
    found: dict[str | None, Any] = {}
    for spelling in wanted.spellings():
        rows = all_rows(SEARCH, client.contacts.search, key, limit, wanted.has_phone, keyword=spelling)
        found.update((key(row), row) for row in rows)
    return list(found.values())[:limit]
