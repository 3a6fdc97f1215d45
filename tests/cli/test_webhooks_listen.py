"""Does `omicall webhooks listen` show what comes, turn away who does not know the secret, and end as it should?"""

from __future__ import annotations

import json
import re
import signal
import socket
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import Popen

import httpx
import pytest

from .commands import run, start
from .local import Door, sandbox
from .terminal import Terminal

SECRET = "an-invented-secret-4711"
CALL = "7d2f3c1a-0000-4000-8000-000000000001"
RINGING = {"call_uuid": CALL, "state": "ringing", "direction": "inbound", "phone_number": "0900000001"}
RECORD = {"transaction_id": CALL, "state": "cdr", "answer_sec": 62, "phone_number": "0900000001", "user": "0900000001"}


@pytest.fixture
def door(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Door]:
    with sandbox(monkeypatch, tmp_path, calls=5) as opened:
        yield opened


@pytest.fixture
def secret(monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("OMICALL_WEBHOOK_SECRET", SECRET)
    return SECRET


@contextmanager
def listening(*arguments: str) -> Generator[Popen[str]]:
    """A new process that listens; it is gone in the end, whatever happens."""
    with start("webhooks", "listen", *arguments) as process:
        try:
            yield process
        finally:
            process.kill()


def address(process: Popen[str], *, on_stderr: bool = False) -> str:
    """Where it listens, once it says so."""
    stream = process.stderr if on_stderr else process.stdout
    assert stream is not None
    found = re.fullmatch(r"Listening: (http://127\.0\.0\.1:\d+/\S+)\n", stream.readline())
    assert found is not None
    return found[1]


def report(url: str, *bodies: object) -> list[int]:
    """The HTTP statuses that these reports get."""
    with httpx.Client(trust_env=False, verify=False) as http:
        return [http.post(url, json=body).status_code for body in bodies]


@pytest.mark.slow
def test_a_call_at_the_sandbox_is_shown_live_in_a_terminal_until_ctrl_c(door: Door) -> None:
    with Terminal("webhooks", "listen", "--register") as terminal:
        terminal.wait_for("Ctrl-C ends.")
        call = door.post("calls", {"direction": "inbound", "from": "0900000007", "outcome": "answered"})
        terminal.wait_for("record  ")
        shown = terminal.wait_for("recorded  newer\n")
        registered = json.loads(run("webhooks", "list", "--json").stdout)
        code = terminal.interrupted()
    extension = call["extension"]
    assert re.search(rf"\d\d:\d\d:\d\d  ringing   {call['transaction_id']}  from 0900\*\*\*007  first\n", shown)
    assert re.search(rf"record    {call['transaction_id']}  0900\*\*\*007 > {extension}  answered \d+ s", shown)
    assert "0900000007" not in terminal.shown
    assert "reports came.\n" in terminal.shown
    assert "Traceback" not in terminal.shown
    assert [hook["type"] for hook in registered] == ["call"]
    assert json.loads(run("webhooks", "list", "--json").stdout) == []
    assert code == 0


@pytest.mark.slow
def test_what_was_registered_before_is_registered_again_in_the_end(door: Door) -> None:
    before = f"https://crm.example.vn/{SECRET}"
    run("webhooks", "register", "call", before)
    with listening("--register", "--count", "1") as process:
        report(address(process), RINGING)
        process.communicate(timeout=20)
    assert [hook["url"] for hook in json.loads(run("webhooks", "list", "--json", "--show-urls").stdout)] == [before]


@pytest.mark.slow
def test_verdicts_are_shown_and_it_ends_after_so_many(secret: str) -> None:
    with listening("--count", "4") as process:
        url = address(process)
        statuses = report(url, RINGING, RECORD, RECORD, RINGING)
        out, err = process.communicate(timeout=20)
    assert url.endswith(f"/{secret}")
    assert statuses == [200] * 4
    assert [line.rpartition("  ")[2] for line in out.splitlines()] == ["first", "newer", "repeat", "older"]
    assert err.endswith("4 reports came.\n")
    assert process.returncode == 0


@pytest.mark.slow
def test_json_is_one_object_a_line_and_nothing_else(secret: str) -> None:
    with listening("--json", "--raw", "--count", "3") as process:
        report(address(process, on_stderr=True), RINGING, RECORD, [1])
        out, err = process.communicate(timeout=20)
    ringing, record, unknown = map(json.loads, out.splitlines())
    assert (ringing["state"], ringing["customer_number"], ringing["raw"]["call_uuid"]) == (
        "ringing",
        "0900***001",
        CALL,
    )
    assert record["raw"] == {**RECORD, "phone_number": "0900***001", "user": "0900***001"}
    assert (unknown["kind"], unknown["reason"], unknown["raw"]) == ("unknown", "not_an_object", [1])
    assert "0900000001" not in out + err


@pytest.mark.slow
def test_whole_numbers_and_bodies_are_shown_where_that_is_asked_for(secret: str) -> None:
    with listening("--raw", "--show-numbers", "--count", "1") as process:
        report(address(process), RINGING)
        out, _ = process.communicate(timeout=20)
    line, _, body = out.partition("\n")
    assert line.endswith(f"ringing   {CALL}  from 0900000001  first")
    assert json.loads(body) == RINGING


@pytest.mark.slow
def test_who_does_not_know_the_secret_is_turned_away_and_told_of_once(secret: str) -> None:
    with listening("--count", "1") as process:
        url = address(process)
        wrong = url.replace(secret, "a-guess")
        statuses = report(wrong, RINGING, RINGING) + report(url, RINGING)
        out, err = process.communicate(timeout=20)
    assert statuses == [404, 404, 200]
    assert len(out.splitlines()) == 1
    assert err.count("HTTP 404: its address does not end with the secret above") == 1
    assert "a-guess" not in err


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_before_the_wanted_number_ends_with_130(secret: str, number: int) -> None:
    with listening("--count", "2") as process:
        report(address(process), RINGING)
        process.send_signal(number)
        _, err = process.communicate(timeout=20)
    assert err.endswith("1 report came.\nomicall: stopped.\n")
    assert process.returncode == 130


@pytest.mark.slow
def test_a_reader_that_goes_away_ends_it_quietly(secret: str) -> None:
    with listening() as process:
        url = address(process)
        assert process.stdout is not None
        process.stdout.close()
        report(url, RINGING)
        assert process.wait(timeout=20) == 141
        assert process.stderr is not None
        assert "Traceback" not in process.stderr.read()


def test_a_taken_port_ends_with_two_and_says_what_to_do(secret: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        result = run("webhooks", "listen", "--port", port)
    assert result.exit_code == 2
    assert f"can't listen on 127.0.0.1 port {port}" in result.stderr
    assert "Try --port 0" in result.stderr


@pytest.mark.parametrize("short", ["", "short", "with a blank in it, and long"])
def test_a_useless_secret_is_refused_and_not_repeated(monkeypatch: pytest.MonkeyPatch, short: str) -> None:
    monkeypatch.setenv("OMICALL_WEBHOOK_SECRET", short)
    result = run("webhooks", "listen")
    assert result.exit_code == 2
    assert "The secret is missing, shorter than" in result.stderr
    assert not short or short not in result.stderr.replace("shorter", "")


def test_register_is_refused_where_the_host_is_another_machine(door: Door) -> None:
    result = run("webhooks", "listen", "--register", "--base-url", "https://omicall.example.com")
    assert result.exit_code == 2
    assert "OMICall at omicall.example.com can't reach it. Nothing was sent." in result.stderr
    assert "webhooks register call" in result.stderr


def test_register_without_a_key_says_where_to_get_one(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    result = run("webhooks", "listen", "--register")
    assert result.exit_code == 2
    assert "omicall auth login" in result.stderr
