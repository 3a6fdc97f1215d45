"""Do bash, zsh and fish get a script that completes commands and options, and does it complete them?"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from .commands import PACKAGES, run


@pytest.mark.parametrize(
    ("shell", "said"), [("bash", "complete -o default"), ("zsh", "#compdef omicall"), ("fish", "complete --command")]
)
def test_the_script_of_the_named_shell_is_printed(shell: str, said: str) -> None:
    result = run("--show-completion", shell)
    assert (result.exit_code, result.stderr) == (0, "")
    assert said in result.stdout
    assert "_OMICALL_COMPLETE" in result.stdout


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_shell_itself_takes_the_script(shell: str) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    script = run("--show-completion", shell).stdout
    checked = subprocess.run([shell, "-n"], input=script, text=True, capture_output=True, timeout=20)
    assert (checked.returncode, checked.stderr) == (0, "")


@pytest.mark.parametrize("given", [["--show-completion"], ["--show-completion", "csh"]])
def test_a_shell_must_be_named_and_known(given: list[str]) -> None:
    result = run(*given)
    assert result.exit_code == 2
    assert "--show-completion" in result.stderr


@pytest.mark.parametrize(
    ("shell", "typed", "offered"),
    [
        ("bash", "omicall au", "auth"),
        ("bash", "omicall auth lo", "login"),
        ("bash", "omicall tenant --pro", "--profile"),
        ("zsh", "omicall ext", "extensions"),
        ("fish", "omicall contacts --sho", "--show-numbers"),
    ],
)
@pytest.mark.slow
def test_what_was_typed_is_completed(shell: str, typed: str, offered: str) -> None:
    environment = {
        **os.environ,
        "PYTHONPATH": PACKAGES,
        "_OMICALL_COMPLETE": f"complete_{shell}",
        "_TYPER_COMPLETE_ARGS": typed,
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
        "COMP_WORDS": typed,
        "COMP_CWORD": str(len(typed.split()) - 1),
    }
    code = "from omicall.cli import main; main()"
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, timeout=20)
    assert offered in done.stdout
    assert done.stderr == ""


@pytest.mark.slow
def test_bash_completes_after_reading_the_script(tmp_path: Path) -> None:
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("bash is not installed")
    command = tmp_path / "omicall"
    command.write_text(f"#!/bin/sh\nexec '{sys.executable}' -c 'from omicall.cli import main; main()' \"$@\"\n")
    command.chmod(0o700)
    lines = [
        run("--show-completion", "bash").stdout,
        "COMP_WORDS=(omicall exten); COMP_CWORD=1",
        "_omicall_completion omicall",
        'echo "offered: ${COMPREPLY[*]}"',
    ]
    environment = {**os.environ, "PYTHONPATH": PACKAGES, "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run([bash, "-c", "\n".join(lines)], env=environment, capture_output=True, text=True, timeout=30)
    assert "offered: extensions" in done.stdout, done.stderr
