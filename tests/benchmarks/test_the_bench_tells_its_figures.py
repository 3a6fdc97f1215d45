"""Does scripts/bench print a figure for each row, and fail only when asked to?"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks import __main__ as command
from benchmarks import checking, peers, token_rows
from benchmarks.environments import CannotMeasureError
from benchmarks.measuring import Row

Bench = Callable[..., int]

WITHIN = Row("a-thing", "a thing, over another", 1.5, 1.5, low=1.4, high=1.6)
BEYOND = Row("a-thing", "a thing, over another", 1.51, 1.5)


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Bench:
    """Run the command with rows that were measured, and with nothing released."""
    monkeypatch.setattr(checking, "RELEASED", tmp_path / "released.json")
    monkeypatch.setattr(checking.read_released, "__defaults__", (tmp_path / "released.json",))
    monkeypatch.setattr(checking.write_released, "__defaults__", (tmp_path / "released.json",))

    def run(rows: list[Row], *arguments: str) -> int:
        monkeypatch.setattr("sys.argv", ["bench", *arguments])
        monkeypatch.setattr(command, "measured", lambda given: rows)
        return command.main()

    return run


def test_a_row_shows_figure_spread_reach_and_verdict(bench: Bench, capsys: pytest.CaptureFixture[str]) -> None:
    assert bench([WITHIN]) == 0
    line = capsys.readouterr().out.splitlines()[1]
    assert line.split() == ["1.50", "x", "1.40", "..", "1.60", "1.5", "ok", "omicall", "a", "thing,", "over", "another"]


def test_json_has_the_same(bench: Bench, capsys: pytest.CaptureFixture[str]) -> None:
    assert bench([WITHIN], "--json") == 0
    assert json.loads(capsys.readouterr().out) == [
        {
            "key": "a-thing",
            "who": "omicall",
            "what": "a thing, over another",
            "figure": 1.5,
            "unit": "x",
            "quartiles": [1.4, 1.6],
            "reach": 1.5,
        }
    ]


@pytest.mark.parametrize(("row", "code"), [(WITHIN, 0), (BEYOND, 1)])
def test_a_figure_beyond_its_reach_fails_only_a_check(bench: Bench, row: Row, code: int) -> None:
    assert bench([row]) == 0
    assert bench([row], "--check") == code


def test_a_fall_since_the_release_fails_a_check_and_is_named(bench: Bench, capsys: pytest.CaptureFixture[str]) -> None:
    assert bench([Row("a-thing", "a thing", 1.0, 1.5)], "--release", "1.0.0") == 0
    assert bench([Row("a-thing", "a thing", 1.2, 1.5)], "--check") == 1
    assert "20 % worse" in capsys.readouterr().err


def test_a_group_that_can_not_be_measured_is_2_and_the_others_are_shown(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def walk_rows(*arguments: object) -> list[Row]:
        raise CannotMeasureError("There is no such thing.")

    monkeypatch.setattr("sys.argv", ["bench", "--no-peers", "--only", "walk", "--only", "token"])
    monkeypatch.setattr(peers, "ours", lambda name="omicall": None)
    monkeypatch.setattr(command.walk_rows, "rows", walk_rows)
    monkeypatch.setattr(token_rows, "rows", lambda rounds: [WITHIN])
    assert command.main() == 2
    printed = capsys.readouterr()
    assert "no such thing" in printed.err
    assert "a thing, over another" in printed.out


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (["--rounds", "0"], "1 or more"),
        (["--calls", "60"], "multiple of 50"),
        (["--release", "1.0.0", "--quick"], "whole figures"),
    ],
)
def test_wrong_arguments_are_refused(
    bench: Bench, capsys: pytest.CaptureFixture[str], wrong: list[str], said: str
) -> None:
    with pytest.raises(SystemExit, match="2"):
        bench([], *wrong)
    assert said in capsys.readouterr().err


@pytest.mark.slow
def test_a_thousand_keys_take_less_than_two_megabytes() -> None:
    assert token_rows._memory() < 2


def test_peers_get_a_document_without_what_their_generators_stumble_over() -> None:
    document = {
        "webhooks": {"a": {}},
        "components": {
            "schemas": {
                "Name": {"type": "string", "description": "A name."},
                "Row": {
                    "x-omicall-key": "id",
                    "properties": {
                        "name": {"$ref": "#/components/schemas/Name"},
                        "code": {"type": ["integer", "null"], "enum": [1, None]},
                        "any": {"type": ["array", "string", "null"]},
                    },
                },
            }
        },
    }
    made = peers.digestible(document)
    assert "webhooks" not in made
    assert made["components"]["schemas"]["Row"] == {
        "properties": {
            "name": {"type": "string"},
            "code": {"anyOf": [{"type": "integer"}, {"type": "null"}]},
            "any": {},
        }
    }
