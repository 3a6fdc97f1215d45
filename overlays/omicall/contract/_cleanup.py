"""Takes away at the end what a run has made on another machine."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from omicall_api.errors import decoded

from ._ledger import Ledger, Thing
from ._links import Wanted

_SUCCESS = 200
_AT_LEAST, _AT_MOST = 30, 600


def seconds_for(things: int, requests_per_second: int) -> int:
    """How long cleaning up may take: so many seconds as things at this pace need twice, from 30 to 600.

    Example: `seconds_for(40, 2)` is 40.
    """
    return min(_AT_MOST, max(_AT_LEAST, 2 * things // requests_per_second))


def clean_up(
    ledger: Ledger,
    ask: Callable[[Wanted], tuple[int, bytes]],
    seconds: float,
    timer: Callable[[], float] = time.monotonic,
) -> None:
    """Remove what can be removed; the ledger then knows what could not.

    ask: sends a request and gives the virtual status and the content of its answer, status 0 if there was none.
    seconds: when to begin nothing more, counted from now.
    timer: seconds from any beginning.

    Ctrl-C ends it at once, and is not passed on.
    """
    ends = timer() + seconds
    try:
        # Twice: some operations answer first and work later, and what rests on another thing may go before it.
        for _ in range(2):
            for thing in ledger.open():
                if timer() >= ends:
                    thing.keep(f"there was no time left after {seconds:.0f} seconds of removing")
                else:
                    _remove(thing, ledger, ask)
    except KeyboardInterrupt:
        for thing in ledger.open():
            thing.keep("the removal was interrupted")


def _remove(thing: Thing, ledger: Ledger, ask: Callable[[Wanted], tuple[int, bytes]]) -> None:
    if thing.removal is None:
        thing.removal = _found(thing, ledger, ask)
    if thing.removal is None:
        thing.keep("nothing was found that carries the mark and is not older than this run", failed=False)
        return
    status, _ = ask(thing.removal)
    if status == _SUCCESS:
        thing.gone = True
    else:
        thing.keep(f"{thing.removal.operation.id} {_refused(status)}")


def _found(thing: Thing, ledger: Ledger, ask: Callable[[Wanted], tuple[int, bytes]]) -> Wanted | None:
    for search in thing.searches:
        status, content = ask(search.ask)
        answer: Any = decoded(content) if status == _SUCCESS else None
        for removal in ledger.removals(search, answer):
            return removal
    return None


def _refused(status: int) -> str:
    return "got no answer" if status == 0 else f"was refused (status {status}, read from the answer)"
