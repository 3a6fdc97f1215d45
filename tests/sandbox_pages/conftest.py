from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.contract.browser import Browser, browser, found

from .pages import Pages


@pytest.fixture
def pages() -> Pages:
    """A sandbox with its usual settings."""
    return Pages()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """A browser without a window; without one the test is skipped by name."""
    program = found()
    if program is None:
        pytest.skip("Chromium is not installed; scripts/setup --services installs it")
    with browser(program) as one:
        yield one
