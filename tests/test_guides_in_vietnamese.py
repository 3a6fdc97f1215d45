"""Do the Vietnamese guides say the same as the English ones, whose blocks are run?"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from .two_languages import in_english, links, names, outline, programs

OVERLAYS = Path(__file__).parent.parent / "overlays"
GUIDES = sorted(OVERLAYS.rglob("GUIDE*.vi.md"))
NAMES = [str(guide.relative_to(OVERLAYS)) for guide in GUIDES]


def test_the_guides_that_every_integrator_needs_are_there() -> None:
    assert {"omicall/webhooks/GUIDE.vi.md", "omicall/token/GUIDE.vi.md", "omicall/testing/GUIDE.vi.md"} <= set(NAMES)


@pytest.mark.parametrize("guide", GUIDES, ids=NAMES)
@pytest.mark.parametrize("same", [programs, outline, names, links], ids=lambda same: same.__name__)
def test_both_languages_have_the_same(guide: Path, same: Callable[[Path], object]) -> None:
    assert same(guide) == same(in_english(guide))


@pytest.mark.parametrize("guide", GUIDES, ids=NAMES)
def test_what_is_quoted_from_the_program_is_quoted_as_it_is(guide: Path) -> None:
    def quoted(path: Path) -> set[str]:
        text = re.sub(r"^```.*?^```$", "", path.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
        return {re.sub(r"\s+", " ", words) for words in re.findall(r'"([^"]{12,})"', text)}

    assert quoted(guide) == quoted(in_english(guide))


@pytest.mark.parametrize("guide", GUIDES, ids=NAMES)
def test_no_paragraph_was_left_in_english(guide: Path) -> None:
    text = re.sub(r"^```.*?^```$|`[^`]+`", "", guide.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
    paragraphs = [part for part in text.split("\n\n") if len(part.split()) > 8]
    assert paragraphs
    assert [
        part for part in paragraphs if not re.search("[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđ]", part)
    ] == []
