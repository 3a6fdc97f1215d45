"""How far a walk over the call history has come, as a short text to keep and go on from. No I/O.

It is a place in time and not the number of a page, since pages shift when calls arrive: the moment of the last call
that was given, with the ids given at exactly that moment. Where the newest calls come first, the walk goes on below
that moment to the start of its window, and then with the windows that are later.
"""

from __future__ import annotations

import binascii
import hashlib
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterator

import msgspec

from omicall_api.shapes import decoder

from ._windows import Window, windows
from .errors import ConfigurationError

_MARK = b"omicall-calls-1"
_CHECK_BYTES = 6
# Enough to notice other filters, and too short to find a phone number by trying all of them: each digest has dozens.
_FILTER_BYTES = 3


class Place(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is left of a walk. Moments are milliseconds since 1970."""

    version: int
    """Which version of the call history."""
    filters: str
    """A digest of the filters."""
    since: int
    """Where what is left begins."""
    top: int | None = None
    """In a window that is walked from its newest call down: how far down it is. None elsewhere."""
    stop: int | None = None
    """With `top`: where that window ends, after which the next one begins."""
    ids: tuple[str, ...] = ()
    """What was given at exactly `top`, or `since` if there is no `top`."""
    newest: int | None = None
    """With `top`: the latest moment given so far, where the next walk begins."""
    newest_ids: tuple[str, ...] = ()
    """What was given at exactly `newest`."""
    until: int | None = None
    """The end that was asked for; None for the moment of the call."""


class Stretch(msgspec.Struct, frozen=True):
    """A window, or what is left of one, as it is asked for."""

    window: Window
    end: int
    """Where the whole window ends."""
    given: tuple[str, ...] = ()
    """Ids at its edge that were given before."""


def stretches(place: Place, until: int, days: float) -> Iterator[Stretch]:
    """What is left from a place to `until`, the earliest first."""
    start, given = place.since, place.ids
    if place.top is not None and place.stop is not None:
        if place.since <= min(place.top, until):
            yield Stretch(Window(place.since, min(place.top, until)), place.stop, given)
        start, given = place.stop + 1, ()
    for window in windows(start, until, days):
        yield Stretch(window, window.stop, given)
        given = ()


def filters_digest(filters: object) -> str:
    """A digest of filters, from which they can't be read."""
    text = json.dumps(filters, sort_keys=True).encode()
    return hashlib.blake2b(_MARK + text, digest_size=_FILTER_BYTES).hexdigest()


def write_cursor(place: Place) -> str:
    """The place as a plain text, of the letters that need no quoting in a URL."""
    body = msgspec.json.encode(place)
    return urlsafe_b64encode(_check(body) + body).decode().rstrip("=")


def read_cursor(text: object, version: int, filters: str) -> Place:
    """The place that a text stands for; ConfigurationError if it is no cursor, or one of another walk."""
    place = _place(text)
    if place is None:
        raise ConfigurationError(
            "cursor is not one that calls.iterate gave: it was cut, changed or is of something else. Nothing was sent. "
            "Begin anew with since."
        )
    if place.version != version:
        raise ConfigurationError(
            f"The cursor is of version {place.version} of the call history, and version {version} was asked for; "
            f"nothing was sent. Give version={place.version}, or begin anew with since."
        )
    if place.filters != filters:
        raise ConfigurationError(
            "The cursor is of a walk with other filters (direction, answered, extension, phone); nothing was sent. "
            "Give the same ones, or begin anew with since."
        )
    return place


def _place(text: object) -> Place | None:
    if not isinstance(text, str):
        return None
    try:
        raw = urlsafe_b64decode(text.encode("ascii") + b"=" * (-len(text) % 4))
        check, body = raw[:_CHECK_BYTES], raw[_CHECK_BYTES:]
        return decoder(Place).decode(body) if check == _check(body) else None
    except (binascii.Error, UnicodeError, msgspec.MsgspecError):
        return None


def _check(body: bytes) -> bytes:
    return hashlib.blake2b(_MARK + body, digest_size=_CHECK_BYTES).digest()
