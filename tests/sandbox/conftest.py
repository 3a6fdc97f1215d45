from __future__ import annotations

import pytest

from .driver import Box


@pytest.fixture
def box() -> Box:
    """A sandbox with its usual settings."""
    return Box()
