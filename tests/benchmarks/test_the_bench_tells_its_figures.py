"""Does scripts/bench print a figure for each row, and fail only when asked to?"""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from benchmarks import __main__ as command
from benchmarks import token_rows
from benchmarks.measuring import Row, ratio


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch) -> Callable[..., int]:
    def run(*arguments: str) -> int:
        monkeypatch.setattr("sys.argv", ["bench", *arguments])
        return command.main()

    return run


@pytest.mark.slow
def test_every_row_is_measured(bench: Callable[..., int], capsys: pytest.CaptureFixture[str]) -> None:
    assert bench("--rounds", "1", "--json") == 0
    rows = json.loads(capsys.readouterr().out)
    assert [row["unit"] for row in rows] == ["x", "x", "MB"]
    assert all(row["figure"] > 0 for row in rows)


def test_a_thousand_keys_take_less_than_two_megabytes() -> None:
    assert token_rows._memory() < 2


@pytest.mark.parametrize(("figure", "code"), [(1.5, 0), (1.51, 1)])
def test_a_figure_beyond_its_reach_fails_only_a_check(
    bench: Callable[..., int], monkeypatch: pytest.MonkeyPatch, figure: float, code: int
) -> None:
    monkeypatch.setattr(token_rows, "rows", lambda rounds: [Row("a thing", figure, 1.5)])
    assert bench() == 0
    assert bench("--check") == code


def test_a_ratio_is_the_median_of_rounds_in_turns() -> None:
    turns: list[str] = []
    assert ratio(lambda: turns.append("ours"), lambda: turns.append("theirs"), rounds=2, repeats=1) > 0
    assert turns == ["theirs", "ours", "theirs", "ours"]


def test_no_round_at_all_is_refused(bench: Callable[..., int], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        bench("--rounds", "0")
    assert "1 or more" in capsys.readouterr().err
