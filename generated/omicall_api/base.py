"""What every model and enumeration of this package inherits."""

from __future__ import annotations

import enum
import json
import sys
import warnings
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone
from reprlib import recursive_repr
from typing import Any, Self, TypeVar, cast, get_args, get_type_hints

import attrs
import msgspec

from .shapes import decoder
from .types import UNSET, File, Unset

VIETNAM = timezone(timedelta(hours=7), "Asia/Ho_Chi_Minh")
"""Vietnam's time zone. It has no summer time, so a fixed offset is exact and needs no zone database."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC).astimezone(VIETNAM)
E = TypeVar("E", bound=enum.Enum)
M = TypeVar("M", bound="Model")
_KEPT_VALUES = 1000  # A server that sends ever new values must not fill the memory.


class Model:
    """A JSON object of the API, as an attrs class whose slots carry the names on the wire."""

    __slots__ = ("_source",)

    _source: bytes

    # attrs would write and compile these two for each model, which is half of what it takes to make one; and for a
    # field whose name is a word of Python, such as `from`, it can't.
    @recursive_repr()
    def __repr__(self) -> str:
        shown = (
            f"{field.alias}={getattr(self, field.name)!r}"
            for field in attrs.fields(type(self))  # type: ignore[arg-type]
            if field.repr
        )
        return f"{type(self).__name__}({', '.join(shown)})"

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        names = [field.name for field in attrs.fields(type(self))]  # type: ignore[arg-type]
        return all(getattr(self, name) == getattr(other, name) for name in names)

    @property
    def raw(self) -> Any:
        """The vendor's own JSON of this payload, decoded anew at each call; None for an object that is not itself
        the payload of an answer."""
        source = getattr(self, "_source", None)
        if source is None:
            return None
        return json.loads(source).get("payload")

    @property
    def additional_properties(self) -> dict[str, Any]:
        """The keys of `raw` that this class does not know; empty for an object inside another one (look into the
        outer one's `raw`)."""
        raw = self.raw
        if not isinstance(raw, dict):
            return {}
        known = {field.name for field in attrs.fields(type(self))}  # type: ignore[arg-type]
        return {key: value for key, value in raw.items() if key not in known}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build one from a JSON object, as answers are read: a value that does not fit is kept as it is and logged."""
        from .fitting import fit

        decoded: Self = fit(dict(src_dict), cls, cls.__name__)
        return decoded

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that would be sent: UNSET left out, None as null, keys as on the wire."""
        # Not by msgspec, which leaves out names that begin with an underscore, such as the vendor's `_id`.
        return {
            field.name: _plain(value)
            for field in attrs.fields(type(self))  # type: ignore[arg-type]
            if (value := getattr(self, field.name)) is not UNSET
        }


def _plain(value: Any) -> Any:
    if isinstance(value, Model):
        return value.to_dict()
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value.value if isinstance(value, enum.Enum) else value


class _Open:
    """What both kinds of open enumeration share."""

    _name_: str
    _value_: Any

    def __reduce_ex__(self, protocol: object) -> tuple[Any, ...]:
        """By value: some releases of Python 3.11 pickle members by name, which an unknown one does not have."""
        return type(self), (self._value_,)

    @property
    def is_known(self) -> bool:
        """Whether the spec lists this value."""
        return self._name_ in cast(type[enum.Enum], type(self)).__members__


class OpenStrEnum(_Open, enum.StrEnum):
    """An enumeration of texts that keeps a value it does not know, as a member of its own, instead of failing."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        member = str.__new__(cls, value)
        member._name_ = f"UNKNOWN_{value}"
        member._value_ = value
        return _keep(cls, value, member)


class OpenIntEnum(_Open, enum.IntEnum):
    """An enumeration of whole numbers that keeps a value it does not know, as a member of its own, instead of
    failing."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, int) or isinstance(value, bool):
            return None
        member = int.__new__(cls, value)
        member._name_ = f"UNKNOWN_{value}"
        member._value_ = value
        return _keep(cls, value, member)


def _keep(kind: type[E], value: object, member: E) -> E:
    known: dict[Any, Any] = kind._value2member_map_
    if len(known) >= _KEPT_VALUES:
        return member
    kept: E = known.setdefault(value, member)
    return kept


def as_time(value: object, unit: timedelta) -> datetime | None:
    """A number of units since 1970 as an aware datetime in Vietnam's zone; None for 0, null, an absent field and
    anything that is no time."""
    if not isinstance(value, int | float) or isinstance(value, bool) or value <= 0:
        return None
    try:
        return _EPOCH + value * unit
    except (OverflowError, ValueError):
        return None


def known(argument: str, value: Any, kind: type[Any]) -> Any:
    """The same value as members of `kind`, alone or in a list; ValueError names the argument when the spec does not
    list it."""
    if value is UNSET or value is None:
        return value
    if isinstance(value, list | tuple | set | frozenset):
        return [known(argument, item, kind) for item in value]
    try:
        member = kind(value)
    except ValueError:
        member = None
    if member is None or not member.is_known:
        choices = ", ".join(sorted(str(choice) for choice in kind.__members__.values()))
        raise ValueError(
            f"{argument} is not one of the documented values of {kind.__name__}; nothing was sent. Use one "
            f"of: {choices}."
        )
    return member


def checked(body: M) -> M:
    """A request body with every value in its declared type; ValueError names the argument that has a wrong type or
    an undocumented value."""
    kind = type(body)
    try:
        typed: M = decoder(kind).decode(msgspec.json.encode(body))
    except (msgspec.ValidationError, TypeError) as error:
        # msgspec's text names the path and the types, never the value.
        reason = str(error)
    except (UnicodeEncodeError, RecursionError):
        # Half a surrogate pair, or a value that holds itself.
        reason = "a value can't be written as JSON"
    else:
        _refuse_unknown(typed, "")
        return typed
    raise ValueError(f"The arguments do not fit {kind.__name__}: {reason}. Nothing was sent.")


def checked_items(items: Any, kind: type[M]) -> list[M]:
    """A request body that is a list, item by item; ValueError names the argument that has a wrong type or an
    undocumented value."""
    if not isinstance(items, list | tuple) or not all(isinstance(item, kind) for item in items):
        raise ValueError(f"items must be a list of {kind.__name__}. Nothing was sent.")
    return [checked(item) for item in items]


def checked_parts(body: M) -> M:
    """A request body that is sent as parts of a form; ValueError names the argument that is no text or no file."""
    kinds = get_type_hints(type(body))
    for field in attrs.fields(type(body)):  # type: ignore[arg-type]
        value = getattr(body, field.name)
        wanted = File if File in (kinds[field.name], *get_args(kinds[field.name])) else str
        left_out = value is UNSET and field.default is not attrs.NOTHING
        if not isinstance(value, wanted) and not left_out:
            raise ValueError(f"{field.alias} must be a {wanted.__name__}. Nothing was sent.")
    return body


def _refuse_unknown(value: Any, path: str) -> None:
    if isinstance(value, OpenStrEnum | OpenIntEnum):
        known(path, value, type(value))
    elif isinstance(value, list):
        for item in value:
            _refuse_unknown(item, path)
    elif isinstance(value, Model):
        for field in attrs.fields(type(value)):  # type: ignore[arg-type]
            _refuse_unknown(getattr(value, field.name), f"{path}.{field.alias}" if path else str(field.alias))


def warn_deprecated(text: str) -> None:
    """One DeprecationWarning, at the line that called into this package."""
    package = __name__.partition(".")[0]
    level, frame = 2, sys._getframe(1)
    while frame.f_back is not None and str(frame.f_globals.get("__name__", "")).partition(".")[0] == package:
        frame = frame.f_back
        level += 1
    warnings.warn(text, DeprecationWarning, stacklevel=level)


__all__ = [
    "VIETNAM",
    "Model",
    "OpenIntEnum",
    "OpenStrEnum",
    "Unset",
    "as_time",
    "checked",
    "checked_items",
    "checked_parts",
    "known",
    "warn_deprecated",
]
