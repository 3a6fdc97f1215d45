"""All places where two normal forms differ. Knows nothing of what a difference means, and leaves none out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .model import MISSING, RAW, Difference, Path
from .normal_schema import key_of

# Maps whose keys are names of somebody's choosing. One that is there on one side only is told entry by entry; any other
# map is one difference as a whole.
_BY_NAME = {
    *("operations", "webhooks", "schemas", "answers", "paths", "tags", "parameters", "properties", "securitySchemes"),
    *("x-omicall-points", "x-omicall-errors", "x-omicall-existing", "x-omicall-limits"),
    "x-omicall-filters",
}


def differences(old: Any, new: Any, path: Path = (), *, by_name: bool = False) -> Iterator[Difference]:
    """Every difference between two values, as high up as one side ends and as deep as both go on.

    `by_name` says that the keys of these maps are names: a field may be called `tags`, and is no map of tags.
    """
    if by_name and old is MISSING and isinstance(new, dict):
        old = {}
    elif by_name and new is MISSING and isinstance(old, dict):
        new = {}
    if isinstance(old, dict) and isinstance(new, dict):
        for key in [*old, *(key for key in new if key not in old)]:
            if key != RAW:
                below = (*path, str(key))
                names = not by_name and key in _BY_NAME
                yield from differences(old.get(key, MISSING), new.get(key, MISSING), below, by_name=names)
    elif not same(old, new):
        yield Difference(path, old, new)


def same(old: Any, new: Any) -> bool:
    """Whether two JSON values are one: 1 is 1.0, and true is not 1."""
    if old is MISSING or new is MISSING or old is new:
        return old is new
    if isinstance(old, str) or isinstance(new, str):
        return bool(old == new)
    return bool(_plain(old) == _plain(new))


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    return key_of(value)
