"""Does the site hold everything, lead nowhere dead, and ask no other host for anything?"""

from __future__ import annotations

import re
import time
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from docsite.__main__ import CannotBuildError, build
from docsite.gather import ROOT, guides
from docsite.guides import Guide, linked
from docsite.words import Words
from omicall_api.catalog import ERRORS, OPERATIONS, OTHER_VOICES, SPEEDS, VOICES

pytestmark = pytest.mark.slow
LANGUAGES = ("en", "vi")
LOADS = {"script": "src", "img": "src", "iframe": "src", "source": "src", "link": "href", "use": "href"}
OTHER_HOST = re.compile(r"^(https?:)?//")


class Page(HTMLParser):
    """Where a page leads, what it loads, which places in it can be led to, and what stands under each section."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.places: set[str] = set()
        self.words: list[str] = []
        self.sections: list[str] = []
        self.under: dict[str, str] = {}
        self.feed(path.read_text(encoding="utf-8"))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.places |= {found[name] for name in ("id", "name") if name in found}
        if tag == "section":
            self.sections.append(found.get("id", ""))
        if tag == "a" and "href" in found:
            self.links.append(found["href"])
        if tag in LOADS and LOADS[tag] in found:
            self.loaded.append(found[LOADS[tag]])

    def handle_endtag(self, tag: str) -> None:
        if tag == "section":
            self.sections.pop()

    def handle_data(self, data: str) -> None:
        self.words.append(data)
        for section in self.sections:
            self.under[section] = self.under.get(section, "") + data

    @property
    def text(self) -> str:
        """All words, one space between them."""
        return " ".join("".join(self.words).split())


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[Path, Page]:
    return {path: Page(path) for path in sorted(site.rglob("*.html"))}


def test_no_link_within_the_site_is_dead(pages: dict[Path, Page]) -> None:
    dead = []
    followed = 0
    for path, page in pages.items():
        for link in [*page.links, *page.loaded]:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            followed += 1
            if not target.is_file() or (
                parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].places
            ):
                dead.append(f"{path.name}: {link}")
    assert followed > 5_000
    assert dead == []


def test_no_page_loads_anything_from_another_host(site: Path, pages: dict[Path, Page]) -> None:
    loaded = [one for page in pages.values() for one in page.loaded]
    assert len(loaded) > 100
    assert [one for one in loaded if OTHER_HOST.match(one)] == []
    sheets = "".join(path.read_text(encoding="utf-8") for path in site.rglob("*.css"))
    assert re.findall(r"(?:url\(|@import)\s*[\"']?(?:https?:)?//[^)\"']*", sheets) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_operation_is_there_with_its_facts(site: Path, language: str) -> None:
    read = {tag: Page(site / language / "api" / f"{tag}.html") for tag in {one.tag for one in OPERATIONS.values()}}
    for name, operation in OPERATIONS.items():
        told = read[operation.tag].under[f"op-{name.replace('_', '-')}"]
        for words in (f"{operation.method} {operation.path}\n", f"client.{operation.call}(...)"):
            assert words in told
        facts = Words(language)
        evidence = facts(f"evidence-{operation.evidence.partition(' ')[0]}")
        assert f"{facts('effect')}: {operation.effect}: {facts(f'effect-{operation.effect}')}\n" in told
        assert f"{facts('evidence')}: {operation.evidence}: {evidence}\n" in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_error_voice_and_speed_is_there_in_both_languages(site: Path, language: str) -> None:
    errors, voices = Page(site / language / "errors.html").under, Page(site / language / "voices.html").text
    for error in ERRORS.values():
        told = errors[f"error-{re.sub('[^a-z0-9]+', '-', error.code.lower()).strip('-')}"]
        assert {text for text in (error.code, error.vi, error.en) if text not in told} == set()
    for speed in SPEEDS:
        assert {text for text in (speed.label, speed.en) if text not in voices} == set()
    assert [voice.value for voice in (*VOICES, *OTHER_VOICES) if voice.value not in voices] == []


@pytest.mark.parametrize("guide", guides(), ids=lambda guide: guide.name)
def test_a_guide_stands_beside_its_code_and_on_both_sites(site: Path, guide: Guide) -> None:
    for language in LANGUAGES:
        title = guide.source(ROOT, language).read_text(encoding="utf-8").partition("\n")[0].removeprefix("# ")
        page = (site / language / "guides" / f"{guide.name}.html").read_text(encoding="utf-8")
        assert f"<h1>{title}<a " in page


def test_no_guide_is_left_out() -> None:
    beside = {path for part in ("overlays", "spec") for path in (ROOT / part).rglob("GUIDE*.md")}
    assert {path for path in beside if ".vi." not in path.name} == {guide.source(ROOT, "en") for guide in guides()}


def test_a_guide_that_names_another_one_leads_there() -> None:
    here, there = guides()[:2]
    assert linked(f"See `{there.file}`.", guides(), here) == f"See [`{there.file}`]({there.name}.md)."


def test_a_page_leads_to_itself_in_the_other_language(site: Path) -> None:
    page = Page(site / "vi" / "api" / "calls.html")
    assert "../../en/api/calls.html" in page.links


def test_a_folder_with_something_else_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    began = time.monotonic()
    with pytest.raises(CannotBuildError, match="Name another folder"):
        build(tmp_path)
    assert (tmp_path / "mine.txt").read_text() == "mine"
    assert time.monotonic() - began < 2
