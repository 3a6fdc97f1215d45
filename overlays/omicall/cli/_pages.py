"""Rows of all pages of a list, up to a limit."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from omicall._clock import Clock
from omicall._rows import Step, run, text_in, walk_pages

if TYPE_CHECKING:
    from omicall import Omicall


def all_rows(
    operation: str,
    ask: Callable[..., Any],
    key: str,
    limit: int | None = None,
    keep: Callable[[Any], bool] = lambda _: True,
    **arguments: Any,
) -> list[Any]:
    """The rows of a list over all pages, each once.

    Args:
        operation: operationId, for the texts of errors.
        ask: the method that gives a page.
        key: the field that tells the rows apart.
        limit: how many rows are enough; all when None.
        keep: whether a row is wanted.
        arguments: what else the method is given.

    Returns:
        The rows, in the server's order.

    Raises:
        PagingError: the pages do not add up.
    """
    clock = Clock()
    steps = walk_pages(Step("ask", arguments), clock, operation, lambda row: text_in(row, key), keep, limit)
    rows: list[Any] = run(SimpleNamespace(ask=ask), clock, steps)
    return rows


def with_phone(client: Omicall, phone: str, limit: int | None) -> list[Any]:
    """All that have this very number, however it is written, employees too, each once.

    Args:
        client: the client to ask with.
        phone: the number, in any spelling.
        limit: how many rows are enough; all when None.

    Returns:
        The rows, as OMICall has them. One without an id is known again by all that it holds.

    Raises:
        ConfigurationError: it is no number.
        PagingError: the pages do not add up.
    """
    from omicall._contact_match import SEARCH, Wanted, row_id
    from omicall._contact_writing import checked_phone

    wanted = Wanted(checked_phone("--phone", phone, "VN"), None)
    found: list[Any] = []
    for spelling in wanted.spellings():
        rows = all_rows(SEARCH, client.contacts.search, "id", limit, wanted.has_phone, keyword=spelling)
        ids = {row_id(row) for row in found} - {None}
        found += [row for row in rows if row_id(row) not in ids and row not in found]
    return found[:limit]
