"""Does `omicall call` say what will happen, ask first, and then call exactly once?"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from .commands import run
from .local import Door, sandbox
from .terminal import Terminal

NUMBER = "0900000123"


@pytest.fixture
def door(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Door]:
    with sandbox(monkeypatch, tmp_path, calls=5) as opened:
        yield opened


@pytest.mark.slow
@pytest.mark.parametrize("answer", ["n\n", "\n"])
def test_a_no_at_the_terminal_sends_nothing(door: Door, answer: str) -> None:
    with Terminal("call", NUMBER, "--extension", "101") as terminal:
        shown = terminal.wait_for("Call now? [y/N]:")
        terminal.type(answer)
        code = terminal.ended()
    assert "Extension 101 rings first; when it is answered, 0900***123 is called" in shown
    assert "no real phone rings" in shown
    assert "omicall: nothing was sent." in terminal.shown
    assert NUMBER not in terminal.shown
    assert (code, door.billable()) == (2, {})


@pytest.mark.slow
def test_a_yes_at_the_terminal_calls_exactly_once(door: Door) -> None:
    with Terminal("call", NUMBER, "--extension", "101") as terminal:
        terminal.wait_for("Call now? [y/N]:")
        terminal.type("y\n")
        code = terminal.ended()
    assert "Started: call " in terminal.shown
    assert (code, door.billable()) == (0, {"click_to_call": 1})


@pytest.mark.slow
def test_ctrl_c_at_the_question_sends_nothing(door: Door) -> None:
    with Terminal("call", NUMBER, "--extension", "101") as terminal:
        terminal.wait_for("Call now? [y/N]:")
        code = terminal.interrupted()
    assert "omicall: stopped." in terminal.shown
    assert "Traceback" not in terminal.shown
    assert (code, door.billable()) == (130, {})


def test_a_script_that_does_not_say_yes_calls_nobody(door: Door) -> None:
    result = run("call", NUMBER, "--extension", "101")
    assert result.exit_code == 2
    assert "Add --yes" in result.stderr
    assert door.billable() == {}


def test_yes_calls_at_once_and_json_gives_the_id_alone(door: Door) -> None:
    result = run("call", "0900 000 123", "-e", "101", "--hotline", "842810000001", "--yes", "--json")
    assert result.exit_code == 0
    assert list(json.loads(result.stdout)) == ["call_uuid"]
    assert "842810000001" not in result.output
    assert door.billable() == {"click_to_call": 1}


def test_show_numbers_shows_them_whole(door: Door) -> None:
    result = run("call", NUMBER, "-e", "101", "--yes", "--show-numbers")
    assert f"{NUMBER} is called" in result.stderr


def test_the_place_is_named_before_anything_rings(door: Door) -> None:
    result = run("call", NUMBER, "-e", "101")
    assert "At: Công ty Mẫu Hoa Sen (127.0.0.1)." in result.stderr


def test_an_unknown_extension_is_explained(door: Door) -> None:
    result = run("call", NUMBER, "--extension", "999", "--yes")
    assert result.exit_code == 1
    assert "The extension is not valid (code extension_invalid)" in result.stderr
    assert "Look the extension up" in result.stderr
    assert "Máy nhánh không hợp lệ" in result.stderr
    assert door.billable() == {}


@pytest.mark.parametrize("arguments", [["abc"], ["0900OOO123"], [NUMBER, "--hotline", "x"]])
def test_what_is_no_number_is_not_sent_and_not_repeated(door: Door, arguments: list[str]) -> None:
    result = run("call", *arguments, "--extension", "101", "--yes")
    assert result.exit_code == 2
    assert "no phone number" in result.stderr
    assert "OOO" not in result.stderr
    assert door.get("stats")["requests"] == {}


def test_an_answer_that_got_lost_says_how_to_look_and_is_not_sent_again(door: Door) -> None:
    door.post("faults", [{"operation": "click_to_call", "kind": "reset_after"}])
    result = run("call", NUMBER, "--extension", "101", "--yes")
    assert result.exit_code == 6
    assert "omicall calls list --since 20" in result.stderr
    assert "--extension 101" in result.stderr
    assert NUMBER not in result.output
    assert door.billable() == {"click_to_call": 1}


def test_an_answer_that_nobody_can_read_is_unknown_too(door: Door) -> None:
    door.post("faults", [{"operation": "click_to_call", "kind": "html"}])
    result = run("call", NUMBER, "--extension", "101", "--yes")
    assert result.exit_code == 6
    assert "omicall calls list --since" in result.stderr


@pytest.mark.slow
def test_ctrl_c_while_it_is_being_sent_says_how_to_look(door: Door) -> None:
    door.post("faults", [{"operation": "click_to_call", "kind": "slow", "seconds": 15}])
    with Terminal("call", NUMBER, "--extension", "101", "--yes") as terminal:
        terminal.wait_for("no real phone rings")
        # Its own count is the only sign that the request has gone.
        while not door.billable():
            pass
        code = terminal.interrupted()
    assert code == 130
    assert "may have been carried out. Look with `omicall calls list --since" in terminal.shown


def test_a_token_that_died_meanwhile_does_no_harm(door: Door) -> None:
    assert run("call", NUMBER, "--extension", "101", "--yes").exit_code == 0
    door.post("clock", {"advance_seconds": 100_000})
    assert run("call", NUMBER, "--extension", "101", "--yes").exit_code == 0
    assert door.billable() == {"click_to_call": 2}
