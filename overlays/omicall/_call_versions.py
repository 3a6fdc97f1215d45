"""Calls of the older versions of the call history as the `Call` of version 3. No I/O."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, TypeGuard

import attrs

from omicall_api.types import UNSET

if TYPE_CHECKING:
    from omicall_api.models import Call, CallV1, CallV2

RENAMED: dict[str, dict[str, str]] = {
    "CallV1": {"hotline": "sip_number"},
    "CallV2": {"hotline": "sip_number", "time_start_to_answer": "time_answer_start"},
}
"""What has another name in `Call`, for each older row; it counts where the row lacks the field of the same name.

`time_start_to_answer` is the moment of the answer in version 2 only: the vendor contradicts itself about version 1.
"""


def are_calls(rows: list[object]) -> TypeGuard[list[Call]]:
    """Whether all of them have the shape of version 3, as nearly always."""
    from omicall_api.models import Call

    return {Call}.issuperset(map(type, rows))


def as_calls(rows: list[Call | CallV1 | CallV2]) -> list[Call]:
    """The same calls in the shape of version 3."""
    from omicall_api.models import Call

    return [row if isinstance(row, Call) else as_call(row) for row in rows]


def as_call(row: CallV1 | CallV2) -> Call:
    """A call of an older version in the shape of version 3; what that shape does not have is left out."""
    from omicall_api.models import Call

    kind: Any = type(row)
    shared, renamed = _plan(kind)
    values: dict[str, Any] = {name: getattr(row, name) for name in shared}
    for old, new in renamed:
        if values.get(new, UNSET) in (UNSET, None) and getattr(row, old) is not UNSET:
            values[new] = getattr(row, old)
    call = Call(**values)
    source: bytes | None = getattr(row, "_source", None)
    if source is not None:
        keep_source(call, source)
    return call


def keep_source(row: object, source: bytes) -> None:
    """Give a row the vendor's own JSON, in the form in which `raw` and `additional_properties` read it."""
    # The slot is that of `omicall_api.base.Model`, which fills it in the same way for a whole payload.
    object.__setattr__(row, "_source", source)


@cache
def _plan(kind: type[Any]) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
    from omicall_api.models import Call

    known = {field.name for field in attrs.fields(Call)}
    shared = tuple(field.name for field in attrs.fields(kind) if field.name in known)
    return shared, tuple(RENAMED[kind.__name__].items())
