"""Is the page of a report whole in itself, harmless whatever names are in it, and readable on a phone and on a desk?"""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path

import pytest
from tests.browser import DESK, PHONE, TOO_WIDE_INSIDE, WIDEST, Browser

from omicall.cli._columns import Lang
from omicall.cli._period import ZONE
from omicall.cli._report import Report, report
from omicall.cli._report_page import page

from .test_calls_report import MONTH, call, invented

NOW = datetime(2026, 11, 1, 8, 30, tzinfo=ZONE)
HOSTILE = "<script>document.title='in'</script><img src=x onerror=alert(1)>\"'&amp; Nguyễn"


def counted() -> Report:
    """A report with a hostile name, a long one, and one that is short."""
    hostile = {"sip_user": HOSTILE, "sip_number": HOSTILE, "phone_number": HOSTILE, "direction": HOSTILE}
    odd = [call(9, True, create_by={"name": HOSTILE}, **hostile), call(9, True, sip_user="x" * 300)]
    return report([*invented(), *odd], MONTH, 50)


def text(lang: Lang = Lang.VI, *, show_numbers: bool = False) -> str:
    return page(counted(), now=NOW, lang=lang, show_numbers=show_numbers)


def test_it_names_no_other_host_and_has_no_script() -> None:
    made = text()
    assert "://" not in made
    assert "@import" not in made
    assert "url(" not in made
    assert not re.search(r"<(script|img|link|iframe|object)\b", made)
    assert "default-src &#x27;none&#x27;;" in made


def test_hostile_names_are_escaped() -> None:
    assert "&lt;script&gt;document.title=&#x27;in&#x27;&lt;/script&gt;" in text()


def test_it_speaks_the_language_that_was_asked_for() -> None:
    vi, en = text(), text(Lang.EN)
    assert '<html lang="vi">' in vi
    assert "Theo số khách hàng" in vi
    assert "Lập lúc 2026-11-01 08:30" in vi
    assert '<html lang="en">' in en
    assert "By customer number" in en


def test_numbers_are_cut_unless_they_are_wanted_whole() -> None:
    number = r"\b09000000\d\d\b"
    assert not re.search(number, text())
    assert "0900***0" in text()
    assert re.search(number, text(show_numbers=True))


def test_each_bar_says_its_numbers_to_who_can_not_see_it() -> None:
    found = text(Lang.EN)
    assert re.search(r'aria-label="102: \d+ answered, \d+ missed"', found)
    assert "<title>10:00: " in found


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "report.html"
    path.write_text(text(), encoding="utf-8")
    return path


@pytest.mark.slow
@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("width", [PHONE, DESK])
def test_it_fits_the_window_asks_for_nothing_and_complains_of_nothing(
    chromium: Browser, file: Path, width: int, dark: bool
) -> None:
    chromium.open(file, width=width, dark=dark)
    assert chromium.value(WIDEST) <= width
    assert chromium.value(TOO_WIDE_INSIDE) == []
    assert chromium.asked == [file.as_uri()]
    assert chromium.complaints == []
    assert chromium.value("document.title").startswith("Cuộc gọi")
    assert chromium.value("document.querySelectorAll('img, script').length") == 0
    paper = chromium.value("getComputedStyle(document.body).backgroundColor")
    assert paper == ("rgb(20, 23, 27)" if dark else "rgb(255, 255, 255)")


@pytest.mark.slow
@pytest.mark.parametrize("width", [PHONE, DESK])
def test_bars_are_as_long_as_their_counts(chromium: Browser, file: Path, width: int) -> None:
    chromium.open(file, width=width)
    lengths = chromium.value(
        "[...document.querySelectorAll('section:nth-of-type(2) li')].map(one => "
        "[...one.querySelectorAll('rect')].reduce((sum, rect) => sum + rect.getBoundingClientRect().width, 0)"
        " / one.querySelector('svg').getBoundingClientRect().width)"
    )
    most = max(line.calls for line in counted().directions)
    assert lengths == pytest.approx([line.calls / most for line in counted().directions], abs=0.02)
    tall = chromium.value("document.querySelector('svg.hours').getBoundingClientRect().height")
    assert 100 <= tall <= 250
