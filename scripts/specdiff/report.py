"""The changes as text for a terminal, Markdown for a pull request, or JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import groupby
from typing import Any

from .model import MISSING, RAW, Change, Difference, Kind

VERSION = 1
"""Of the JSON report; it rises when a key goes or changes its meaning."""
_HEADS = {
    Kind.BREAKING: "Breaking",
    Kind.ENUM_VALUES: "Enum values added",
    Kind.COMPATIBLE: "Compatible",
    Kind.WIRE_ONLY: "Wire only",
    Kind.DOCS_ONLY: "Docs only",
}


def text(changes: list[Change], old: str, new: str) -> str:
    """Changes in groups with counts, the totals in the last line."""
    lines = [f"spec-diff: what changed in the spec from {old} to {new}.", ""]
    for kind, group in by_kind(changes):
        lines.append(f"{_HEADS[kind]} ({len(group)})")
        for area, own in by_area(group):
            lines.append(f"  {area}")
            lines += [f"    * {change.sentence}" for change in own]
        lines.append("")
    return "\n".join([*lines, f"spec-diff: {totals(changes)}."])


def markdown(changes: list[Change], old: str, new: str) -> str:
    """The same for a pull request; what concerns documentation only is folded away."""
    lines = [f"## Spec: from {old} to {new}", "", f"**{totals(changes)}**", ""]
    for kind, group in by_kind(changes):
        folded = kind is Kind.DOCS_ONLY
        head = f"{_HEADS[kind]} ({len(group)})"
        lines += [f"<details><summary>{head}</summary>", ""] if folded else [f"### {head}", ""]
        lines += [f"* **{change.area}** {change.sentence}" for change in group]
        lines += ["", "</details>", ""] if folded else [""]
    return "\n".join(lines).rstrip()


def as_json(changes: list[Change], old: str, new: str) -> str:
    """The form that README.md describes."""
    report = {
        "version": VERSION,
        "old": old,
        "new": new,
        "breaking": is_breaking(changes),
        "totals": {kind.label: sum(change.kind is kind for change in changes) for kind in Kind},
        "changes": [
            {
                "kind": change.kind.label,
                "area": change.area,
                "subject": change.subject,
                "sentence": change.sentence,
                "reaches": [
                    {"name": use.name, "webhook": use.webhook, "direction": use.direction, "path": use.path}
                    for use in change.reaches
                ],
                "differences": [_difference(difference) for difference in change.differences],
            }
            for change in changes
        ],
    }
    return json.dumps(report, ensure_ascii=False, indent=1)


def totals(changes: list[Change]) -> str:
    """All counts in one line, or that there is nothing to count."""
    if not changes:
        return "nothing changed"
    return ", ".join(f"{sum(change.kind is kind for change in changes)} {kind.label}" for kind in Kind)


def is_breaking(changes: list[Change]) -> bool:
    """Whether somebody's code must change."""
    return any(change.kind is Kind.BREAKING for change in changes)


def by_kind(changes: list[Change]) -> Iterable[tuple[Kind, list[Change]]]:
    """The changes of each kind, the worst first."""
    return [(kind, list(group)) for kind, group in groupby(changes, key=lambda change: change.kind)]


def by_area(changes: list[Change]) -> Iterable[tuple[str, list[Change]]]:
    """The changes of each area."""
    return [(area, list(group)) for area, group in groupby(changes, key=lambda change: change.area)]


def _difference(difference: Difference) -> dict[str, Any]:
    sides = {"old": difference.old, "new": difference.new}
    return {
        "place": list(difference.path),
        **{side: _shown(value) for side, value in sides.items() if value is not MISSING},
    }


def _shown(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _shown(inner) for key, inner in value.items() if key != RAW}
    return value
