"""What the spec covers: operations by area, with examples, by evidence, and the lists that go with them."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from .lint_operations import EVIDENCE
from .merge import SpecError, merge, operations, webhooks

_ROOT = Path(__file__).parent.parent.parent
_Entry = tuple[str, dict[str, Any]]


def coverage_lines(document: dict[str, Any]) -> list[str]:
    """A table with a row for each tag, and the numbers of enumerations, error codes and hosts below it."""
    entries: list[_Entry] = [(operation["tags"][0], operation) for _, _, operation in operations(document)]
    sent: list[_Entry] = [("(webhooks)", operation) for _, _, operation in webhooks(document)]
    columns = [level for level in EVIDENCE if any(_evidence(entry) == level for _, entry in [*entries, *sent])]
    wide = max(len(tag) for tag, _ in [*entries, *sent])
    order = {tag["name"]: index for index, tag in enumerate(document["tags"])}
    lines = [f"{'area':<{wide}}  operations  with examples  deprecated  " + "  ".join(columns)]
    lines += [
        _row(tag, [entry for own, entry in entries if own == tag], columns, wide)
        for tag in sorted({tag for tag, _ in entries}, key=order.__getitem__)
    ]
    lines.append(_row("all", [entry for _, entry in entries], columns, wide))
    lines.append(_row("(webhooks)", [entry for _, entry in sent], columns, wide))
    schemas = document["components"]["schemas"].values()
    lines.append(
        f"{sum('enum' in schema for schema in schemas)} enumerations, "
        f"{sum('x-omicall-points' in schema for schema in schemas)} lists of known values that others may join, "
        f"{len(document['components']['schemas']['ErrorCode']['enum'])} error codes, "
        f"{sum('properties' in schema for schema in schemas)} kinds of object."
    )
    return lines


def _row(tag: str, entries: Iterable[dict[str, Any]], columns: list[str], wide: int) -> str:
    entries = list(entries)
    levels = Counter(map(_evidence, entries))
    counts = "  ".join(f"{levels[level] or '':>{len(level)}}" for level in columns)
    shown, old = sum(map(_has_examples, entries)), sum(bool(entry.get("deprecated")) for entry in entries)
    return f"{tag:<{wide}}  {len(entries):>10}  {shown:>13}  {old or '':>10}  {counts}".rstrip()


def _evidence(operation: dict[str, Any]) -> str:
    return str(operation["x-omicall-evidence"]).split(" ")[0]


def _has_examples(operation: dict[str, Any]) -> bool:
    """Whether its body and its answer have one, as far as it has a body and its answer is data."""
    body, answer = operation.get("requestBody", {}), operation["responses"]["200"]
    shown = [
        "example" in media.get("examples", {}) or "example" in media
        for holder in (body, answer)
        for kind, media in holder.get("content", {}).items()
        if kind != "audio/mpeg"
    ]
    return all(shown)


def main() -> int:
    """Print the table of the checkout's spec; 1 if the spec can't be read."""
    try:
        print("\n".join(coverage_lines(merge(_ROOT / "spec"))))
    except SpecError as error:
        print(f"coverage: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
