"""Is `omicall contract` the contract suite, with its own arguments, help and exit codes?"""

from __future__ import annotations

import signal

import pytest

from omicall.sandbox import Settings, running

from .commands import finished, run, start

HELP = ("--base-url", "--operation", "--allow-effect", "--allow NAME", "--plan", "--html", "--junit")


def test_the_help_is_that_of_the_suite() -> None:
    for result in (run("contract", "--help"), run("contract", "-h")):
        assert result.exit_code == 0
        assert result.stdout.startswith("usage: omicall contract ")
        for option in HELP:
            assert option in result.stdout


def test_it_stands_in_the_list_of_commands() -> None:
    assert "contract" in run("--help").stdout


def test_arguments_are_passed_on_as_they_are() -> None:
    result = run("contract", "--plan", "--base-url", "https://api.example.vn", "--operation", "list_webhooks")
    assert result.exit_code == 0
    assert "/api/webhooks/list" in result.stdout
    assert result.stdout.splitlines()[-1] == "contract: 1 operations, nothing sent."


@pytest.mark.slow
@pytest.mark.parametrize("missing", ["typer", "rich"])
def test_it_starts_without_the_extra_cli(missing: str) -> None:
    before = f"import sys; sys.modules['{missing}'] = None"
    code, out, err = finished("contract", "--plan", "--operation", "list_webhooks", before=before)
    assert (code, err) == (0, "")
    assert "/api/webhooks/list" in out


@pytest.mark.slow
@pytest.mark.parametrize("missing", ["schemathesis", "uvicorn", "starlette"])
def test_without_the_extra_one_is_told_how_to_get_it(missing: str) -> None:
    code, out, err = finished(
        "contract", "--operation", "list_webhooks", before=f"import sys; sys.modules['{missing}'] = None"
    )
    assert code == 2
    assert missing in out + err
    assert "pip install 'omicall[contract]'" in out + err
    assert "Traceback" not in err


@pytest.mark.slow
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--operation", "make_coffee"], "There is no operation make_coffee"),
        (["--base-url", "https://api.example.vn", "--allow-effect", "billable"], "by its own name"),
        (["--base-url", "ftp://api.example.vn"], "base_url"),
        (["--nonsense"], "--nonsense"),
    ],
)
def test_a_wrong_argument_gives_2_and_a_sentence(
    monkeypatch: pytest.MonkeyPatch, arguments: list[str], said: str
) -> None:
    monkeypatch.setenv("OMICALL_API_KEY", "invented-0")
    result = run("contract", *arguments)
    assert result.exit_code == 2
    assert said in result.output
    # Anything else would be a traceback.
    assert type(result.exception) is SystemExit


@pytest.mark.slow
def test_a_clean_server_gives_0() -> None:
    with running(Settings(api_key="invented-key-000")) as url:
        code, out, err = finished(
            *("contract", "--base-url", url, "--api-key", "invented-key-000", "--operation", "list_webhooks")
        )
    assert (code, err) == (0, "")
    assert "on this machine" in out.splitlines()[0]
    assert out.splitlines()[-1].endswith("clean.")


@pytest.mark.slow
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_ends_it_with_the_code_that_a_shell_expects(number: signal.Signals, code: int) -> None:
    with running(Settings(api_key="invented-key-000")) as url:
        arguments = ("--base-url", url, "--api-key", "invented-key-000", "--full")
        with start("contract", *arguments, before="import sys; sys.stdout.reconfigure(line_buffering=True)") as process:
            assert process.stdout is not None
            first, second = process.stdout.readline(), process.stdout.readline()
            process.send_signal(number)
            out, err = process.communicate(timeout=60)
    assert "on this machine" in first
    assert "this key belongs to the tenant" in second
    assert (process.returncode, err) == (code, "")
    assert "was interrupted" in " ".join(out.split())
