"""Guides, gathered from beside the code that they describe."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from .words import Words


@dataclass(frozen=True)
class Guide:
    """One guide: its name on the site, its English file from the root of the checkout."""

    name: str
    file: str

    def source(self, root: Path, language: str) -> Path:
        """The file that holds it in a language."""
        path = root / self.file
        return path if language == "en" else path.with_name(f"{path.stem}.{language}.md")


def guide_pages(root: Path, guides: list[Guide], words: Words) -> dict[str, str]:
    """Name and text of every guide."""
    return {
        f"guides/{guide.name}": linked(guide.source(root, words.language).read_text(encoding="utf-8"), guides, guide)
        for guide in guides
    }


def linked(text: str, guides: list[Guide], here: Guide) -> str:
    """A guide in which the files of other guides, in whichever language, are links to their pages."""
    for guide in guides:
        if guide is not here:
            path = re.escape(guide.file.removesuffix(".md"))
            text = re.sub(rf"(?<!\[)`({path}(?:\.\w\w)?\.md)`", rf"[`\1`]({guide.name}.md)", text)
    return text
