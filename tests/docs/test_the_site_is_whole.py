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
from omicall_api.catalog import ERRORS, OPERATIONS, OTHER_VOICES, SPEEDS, VOICES

pytestmark = pytest.mark.slow
LANGUAGES = ("en", "vi")
LOADS = {"script": "src", "img": "src", "iframe": "src", "source": "src", "link": "href", "use": "href"}
OTHER_HOST = re.compile(r"^(https?:)?//")


class Page(HTMLParser):
    """Where a page leads, what it loads, and which places in it can be led to."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.places: set[str] = set()
        self.words: list[str] = []
        self.feed(path.read_text(encoding="utf-8"))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.places |= {found[name] for name in ("id", "name") if name in found}
        if tag == "a" and "href" in found:
            self.links.append(found["href"])
        if tag in LOADS and LOADS[tag] in found:
            self.loaded.append(found[LOADS[tag]])

    def handle_data(self, data: str) -> None:
        self.words.append(data)

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
        page = read[operation.tag]
        assert f"op-{name.replace('_', '-')}" in page.places
        for words in (f"{operation.method} {operation.path}", f"client.{operation.call}(...)", operation.effect):
            assert words in page.text
        assert operation.evidence.partition(" ")[0] in page.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_error_voice_and_speed_is_there_in_both_languages(site: Path, language: str) -> None:
    errors, voices = (Page(site / language / f"{name}.html").text for name in ("errors", "voices"))
    for error in ERRORS.values():
        assert {text for text in (error.code, error.vi, error.en) if text not in errors} == set()
    for speed in SPEEDS:
        assert {text for text in (speed.label, speed.en) if text not in voices} == set()
    assert [voice.value for voice in (*VOICES, *OTHER_VOICES) if voice.value not in voices] == []


@pytest.mark.parametrize("guide", guides(), ids=lambda guide: guide.name)
def test_a_guide_stands_beside_its_code_and_on_both_sites(site: Path, guide: Guide) -> None:
    title = guide.source(ROOT, "en").read_text(encoding="utf-8").partition("\n")[0].removeprefix("# ")
    assert title in Page(site / "en" / "guides" / f"{guide.name}.html").text
    vietnamese = Page(site / "vi" / "guides" / f"{guide.name}.html")
    if guide.source(ROOT, "vi").exists():
        assert "chưa có bản tiếng Việt" not in vietnamese.text
    else:
        assert "chưa có bản tiếng Việt" in vietnamese.text
        assert f"../../en/guides/{guide.name}.html" in vietnamese.links


def test_no_guide_is_left_out() -> None:
    beside = {path for part in ("overlays", "spec") for path in (ROOT / part).rglob("GUIDE*.md")}
    assert {path for path in beside if ".vi." not in path.name} == {guide.source(ROOT, "en") for guide in guides()}


def test_a_guide_that_names_another_one_leads_there() -> None:
    here, there = guides()[:2]
    assert linked(f"See `{there.file}`.", guides(), here) == f"See [`{there.file}`]({there.name}.md)."


@pytest.mark.parametrize("name", ["omicall", "omicall.errors", "omicall.token", "omicall.webhooks", "omicall.testing"])
def test_the_python_reference_shows_public_names_with_their_arguments(site: Path, name: str) -> None:
    page = Page(site / "en" / "python" / f"{name}.html")
    expected = {
        "omicall": ("AsyncOmicall", "token_store"),
        "omicall.errors": ("OutcomeUnknown", "look_up"),
        "omicall.token": ("FileStore", "RedisStore"),
        "omicall.webhooks": ("Deduplicator", "parse(", "WebhookApp"),
        "omicall.testing": ("FakeOmicall", "assert_matches("),
    }
    assert [words for words in expected[name] if words not in page.text] == []


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
