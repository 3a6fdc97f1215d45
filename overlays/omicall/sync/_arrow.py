"""pyarrow, which has no types of its own for a checker to read."""

from __future__ import annotations

from importlib import import_module
from typing import Any

pa: Any = import_module("pyarrow")
