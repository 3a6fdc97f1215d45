"""What can go wrong with a destination, as errors of the library's tree."""

from __future__ import annotations

import errno
import re
from collections.abc import Iterator

from omicall_api.errors import OmicallError


class SyncError(OmicallError):
    """The destination did not take the rows. What earlier loads of the run brought stays."""

    _advice = "Correct what the text names, then run it again: it goes on where it ended."


class AnotherRun(SyncError):
    """Another run into the same destination is going on; nothing was done."""

    _advice = "Wait until it has ended."


class DestinationBusy(SyncError):
    """Another program holds the database file."""

    _advice = "Close the program that has the file open, then run it again."


class DestinationUnreachable(SyncError):
    """The database does not answer, or broke off."""

    _advice = "See that the database runs and can be reached, then run it again."


class DestinationFull(SyncError):
    """There is no room for the rows or for the files on their way."""

    _advice = "Make room, then run it again."


class DestinationRefused(SyncError):
    """The database does not let this user in, or not do what is needed."""

    _advice = "Correct the user, the password or the rights, then run it again."


class RowsMissing(SyncError):
    """The destination took the rows without an error and does not have them all."""

    _advice = "Look whether another program deletes rows, then run it again."


AGAIN = "The next run goes on where this one ended."
_FULL = re.compile(r"no space left|disk(?: is)? full|out of disk|could not extend file|quota exceeded|file too large")
_BUSY = re.compile(r"could not set lock on file|conflicting lock|being used by another process|different configuration")
_REFUSED = re.compile(r"password authentication|authentication failed|role .* does not exist|no password supplied")
_DENIED = re.compile(
    r"permission denied|read-only|insufficient privilege|must be owner|access denied|not a valid duckdb"
)
_NO_FILE = re.compile(r"cannot open file|no such file or directory|is a directory")
_AWAY = re.compile(
    r"connection (?:refused|reset|timed out|to server|failed)|could not connect|could not translate host|"
    r"server closed the connection|terminating connection|name or service not known|network is unreachable|"
    r"timeout expired|connection already closed|the database system is (?:starting|shutting)|no route to host"
)


def failure_of(error: BaseException, destination: str) -> SyncError:
    """What an error of dlt, of a driver or of the disk means.

    Args:
        error: what was raised; what caused it counts as well.
        destination: the destination's name for people, without a password.

    Returns:
        The error to raise. Its text holds nothing of what the driver said, since that may show rows.
    """
    said = " ".join(str(each).lower() for each in _chain(error))
    numbers = {each.errno for each in _chain(error) if isinstance(each, OSError)}
    if numbers & {errno.ENOSPC, errno.EDQUOT, errno.EFBIG} or _FULL.search(said):
        return DestinationFull(
            f"There is no room left on the disk for {destination} or for the rows on their way. {AGAIN}"
        )
    if _BUSY.search(said):
        return DestinationBusy(f"Another program has {destination} open, and it can have one writer only. {AGAIN}")
    if _REFUSED.search(said):
        return DestinationRefused(f"{destination} refused the user or the password. Correct them. {AGAIN}")
    if _AWAY.search(said):
        return DestinationUnreachable(f"{destination} can't be reached, or broke off the connection. {AGAIN}")
    if _DENIED.search(said):
        return DestinationRefused(
            f"{destination} can't be written: it is not allowed, or no database of that kind. {AGAIN}"
        )
    if _NO_FILE.search(said):
        return DestinationRefused(
            f"{destination} can't be opened: its folder is not there, or the name is no file's. {AGAIN}"
        )
    kinds = ", ".join(dict.fromkeys(type(each).__name__ for each in _chain(error)))
    return SyncError(f"{destination} did not take the rows ({kinds}). {AGAIN} OMICALL_DEBUG=1 shows all of it.")


def _chain(error: BaseException) -> Iterator[BaseException]:
    """The error and what led to it, the latest first."""
    seen: set[int] = set()
    following: list[BaseException | None] = [error]
    while following:
        each = following.pop()
        if each is None or id(each) in seen:
            continue
        seen.add(id(each))
        yield each
        inner = getattr(each, "exception", None)
        wrapped = getattr(each, "dbapi_exception", None)
        following += [each.__cause__, each.__context__]
        following += [other for other in (inner, wrapped) if isinstance(other, BaseException)]
