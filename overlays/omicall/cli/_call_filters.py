"""Which calls: the options that every command over the call history has, and the walk that they mean."""

from __future__ import annotations

import enum
import warnings
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ._ending import Code, Ending
from ._output import note
from ._period import Period

if TYPE_CHECKING:
    from omicall import Omicall
    from omicall.resources.calls import CallStream

NEWEST_VERSION = 3


class Direction(enum.StrEnum):
    """Who called whom: the words of `omicall.Direction`, written again lest `--help` waits for it; a test holds them
    together."""

    INBOUND = "inbound"
    OUTBOUND = "outbound"
    LOCAL = "local"


Until = Annotated[
    str | None, typer.Option("--until", metavar="WHEN", help="The last moment; a day or month counts whole.")
]
During = Annotated[
    str | None,
    typer.Option(
        "--during", metavar="WHEN", help="A whole day or month, in place of --since and --until: 2026-10, last-month."
    ),
]
Directions = Annotated[
    list[Direction] | None, typer.Option("--direction", help="Calls of this direction. May be given several times.")
]
Answered = Annotated[bool | None, typer.Option("--answered/--missed", help="Answered calls only, or missed ones only.")]
Extensions = Annotated[
    list[str] | None, typer.Option("--extension", metavar="NUMBER", help="Calls of this extension; several times.")
]
Phones = Annotated[
    list[str] | None,
    typer.Option("--phone", metavar="NUMBER", help="Calls with this customer's number; several times."),
]
ApiVersion = Annotated[
    int,
    typer.Option(
        "--api-version", min=1, max=NEWEST_VERSION, help="Version of OMICall's call history; 2 and 1 are older."
    ),
]


def since(default: str | None = None) -> Any:
    """The option for the begin of a period; what is used without it, if anything, depends on the command."""
    return typer.Option(
        "--since",
        metavar="WHEN",
        help="The first moment: 2026-10-01, 2026-10, last-month, yesterday, 7d or 24h ago, a time. Days are Vietnam's.",
        show_default=f"{default} ago" if default else False,
    )


@dataclass(frozen=True)
class Filters:
    """Which calls of a period."""

    direction: tuple[str, ...] = ()
    answered: bool | None = None
    extension: tuple[str, ...] = ()
    phone: tuple[str, ...] = ()
    version: int = NEWEST_VERSION

    def kept(self) -> dict[str, Any]:
        """The same as JSON."""
        return {
            "direction": list(self.direction),
            "answered": self.answered,
            "extension": list(self.extension),
            "phone": list(self.phone),
            "api_version": self.version,
        }

    def calls(
        self,
        client: Omicall,
        begin: datetime | None,
        end: datetime,
        *,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> CallStream:
        """The calls from a moment, or from a cursor, to a moment; at most so many."""
        with _no_second_warning():
            return client.calls.iterate(
                since=begin,
                until=end,
                direction=self.direction or None,
                answered=self.answered,
                extension=self.extension or None,
                phone=self.phone or None,
                cursor=cursor,
                limit=limit,
                version=self.version,  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
            )

    def share(self, period: Period, at: datetime | None) -> float | None:
        """Which part of a period lies behind a call; only version 3 goes from its begin to its end."""
        whole = (period.until - period.since).total_seconds()
        if self.version != NEWEST_VERSION or at is None or whole <= 0:
            return None
        return (at - period.since).total_seconds() / whole


def filters(
    direction: list[Direction] | None,
    answered: bool | None,
    extension: list[str] | None,
    phone: list[str] | None,
    version: int,
) -> Filters:
    """The filters that options mean; says so where the version is one that OMICall lets go.

    Raises:
        Ending: a text is empty.
    """
    from omicall._history import HISTORIES
    from omicall_api.catalog import OPERATIONS

    if not all(text.strip() for text in (*(extension or ()), *(phone or ()))):
        raise Ending("--extension and --phone want a number. Nothing was sent.", Code.COULD_NOT_RUN)
    if OPERATIONS[HISTORIES[version].operation].deprecated:
        note(f"Version {version} of the call history is deprecated by OMICall; it may end any day.")
    unique = tuple(dict.fromkeys(one.value for one in direction or ()))
    return Filters(unique, answered, tuple(extension or ()), tuple(phone or ()), version)


@contextmanager
def _no_second_warning() -> Generator[None]:
    """The note of `filters` says it for people; the library says it for programmers."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        yield
