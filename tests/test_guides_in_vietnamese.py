"""Do the Vietnamese guides say the same as the English ones, whose blocks are run?"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from docsite.gather import guides
from docsite.guides import linked

from .code_blocks import code_blocks
from .two_languages import figures, in_english, links, names, outline, programs

ROOT = Path(__file__).parent.parent
FOUND = [path for folder in ("overlays", "spec") for path in sorted((ROOT / folder).rglob("GUIDE*.md"))]
GUIDES = [path for path in FOUND if ".vi." in path.name]
NAMES = [str(guide.relative_to(ROOT)) for guide in GUIDES]


def test_every_guide_is_there_in_both_languages() -> None:
    assert ROOT / "overlays" / "omicall" / "token" / "GUIDE.vi.md" in GUIDES
    assert [in_english(guide) for guide in GUIDES] == [path for path in FOUND if path not in GUIDES]


@pytest.mark.parametrize("guide", GUIDES, ids=NAMES)
@pytest.mark.parametrize("same", [programs, outline, names, figures, links], ids=lambda same: same.__name__)
def test_both_languages_have_the_same(guide: Path, same: Callable[[Path], object]) -> None:
    assert same(guide) == same(in_english(guide))


@pytest.mark.parametrize("guide", GUIDES, ids=NAMES)
def test_no_block_of_code_escapes_the_comparison(guide: Path) -> None:
    fences = [line for line in guide.read_text(encoding="utf-8").splitlines() if re.match(r"\s*(```|~~~)", line)]
    assert len(fences) == 2 * len(code_blocks(guide))


@pytest.mark.parametrize("guide", GUIDES, ids=NAMES)
def test_a_guide_that_names_another_one_leads_there_on_the_site(guide: Path) -> None:
    (here,) = [one for one in guides() if one.source(ROOT, "vi") == guide]
    text = guide.read_text(encoding="utf-8")
    named = set(re.findall(r"`([\w/]+/GUIDE[\w.-]*\.md)`", text))
    there = {str(one.source(ROOT, "vi").relative_to(ROOT)): one.name for one in guides()}
    page = linked(text, guides(), here)
    assert [name for name in named if f"[`{name}`]({there[name]}.md)" not in page] == []


@pytest.mark.parametrize("guide", GUIDES, ids=NAMES)
def test_what_is_quoted_from_the_program_is_quoted_as_it_is(guide: Path) -> None:
    def quoted(path: Path) -> set[str]:
        text = re.sub(r"^```.*?^```$", "", path.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
        return {re.sub(r"\s+", " ", words) for words in re.findall(r'"([^"]{12,})"', text)}

    assert quoted(guide) == quoted(in_english(guide))


@pytest.mark.parametrize("guide", GUIDES, ids=NAMES)
def test_no_paragraph_was_left_in_english(guide: Path) -> None:
    text = re.sub(r"^```.*?^```$|`[^`]+`", "", guide.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
    text = re.sub(r'"[^"]+"', "", text)
    parts = [part for part in re.split(r"\n\s*\n|\n(?=[*|#]|\d+\. )", text) if len(re.findall(r"\w+", part)) > 4]
    assert parts
    marks = "[àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]"
    assert [part for part in parts if len(re.findall(marks, part.lower())) < len(re.findall(r"\w+", part)) / 5] == []
