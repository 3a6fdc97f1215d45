"""When does early renewal start, and when do callers begin to wait for it?"""

from __future__ import annotations

import pytest

from omicall.token import Moment
from omicall.token._lifetime import make_token, windows
from omicall.token._state import Stage, stage_of

MINUTE = 60.0


@pytest.mark.parametrize(
    ("lifetime", "draw", "early", "late"),
    [
        pytest.param(1440 * MINUTE, 0.0, 60 * MINUTE, 5 * MINUTE, id="a day, least jitter"),
        pytest.param(1440 * MINUTE, 1.0, 90 * MINUTE, 5 * MINUTE, id="a day, most jitter"),
        pytest.param(90 * MINUTE, 1.0, 45 * MINUTE, 5 * MINUTE, id="never more than half"),
        pytest.param(89 * MINUTE, 0.0, 15 * MINUTE, 2 * MINUTE, id="an hour and a half, barely"),
        pytest.param(89 * MINUTE, 1.0, 19.5 * MINUTE, 2 * MINUTE, id="the same, most jitter"),
        pytest.param(20 * MINUTE, 1.0, 10 * MINUTE, 2 * MINUTE, id="20 minutes: half"),
        pytest.param(18 * MINUTE, 1.0, 5 * MINUTE, 1 * MINUTE, id="under 20 minutes"),
        pytest.param(30.0, 1.0, 10.0, 3.0, id="30 seconds"),
    ],
)
def test_the_windows_follow_the_lifetime(lifetime: float, draw: float, early: float, late: float) -> None:
    drawn = windows(lifetime, lambda low, high: low + (high - low) * draw)
    assert drawn == pytest.approx((early, late))


@pytest.mark.parametrize(
    ("age", "stage"),
    [
        (0, Stage.FRESH),
        (82_799, Stage.FRESH),
        (82_800, Stage.AGING),
        (86_099, Stage.AGING),
        (86_100, Stage.CRITICAL),
        (86_399, Stage.CRITICAL),
        (86_400, Stage.EXPIRED),
    ],
)
@pytest.mark.parametrize("clock", ["both", "wall", "monotonic"])
def test_whichever_clock_went_further_is_believed(age: float, stage: Stage, clock: str) -> None:
    token = make_token(
        "a",
        issued_at=0.0,
        lifetime=86_400.0,
        left=86_400.0,
        now=Moment(wall=1_000_000.0, monotonic=50.0),
        generation=1,
        uniform=lambda low, high: low,
    )
    wall, monotonic = {"both": (age, age), "wall": (age, 0.0), "monotonic": (0.0, age)}[clock]
    assert stage_of(token, Moment(1_000_000.0 + wall, 50.0 + monotonic)) is stage
