"""Do `omicall tenant`, `agents`, `extensions` and `contacts` show who is in the account, all pages, nothing secret?"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from omicall.sandbox import Settings, running

from .commands import run, snapshot

KEY = "sandbox-key"


@pytest.fixture(scope="module")
def sandbox() -> Iterator[str]:
    """A sandbox for this file."""
    with running(Settings(calls=5)) as base_url:
        yield base_url


@pytest.fixture(autouse=True)
def url(sandbox: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The sandbox, in force for every command; its data are put back at the end."""
    monkeypatch.setenv("OMICALL_BASE_URL", sandbox)
    monkeypatch.setenv("OMICALL_API_KEY", KEY)
    yield sandbox
    httpx.post(f"{sandbox}/__sandbox__/reset", json={}, trust_env=False, verify=False).raise_for_status()


def fault(url: str, *rules: dict[str, Any]) -> None:
    httpx.post(f"{url}/__sandbox__/faults", json=list(rules), trust_env=False, verify=False).raise_for_status()


def document(*arguments: str) -> Any:
    result = run(*arguments, "--json")
    assert result.exit_code == 0, result.stderr
    return json.loads(result.stdout)


@pytest.mark.parametrize("columns", [80, 120])
@pytest.mark.parametrize("arguments", [("agents",), ("extensions",), ("contacts", "--limit", "8")], ids=lambda a: a[0])
def test_the_table_is_as_it_was_looked_at(arguments: tuple[str, ...], columns: int) -> None:
    result = run(*arguments, columns=columns)
    assert result.exit_code == 0
    assert max(map(len, result.stdout.splitlines())) <= columns
    assert result.stdout == snapshot(f"lists/{arguments[0]}.{columns}", result.stdout)


def test_the_account_is_a_line_a_fact() -> None:
    lines = run("tenant").stdout.splitlines()
    assert lines[0] == "name          Công ty Mẫu Hoa Sen"
    assert "phone         0900***000" in lines
    assert "balance       10,000,000 VND" in lines
    assert "numbers       8428***001, itel, active" in lines
    assert "phone         0900000000" in run("tenant", "--show-numbers").stdout.splitlines()


def test_the_account_for_programs_has_times_and_no_whole_number() -> None:
    held = document("tenant")
    assert held["full_name"] == "Công ty Mẫu Hoa Sen"
    assert held["phone"] == "0900***000"
    assert held["expires_at"].endswith("+07:00")
    assert held["public_numbers"][0]["number"] == "8428***001"


@pytest.mark.slow
@pytest.mark.parametrize("command", ["tenant", "agents", "extensions", "contacts"])
def test_no_whole_number_is_shown_unless_wished(command: str) -> None:
    for form in ((), ("--json",)):
        assert "0900000" not in run(command, *form).output
        assert "84281000000" not in run(command, *form).output
        assert "00000" in run(command, *form, "--show-numbers").output


def test_no_password_is_shown(url: str) -> None:
    from omicall import Omicall

    with Omicall(KEY, base_url=url) as client:
        passwords = {row.password for row in client.extensions.list().items}
    assert len(passwords) > 1
    for command in ("extensions", "agents"):
        for form in ((), ("--json",)):
            shown = run(command, *form, "--show-numbers").output
            assert not [password for password in passwords if password in shown]
            assert "password" not in shown


def test_all_pages_come_and_the_limit_cuts() -> None:
    every = document("contacts", "--limit", "1000")
    assert len(every) == 60
    assert len({row["id"] for row in every}) == 60
    assert document("contacts", "--limit", "7") == every[:7]
    assert len(document("contacts")) == 50


def test_a_limit_that_is_reached_is_said_and_sends_no_more_requests(url: str) -> None:
    result = run("contacts", "--limit", "7")
    assert result.stderr == "omicall: shown are the first 7; --limit says how many.\n"
    stats = httpx.get(f"{url}/__sandbox__/stats", trust_env=False, verify=False).json()
    assert stats["requests"]["search_contacts"] == 1


def test_contacts_are_found_by_name_and_by_number() -> None:
    assert {row["full_name"] for row in document("contacts", "Hoàng Gia Trang")} == {"Hoàng Gia Trang"}
    for spelling in ("0900000008", "+84 900 000 008", "84900000008"):
        (found,) = document("contacts", "--phone", spelling, "--show-numbers")
        assert found["phones"] == ["0900000008"]


def test_extensions_are_found_by_number_and_by_e_mail() -> None:
    (one,) = document("extensions", "--number", "101")
    (same,) = document("extensions", "--email", one["email"].upper())
    assert (one["sip_user"], same) == ("101", one)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("extensions", "--number", "999"), "there is no extension with the number 999."),
        (("extensions", "--email", "nobody@example.vn"), "there is no extension with the e-mail nobody@example.vn."),
        (("contacts", "--phone", "0900999999"), "no contact has the number 0900***999."),
    ],
)
def test_what_is_named_and_not_there_ends_with_one(arguments: tuple[str, ...], said: str) -> None:
    result = run(*arguments)
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", f"omicall: {said}\n")


def test_a_search_that_finds_nobody_is_no_failure() -> None:
    result = run("contacts", "nobody has this name")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "omicall: there are none.\n")
    assert document("contacts", "nobody has this name") == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("contacts", "An", "--phone", "0900000008"), "exclude each other"),
        (("contacts", "--phone", "words"), "--phone is no phone number"),
        (("contacts", "--limit", "0"), "--limit"),
        (("extensions", "--number", "101", "--email", "an@example.vn"), "either email or number"),
        (("tenant", "--base-url", "ftp://example.vn"), "base_url"),
    ],
)
def test_wrong_arguments_end_with_two(arguments: tuple[str, ...], said: str) -> None:
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr


def test_pages_that_repeat_end_with_five(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from omicall._clock import Clock

    monkeypatch.setattr("omicall.cli._pages.Clock", lambda: Clock(sleep=lambda _: None))
    fault(url, {"operation": "search_contacts", "kind": "repeat_page", "times": 100})
    result = run("contacts", "--limit", "1000")
    assert (result.exit_code, result.stdout) == (5, "")
    assert "search_contacts" in result.stderr


def test_a_refusal_is_told_in_two_languages(url: str) -> None:
    fault(url, {"operation": "get_tenant_detail", "kind": "failure", "code": "access_denied", "times": 9})
    result = run("tenant")
    assert result.exit_code == 1
    assert "refused by OMICall" in result.stderr
