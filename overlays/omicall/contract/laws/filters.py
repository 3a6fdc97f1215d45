"""Filters are obeyed: what comes has what was asked for, what was seen is among it, and nothing has what nobody has."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import Any

from attrs import frozen

from omicall_api.catalog import Operation

from ._facts import Filter, Schema, filters_of, identity, page_in, row_schema, rows_in, sent_schema
from ._requests import least_of, with_long_page, with_value
from ._rows import values
from ._world import Found, Kept, Missed, Reply, Result, World

NOBODY = "zz-nobody-has-this-zz"
NOBODY_WITH_MARKS = "ẵợễữỹẩộằẵợ"
"""Every letter has a mark, so nothing of it is left where such letters are dropped."""

_TEXTS = ("contains", "finds")
"""Filters that look for a text, in whatever spelling."""

_HOUR_MS = 3_600_000
_LONG_AGO_MS = (978_307_200_000, 978_393_600_000)
"""The first day of 2001, before there was any OMICall."""


@frozen
class Trial:
    """A filter, the value to try it with, and the row that has it."""

    filter: Filter
    value: Any
    row: Any


def filters_are_obeyed(world: World, known: Operation) -> Iterator[Result] | None:
    """Each documented filter picks the rows that it should, and no others."""
    filters = filters_of(world.entry(known))
    return _held(world, known, filters) if filters else None


def _held(world: World, known: Operation, filters: list[Filter]) -> Iterator[Result]:
    schema = row_schema(world.document, world.entry(known))
    first = world.ask(with_long_page(world, least_of(world, known)))
    rows = rows_in(first.payload)
    for one in filters:
        if one.is_bound:
            continue
        if not one.fields:
            yield from _narrowed(world, known, one, rows)
            continue
        trials = tries(world, known, one, rows)
        if not trials:
            yield Missed(f"No row was seen with a value for {one.parameter}.")
            continue
        yield Kept()
        for trial in trials:
            yield from _obeyed(world, known, trial, schema)
        yield from _nothing_for(world, known, one, _nobodies(world, known, one))
    yield from _windows(world, known, filters, rows, schema)


def _narrowed(world: World, known: Operation, one: Filter, rows: list[Any]) -> Iterator[Result]:
    """A filter of which no row shows what it looks at: only what nobody has can be tried."""
    if not rows:
        yield Missed(f"No row was seen that {one.parameter} could keep back.")
    elif not (nobodies := _nobodies(world, known, one)):
        yield Missed(f"There is no value of {one.parameter} that surely no row has.")
    else:
        yield Kept()
        yield from _nothing_for(world, known, one, nobodies)


def _obeyed(world: World, known: Operation, trial: Trial, schema: Schema | None) -> Iterator[Result]:
    one = trial.filter
    world.learn(trial.value)
    sent = [trial.value] if one.how == "in" else trial.value
    for value in (True, False) if one.how == "is" else (sent,):
        reply = world.ask(with_long_page(world, with_value(world, least_of(world, known), one.parameter, value)))
        if not reply.is_success:
            yield Found(f"{one.parameter} is refused with a value that a row has.", reply)
            continue
        rows = rows_in(reply.payload)
        yield from _told(reply, strangers(one, value, rows))
        if fits(one, value, trial.row) and not _is_among(trial.row, reply, rows, schema):
            yield Found(f"A row with the value asked for in {one.parameter} is not found by it.", reply)


def _is_among(row: Any, reply: Reply, rows: list[Any], schema: Schema | None) -> bool:
    page = page_in(reply.payload)
    if page is not None and isinstance(page.total, int) and page.total > len(rows) > 0:
        return True  # it may stand on a later page
    return identity(schema, row) in {identity(schema, other) for other in rows}


def _nobodies(world: World, known: Operation, one: Filter) -> dict[str, str]:
    """Values that no row has, each with what it is; none for a filter that takes only some words, or no text."""
    sent = _sent(world, known, one)
    if one.how == "is" or "enum" in sent or sent.get("type") != "string":
        return {}
    return {NOBODY: "a value", **({NOBODY_WITH_MARKS: "a value with marks"} if one.how in _TEXTS else {})}


def _nothing_for(world: World, known: Operation, one: Filter, nobodies: dict[str, str]) -> Iterator[Result]:
    for nobody, kind in nobodies.items():
        value = [nobody] if one.how == "in" else nobody
        reply = world.ask(with_long_page(world, with_value(world, least_of(world, known), one.parameter, value)))
        # To refuse such a value is right, too.
        if count := len(rows_in(reply.payload)):
            yield Found(f"{count} rows come for {kind} of {one.parameter} that no row can have.", reply)


def _sent(world: World, known: Operation, one: Filter) -> Schema:
    """The schema of one value of a filter."""
    return sent_schema(world.document, world.entry(known), f"{one.parameter}[]" if one.how == "in" else one.parameter)


def _windows(
    world: World, known: Operation, filters: list[Filter], rows: list[Any], schema: Schema | None
) -> Iterator[Result]:
    start = next((one for one in filters if one.how == "from"), None)
    end = next((one for one in filters if one.how == "to"), None)
    if start is None or end is None:
        return
    moments = sorted(
        (values(row, start.fields[0])[0], place) for place, row in enumerate(rows) if values(row, start.fields[0])
    )
    if not moments:
        yield Missed(f"No row was seen with a time for {start.parameter}.")
        return
    yield Kept()
    moment, place = moments[len(moments) // 2]
    for first, last in ((moment - _HOUR_MS, moment + _HOUR_MS), _LONG_AGO_MS):
        wanted = with_value(world, least_of(world, known), start.parameter, first)
        reply = world.ask(with_long_page(world, with_value(world, wanted, end.parameter, last)))
        inside = rows_in(reply.payload)
        yield from _told(reply, outside(start, inside, first, last))
        if first > last - 3 * _HOUR_MS:
            if not reply.is_success:
                yield Found(f"A window of two hours in {start.parameter} and {end.parameter} is refused.", reply)
            elif not _is_among(rows[place], reply, inside, schema):
                yield Found("A row is not found in a window of two hours around its time.", reply)


def tries(world: World, known: Operation, one: Filter, rows: list[Any]) -> list[Trial]:
    """What to try a filter with: a value that a row has and, for a text, one that has letters with marks.

    rows: from which values are taken; words that the specification does not know are not sent.

    Returns nothing where no row has a value.
    """
    words = _sent(world, known, one).get("enum")
    rows = [row for row in rows if words is None or set(_first(one, row)) <= set(words)]
    trial = choose(one, rows)
    marked = choose(one, rows, with_marks=True) if one.how in _TEXTS else None
    return list({found.value: found for found in (trial, marked) if found is not None}.values())


def choose(one: Filter, rows: list[Any], *, with_marks: bool = False) -> Trial | None:
    """The value to try a filter with: the rarest, since a filter that is not obeyed shows best there.

    with_marks: whether it must have letters with marks.

    Example: `choose(Filter("q", ("name",), "equals"), [{"name": "a"}]).value` is "a".
    """
    seen = [(value, row) for row in rows for value in _first(one, row) if isinstance(value, str | int)]
    if with_marks:
        seen = [(value, row) for value, row in seen if not str(value).isascii()]
    if not seen:
        return None
    counts = Counter(value for value, _ in seen)
    value, row = min(seen, key=lambda pair: counts[pair[0]])
    return Trial(one, value, row)


def _first(one: Filter, row: Any) -> list[Any]:
    """The values that a filter may be tried with: one of each of its fields."""
    return [found[0] for path in one.fields if (found := values(row, path))]


def strangers(one: Filter, value: Any, rows: list[Any]) -> list[str]:
    """Whether rows come that the filter should have kept back.

    value: as it was sent.
    """
    wrong = sum(1 for row in rows if not fits(one, value, row))
    return [f"{wrong} of {len(rows)} rows do not have what {one.parameter} asks for."] if wrong else []


def fits(one: Filter, value: Any, row: Any) -> bool:
    """Whether a row is one that a filter asks for; True where the row does not show it."""
    shown = [found for path in one.fields for found in values(row, path)]
    match one.how:
        case "finds":
            return True
        case "is":
            return not shown or (one.value in shown) == value
        case "in":
            return any(found in value for found in shown)
        case "contains":
            return any(_plain(str(value)) in _plain(str(found)) for found in shown)
        case _:
            return value in shown


def outside(one: Filter, rows: list[Any], first: int, last: int) -> list[str]:
    """Whether rows lie outside a window, by more than an hour: which moment of a row counts is not stated.

    first, last: the window, in milliseconds since 1970.
    """
    times = [found for row in rows for found in values(row, one.fields[0]) if isinstance(found, int | float)]
    wrong = sum(1 for time in times if not first - _HOUR_MS <= time <= last + _HOUR_MS)
    return [f"{wrong} of {len(rows)} rows lie outside the window by {one.fields[0]}."] if wrong else []


def _plain(text: str) -> str:
    """Without accents and capitals: nobody says that a keyword minds them."""
    apart = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(c for c in apart if not unicodedata.combining(c)).casefold()


def _told(reply: Reply, sentences: list[str]) -> Iterator[Found]:
    return (Found(sentence, reply) for sentence in sentences)
