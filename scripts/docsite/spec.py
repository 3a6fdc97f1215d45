"""The merged specification, as the pages need it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_REF = "#/components/schemas/"


@dataclass(frozen=True)
class Op:
    """One operation or webhook: where it is and what is said of it."""

    name: str
    verb: str
    path: str
    body: dict[str, Any]

    @property
    def tag(self) -> str:
        return str(self.body["tags"][0])


class Spec:
    """The document, its operations and its schemas."""

    def __init__(self, path: Path) -> None:
        self.document: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        self.schemas: dict[str, dict[str, Any]] = self.document["components"]["schemas"]
        self.tags: dict[str, str] = {tag["name"]: tag["description"] for tag in self.document["tags"]}
        self.operations = [
            Op(body["operationId"], verb.upper(), address, body)
            for address, item in self.document["paths"].items()
            for verb, body in item.items()
        ]
        self.webhooks = [Op(name, "POST", name, next(iter(item.values()))) for name, item in self._webhooks()]
        self._names = {op.name for op in self.operations}

    def _webhooks(self) -> Iterator[tuple[str, dict[str, Any]]]:
        yield from self.document["webhooks"].items()

    def homes(self) -> dict[str, str]:
        """The page on which each schema stands: that of the first area which uses it."""
        homes: dict[str, str] = {}
        pages = [(tag, [op for op in self.operations if op.tag == tag]) for tag in self.tags]
        for page, operations in [*pages, ("webhooks-received", self.webhooks)]:
            for op in operations:
                for name in self.reached(op.body):
                    homes.setdefault(name, page)
        return homes

    def reached(self, part: object, seen: dict[str, None] | None = None) -> dict[str, None]:
        """Names of all schemas that a part of the document leads to, in the order of reading."""
        found: dict[str, None] = {} if seen is None else seen
        if isinstance(part, dict):
            reference = part.get("$ref")
            if isinstance(reference, str) and reference.startswith(_REF):
                name = reference.removeprefix(_REF)
                if name not in found:
                    found[name] = None
                    self.reached(self.schemas[name], found)
            for key, value in part.items():
                if key not in ("example", "examples"):
                    self.reached(value, found)
        elif isinstance(part, list):
            for value in part:
                self.reached(value, found)
        return found

    def text(self, text: str, *, but: str = "") -> str:
        """A description with the operations and schemas that it names turned into links."""

        def link(match: re.Match[str]) -> str:
            name = match[1]
            if name == but:
                return match[0]
            if name in self._names:
                return f"[`{name}`](#op-{name})"
            return match[0]

        # What looks like a tag of HTML would vanish from the page.
        plain = re.sub(r"(?<!`)<(?=[A-Za-z/])", "&lt;", text.strip())
        return re.sub(r"(?<!\[)`(\w+)`", link, plain)


def type_of(schema: dict[str, Any]) -> str:
    """The type of a field in a few words of Markdown, with links to named schemas."""
    if "$ref" in schema:
        name = str(schema["$ref"]).removeprefix(_REF)
        return f"[{name}](#schema-{name})"
    for choice in ("anyOf", "oneOf", "allOf"):
        if choice in schema:
            return (" & " if choice == "allOf" else " / ").join(dict.fromkeys(map(type_of, schema[choice])))
    kind = schema.get("type", "any")
    if isinstance(kind, list):
        return " / ".join(type_of({**schema, "type": one}) for one in kind)
    if kind == "array":
        return f"array of {type_of(schema.get('items', {}))}"
    if "const" in schema:
        return f"`{json.dumps(schema['const'], ensure_ascii=False)}`"
    return f"{kind} ({schema['format']})" if "format" in schema else str(kind)
