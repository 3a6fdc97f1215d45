"""Does every wrong use end with exit code 2 and a sentence, and never with a traceback?"""

from __future__ import annotations

import socket
from typing import NoReturn

import pytest
import uvicorn

from omicall import __version__

from .commands import finished, run


@pytest.fixture
def no_serving(monkeypatch: pytest.MonkeyPatch) -> None:
    """A sandbox that should not have started fails; it would run for ever."""

    def run(*_: object) -> NoReturn:
        raise AssertionError("a sandbox was started")

    monkeypatch.setattr(uvicorn.Server, "run", run)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["sandbox", "--port", "65536"], "65536"),
        (["sandbox", "--port", "-1"], "-1"),
        (["sandbox", "--port", "http"], "http"),
        (["sandbox", "--calls", "-1"], "-1"),
        (["sandbox", "--calls", "100000001"], "100,000,000"),
        (["sandbox", "--token-ttl", "0"], "0"),
        (["sandbox", "--api-key", ""], "needs API keys"),
        (["sandbox", "--api-key", "a", "--api-key", "a"], "the same key"),
        (["sandbox", "--partner-key", "sandbox-key"], "the same key"),
        (["sandbox", "--pace", "2"], "A call takes from 0"),
        (["sandbox", "--pace", "nan"], "A call takes from 0"),
        (["sandbox", "--nonsense"], "--nonsense"),
        (["catalog", "nothing"], "nothing"),
        (["nothing"], "nothing"),
        (["catalog", "voices", "--xml"], "--xml"),
    ],
)
def test_a_wrong_option_is_named_and_exits_with_two(no_serving: None, arguments: list[str], said: str) -> None:
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr
    # Anything else would be a traceback.
    assert type(result.exception) is SystemExit


@pytest.mark.slow
@pytest.mark.parametrize(
    ("arguments", "said"), [(["sandbox", "--calls", "-1"], "-1"), (["sandbox", "--pace", "2"], "A call takes from 0")]
)
def test_a_process_ends_so_too(arguments: list[str], said: str) -> None:
    code, out, err = finished(*arguments)
    assert (code, out) == (2, "")
    assert said in err
    assert "Traceback" not in err


@pytest.mark.slow
def test_a_taken_port_exits_with_two_and_says_what_to_do() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        code, out, err = finished("sandbox", "--port", port)
    assert (code, out) == (2, "")
    assert f"port {port}" in err
    assert "Try --port 0" in err


@pytest.mark.slow
def test_an_address_of_another_machine_exits_with_two() -> None:
    code, out, err = finished("sandbox", "--host", "192.0.2.7", "--port", "0")
    assert (code, out) == (2, "")
    assert "192.0.2.7" in err


@pytest.mark.parametrize("arguments", [[], ["catalog"]])
def test_no_command_at_all_shows_the_help(arguments: list[str]) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert "Usage: omicall" in result.output


def test_the_help_names_every_command() -> None:
    shown = run("--help").stdout
    for command in ("catalog", "demo", "sandbox"):
        assert command in shown
    assert max(map(len, shown.splitlines())) <= 80


def test_the_version_is_printed_alone() -> None:
    result = run("--version")
    assert (result.exit_code, result.stdout) == (0, f"{__version__}\n")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("missing", "arguments"),
    [
        ("typer", ["catalog", "voices"]),
        ("rich", ["catalog", "voices"]),
        ("starlette", ["sandbox", "--port", "0"]),
        ("uvicorn", ["sandbox", "--port", "0"]),
        ("starlette", ["demo"]),
    ],
)
def test_a_missing_extra_says_how_to_get_it(missing: str, arguments: list[str]) -> None:
    code, out, err = finished(*arguments, before=f"import sys; sys.modules['{missing}'] = None")
    assert (code, out) == (2, "")
    assert missing in err
    assert "pip install 'omicall[cli]'" in err
    assert len(err.splitlines()) == 1


@pytest.mark.slow
def test_what_is_missing_and_not_an_extra_is_not_hidden() -> None:
    code, _, err = finished("catalog", "voices", before="import sys; sys.modules['omicall.catalog'] = None")
    assert code == 1
    assert "omicall.catalog" in err


@pytest.mark.slow
def test_the_catalog_needs_no_web_server() -> None:
    blocked = "import sys; sys.modules['starlette'] = sys.modules['uvicorn'] = None"
    code, out, err = finished("catalog", "speeds", before=blocked)
    assert (code, err) == (0, "")
    assert "Nhanh" in out
