"""Does `omicall autocall` take its numbers, say what will happen, ask first, and start exactly one session?"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from .commands import run
from .local import Door, sandbox
from .terminal import Terminal

SESSION = "start_autocall_by_phone_v1"
NUMBERS = ["0900000001", "0900000002", "0900000003", "0900000004", "0900000005"]
TEXT = ["--text", "Xin chào"]


@pytest.fixture
def door(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Door]:
    with sandbox(monkeypatch, tmp_path, calls=5) as opened:
        yield opened


@pytest.mark.slow
def test_a_no_at_the_terminal_starts_nothing(door: Door) -> None:
    with Terminal("autocall", *NUMBERS, *TEXT) as terminal:
        shown = terminal.wait_for("Start 5 automatic calls? [y/N]:")
        terminal.type("n\n")
        code = terminal.ended()
    assert "Automatic calls to 5 numbers: 0900***001, 0900***002, 0900***003 and 2 more." in shown
    assert "Each hears: “Xin chào”." in shown
    assert (code, door.billable()) == (2, {})


@pytest.mark.slow
def test_a_yes_at_the_terminal_starts_exactly_one_session(door: Door) -> None:
    with Terminal("autocall", "0900000001", *TEXT) as terminal:
        terminal.wait_for("Start 1 automatic call? [y/N]:")
        terminal.type("y\n")
        code = terminal.ended()
    assert (code, door.billable()) == (0, {SESSION: 1})


def test_a_script_that_does_not_say_yes_starts_nothing(door: Door) -> None:
    result = run("autocall", "0900000001", *TEXT)
    assert (result.exit_code, door.billable()) == (2, {})


def test_numbers_come_from_arguments_and_a_file_each_once(door: Door, tmp_path: Path) -> None:
    file = tmp_path / "numbers.txt"
    file.write_text("\ufeff0900 000 002\n\n# friends\n0900000003\n0900000002\n", "utf-8")
    result = run("autocall", "0900000001", "--numbers-from", str(file), *TEXT, "--yes", "--json")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["numbers"] == 3
    assert "1 number stood there more than once" in result.stderr
    assert door.get("stats")["stored"]["calls"] == 5 + 3


def test_numbers_come_from_standard_input_but_a_yes_cannot(door: Door) -> None:
    refused = run("autocall", "--numbers-from", "-", *TEXT, stdin="0900000001\n")
    started = run("autocall", "--numbers-from", "-", *TEXT, "--yes", stdin="0900000001\n0900000002\n")
    assert (refused.exit_code, started.exit_code) == (2, 0)
    assert "2 numbers" in started.stdout
    assert door.billable() == {SESSION: 1}


def test_voice_speed_pace_and_steps_are_taken(door: Door) -> None:
    result = run(
        "autocall",
        "0900000001",
        *("--text", "Xin chào", "--text", "Tạm biệt", "--recording", "r1", "--menu", "m1"),
        *("--voice", "LANNHI", "--speed", "very-slow", "--name", "Demo", "--at-once", "2", "--gap", "5", "--yes"),
    )
    assert result.exit_code == 0
    assert "It hears: recording r1, then “Xin chào”, then “Tạm biệt”, then key menu m1." in result.stderr
    assert door.billable() == {SESSION: 1}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([*TEXT], "name a number"),
        (["0900000001"], "say what to play"),
        (["0900000001", "--text", ""], "say what to play"),
        (["abc", *TEXT], "no phone number"),
        (["0900000001", *TEXT, "--voice", "nobody"], "banmai, leminh, lannhi"),
        (["0900000001", *TEXT, "--speed", "9"], "slow"),
        (["0900000001", *TEXT, "--at-once", "0"], "--at-once"),
        (["--numbers-from", "nothing-here.txt", *TEXT], "nothing-here.txt"),
    ],
)
def test_a_wrong_argument_is_named_and_nothing_is_sent(door: Door, arguments: list[str], said: str) -> None:
    result = run("autocall", *arguments, "--yes", columns=200)
    assert result.exit_code == 2
    assert said in result.stderr
    assert door.get("stats")["requests"] == {}


@pytest.mark.parametrize(("content", "said"), [(b"0900000001\n0900OOO\n", "line 2"), (b"\xff\xfe0\x00", "UTF-8")])
def test_a_file_that_holds_something_else_is_refused_as_a_whole(
    door: Door, tmp_path: Path, content: bytes, said: str
) -> None:
    file = tmp_path / "numbers.txt"
    file.write_bytes(content)
    result = run("autocall", "--numbers-from", str(file), *TEXT, "--yes")
    assert result.exit_code == 2
    assert said in result.stderr
    assert "OOO" not in result.stderr
    assert door.billable() == {}


def test_too_long_a_text_is_warned_of_and_refused_by_omicall(door: Door) -> None:
    result = run("autocall", "0900000001", "--text", "x" * 301, "--yes", columns=400)
    assert result.exit_code == 1
    assert "The texts have 301 characters. OMICall documents 300 a session" in result.stderr
    assert "limit_word_session" in result.stderr


def test_an_answer_that_got_lost_says_how_to_look_and_is_not_sent_again(door: Door) -> None:
    door.post("faults", [{"operation": SESSION, "kind": "reset_after"}])
    result = run("autocall", "0900000001", *TEXT, "--yes")
    assert result.exit_code == 6
    assert "omicall calls list --since 20" in result.stderr
    assert door.billable() == {SESSION: 1}
