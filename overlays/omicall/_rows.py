"""Work that takes several requests, written once for both clients: steps, and walking the pages of a list. No I/O.

The decisions are a generator that gives steps and is sent their answers; `run` and `arun` carry the steps out.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import Any, TypeVar, cast

from attrs import field, frozen

from ._clock import Clock
from .errors import OmicallError, PagingError

T = TypeVar("T")

_PAUSE = 0.5
"""Seconds before the second look at something; each later one waits twice as long, with full jitter."""
_LOOKS = 3
_MOST_PAGES = 10_000  # Half a million rows: a list of people that is longer is a server that never ends.


@frozen
class Step:
    """A call of a method of the resource. Its arguments may hold personal data, so no repr shows them."""

    method: str
    arguments: dict[str, Any] = field(repr=False)


@frozen
class Pause:
    """A wait, in seconds."""

    seconds: float


Steps = Generator[Step | Pause, Any, T]
"""Decisions that give steps and end with a result."""


def run(resource: object, clock: Clock, steps: Steps[T]) -> T:
    """Carry out steps with a sync resource; errors of a request are raised inside the decisions."""
    try:
        step = next(steps)
        while True:
            try:
                answer: Any = None
                if isinstance(step, Pause):
                    clock.sleep(step.seconds)
                else:
                    answer = getattr(resource, step.method)(**step.arguments)
            except OmicallError as error:
                step = steps.throw(error)
            else:
                step = steps.send(answer)
    except StopIteration as end:
        return cast(T, end.value)


async def arun(resource: object, clock: Clock, steps: Steps[T]) -> T:
    """The same with an async resource."""
    try:
        step = next(steps)
        while True:
            try:
                answer: Any = None
                if isinstance(step, Pause):
                    await clock.async_sleep(step.seconds)
                else:
                    answer = await getattr(resource, step.method)(**step.arguments)
            except OmicallError as error:
                step = steps.throw(error)
            else:
                step = steps.send(answer)
    except StopIteration as end:
        return cast(T, end.value)


def looks(clock: Clock) -> Generator[Pause | None]:
    """Nothing before the first look at something that may show late, a pause before each of the next."""
    yield None
    for place in range(1, _LOOKS):
        yield Pause(clock.uniform(0, _PAUSE * 2 ** (place - 1)))


def walk_pages(
    step: Step,
    clock: Clock,
    operation: str,
    key: Callable[[Any], str | None],
    keep: Callable[[Any], bool],
    most: int | None = None,
) -> Steps[list[Any]]:
    """All rows of a list that are to be kept, over all pages, each once.

    A page that brings nothing new although there are more is asked for again a few times.

    Args:
        step: the request without its page; the server chooses how many rows a page has.
        clock: chance for the pauses.
        operation: operationId, for the texts of errors.
        key: what tells the rows apart; None for a row that has no such thing.
        keep: whether a row is wanted; the others are forgotten, so that a long list costs little memory.
        most: how many rows are enough; no more pages are asked for then.

    Raises:
        PagingError: pages repeat themselves, or never end.
    """
    seen: set[str | None] = set()
    kept: list[Any] = []
    for number in range(1, _MOST_PAGES + 1):
        for pause in looks(clock):
            if pause is not None:
                yield pause
            page = yield Step(step.method, {**step.arguments, "page": number})
            rows = _rows_of(page.items)
            keys = {key(row) for row in rows} - seen - {None}
            over = _is_over(page, len(rows))
            if keys or over:
                break
        else:
            raise _paging_error(operation, f"sent page {number} {_LOOKS} times without a new row")
        for row in rows:
            # A row without an id can't be known again, and losing it is worse than giving it twice.
            if (key(row) is None or key(row) not in seen) and keep(row):
                kept.append(row)
            seen.add(key(row))
        if over or (most is not None and len(kept) >= most):
            return kept[:most]
    raise _paging_error(operation, f"says after {_MOST_PAGES} pages that there are more")


def text_in(row: Any, name: str) -> str | None:
    """The text in a field of a row; None where it is empty, or something else."""
    found = getattr(row, name, None)
    return found if isinstance(found, str) and found else None


def _rows_of(items: object) -> list[object]:
    # In an answer that does not fit its types anything may stand here.
    return cast("list[object]", items) if isinstance(items, list) else []


def _is_over(page: Any, rows: int) -> bool:
    """Whether a page is the last: the server says so, or it says nothing and the page is not full."""
    if isinstance(page.has_next, bool):
        return not page.has_next
    size = page.page_size
    return rows == 0 or (isinstance(size, int) and rows < size)


def _paging_error(operation: str, what: str) -> PagingError:
    return PagingError(
        f"{operation}: OMICall {what}. The search was ended, since rows would be missing; nothing was changed. "
        "Try again later.",
        operation,
    )
