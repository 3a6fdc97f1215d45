"""Where a walk over the call history begins, and what is kept of how far it came. No I/O.

Kept is one moment: everything before it is in the destination and settled. It lies a look-back before the run that
found it, since calls are corrected after their end and recordings arrive late; so each run asks for the last days once
more, and one after a long pause for all that may have changed since the one before.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from attrs import frozen

from omicall._windows import milliseconds
from omicall.errors import ConfigurationError

LOOK_BACK = timedelta(days=3)
"""How long a call may still change, if nothing else is said. No text of the vendor says how long it may."""
FIRST = timedelta(days=365)
"""How far back the first run goes, if nothing else is said."""
_WORTH_KEEPING = 4
"""A moment that is later than the kept one by less than this share of the look-back is not worth a write."""


@frozen
class Walk:
    """A walk over the call history that is to be made. Moments are milliseconds since 1970."""

    since: int
    """The earliest moment that the destination is to hold."""
    begin: int
    """Where this walk begins."""
    now: int
    """When it was begun."""
    look_back: int
    kept: int | None
    """Where an earlier run left off; None before the first."""
    moves: bool = True
    """Whether what is kept moves with this walk; it does not where the walk left a part out."""

    def settled(self, place: int) -> dict[str, int]:
        """What to keep when all before `place` is in the destination."""
        if not self.moves:
            return {}
        return {"since": self.since, "begin": max(self.begin, min(place, self.now - self.look_back))}

    @property
    def whole(self) -> dict[str, int]:
        """What to keep when the walk is over."""
        return self.settled(self.now)

    @property
    def worth_keeping(self) -> bool:
        """Whether the end of a walk that brought nothing has to be kept all the same."""
        return (
            self.moves and self.kept is not None and self.whole["begin"] - self.kept > self.look_back // _WORTH_KEEPING
        )


def plan(
    state: Mapping[str, Any],
    since: datetime | None,
    look_back: timedelta,
    now: float,
    glance: datetime | None = None,
) -> Walk:
    """The walk to make.

    Args:
        state: what an earlier run left in the destination; empty for the first.
        since: the earliest moment wanted, with a time zone. One that lies before that of earlier runs has the older
            calls fetched as well; a later one changes nothing.
        look_back: how far before the last run to ask again.
        now: seconds since 1970.
        glance: begin no earlier than that, and leave what is kept as it is; without effect before the first run.

    Raises:
        ConfigurationError: a moment has no time zone, `since` lies in the future, or `look_back` is negative.
    """
    if not isinstance(look_back, timedelta) or look_back < timedelta(0):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise ConfigurationError("look_back must be a timedelta, and not a negative one; nothing was sent.")
    back, moment = look_back // timedelta(milliseconds=1), int(now * 1000)
    wanted = None if since is None else milliseconds("since", since)
    if wanted is not None and wanted > moment:
        raise ConfigurationError("since lies in the future; nothing was sent.")
    earlier, kept = _whole_number(state.get("since")), _whole_number(state.get("begin"))
    if earlier is None or kept is None:
        first = moment - FIRST // timedelta(milliseconds=1) if wanted is None else wanted
        return Walk(first, first, moment, back, None)
    if wanted is not None and wanted < earlier:
        return Walk(wanted, wanted, moment, back, 0)
    if glance is not None and (begin := milliseconds("glance", glance)) > kept:
        return Walk(earlier, min(begin, moment), moment, back, kept, moves=False)
    # A look-back that is longer than that of the run before reaches further back than what is kept. A clock that was
    # set back must not make a walk that begins after its end.
    return Walk(earlier, max(min(earlier, moment), min(kept, moment - back)), moment, back, kept)


def _whole_number(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None
