"""Does everything that can end a command end it with a sentence and the code of the table?"""

from __future__ import annotations

import errno
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

import omicall.cli
from omicall import errors
from omicall.cli._ending import MEANINGS, Code, Ending, Root

from .commands import PACKAGES, run, start

LOOK = "search_calls"
CHANGE = "click_to_call"


def ended(error: BaseException) -> Any:
    """How a command ends that raises this."""
    app = typer.Typer(cls=Root, rich_markup_mode=None)

    @app.callback()
    def root() -> None:
        """The root of a command line."""

    @app.command()
    def fail() -> None:
        typer.echo("begun")
        raise error

    return CliRunner().invoke(app, ["fail"])


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (Ending("there is no such call.", Code.BAD_RESULT), 1),
        (errors.InvalidRequest("It was refused."), 1),
        (errors.AlreadyExists("It was refused."), 1),
        (errors.QuotaExceeded("It was refused."), 1),
        (errors.ApiError("It was refused."), 1),
        (errors.MatchError("Two fit."), 1),
        (errors.RecordingError("There is none."), 1),
        (errors.UnsafeLink("It leads elsewhere."), 1),
        (errors.ConfigurationError("It is wrong."), 2),
        (errors.AuthError("It was refused."), 3),
        (errors.ApiKeyRejected("It was refused."), 3),
        (errors.TokenRejected("It was refused."), 3),
        (errors.TokenError("There is none."), 3),
        (errors.RateLimited("Too many.", retry_after=7), 4),
        (errors.TooSoon("Too soon."), 4),
        (errors.ExchangeUnavailable("Not now.", retry_after=7.0), 4),
        (errors.ExchangeUnavailable("No answer."), 5),
        (errors.TransportError("No answer."), 5),
        (errors.UnexpectedStatus("A 503.", http_status=503), 5),
        (errors.ApiError("A 503 with an envelope.", http_status=503), 5),
        (errors.ProtocolError("No envelope.", LOOK), 5),
        (errors.DecodeError("No payload.", LOOK), 5),
        (errors.PagingError("They repeat."), 5),
        (errors.OutcomeUnknown("No answer.", CHANGE), 6),
        (errors.DecodeError("A success without a payload.", CHANGE), 6),
        (errors.ProtocolError("No envelope.", CHANGE), 6),
        (OSError(errno.ENOSPC, "No space left on device"), 7),
        (PermissionError(errno.EACCES, "Permission denied", "calls.csv"), 7),
        (OSError(errno.EROFS, "Read-only file system", "calls.csv"), 7),
        (typer.Abort(), 130),
        (KeyboardInterrupt(), 130),
    ],
    ids=lambda given: f"{type(given).__name__}" if isinstance(given, BaseException) else str(given),
)
def test_each_error_has_its_code_and_one_sentence(error: BaseException, code: int) -> None:
    result = ended(error)
    assert (result.exit_code, result.stdout) == (code, "begun\n")
    assert result.stderr.startswith("omicall: ")
    assert len(result.stderr.splitlines()) == 1
    assert result.stderr.endswith((".\n", ".)\n"))


def test_every_error_of_the_library_has_a_code_of_the_table() -> None:
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, errors.OmicallError)]
    assert len(kinds) > 15
    for kind in kinds:
        error = kind.__new__(kind, "Something.")
        errors.OmicallError.__init__(error, "Something.")
        error.__dict__.update(http_status=200, retry_after=None)
        assert omicall.cli._ending.code_of(error) in MEANINGS


def test_a_broken_pipe_is_quiet() -> None:
    result = ended(BrokenPipeError(errno.EPIPE, "Broken pipe"))
    assert (result.exit_code, result.stderr) == (141, "")


def test_how_long_to_wait_is_said() -> None:
    assert "Wait 7 s" in ended(errors.RateLimited("Too many.", retry_after=7)).stderr


def test_where_to_look_is_said() -> None:
    assert "calls.search" in ended(errors.OutcomeUnknown("No answer.", CHANGE)).stderr


def test_a_refusal_is_told_in_vietnamese_too() -> None:
    assert "Máy nhánh không hợp lệ" in ended(errors.ApiError("No.", CHANGE, code="extension_invalid")).stderr


def test_the_file_that_failed_is_named() -> None:
    assert (
        "calls.csv can't be used: Permission denied."
        in ended(PermissionError(13, "Permission denied", "calls.csv")).stderr
    )


def test_no_number_is_told_whole() -> None:
    assert ended(errors.InvalidRequest("0900000123 is busy.")).stderr == "omicall: 0900***123 is busy.\n"


def test_a_mistake_of_this_package_is_not_hidden() -> None:
    assert isinstance(ended(ZeroDivisionError("of ours")).exception, ZeroDivisionError)


def test_a_traceback_is_shown_to_who_asks_and_cuts_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    error = errors.InvalidRequest("0900000123 is busy.")
    assert "Traceback" not in ended(error).stderr
    monkeypatch.setenv("OMICALL_DEBUG", "1")
    shown = ended(error).stderr
    assert "Traceback" in shown
    assert "0900000123" not in shown


def test_the_table_of_the_readme_is_that_of_the_constants() -> None:
    readme = (Path(omicall.cli.__file__).parent / "README.md").read_text(encoding="utf-8")
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in readme.splitlines() if line[:3] == "| `"]
    table = {cells[0].strip("`"): cells[1] for cells in rows if cells[0].strip("`").isdigit()}
    assert table == {str(int(code)): meaning for code, meaning in MEANINGS.items()}
    assert set(MEANINGS) == set(Code)


def test_the_help_shows_the_same_table() -> None:
    _, _, shown = run("--help").stdout.partition("Exit codes:\n")
    lines = [line.strip().partition("  ") for line in shown.splitlines()]
    assert {number: meaning for number, _, meaning in lines} == {
        str(int(code)): said for code, said in MEANINGS.items()
    }


def _piped(reader: str, *arguments: str) -> tuple[int, str]:
    """Exit code and error output of a command whose output somebody reads, or does not."""
    with start(*arguments) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        subprocess.run([sys.executable, "-c", reader], stdin=process.stdout, check=True, timeout=20)
        process.stdout.close()
        said = process.stderr.read()
        code = process.wait(20)
    return code, said


@pytest.mark.parametrize("arguments", [("catalog", "errors"), ("--help",), ("catalog", "errors", "--json")])
def test_who_closes_the_pipe_at_once_sees_no_complaint(arguments: tuple[str, ...]) -> None:
    assert _piped("pass", *arguments) == (141, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
@pytest.mark.parametrize("arguments", [("catalog", "errors"), ("--help",), ("--version",)])
def test_a_full_disk_behind_standard_output_ends_with_seven(arguments: tuple[str, ...]) -> None:
    code = "from omicall.cli import main; main()"
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-c", code, *arguments],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            env={"PYTHONPATH": PACKAGES},
            timeout=20,
        )
    assert done.returncode == 7
    assert done.stderr.startswith("omicall: what was to be written can't be: No space left on device.")
    assert len(done.stderr.splitlines()) == 1


def test_letters_that_a_terminal_lacks_are_escaped() -> None:
    code = "from omicall.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code, "catalog", "voices"],
        capture_output=True,
        text=True,
        env={"PYTHONPATH": PACKAGES, "PYTHONIOENCODING": "ascii"},
        timeout=20,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "Ti\\u1ebfn Huy" in done.stdout
