"""Does the sandbox start, listen and end as it says?"""

from __future__ import annotations

import logging
import os
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path
from threading import enumerate as threads

import httpx
import pytest

from omicall.sandbox import Settings, running

from .driver import KEY

SERVE = "from omicall.sandbox import Settings, serve; serve(Settings(), '127.0.0.1', 0)"
PACKAGES = os.pathsep.join(str(Path(__file__).parents[2] / folder) for folder in ("overlays", "generated"))


def is_listening(url: str) -> bool:
    parsed = httpx.URL(url)
    with socket.socket() as probe:
        return probe.connect_ex((parsed.host, parsed.port or 0)) == 0


def test_it_answers_on_entry_and_is_gone_on_exit() -> None:
    with running(Settings()) as url:
        assert httpx.get(f"{url}/api/auth", params={"apiKey": KEY}).status_code == 200
    assert not is_listening(url)
    assert "omicall-sandbox" not in [thread.name for thread in threads()]


def test_it_is_gone_after_an_exception_too() -> None:
    sandbox = running(Settings())
    url = sandbox.__enter__()
    with pytest.raises(KeyError):
        sandbox.gen.throw(KeyError())
    assert not is_listening(url)


def test_a_slow_answer_under_way_does_not_hold_up_the_end(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with running(Settings()) as url:
        rule = [{"operation": "*", "kind": "slow", "seconds": 3600}]
        httpx.post(f"{url}/__sandbox__/faults", json=rule)
        with pytest.raises(httpx.ReadTimeout):
            httpx.get(f"{url}/api/auth", timeout=0.2)
    assert not is_listening(url)
    # The server logs an error when it has to cut an answer off.
    assert not [record for record in caplog.records if record.name.startswith("uvicorn")]


@pytest.mark.slow
def test_two_run_side_by_side() -> None:
    with running(Settings(api_key="one")) as first, running(Settings(api_key="two")) as second:
        assert first != second
        for url, code in ((first, 9999), (second, -9999)):
            assert httpx.get(f"{url}/api/auth?apiKey=one").json()["status_code"] == code


def test_a_taken_port_is_an_os_error() -> None:
    with running(Settings()) as url, pytest.raises(OSError, match="in use"):
        running(Settings(), port=httpx.URL(url).port or 0).__enter__()


@pytest.mark.slow
def test_the_date_is_its_own_and_stands_there_once() -> None:
    with running(Settings()) as url:
        httpx.post(f"{url}/__sandbox__/clock", json={"advance_seconds": 86_400 * 366})
        dates = httpx.get(f"{url}/api/auth").headers.get_list("date")
        assert len(dates) == 1
        assert httpx.get(f"{url}/nowhere").headers["date"][:16] == dates[0][:16]
        assert "server" not in httpx.get(url).headers


def test_nothing_that_it_logs_holds_the_key(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, logger="uvicorn")
    with running(Settings()) as url:
        # A client logs the URLs that it asks for; here only the server's own lines count.
        httpx.get(f"{url}/api/auth", params={"apiKey": KEY})
    lines = [record.getMessage() for record in caplog.records if record.name != "httpx"]
    assert not [line for line in lines if KEY in line]


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_serving_says_where_and_ends_cleanly_on_a_signal(number: int) -> None:
    command = [sys.executable, "-c", SERVE]
    environment = {**os.environ, "PYTHONPATH": PACKAGES, "PYTHONUNBUFFERED": ""}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    ) as process:
        assert process.stdout is not None
        ready, *pages = [process.stdout.readline() for _ in range(3)]
        found = re.fullmatch(r"Sandbox ready: (http://127\.0\.0\.1:\d+)\n", ready)
        assert found is not None
        assert httpx.get(f"{found[1]}/api/auth", params={"apiKey": KEY}).status_code == 200
        process.send_signal(number)
        out, err = process.communicate(timeout=20)
    assert pages == [f"Its page, to look and to place calls: {found[1]}/\n", f"The API reference: {found[1]}/docs\n"]
    assert (process.returncode, out, err) == (0, "", "")
