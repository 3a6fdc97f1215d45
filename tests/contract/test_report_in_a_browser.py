"""Does the page work in a real browser: narrow, wide, dark, printed, without scripts, with hostile texts in it?"""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.browser import DESK, PHONE, TOO_WIDE_INSIDE, WIDEST, Browser

from omicall.contract import Count, Finding, Outcome
from omicall.contract.report import page
from omicall_api.catalog import OPERATIONS

from .reports import FINDING, HOSTILE_FINDING, facts, outcome

pytestmark = pytest.mark.slow
SHOWN = "[...document.querySelectorAll('tr[data-kinds]')].filter(row => row.offsetHeight > 0).length"
LONG = Finding("search_calls", "envelope", "x" * 3_000, f"curl --data-raw '{'y' * 3_000}' https://server.example.vn/")


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page with everything on it: all operations, long and hostile findings, many codes."""
    counts = {name: Count(12_345, 678) for name in OPERATIONS} | dict(outcome().counts)
    for count in counts.values():
        count.refusals["a_code_with_a_rather_long_name_that_nobody_has_documented"] = 1_234
        count.sent("examples")
    full = Outcome(counts, (FINDING, HOSTILE_FINDING, LONG), not_tried=outcome().not_tried)
    path = tmp_path_factory.mktemp("page") / "report.html"
    path.write_text(page(full, facts()), encoding="utf-8")
    return path


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_nobody_has_to_scroll_sideways(chromium: Browser, report: Path, width: int) -> None:
    chromium.open(report, width=width)
    assert chromium.value("window.innerWidth") == width
    assert chromium.value(WIDEST) <= width
    assert chromium.value(TOO_WIDE_INSIDE) == []


def test_a_page_that_is_too_wide_would_be_noticed(chromium: Browser, report: Path) -> None:
    chromium.open(report, width=PHONE)
    chromium.value("document.querySelector('h1').style.width = '400px'")
    assert chromium.value(WIDEST) > PHONE


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_nothing_but_the_file_is_asked_for(chromium: Browser, report: Path, width: int) -> None:
    chromium.open(report, width=width)
    assert chromium.asked == [report.as_uri()]


def test_hostile_texts_do_nothing(chromium: Browser, report: Path) -> None:
    chromium.open(report, width=DESK)
    assert chromium.complaints == []
    assert chromium.value("document.querySelectorAll('img').length") == 0
    assert "<script>alert(1)</script>" in chromium.value("document.getElementById('findings').innerText")


def test_a_script_that_got_in_all_the_same_would_not_run(chromium: Browser, report: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.html"
    broken.write_text(report.read_text("utf-8").replace("</body>", "<script>document.title = 'in'</script></body>"))
    chromium.open(broken, width=DESK)
    assert chromium.value("document.title").startswith("Contract run")
    assert any("Content Security Policy" in complaint for complaint in chromium.complaints)


def test_operations_can_be_filtered_by_words_and_by_kind(chromium: Browser, report: Path) -> None:
    chromium.open(report, width=DESK)
    assert chromium.value(SHOWN) == len(OPERATIONS)
    chromium.value("document.querySelector('#filter select').value = 'found'")
    chromium.value("document.querySelector('#filter select').dispatchEvent(new Event('change'))")
    assert chromium.value(SHOWN) == 2
    chromium.value("document.querySelector('#filter input').value = 'SEARCH_CALLS'")
    chromium.value("document.querySelector('#filter input').dispatchEvent(new Event('input'))")
    assert chromium.value(SHOWN) == 1


def test_without_scripts_everything_can_be_read_and_no_dead_filter_is_shown(chromium: Browser, report: Path) -> None:
    chromium.open(report, width=PHONE, scripts=False)
    assert chromium.value(SHOWN) == len(OPERATIONS)
    assert chromium.value("document.getElementById('filter').offsetHeight") == 0
    assert "There is none." in chromium.value("document.body.innerText")


def test_it_is_dark_for_who_likes_it_dark(chromium: Browser, report: Path) -> None:
    colours = {}
    for dark in (False, True):
        chromium.open(report, width=DESK, dark=dark)
        colours[dark] = [
            chromium.value(f"getComputedStyle(document.body).{name}") for name in ("backgroundColor", "color")
        ]
    assert colours[False] == ["rgb(255, 255, 255)", "rgb(27, 31, 36)"]
    assert colours[True] == ["rgb(20, 23, 27)", "rgb(232, 234, 237)"]


def test_it_can_be_printed(chromium: Browser, report: Path) -> None:
    chromium.open(report, width=DESK)
    assert chromium.printed() > 50_000
