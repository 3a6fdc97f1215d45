"""Walking the pages of the call history: which rows are new, and whether the walk is over. No I/O."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, cast

from attrs import define, field

from omicall_api.types import UNSET

from .errors import ConfigurationError, PagingError

if TYPE_CHECKING:
    from omicall_api.models import Call, CallFilter, CallPage

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_PAGES_WITHOUT_NEWS = 2


@define
class PageWalk:
    """One walk over pages of calls. Rows that come twice, because others arrived meanwhile, are given once."""

    size: int
    number: int = 1
    over: bool = False
    _seen: set[str] = field(factory=set[str], repr=False)
    _previous: list[Any] = field(factory=list[Any], repr=False)
    _stale: int = 0

    def take(self, page: CallPage) -> list[Call]:
        """The new rows of the page asked for; PagingError if the server repeats itself, which would never end."""
        ids: list[Any] = [call.transaction_id for call in page.items]
        if ids and ids == self._previous:
            raise self._error("sent the same page twice")
        fresh: list[Call] = []
        for call in page.items:
            identity: Any = call.transaction_id
            if not isinstance(identity, str) or not identity:
                # Nobody can tell whether it came before, and losing a call is worse than giving it twice.
                fresh.append(call)
            elif identity not in self._seen:
                self._seen.add(identity)
                fresh.append(call)
        self._stale = 0 if fresh else self._stale + 1
        self.over = not ids or page.has_next is False or (page.has_next is not True and len(ids) < self.size)
        if not self.over and self._stale >= _PAGES_WITHOUT_NEWS:
            raise self._error(f"sent {_PAGES_WITHOUT_NEWS} pages without a new row")
        self._previous = ids
        self.number += 1
        return fresh

    def _error(self, what: str) -> PagingError:
        return PagingError(
            f"search_calls: OMICall {what} (page {self.number}). The walk was ended, since rows would be "
            "missing or repeated. "
            "Try a shorter time between since and until, or try again later.",
            "search_calls",
        )


def call_filter(
    since: datetime,
    until: datetime,
    direction: str | Sequence[str] | None,
    answered: bool | None,
    extension: str | Sequence[str] | None,
    phone: str | Sequence[str] | None,
) -> CallFilter:
    """The filter of a search; ConfigurationError names the argument that is wrong."""
    from omicall_api.base import known
    from omicall_api.models import CallFilter, Direction

    start, end = _milliseconds("since", since), _milliseconds("until", until)
    if start > end:
        raise ConfigurationError("since is later than until; nothing was sent. Swap them.")
    if answered is not None and not isinstance(answered, bool):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise ConfigurationError("answered must be True, False or None; nothing was sent.")
    try:
        directions = UNSET if direction is None else known("direction", _texts("direction", direction), Direction)
    except ValueError as error:
        reason = str(error)
    else:
        return CallFilter(
            from_date=start,
            to_date=end,
            directions=directions,
            is_answer=UNSET if answered is None else answered,
            sip_users=UNSET if extension is None else _texts("extension", extension),
            phone_numbers=UNSET if phone is None else _texts("phone", phone),
        )
    raise ConfigurationError(reason)


def _milliseconds(name: str, moment: object) -> int:
    if not isinstance(moment, datetime):
        raise ConfigurationError(f"{name} must be a datetime, not {type(moment).__name__}; nothing was sent.")
    if moment.utcoffset() is None:
        raise ConfigurationError(
            f"{name} has no time zone, so it could be any of 24 hours; nothing was sent. "
            'Give it one, such as tzinfo=ZoneInfo("Asia/Ho_Chi_Minh").'
        )
    # Whole numbers all the way: a float of seconds lands one millisecond off for some moments.
    milliseconds = (moment - _EPOCH) // timedelta(milliseconds=1)
    if milliseconds < 0:
        raise ConfigurationError(f"{name} lies before 1970; nothing was sent.")
    return milliseconds


def _texts(name: str, value: object) -> list[str]:
    texts = (
        list(cast("Iterable[str]", value)) if isinstance(value, Iterable) and not isinstance(value, str) else [value]
    )
    if not texts or not all(isinstance(text, str) and text for text in texts):
        raise ConfigurationError(f"{name} must be a text or a list of texts, none of them empty; nothing was sent.")
    return cast("list[str]", texts)
