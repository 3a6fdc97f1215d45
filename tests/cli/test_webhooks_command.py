"""Do `omicall webhooks list`, `register` and `destroy` show no secret, ask first, and do what they say?"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from omicall.cli._hook_urls import has_secret, shown

from .commands import run, snapshot
from .local import Door, sandbox
from .terminal import Terminal

PLACE = "https://crm.example.vn/omicall"
SECRET = "an-invented-secret-4711"
ADDRESS = f"{PLACE}/{SECRET}"


@pytest.fixture
def door(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Door]:
    with sandbox(monkeypatch, tmp_path, calls=5) as opened:
        yield opened


def registered() -> dict[str, Any]:
    """The whole addresses by kind."""
    return {hook["type"]: hook["url"] for hook in json.loads(run("webhooks", "list", "--json", "--show-urls").stdout)}


def test_an_address_is_registered_listed_without_its_secret_and_removed(door: Door) -> None:
    made = run("webhooks", "register", "call", ADDRESS)
    listed = run("webhooks", "list")
    assert registered() == {"call": ADDRESS}
    removed = run("webhooks", "destroy", "call", "--yes")
    assert [made.exit_code, listed.exit_code, removed.exit_code] == [0, 0, 0]
    assert SECRET not in made.output + listed.output + removed.output
    assert f"{PLACE}/***" in listed.stdout
    assert run("webhooks", "list").stdout == "No webhook is registered.\n"


def test_a_new_secret_is_shown_once_and_is_the_one_registered(door: Door) -> None:
    result = run("webhooks", "register", "call", PLACE, "--new-secret")
    url = registered()["call"]
    assert url.startswith(f"{PLACE}/")
    assert len(url) == len(PLACE) + 1 + 43
    assert result.stdout.splitlines()[1] == url
    assert "shown this once" in result.stderr


def test_an_address_that_anybody_could_guess_is_warned_of(door: Door) -> None:
    result = run("webhooks", "register", "call", PLACE)
    assert result.exit_code == 0
    assert "--new-secret puts a secret into it" in result.stderr


def test_json_has_a_stable_form(door: Door) -> None:
    made = json.loads(run("webhooks", "register", "contact", ADDRESS, "--json").stdout)
    listed = json.loads(run("webhooks", "list", "--json").stdout)
    removed = [json.loads(run("webhooks", "destroy", "contact", "--yes", "--json").stdout) for _ in range(2)]
    assert made == {"type": "contact", "url": f"{PLACE}/***"}
    assert listed == [{"type": "contact", "status": "actived", "url": f"{PLACE}/***"}]
    assert removed == [{"type": "contact", "removed": True}, {"type": "contact", "removed": False}]


@pytest.mark.parametrize("columns", [80, 120])
def test_the_table_is_as_it_was_looked_at(door: Door, columns: int) -> None:
    run("webhooks", "register", "call", f"https://crm.example.vn/{'a-long-word/' * 6}{SECRET}")
    run("webhooks", "register", "contact", ADDRESS)
    shown_now = run("webhooks", "list", columns=columns).stdout
    assert shown_now == snapshot(f"webhooks/list.{columns}", shown_now)


def test_another_address_takes_the_place_only_of_who_agrees(door: Door) -> None:
    run("webhooks", "register", "call", ADDRESS)
    other = f"https://other.example.vn/{SECRET}"
    refused = run("webhooks", "register", "call", other)
    assert (refused.exit_code, registered()) == (2, {"call": ADDRESS})
    assert f"go to {PLACE}/*** now" in refused.stderr
    assert run("webhooks", "register", "call", other, "--yes").exit_code == 0
    assert registered() == {"call": other}


def test_the_same_address_again_needs_no_answer(door: Door) -> None:
    run("webhooks", "register", "call", ADDRESS)
    assert run("webhooks", "register", "call", ADDRESS, "--event", "answered", "--event", "hangup").exit_code == 0


@pytest.mark.slow
def test_destroy_asks_at_the_terminal(door: Door) -> None:
    run("webhooks", "register", "call", ADDRESS)
    with Terminal("webhooks", "destroy", "call") as terminal:
        terminal.wait_for("Remove it? [y/N]:")
        terminal.type("n\n")
        code = terminal.ended()
    assert (code, registered()) == (2, {"call": ADDRESS})


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["calls", ADDRESS], "call, contact"),
        (["call", "http://crm.example.vn/hook"], "https address"),
        (["call", "https://an:secret@crm.example.vn/hook"], "https address"),
        (["call", "crm.example.vn/hook"], "https address"),
        (["call", "https://[crm/hook"], "https address"),
        (["call", f"{PLACE}?key=1", "--new-secret"], "https address"),
        (["call", ADDRESS, "--event", "born"], "ringing, answered, hangup"),
        (["contact", ADDRESS, "--event", "ringing"], "only calls have events"),
    ],
)
def test_a_wrong_argument_is_named_and_nothing_is_sent(door: Door, arguments: list[str], said: str) -> None:
    result = run("webhooks", "register", *arguments)
    assert result.exit_code == 2
    assert said in result.stderr.replace("\n", " ")
    assert door.get("stats")["requests"] == {}


@pytest.mark.parametrize(
    ("url", "secret", "expected"),
    [
        (ADDRESS, True, f"{PLACE}/***"),
        (PLACE, False, PLACE),
        ("https://crm.example.vn/v2/hook", False, "https://crm.example.vn/***/hook"),
        (f"https://crm.example.vn/hook?key={SECRET}", True, "https://crm.example.vn/hook?***"),
        ("https://an:pass@crm.example.vn:8443/", False, "https://crm.example.vn:8443/"),
        ("https://[", False, "***"),
    ],
)
def test_addresses_are_shown_by_their_plain_words(url: str, secret: bool, expected: str) -> None:
    assert shown(url) == expected
    assert url == "https://[" or has_secret(url) == secret
