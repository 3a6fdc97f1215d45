"""Modules that are imported when something of them is first used, so that `from omicall import Omicall` costs less than
`import httpx`."""

from __future__ import annotations

from importlib import import_module
from typing import Any


class Later:
    """Stands for a module until something of it is asked for, which imports it.

    Where it stands, type checkers see a real import under `TYPE_CHECKING`. Annotations that name the module can be
    resolved by `typing.get_type_hints`.

    Args:
        name: of the module, as a whole.

    Example:
        >>> Later("math").floor(1.5)
        1
    """

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, name: str) -> Any:
        return getattr(import_module(self._name), name)
