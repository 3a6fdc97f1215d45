"""Do the READMEs tell the truth, and the same in both languages?"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path
from uuid import UUID

import pytest

from omicall.cli._columns import Lang
from omicall.cli._demo_words import WORDS
from omicall.sandbox import Settings, running

from .code_blocks import python_blocks, run
from .two_languages import figures, links, names, outline, programs

ROOT = Path(__file__).parent.parent
ENGLISH, VIETNAMESE = ROOT / "README.md", ROOT / "README.vi.md"
both = pytest.mark.parametrize("readme", [ENGLISH, VIETNAMESE], ids=["en", "vi"])


@both
def test_the_ten_lines_run_as_they_stand(
    readme: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (code,) = python_blocks(readme)
    code = code.replace('phone_number="..."', 'phone_number="0900000123"')
    with running(Settings()) as url:
        monkeypatch.setenv("OMICALL_BASE_URL", url)
        monkeypatch.setenv("OMICALL_API_KEY", "sandbox-key")
        run(code, readme.name)
    name, *missed, call_id = capsys.readouterr().out.splitlines()
    assert name
    assert missed
    assert UUID(call_id)


@both
def test_the_files_and_folders_it_names_are_there(readme: Path) -> None:
    text = readme.read_text(encoding="utf-8")
    named = {
        name.rstrip("/") for name in re.findall(r"`((?:\./)?(?:spec|generated|overlays|scripts|tests)/[\w./]*)", text)
    }
    linked = {link for link in re.findall(r"\]\(([^)]+)\)", text) if not link.startswith("https://")}
    missing = [name for name in named | linked if not (ROOT / name).exists()]
    assert named
    assert linked
    assert missing == []


@pytest.mark.parametrize("same", [programs, outline, names, figures, links], ids=lambda same: same.__name__)
def test_both_languages_have_the_same(same: Callable[[Path], object]) -> None:
    assert same(VIETNAMESE) == same(ENGLISH)


def test_each_language_leads_to_the_other() -> None:
    assert "(README.vi.md)" in ENGLISH.read_text(encoding="utf-8")
    assert "(README.md)" in VIETNAMESE.read_text(encoding="utf-8")


def test_the_picture_is_one_of_the_demo_and_asks_no_other_host() -> None:
    picture = (ROOT / "overlays" / "demo.svg").read_text(encoding="utf-8")
    words = re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", "", picture))).replace("\xa0", " ")
    titles = {number: title for number, title in WORDS[Lang.EN].items() if number.isdecimal()}
    assert [number for number, title in titles.items() if title in words] == ["1", "3", "6", "7", "8"]
    assert set(re.findall(r"https?://[\w.]+", picture)) == {"http://www.w3.org"}
    assert "@import" not in picture
    assert not re.search(r"url\((?!#)", picture)
