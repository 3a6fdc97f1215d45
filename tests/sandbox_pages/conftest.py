from __future__ import annotations

import pytest

from .pages import Pages


@pytest.fixture
def pages() -> Pages:
    """A sandbox with its usual settings."""
    return Pages()
