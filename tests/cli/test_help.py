"""Does every command say what it does, with examples, on a terminal of 80 and of 120 columns?

The snapshots are renewed with `RENEW_SNAPSHOTS=1 pytest tests/cli/test_help.py`, and looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import typer.main

from omicall.cli._app import app

from .commands import run, snapshot


def _commands(command: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], bool]]:
    """Every command with its place below `omicall`, and whether it holds others."""
    held: dict[str, Any] = getattr(command, "commands", {})
    yield path, bool(held)
    for name, inner in sorted(held.items()):
        yield from _commands(inner, (*path, name))


# `omicall contract` has a help of its own, which tests/contract proves.
EVERY = [found for found in _commands(typer.main.get_command(app)) if found[0] != ("contract",)]
LEAVES = [path for path, holds in EVERY if not holds]


@pytest.mark.parametrize("columns", [80, 120])
@pytest.mark.parametrize("path", [path for path, _ in EVERY], ids="-".join)
def test_the_help_is_as_it_was_looked_at(path: tuple[str, ...], columns: int) -> None:
    result = run(*path, "--help", columns=columns)
    assert (result.exit_code, result.stderr) == (0, "")
    name = "-".join(("omicall", *path))
    assert result.stdout == snapshot(f"help/{name}.{columns}", result.stdout)


@pytest.mark.parametrize("columns", [80, 120])
@pytest.mark.parametrize("path", [path for path, _ in EVERY], ids="-".join)
def test_no_line_is_wider_than_the_terminal(path: tuple[str, ...], columns: int) -> None:
    lines = run(*path, "--help", columns=columns).stdout.splitlines()
    # An example is for copying, so it stays in one piece.
    assert [line for line in lines if len(line) > columns and "omicall " not in line] == []


@pytest.mark.parametrize("path", LEAVES, ids="-".join)
def test_every_command_shows_examples_of_itself(path: tuple[str, ...]) -> None:
    shown = run(*path, "--help").stdout
    _, _, examples = shown.partition("Example")
    assert f"omicall {' '.join(path)}" in examples


@pytest.mark.parametrize("path", [path for path, _ in EVERY if path], ids="-".join)
def test_the_list_of_commands_cuts_no_sentence_off(path: tuple[str, ...]) -> None:
    (line,) = (line for line in run(*path[:-1], "--help").stdout.splitlines() if line.split()[:1] == [path[-1]])
    assert not line.endswith("...")
