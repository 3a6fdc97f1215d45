"""How much a test draws: a sample each time, and the number that a promise was proved with where somebody asks."""

from __future__ import annotations

import os


def sized(sample: int, whole: int) -> int:
    """The sample; the whole number under `scripts/test --long`.

    Example: `MOMENTS = sized(6, 20)`
    """
    return whole if os.environ.get("LONG_TESTS") else sample
