"""spec/*.yaml and spec/examples/*.json become one OpenAPI document: a union of maps, in which nothing is said twice."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")

# Below these a second key of one name is an error: root, components, components.*.
_DEPTH_OF_UNION = 2


class SpecError(Exception):
    """Something in spec/ that the pipeline refuses, as a sentence that names the place."""


def merge(folder: Path) -> dict[str, Any]:
    """The whole document of a spec folder, with the examples put in; SpecError names the file of a fault."""
    document: dict[str, Any] = {}
    files = sorted(folder.glob("*.yaml"), key=lambda path: (path.name != "openapi.yaml", path.name))
    if not files or files[0].name != "openapi.yaml":
        raise SpecError(f"{folder.name}/openapi.yaml is missing.")
    for path in files:
        _unite(document, _read(path), path.name, "", _DEPTH_OF_UNION)
    _add_examples(document, folder / "examples")
    return document


def operations(document: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Every (path, method, operation) in the order of the document."""
    for path, item in document.get("paths", {}).items():
        for method, operation in item.items():
            if method in METHODS:
                yield path, method, operation


def _read(path: Path) -> dict[str, Any]:
    try:
        # ruamel refuses a key that stands twice in one map and reads `no` as a text; PyYAML does neither.
        content = YAML(typ="safe", pure=True).load(path)
    except YAMLError as error:
        raise SpecError(f"{path.name} is not valid YAML: {error}") from None
    if not isinstance(content, dict):
        raise SpecError(f"{path.name} is not a map.")
    return content


def _unite(target: dict[str, Any], source: dict[str, Any], file: str, where: str, depth: int) -> None:
    for key, value in source.items():
        place = f"{where}{key}"
        if key not in target:
            target[key] = value
        elif depth and isinstance(value, dict) and isinstance(target[key], dict):
            _unite(target[key], value, file, f"{place}.", depth - 1)
        else:
            raise SpecError(f"{file}: {place} is already defined in another file.")


def _add_examples(document: dict[str, Any], folder: Path) -> None:
    known = {operation.get("operationId"): operation for _, _, operation in operations(document)}
    for path in sorted(folder.glob("*.json")):
        name, _, kind = path.stem.partition(".")
        operation = known.get(name)
        if operation is None or kind not in ("request", "response", "failure"):
            raise SpecError(
                f"examples/{path.name} is not named <operationId>.request|response|failure.json after an "
                "operation of the spec."
            )
        try:
            value = json.loads(path.read_text(encoding="utf-8"))
        except ValueError as error:
            raise SpecError(f"examples/{path.name} is not JSON: {error}") from None
        try:
            holder = operation["requestBody"] if kind == "request" else operation["responses"]["200"]
            media = holder["content"]["application/json"]
        except KeyError:
            raise SpecError(
                f"examples/{path.name}: {name} has no JSON {'body' if kind == 'request' else 'answer'}."
            ) from None
        label = "failure" if kind == "failure" else "example"
        media.setdefault("examples", {})[label] = {"value": value}
