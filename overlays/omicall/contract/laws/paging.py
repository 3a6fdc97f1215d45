"""Pages add up."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from omicall_api.catalog import Operation

from ._facts import Page, Schema, has_pages, identity, largest_page, page_in, row_schema, rows_in
from ._requests import least_of, with_page
from ._world import Found, Kept, Missed, Reply, Result, World

_MOST_PAGES = 12
"""More are not walked: what is wrong with pages shows on the first ones and on the last."""


def pages_add_up(world: World, known: Operation) -> Iterator[Result] | None:
    """The numbers of a page agree with its rows, and with those of the other pages; no row comes twice."""
    entry = world.entry(known)
    if has_pages(world.document, entry):
        return _held(world, known)
    schema = row_schema(world.document, entry)
    # Without a key, two rows may well be alike.
    return _listed(world, known, schema) if schema is not None and "x-omicall-key" in schema else None


def _listed(world: World, known: Operation, schema: Schema) -> Iterator[Result]:
    """A list that comes whole."""
    reply = world.ask(least_of(world, known))
    rows = rows_in(reply.payload)
    if not rows:
        yield Missed("There was no row to count.")
        return
    yield Kept()
    yield from _told(reply, twice(rows, schema))


def _held(world: World, known: Operation) -> Iterator[Result]:
    schema = row_schema(world.document, world.entry(known))
    size = largest_page(known)
    first = world.ask(with_page(least_of(world, known), 1, size))
    start = page_in(first.payload)
    if start is None:
        yield Missed("The first page was refused, or is no page.")
        return
    yield from _told(first, [*one_page(start, 1, size), *twice(start.rows, schema)])
    if not start.rows or not isinstance(start.total, int):
        yield Missed("There was no row to count.")
        return
    yield Kept()
    walked = [start]
    last = -(-start.total // size)
    for number in [*range(2, min(last, _MOST_PAGES) + 1), *([last] if last > _MOST_PAGES else []), last + 1]:
        reply = world.ask(with_page(least_of(world, known), number, size))
        page = page_in(reply.payload)
        if page is None:
            if number <= last:
                yield Found(f"Page {number} of {last} is refused, or is no page.", reply)
            continue
        yield from _told(reply, [*one_page(page, number, size), *between(start, page)])
        if number > last and page.rows:
            yield Found(f"Page {number} has {len(page.rows)} rows, but the last page is {last}.", reply)
        if number <= last:
            walked.append(page)
            yield from _told(reply, repeated(walked, schema))
    if last <= _MOST_PAGES and (count := sum(len(page.rows) for page in walked)) != start.total:
        yield Found(f"All pages together have {count} rows; total_items says {start.total}.", first)
    yield from _one_by_one(world, known, start, schema)


def _one_by_one(world: World, known: Operation, start: Page, schema: Schema | None) -> Iterator[Result]:
    """Pages of one row: the first ones and the last are what they are among many rows."""
    places = dict.fromkeys([1, min(2, start.total), start.total])
    for place in places:
        reply = world.ask(with_page(least_of(world, known), place, 1))
        page = page_in(reply.payload)
        if page is None:
            yield Found(f"Page {place} with a size of 1 is refused, or is no page.", reply)
            continue
        yield from _told(reply, [*one_page(page, place, 1), *between(start, page)])
        expected = start.rows[place - 1] if place <= len(start.rows) else None
        if expected is not None and page.rows and identity(schema, page.rows[0]) != identity(schema, expected):
            yield Found(f"Page {place} with a size of 1 is another row than row {place} of a long page.", reply)
        if not page.rows:
            yield Found(f"Page {place} with a size of 1 is empty, although there are {start.total} rows.", reply)


def one_page(page: Page, number: int, size: int) -> list[str]:
    """What is wrong with one page by itself.

    number, size: what was asked for.

    Example: `one_page(page_in(payload), 1, 50)`
    """
    found: list[str] = []
    if len(page.rows) > size:
        found.append(f"{len(page.rows)} rows came where {size} were asked for.")
    if page.number is not None and page.number != number:
        found.append(f"page_number is not the page that was asked for, {number}.")
    if not isinstance(page.total, int) or isinstance(page.total, bool):
        return found
    cut = page.size if isinstance(page.size, int) and 0 < page.size <= size else size
    last = -(-page.total // cut)
    here = max(0, min(cut, page.total - (number - 1) * cut))
    if len(page.rows) <= size and len(page.rows) != here:
        found.append(f"Page {number} has {len(page.rows)} rows; by total_items it should be {here}.")
    # How many pages nothing at all has is not stated.
    if page.total and page.pages is not None and page.pages != last:
        found.append(f"total_pages is not the {last} that total_items and page_size make.")
    if page.has_next is not None and page.has_next != (number < last):
        found.append(f"has_next is {'true' if page.has_next else 'false'} on page {number} of {last}.")
    if page.has_previous is not None and page.has_previous != (number > 1):
        found.append(f"has_previous is {'true' if page.has_previous else 'false'} on page {number}.")
    if page.total and number <= last and page.next is not None and page.next != min(number + 1, last):
        found.append(f"next_page is not {min(number + 1, last)} on page {number} of {last}.")
    if page.previous is not None and number <= last and page.previous != max(number - 1, 1):
        found.append(f"previous_page is not {max(number - 1, 1)} on page {number}.")
    return found


def between(one: Page, other: Page) -> list[str]:
    """What two pages of the same rows contradict each other in."""
    return [] if one.total == other.total else ["total_items changes from page to page, or with the size of a page."]


def repeated(walked: list[Page], schema: Schema | None) -> list[str]:
    """Whether a row of the last page stands on it twice, or on a page before it."""
    before: set[Any] = {identity(schema, row) for page in walked[:-1] for row in page.rows}
    own = [identity(schema, row) for row in walked[-1].rows]
    return _repeats(len(own) - len(set(own)) + len(before & set(own)))


def twice(rows: list[Any], schema: Schema | None) -> list[str]:
    """Whether a row stands twice among others of one answer.

    Example: `twice([{"id": "1"}, {"id": "1"}], {"x-omicall-key": "id"})` is `["1 rows come twice."]`.
    """
    own = [identity(schema, row) for row in rows]
    return _repeats(len(own) - len(set(own)))


def _repeats(count: int) -> list[str]:
    return [f"{count} rows come twice."] if count else []


def _told(reply: Reply, sentences: list[str]) -> Iterator[Found]:
    return (Found(sentence, reply) for sentence in sentences)
