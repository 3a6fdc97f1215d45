"""Does `omicall doctor` ask first, keep the key to itself, show its findings, and end with the right code?"""

from __future__ import annotations

import contextlib
import json
import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from typer.testing import CliRunner

from omicall.cli import _profiles
from omicall.cli._app import app
from omicall.sandbox import Manners, Settings, running

from .commands import finished, start

KEY = "sandbox-key"
ELSEWHERE = "https://api.example.vn"


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    """A sandbox with a key for this file."""
    with running(Settings(calls=10)) as base_url:
        yield base_url


@pytest.fixture
def manners(url: str) -> Iterator[Any]:
    """Give a function that changes the sandbox's manners, until the end of the test."""

    def door(name: str, body: Any) -> None:
        httpx.post(f"{url}/__sandbox__/{name}", json=body, trust_env=False, verify=False).raise_for_status()

    yield lambda **changes: door("manners", changes)
    door("reset", {})


class NoNetwork(httpx.BaseTransport):
    """Stands in for the network where nothing may be sent."""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        raise AssertionError("something was sent")


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("omicall.doctor._run.open_client", lambda _transport: httpx.Client(transport=NoNetwork()))


@pytest.fixture
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("omicall.doctor._run._APART", 0.0)


def doctor(*arguments: str, key: str | None = KEY, typed: str | None = None, columns: int = 80) -> Any:
    """The command in this process, with a pipe for standard input."""
    environment = {"COLUMNS": str(columns), "NO_COLOR": "1", "TERM": "dumb", "OMICALL_API_KEY": key}
    return CliRunner().invoke(app, ["doctor", *arguments], input=typed, env=environment)


@pytest.mark.parametrize("columns", [80, 120])
def test_the_whole_list_fits_the_terminal_and_ends_with_zero(url: str, columns: int, no_waiting: None) -> None:
    result = doctor("--base-url", url, "--pause", "0", columns=columns)
    assert (result.exit_code, result.stderr) == (0, "")
    lines = result.stdout.splitlines()
    assert max(map(len, lines)) <= columns
    assert "…" not in result.stdout
    text = " ".join(result.stdout.split())
    assert " 1. Does the exchange give the same token twice?" in result.stdout
    assert "Of 34 operations: 34 as documented. [as documented]" in text
    assert "list_evaluation_criteria_v1 yes no no bearer" in text
    assert "Not asked, it takes one request in 30 minutes: list_calls_v1." in text
    assert KEY not in result.output


def test_it_begins_with_what_will_be_sent_where(url: str, no_waiting: None) -> None:
    result = doctor("--base-url", url, "--skip-operations", "--pause", "0")
    first = " ".join(result.stdout.split())
    host = url.removeprefix("http://")
    assert first.startswith(f"omicall doctor will ask {host} (this machine)")
    assert "It sends reads only, one at a time: at most 9 requests" in first
    assert "Nobody knows yet whether a new token ends older ones" in first
    assert f"{host}, 8 requests" in first


def test_what_differs_from_the_spec_ends_with_one(url: str, manners: Any, no_waiting: None) -> None:
    manners(dead="text_200")
    result = doctor("--base-url", url, "--skip-operations", "--pause", "0")
    assert result.exit_code == 1
    assert "[differs]" in result.stdout


@pytest.mark.slow
def test_what_differs_is_marked_in_the_table(url: str, manners: Any, no_waiting: None) -> None:
    manners(keys="either")
    result = doctor("--base-url", url, "--pause", "0")
    assert result.exit_code == 1
    rows = [line.split() for line in result.stdout.splitlines()]
    assert ["get_tenant_detail", "!", "yes", "yes", "no", "bearer"] in rows
    assert ["search_calls", "yes", "yes", "no", "x-api-key,", "bearer"] in rows


def test_the_document_is_alone_on_standard_output(url: str, no_waiting: None) -> None:
    result = doctor("--base-url", url, "--skip-operations", "--json", "--pause", "0")
    assert result.exit_code == 0
    document = json.loads(result.stdout)
    assert (document["omicall_doctor"], document["requests"]) == (1, 8)
    assert "will ask" in result.stderr


def test_a_wrong_key_ends_with_two_and_one_sentence(url: str, no_waiting: None) -> None:
    result = doctor("--base-url", url, key="a-wrong-key")
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1
    assert "refused the API key" in result.stderr
    assert "a-wrong-key" not in result.output


def test_a_host_that_is_down_ends_with_two_and_one_sentence() -> None:
    result = doctor("--base-url", "http://127.0.0.1:9")
    assert result.exit_code == 2
    assert result.stderr == (
        "omicall: 127.0.0.1:9 gave no answer (ConnectError), so nothing could be asked. "
        "Check the base URL and the network.\n"
    )


def test_another_machine_without_a_terminal_needs_a_yes(no_network: None) -> None:
    result = doctor("--base-url", ELSEWHERE)
    assert result.exit_code == 2
    assert "omicall: api.example.vn is another machine" in result.stderr
    assert "Add --yes. Nothing was sent." in result.stderr
    opening = " ".join(result.stdout.split())
    assert "(public-v1-stg.omicall.com) serves real tenants, although it is named staging" in opening
    assert "real tenants" not in doctor("--base-url", "http://127.0.0.1:9").stdout


def test_the_default_is_the_documented_host(no_network: None) -> None:
    assert "omicall: public-v1-stg.omicall.com is another machine" in doctor().stderr


def test_the_variable_names_the_host(no_network: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OMICALL_BASE_URL", ELSEWHERE)
    assert "omicall: api.example.vn is another machine" in doctor().stderr


def test_a_yes_sends_to_another_machine_and_the_key_only_there(
    monkeypatch: pytest.MonkeyPatch, no_waiting: None
) -> None:
    asked: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(f"{request.url.scheme}://{request.url.host}")
        return httpx.Response(503)

    client = httpx.Client(transport=httpx.MockTransport(answer))
    monkeypatch.setattr("omicall.doctor._run.open_client", lambda _transport: client)
    result = doctor("--base-url", ELSEWHERE, "--yes")
    assert result.exit_code == 2
    assert "gave no token for the API key (HTTP 503" in result.stderr
    assert asked == [ELSEWHERE]


def test_plain_http_to_another_machine_is_refused(no_network: None) -> None:
    result = doctor("--base-url", "http://api.example.vn", "--yes")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "plain http to another machine" in result.stderr


def test_the_key_may_come_from_standard_input(url: str, no_waiting: None) -> None:
    options = ("--base-url", url, "--skip-operations", "--pause", "0", "--key-stdin")
    assert doctor(*options, key="a-wrong-key", typed=f"{KEY}\n").exit_code == 0
    assert doctor(*options, key=None, typed=f"{KEY}\r\n").exit_code == 0


@pytest.mark.parametrize("typed", ["", "\n", "two words\n"])
def test_a_line_that_is_no_key_ends_with_two(url: str, typed: str) -> None:
    result = doctor("--base-url", url, "--key-stdin", key=None, typed=typed)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("omicall: api_key")


def test_no_key_and_no_terminal_ends_with_two(url: str) -> None:
    result = doctor("--base-url", url, key=None)
    assert result.exit_code == 2
    assert "Set OMICALL_API_KEY, or use --key-stdin." in result.stderr


@pytest.mark.parametrize("option", [["--api-key", "x"], ["--key", "x"], ["x"]])
def test_a_key_is_never_an_argument(option: list[str]) -> None:
    assert doctor(*option).exit_code == 2


@pytest.mark.parametrize("pause", ["-1", "nan", "61", "soon"])
def test_a_pause_that_is_none_is_refused(pause: str, no_network: None) -> None:
    result = doctor("--base-url", "http://127.0.0.1:9", "--pause", pause)
    assert result.exit_code == 2
    assert "Traceback" not in result.output


@pytest.mark.slow
def test_an_interrupt_ends_with_a_sentence_and_130() -> None:
    with running(Settings(calls=10, manners=Manners(same_token=True))) as base_url:
        rule = {"operation": "get_tenant_detail", "kind": "slow", "seconds": 5}
        httpx.post(f"{base_url}/__sandbox__/faults", json=[rule], trust_env=False, verify=False).raise_for_status()
        before = f"import os; os.environ['OMICALL_API_KEY'] = {KEY!r}"
        with start("doctor", "--base-url", base_url, before=before) as process:
            while process.poll() is None and not _requests(base_url).get("get_tenant_detail"):
                pass
            process.send_signal(signal.SIGINT)
            out, err = process.communicate(timeout=20)
    assert process.returncode == 130
    assert err == "omicall: stopped. What was sent so far were reads and exchanges of the key, if any.\n"
    assert KEY not in out


def _requests(base_url: str) -> dict[str, int]:
    return dict(httpx.get(f"{base_url}/__sandbox__/stats", trust_env=False, verify=False).json()["requests"])


class Terminal:
    """The command in a new process that sits at a pseudo-terminal: standard input, and what getpass opens."""

    def __init__(self, *arguments: str, key: str = "") -> None:
        import pty

        self._ours, theirs = pty.openpty()
        environment = {**os.environ, "COLUMNS": "80", "NO_COLOR": "1", **({"OMICALL_API_KEY": key} if key else {})}
        self.process = subprocess.Popen(
            [sys.executable, "-c", "from omicall.cli import main; main()", "doctor", *arguments],
            stdin=theirs,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment,
            start_new_session=True,
            preexec_fn=_own_terminal,
        )
        os.close(theirs)
        self.screen = ""

    def answer(self, prompt: str, typed: str, *, on_screen: bool = False) -> None:
        """Type something once a prompt is there, on standard error or on the screen."""
        assert self.process.stderr is not None
        source = self._ours if on_screen else self.process.stderr.fileno()
        seen = ""
        while prompt not in seen:
            ready, _, _ = select.select([source], [], [], 20)
            if not ready:
                self.process.kill()
                self.end()
            assert ready, seen
            seen += os.read(source, 1).decode()
        self.screen += seen
        os.write(self._ours, typed.encode())

    def end(self) -> tuple[int, str, str]:
        """Exit code, output and error output; what the screen showed is in `screen`."""
        try:
            out, err = self.process.communicate(timeout=30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            out, err = self.process.communicate()
        os.set_blocking(self._ours, False)
        with contextlib.suppress(OSError):
            self.screen += os.read(self._ours, 65_536).decode()
        os.close(self._ours)
        return self.process.returncode, out.decode(), err.decode()


def _own_terminal() -> None:
    """Make standard input the terminal of the new process, so that its keys send signals."""
    import fcntl
    import termios

    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


needs_terminal = pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")


@pytest.mark.slow
@needs_terminal
@pytest.mark.parametrize(
    ("typed", "code", "said"), [("n\n", 2, "omicall: nothing was sent."), ("\x03", 130, "omicall: stopped.")]
)
def test_on_a_terminal_it_asks_and_a_no_sends_nothing(typed: str, code: int, said: str) -> None:
    # Were anything sent, the name would not resolve, and the sentence would be another.
    terminal = Terminal("--base-url", "https://host.invalid", key=KEY)
    terminal.answer("Send these requests? [y/N]", typed)
    ended, out, err = terminal.end()
    assert ended == code
    assert said in err
    assert "host.invalid" in out


@pytest.mark.slow
@needs_terminal
def test_a_typed_key_is_not_shown(url: str) -> None:
    terminal = Terminal("--base-url", url, "--skip-operations", "--pause", "0")
    # This blank is the prompt that comes once the terminal shows nothing of what is typed.
    terminal.answer(" ", f"{KEY}\n", on_screen=True)
    ended, out, err = terminal.end()
    assert (ended, err) == (0, "API key (not shown):")
    assert "No: two exchanges gave two tokens." in out
    assert KEY not in out + terminal.screen


@pytest.mark.slow
def test_it_needs_no_web_server_and_no_contract_extra() -> None:
    missing = ("starlette", "uvicorn", "schemathesis", "requests", "hypothesis")
    before = f"import sys, os; sys.modules.update(dict.fromkeys({missing!r})); os.environ['OMICALL_API_KEY'] = 'x'"
    code, _, err = finished("doctor", "--base-url", "http://127.0.0.1:9", before=before)
    assert code == 2
    assert "gave no answer (ConnectError)" in err


def test_the_key_and_the_host_may_come_from_a_profile(url: str, no_waiting: None) -> None:
    profile = _profiles.Profile("shop-2", KEY, url)
    _profiles.save(profile)
    result = doctor("--profile", "shop-2", "--skip-operations", "--pause", "0", key="a-wrong-key")
    assert (result.exit_code, result.stderr) == (0, "")
    assert doctor("--profile", "nobody", key=KEY).exit_code == 2
