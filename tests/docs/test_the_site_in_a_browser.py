"""Can the site be searched in Vietnamese, with and without marks, and read on a phone and on a desk, from a folder?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from tests.contract.browser import Browser, browser, found

pytestmark = pytest.mark.slow
PHONE, DESK = 375, 1280
WIDEST = "Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)"
RESULTS = "[...document.querySelectorAll('#search-results li a')].map(one => one.textContent)"
DONE = "typeof Search !== 'undefined' && Search.hasIndex() && Search._queued_query === null"
BOX = "(box => [box.form.action, box.form.method, box.name])(document.querySelector('.sidebar-search'))"


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    program = found()
    if program is None:
        pytest.skip("Chromium is not installed; scripts/setup --services installs it")
    with browser(program) as one:
        yield one


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
    assert "ebhook" in results(chromium, site, "en", "webhooks")[0]


def test_what_is_nowhere_is_not_found_and_a_sentence_says_so(chromium: Browser, site: Path) -> None:
    assert results(chromium, site, "vi", "khongdauhetxyz") == []
    chromium.wait_until(
        "document.querySelector('.search-summary').innerText === 'Không có trang nào khớp. "
        "Hãy thử ít từ hơn hoặc từ khác.'"
    )
    assert chromium.value("document.getElementById('from-a-folder').hidden") is False


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_no_page_is_wider_than_the_window_or_asks_another_host(chromium: Browser, site: Path, width: int) -> None:
    wide, elsewhere = [], []
    for page in sorted(site.rglob("*.html")):
        chromium.open(page, width=width)
        if chromium.value(WIDEST) > width:
            wide.append(page.relative_to(site).as_posix())
        elsewhere += [address for address in chromium.asked if not address.startswith(("file:", "data:"))]
    assert wide == []
    assert elsewhere == []
