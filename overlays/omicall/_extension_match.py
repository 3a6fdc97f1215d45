"""Which extension is meant by its number or by an e-mail: exact matches only, over all pages. No I/O."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ._clock import Clock
from ._contact_writing import checked_text
from ._rows import Step, Steps, text_in, walk_pages
from .errors import ConfigurationError, MatchError

if TYPE_CHECKING:
    from omicall_api.models import Extension

LIST = "list_extensions"


def wanted(email: str | None, number: str | None) -> tuple[str, Callable[[Any], bool]]:
    """The text to look for, and whether a row is the one; ConfigurationError unless exactly one of both is named."""
    if (email is None) == (number is None):
        raise ConfigurationError("find needs either email or number; nothing was sent.")
    if number is not None:
        exact = checked_text("number", number)
        return exact, lambda row: _number(row) == exact
    address = checked_text("email", email)
    return address, lambda row: _folded(getattr(row, "email", None)) == _folded(address)


def find(keyword: str, is_meant: Callable[[Any], bool], clock: Clock) -> Steps[Extension | None]:
    """The one extension that is meant, or None; MatchError when several are."""
    # The vendor's text of 2023 says that the keyword looks at numbers only, today's adds e-mails: what the narrow
    # search does not show may still be there.
    for narrow in ({"keyword": keyword}, {}):
        rows: list[Extension] = yield from walk_pages(Step("list", narrow), clock, LIST, _number, is_meant)
        if len(rows) > 1:
            numbers = tuple(row.sip_user for row in rows)
            raise MatchError(
                f"{len(rows)} extensions have what was named (numbers: {', '.join(numbers)}). Find it by its number.",
                LIST,
                ids=numbers,
            )
        if rows:
            return rows[0]
    return None


def _folded(address: object) -> str | None:
    return address.strip().casefold() if isinstance(address, str) else None


def _number(row: Any) -> str | None:
    return text_in(row, "sip_user")
