"""The specification as it is shown at `/docs`: a copy for people, which nothing else of the sandbox may read.

The sandbox is a second opinion on the facts. This module alone knows that there is a specification, and hands it to the
browser with evidence and effect written into each description, where a reader sees them.
"""

from __future__ import annotations

import json
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, cast

_VERBS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


def find_specification() -> Traversable | None:
    """The file of the merged specification, in the installed package or in the checkout around it; None without one."""
    try:
        package = files("omicall_api")
    except ModuleNotFoundError:
        return None
    places = (package / "openapi.json", package / ".." / "openapi.json")
    return next((place for place in places if place.is_file()), None)


def shown_specification(raw: bytes) -> bytes:
    """A copy in which each description begins with what is known of the operation.

    raw: the merged specification, as JSON.

    Example: `shown_specification(found.read_bytes())`
    """
    shown: dict[str, Any] = json.loads(raw)
    for path in cast("dict[str, dict[str, Any]]", shown.get("paths", {})).values():
        for verb in _VERBS:
            if isinstance(path.get(verb), dict):
                _mark(path[verb])
    for hook in cast("dict[str, dict[str, Any]]", shown.get("webhooks", {})).values():
        for verb in _VERBS:
            if isinstance(hook.get(verb), dict):
                _mark(hook[verb])
    return json.dumps(shown, ensure_ascii=False, separators=(",", ":")).encode()


def _mark(operation: dict[str, Any]) -> None:
    facts = [
        f"**{title}:** `{operation[name]}`"
        for title, name in (("Effect", "x-omicall-effect"), ("Evidence", "x-omicall-evidence"))
        if name in operation
    ]
    if facts:
        operation["description"] = "\n\n".join((" · ".join(facts), operation.get("description", ""))).strip()
