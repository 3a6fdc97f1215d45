"""Guides, gathered from beside the code that they describe."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from pathlib import Path

from .words import Words


@dataclass(frozen=True)
class Guide:
    """One guide: its name on the site, its file from the root of the checkout, its title in Vietnamese."""

    name: str
    file: str
    vi: str

    def source(self, root: Path, language: str) -> Path:
        """The file that holds it in a language, there or not."""
        path = root / self.file
        return path if language == "en" else path.with_name(f"{path.stem}.{language}.md")


def guide_pages(root: Path, guides: list[Guide], words: Words) -> dict[str, str]:
    """Name and text of every guide; where one is not translated, a page that says so and leads to the English one."""
    return {f"guides/{guide.name}": _page(root, guides, guide, words) for guide in guides}


def _page(root: Path, guides: list[Guide], guide: Guide, words: Words) -> str:
    source = guide.source(root, words.language)
    if source.exists():
        return linked(source.read_text(encoding="utf-8"), guides, guide)
    # The other language is another site, so this link is none that Sphinx could follow.
    address = f"../../en/guides/{guide.name}.html"
    link = f'<a href="{html.escape(address)}" hreflang="en">{words("read_english")}</a>'
    return f"# {guide.vi}\n\n{words('untranslated')} {link}.\n"


def linked(text: str, guides: list[Guide], here: Guide) -> str:
    """A guide in which the files of other guides, in whichever language, are links to their pages."""
    for guide in guides:
        if guide is not here:
            path = re.escape(guide.file.removesuffix(".md"))
            text = re.sub(rf"(?<!\[)`({path}(?:\.\w\w)?\.md)`", rf"[`\1`]({guide.name}.md)", text)
    return text
