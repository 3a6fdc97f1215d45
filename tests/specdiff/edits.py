"""Labelled edits: reading them, and making them in a copy of a document."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
REAL = "real_spec"
Json = dict[str, Any]


@dataclass(frozen=True)
class Labelled:
    """An edit, and what must be told of it in one direction."""

    file: str
    name: str
    edits: list[Json]
    backward: bool
    expected: list[tuple[str, str]]

    def __str__(self) -> str:
        return f"{self.file}: {self.name}{', taken back' if self.backward else ''}"


def load(path: Path) -> Any:
    """The content of a YAML file."""
    return YAML(typ="safe").load(path.read_bytes())


def labelled_edits() -> list[Labelled]:
    """Every case of cases/, twice: as it stands, and taken back."""
    return [
        Labelled(
            path.stem,
            case["name"],
            case["edits"],
            way == "backward",
            sorted(line for told in case[way] for line in told.items()),
        )
        for path in sorted((HERE / "cases").glob("*.yaml"))
        for case in load(path)
        for way in ("forward", "backward")
    ]


def edited(document: Json, edits: list[Json]) -> Json:
    """A copy with edits made, each `at` a place: set, remove, append, reverse, or rename (its last key)."""
    changed = copy.deepcopy(document)
    for edit in edits:
        *way, last = edit["at"]
        holder: Any = changed
        for key in way:
            holder = holder[key]
        if "set" in edit:
            assert isinstance(holder, dict) or 0 <= last < len(holder), edit
            holder[last] = copy.deepcopy(edit["set"])
        elif "remove" in edit:
            del holder[last]
        elif "append" in edit:
            holder[last] = [*holder[last], copy.deepcopy(edit["append"])]
        elif "reverse" in edit:
            holder[last] = holder[last][::-1]
        else:
            holder[edit["rename"]] = holder.pop(last)
            _rename_required(holder, changed, way, last, edit["rename"])
    return changed


def _rename_required(holder: Json, changed: Json, way: list[Any], old: str, new: str) -> None:
    """A renamed field keeps its place among the required ones."""
    if not way or way[-1] != "properties":
        return
    schema: Any = changed
    for key in way[:-1]:
        schema = schema[key]
    schema["required"] = [new if name == old else name for name in schema.get("required", [])]
