"""spec/*.yaml and spec/examples/*.json become one OpenAPI document: a union of maps, in which nothing is said twice."""

from __future__ import annotations

import json
import math
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
    _refuse_strangers(folder, ".yaml", "")
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


def webhooks(document: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Every (name, method, operation) that OMICall asks of its customers' servers, in the order of the document."""
    for name, item in document.get("webhooks", {}).items():
        for method, operation in item.items():
            if method in METHODS:
                yield name, method, operation


def _read(path: Path) -> dict[str, Any]:
    try:
        # ruamel refuses a key that stands twice in one map and reads `no` as a text; PyYAML does neither.
        content = YAML(typ="safe").load(path.read_bytes())
    except YAMLError as error:
        raise SpecError(f"{path.name} is not valid YAML: {error}") from None
    if not isinstance(content, dict):
        raise SpecError(f"{path.name} is not a map.")
    _refuse_other_than_json(content, path.name, "")
    return content


def _refuse_strangers(folder: Path, suffix: str, shown: str) -> None:
    # A file under another name would be left out without a word.
    for path in sorted(folder.glob("*")):
        if path.is_file() and path.suffix not in (suffix, ".md") and not path.name.startswith("."):
            raise SpecError(f"{shown}{path.name} is not read by anything: only {suffix} files are.")


def _refuse_other_than_json(value: Any, file: str, place: str) -> None:
    if isinstance(value, dict):
        for key, inner in value.items():
            if not isinstance(key, str):
                raise SpecError(f"{file}: the key {key!r} at {place or 'the root'} is not a text. Put it in quotes.")
            _refuse_other_than_json(inner, file, f"{place}.{key}" if place else key)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            _refuse_other_than_json(inner, file, f"{place}[{index}]")
    elif not isinstance(value, str | int | float | None) or (isinstance(value, float) and not math.isfinite(value)):
        raise SpecError(f"{file}: the value at {place} is no JSON value ({value!r}). Put it in quotes.")


def _unite(target: dict[str, Any], source: dict[str, Any], file: str, where: str, depth: int) -> None:
    for key, value in source.items():
        place = f"{where}{key}"
        if key not in target:
            target[key] = value
        elif depth and isinstance(value, dict) and isinstance(target[key], dict):
            _unite(target[key], value, file, f"{place}.", depth - 1)
        else:
            raise SpecError(f"{file}: {place} is already defined in another file.")


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise ValueError(f"the key {key} stands twice in one object")
        found[key] = value
    return found


def _no_number(word: str) -> float:
    raise ValueError(f"{word} is not a JSON number")


def _add_examples(document: dict[str, Any], folder: Path) -> None:
    known = {
        operation.get("operationId"): operation
        for source in (operations, webhooks)
        for _, _, operation in source(document)
    }
    _refuse_strangers(folder, ".json", "examples/")
    for path in sorted(folder.glob("*.json")):
        name, _, kind = path.stem.partition(".")
        operation = known.get(name)
        if operation is None or kind not in ("request", "response", "failure"):
            raise SpecError(
                f"examples/{path.name} is not named <operationId>.request|response|failure.json after an "
                "operation of the spec."
            )
        try:
            value = json.loads(
                path.read_text(encoding="utf-8"),
                object_pairs_hook=_once,
                parse_constant=_no_number,
            )
        except ValueError as error:
            raise SpecError(f"examples/{path.name} is not JSON: {error}") from None
        media = _media_with_fields(operation, kind)
        if media is None:
            raise SpecError(
                f"examples/{path.name}: {name} has no {'body' if kind == 'request' else 'answer'} that a JSON file can "
                "be an example of."
            )
        label = "failure" if kind == "failure" else "example"
        media.setdefault("examples", {})[label] = {"value": value}


def _media_with_fields(operation: dict[str, Any], kind: str) -> dict[str, Any] | None:
    """Where the example of a body or an answer stands: at its JSON, or at the fields of a multipart body."""
    holder = operation.get("requestBody", {}) if kind == "request" else operation.get("responses", {}).get("200", {})
    content = holder.get("content", {})
    media: dict[str, Any] | None = content.get("application/json", content.get("multipart/form-data"))
    return media
