"""The section for CHANGELOG.md: what users read, breaking first, by area; documentation as one number."""

from __future__ import annotations

import textwrap

from .model import Change, Kind
from .report import by_area, by_kind

_HEADS = {
    Kind.BREAKING: "Breaking",
    Kind.ENUM_VALUES: "Enum members added",
    Kind.COMPATIBLE: "Compatible",
    Kind.WIRE_ONLY: "Wire",
}
_WIDTH = 120


def changelog(changes: list[Change]) -> str:
    """A section in the form of CHANGELOG.md, to paste under its heading."""
    blocks: list[str] = []
    for kind, group in by_kind(changes):
        if kind is Kind.DOCS_ONLY:
            places = sum(max(1, len(change.items)) for change in group)
            what = "change concerns" if places == 1 else "changes concern"
            blocks.append(f"{places} {what} descriptions, examples, labels or evidence only.")
            continue
        lines = [f"### {_HEADS[kind]}", ""]
        for area, own in by_area(group):
            lines.append(f"* **{area}**")
            lines += [_wrapped(change.sentence) for change in own]
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks) if blocks else "Nothing changed in the spec."


def _wrapped(sentence: str) -> str:
    return textwrap.fill(
        f"{sentence}.",
        _WIDTH,
        initial_indent="  * ",
        subsequent_indent="    ",
        break_long_words=False,
        break_on_hyphens=False,
    )
