"""Does a long job say how fast it goes and how long it still takes, as far as it can know?"""

from __future__ import annotations

import pytest

from omicall.cli._rate import Rate, duration


class Watch:
    """Seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def watch() -> Watch:
    return Watch()


def test_before_anything_came_there_is_no_pace(watch: Watch) -> None:
    rate = Rate(watch)
    assert rate.text == "0 calls"
    rate.note(5, 0.5)
    assert rate.text == "5 calls"


def test_the_pace_and_the_time_left_follow_from_what_came(watch: Watch) -> None:
    rate = Rate(watch)
    rate.note(0, 0.0)
    watch.now += 10
    rate.note(5_000, 0.25)
    assert rate.text == "5,000 calls, 500 a second, 30 s left"
    assert rate.share == 0.25


def test_what_was_there_before_does_not_count_for_the_pace(watch: Watch) -> None:
    rate = Rate(watch)
    rate.note(9_000, 0.9)
    watch.now += 10
    rate.note(9_050, 0.95)
    assert rate.text == "9,050 calls, 5.0 a second, 10 s left"


def test_without_a_share_there_is_a_pace_and_no_time_left(watch: Watch) -> None:
    rate = Rate(watch, "recordings")
    rate.note(0, None)
    watch.now += 2
    rate.note(100, None)
    assert rate.text == "100 recordings, 50 a second"
    assert rate.share is None


def test_the_pace_is_that_of_the_last_half_minute(watch: Watch) -> None:
    rate = Rate(watch)
    for done, share in ((0, 0.0), (6_000, 0.6)):
        rate.note(done, share)
        watch.now += 60
    rate.note(6_600, 0.66)
    assert "10 a second" in rate.text


def test_many_notes_in_a_moment_take_no_memory(watch: Watch) -> None:
    rate = Rate(watch)
    for number in range(10_000):
        watch.now += 0.0001
        rate.note(number, None)
    assert len(rate._seen) < 10


def test_a_share_beyond_the_whole_is_the_whole(watch: Watch) -> None:
    rate = Rate(watch)
    rate.note(1, 1.5)
    assert rate.share == 1.0


@pytest.mark.parametrize(
    ("seconds", "text"), [(0.0, "1 s"), (59.6, "60 s"), (100, "2 min"), (3_600, "60 min"), (9_000, "2 h")]
)
def test_times_are_said_roughly(seconds: float, text: str) -> None:
    assert duration(seconds) == text
