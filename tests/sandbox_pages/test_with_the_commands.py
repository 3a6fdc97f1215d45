"""Does a person who starts the two commands of the guide see the calls of the page arrive at the receiver?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.browser import PHONE, Browser
from tests.cli.commands import start
from tests.cli.terminal import Terminal

from .looking import click, read, wait_for

pytestmark = pytest.mark.slow

CALLER = "0900000777"
CUT = r"0900\*\*\*777"
EVENTS = ["ringing", "answered", "hangup", "record"]


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[str]:
    """Where `omicall sandbox` says its page is, while it runs; the environment is that of the second terminal."""
    with start("sandbox", "--port", "0") as process:
        try:
            assert process.stdout is not None
            base_url, page, _ = [process.stdout.readline().split()[-1] for _ in range(3)]
            monkeypatch.setenv("OMICALL_BASE_URL", base_url)
            monkeypatch.setenv("OMICALL_API_KEY", "sandbox-key")
            monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
            yield page
            process.terminate()
            assert process.wait(timeout=20) == 0
        finally:
            process.kill()


def test_a_person_places_a_call_on_the_page_and_sees_it_arrive_at_the_receiver(chromium: Browser, page: str) -> None:
    with Terminal("webhooks", "listen", "--register") as terminal:
        terminal.wait_for("Ctrl-C ends.")
        chromium.open(page, width=PHONE)
        wait_for(chromium, "webhooks", "http://127.0.0.1")
        chromium.value(f"document.querySelector('#call [name=from]').value = '{CALLER}'")
        click(chromium, "call", "Place an incoming call")
        terminal.wait_for("ringing ")
        assert "answered" not in terminal.shown
        click(chromium, "live-calls", "Answer")
        terminal.wait_for("answered ")
        click(chromium, "live-calls", "Hang up")
        terminal.wait_for("record ")
        wait_for(chromium, "deliveries", r"cdr\n200")
        assert read(chromium, "deliveries").count("\n200") == len(EVENTS)
        code = terminal.interrupted()
        wait_for(chromium, "webhooks", "No webhook is registered.")
    lines = re.findall(rf"^\d\d:\d\d:\d\d  (\w+) +([\w-]+)  (?:from )?{CUT}", terminal.shown, re.MULTILINE)
    assert [what for what, _ in lines] == EVENTS
    assert len({call for _, call in lines}) == 1
    assert CALLER not in terminal.shown
    assert terminal.shown.endswith("4 reports came.\n")
    assert code == 0
    assert chromium.complaints == []
