"""Can the site be searched in Vietnamese, with and without marks, and read on a phone and on a desk, from a folder?"""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

import pytest
from tests.browser import DESK, PHONE, WIDEST, Browser
from tests.sizes import sized

pytestmark = pytest.mark.slow
RESULTS = "[...document.querySelectorAll('#search-results li a')].map(one => one.textContent)"
DONE = "typeof Search !== 'undefined' && Search.hasIndex() && Search._queued_query === null"
SCROLLED_INSIDE = (
    "[...document.querySelectorAll('body :not(pre), [id^=op-] > .highlight-text pre')].filter(one =>"
    " one.scrollWidth > one.clientWidth && ['auto', 'scroll'].includes(getComputedStyle(one).overflowX))"
    ".map(one => one.outerHTML.slice(0, 80))"
)
"""What has to be scrolled sideways in a frame of its own. Blocks of code may: their lines are not ours to break."""
BOX = "(box => [box.form.action, box.form.method, box.name])(document.querySelector('.sidebar-search'))"


def results(chromium: Browser, site: Path, language: str, words: str) -> list[str]:
    """Titles of what the site finds, the best first; it shows that one at once and the others soon after."""
    chromium.open(f"{(site / language / 'search.html').as_uri()}?q={quote(words)}", width=DESK)
    chromium.wait_until(DONE)
    shown: list[str] = chromium.value(RESULTS)
    return shown


def test_the_box_on_every_page_leads_to_the_search(chromium: Browser, site: Path) -> None:
    chromium.open(site / "vi" / "api" / "calls.html", width=DESK)
    assert chromium.value(BOX) == [(site / "vi" / "search.html").as_uri(), "get", "q"]


@pytest.mark.parametrize("words", ["lịch sử cuộc gọi", "lich su cuoc goi", "LỊCH SỬ CUỘC GỌI"])
def test_vietnamese_is_found_with_and_without_marks(chromium: Browser, site: Path, words: str) -> None:
    assert "Lịch sử cuộc gọi" in results(chromium, site, "vi", words)[0]


@pytest.mark.parametrize("words", ["giọng đọc", "giong doc"])
def test_the_letter_d_with_a_stroke_is_found_by_a_plain_d(chromium: Browser, site: Path, words: str) -> None:
    assert results(chromium, site, "vi", words)[0] == "Giọng đọc và tốc độ đọc"


def test_the_english_site_is_searched_as_well(chromium: Browser, site: Path) -> None:
    assert "ebhook" in results(chromium, site, "en", "webhook secret")[0]


def test_what_is_nowhere_is_not_found_and_a_sentence_says_so(chromium: Browser, site: Path) -> None:
    assert results(chromium, site, "vi", "khongdauhetxyz") == []
    chromium.wait_until(
        "document.querySelector('.search-summary').innerText === 'Không có trang nào khớp. "
        "Hãy thử ít từ hơn hoặc từ khác.'"
    )
    assert chromium.value("document.getElementById('from-a-folder').hidden") is False


def pages(site: Path) -> list[Path]:
    """The page that asks for the language, and a sample of each: of one language other pages than of the other."""
    step = sized(4, 1)
    of_languages = [sorted((site / language).rglob("*.html")) for language in ("en", "vi")]
    return [site / "index.html", *of_languages[0][::step], *of_languages[1][1 % step :: step]]


def test_no_page_is_scrolled_sideways_or_asks_another_host(chromium: Browser, site: Path) -> None:
    wide, scrolled, elsewhere = [], [], []
    for page in pages(site):
        chromium.open(page, width=PHONE)
        for width in (PHONE, DESK):
            # To load the page anew would take ten times as long.
            chromium.resize(width)
            if chromium.value(WIDEST) > width:
                wide.append(f"{page.relative_to(site)} at {width}")
            scrolled += [f"{page.relative_to(site)} at {width}: {part}" for part in chromium.value(SCROLLED_INSIDE)]
        elsewhere += [address for address in chromium.asked if not address.startswith(("file:", "data:"))]
    assert wide == []
    assert scrolled == []
    assert elsewhere == []
