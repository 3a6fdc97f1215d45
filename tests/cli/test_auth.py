"""Does `omicall auth` save, show and remove keys, and does the right one count?"""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from omicall.cli import _profiles
from omicall.cli._app import app
from omicall.sandbox import Settings, running

KEY = "sandbox-key"
SECOND = "second-key"


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    """A sandbox with two accounts for this file."""
    with running(Settings(calls=5, more_api_keys=(SECOND,))) as base_url:
        yield base_url


def run(*arguments: str, typed: str | None = None, key: str | None = None) -> Any:
    """The command in this process, with a pipe for standard input."""
    environment = {"COLUMNS": "120", "NO_COLOR": "1", "TERM": "dumb", "OMICALL_API_KEY": key}
    return CliRunner().invoke(app, list(arguments), input=typed, env=environment)


def login(url: str, *arguments: str, key: str = KEY) -> Any:
    result = run("auth", "login", "--base-url", url, "--key-stdin", *arguments, typed=f"{key}\n")
    assert result.exit_code == 0, result.stderr
    return result


def test_a_login_names_the_account_and_the_file(url: str) -> None:
    result = login(url)
    assert "It is of Công ty Mẫu Hoa Sen" in result.stdout
    assert f"Profile default, new: {_profiles.folder() / 'default.json'}" in result.stdout
    assert KEY not in result.output
    assert _profiles.load("default") == _profiles.Profile("default", KEY, url, "Công ty Mẫu Hoa Sen")


def test_the_file_is_for_its_owner_alone(url: str) -> None:
    previous = os.umask(0)
    try:
        login(url)
    finally:
        os.umask(previous)
    (file,) = _profiles.folder().iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_the_cache_holds_no_key(url: str, tmp_path: Path) -> None:
    login(url)
    run("tenant")
    held = [path.read_bytes() for path in (tmp_path / "cache").rglob("*") if path.is_file()]
    assert held
    assert not any(KEY.encode() in data for data in held)


def test_the_next_command_needs_no_key_and_no_host_and_no_new_token(url: str) -> None:
    login(url)
    result = run("tenant")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "Công ty Mẫu Hoa Sen" in result.stdout
    assert json.loads(run("auth", "status", "--json").stdout)["in_force"]["token_state"] == "kept"


def test_a_wrong_key_is_not_saved(url: str) -> None:
    result = run("auth", "login", "--base-url", url, "--key-stdin", typed="a-wrong-key\n")
    assert (result.exit_code, result.stdout) == (3, "")
    assert "refused the API key" in result.stderr
    assert "API Key không hợp lệ" in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert "a-wrong-key" not in result.output
    assert _profiles.names() == []


def test_a_wrong_key_leaves_the_saved_one(url: str) -> None:
    login(url)
    assert run("auth", "login", "--base-url", url, "--key-stdin", typed="a-wrong-key\n").exit_code == 3
    saved = _profiles.load("default")
    assert saved is not None
    assert saved.key == KEY


def test_a_host_that_is_down_saves_nothing_unless_told_not_to_check() -> None:
    down = ("auth", "login", "--base-url", "http://127.0.0.1:9", "--key-stdin")
    assert run(*down, typed=f"{KEY}\n").exit_code == 5
    assert _profiles.names() == []
    result = run(*down, "--no-check", typed=f"{KEY}\n")
    assert result.exit_code == 0
    assert "saved without being tried" in result.stdout
    assert _profiles.names() == ["default"]


def test_the_key_may_come_from_the_environment(url: str) -> None:
    result = run("auth", "login", "--base-url", url, "--from-env", key=KEY)
    assert result.exit_code == 0
    assert "OMICALL_API_KEY is set and goes before this profile" in result.stderr
    assert _profiles.names() == ["default"]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ((), "Use --key-stdin or --from-env"),
        (("--from-env",), "OMICALL_API_KEY is not set"),
        (("--from-env", "--key-stdin"), "exclude each other"),
        (("--key-stdin",), "api_key is empty"),
        (("--key-stdin", "--profile", "../x"), "a profile's name has"),
        (("--key-stdin", "--profile", ""), "a profile's name has"),
        (("--key-stdin", "--base-url", "http://api.example.vn"), "plain http to another machine"),
    ],
)
def test_what_can_not_be_a_login_ends_with_two(options: tuple[str, ...], said: str) -> None:
    typed = "x\n" if "--base-url" in options else ""
    result = run("auth", "login", *options, typed=typed)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr
    assert _profiles.names() == []


@pytest.mark.parametrize("given", [["--api-key", "x"], ["--key", "x"], ["x"]])
def test_a_key_is_never_an_argument(given: list[str]) -> None:
    assert run("auth", "login", *given).exit_code == 2


def test_profiles_are_kept_apart(url: str) -> None:
    login(url)
    login(url, "--profile", "shop-2", key=SECOND)
    first, second = run("agents", "--json"), run("agents", "--json", "--profile", "shop-2")
    assert (first.exit_code, second.exit_code) == (0, 0)
    assert first.stdout != second.stdout
    named = CliRunner().invoke(app, ["agents", "--json"], env={"OMICALL_PROFILE": "shop-2"})
    assert named.stdout == second.stdout


def test_which_key_counts(url: str) -> None:
    login(url)
    login(url, "--profile", "shop-2", key=SECOND)

    def in_force(*options: str, key: str | None = None) -> Any:
        result = run("auth", "status", "--json", *options, key=key)
        assert result.exit_code == 0
        return json.loads(result.stdout)["in_force"]

    assert (in_force()["profile"], in_force()["why"]) == ("default", "nothing else is named")
    assert (in_force(key=SECOND)["profile"], in_force(key=SECOND)["why"]) == (None, "OMICALL_API_KEY")
    assert in_force("--profile", "shop-2", key=KEY)["profile"] == "shop-2"
    assert in_force("--base-url", "http://127.0.0.1:9")["base_url"] == "http://127.0.0.1:9"


def test_a_profiles_key_goes_to_its_own_host(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    login(url)
    monkeypatch.setenv("OMICALL_BASE_URL", "http://127.0.0.1:9")
    assert run("tenant").exit_code == 0
    assert run("tenant", key=KEY).exit_code == 5


def test_status_lists_what_is_saved_and_shows_no_key(url: str) -> None:
    login(url)
    login(url, "--profile", "shop-2", "--no-check", key=SECOND)
    shown = run("auth", "status")
    assert (shown.exit_code, shown.stderr) == (0, "")
    assert "In force: profile default (nothing else is named)" in shown.stdout
    assert "Token: kept, 24.0 h left." in shown.stdout
    assert [line.split()[0] for line in shown.stdout.splitlines()[3:]] == ["profile", "default", "shop-2"]
    document = json.loads(run("auth", "status", "--json").stdout)
    assert [row["token_state"] for row in document["profiles"]] == ["kept", "none"]
    for text in (shown.output, json.dumps(document)):
        assert KEY not in text
        assert SECOND not in text


def test_status_without_a_key_ends_with_one_and_says_what_to_do() -> None:
    result = run("auth", "status", "--json")
    assert result.exit_code == 1
    assert json.loads(result.stdout) == {"in_force": None, "profiles": []}
    for way in ("omicall auth login", "OMICALL_API_KEY", "omicall sandbox"):
        assert way in result.stderr


def test_a_command_without_a_key_ends_with_two_and_says_what_to_do() -> None:
    result = run("tenant")
    assert (result.exit_code, result.stdout) == (2, "")
    for way in ("omicall auth login", "OMICALL_API_KEY", "omicall sandbox"):
        assert way in result.stderr


def test_a_profile_that_is_not_there_ends_with_two() -> None:
    result = run("tenant", "--profile", "nobody", key=KEY)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "there is no profile nobody" in result.stderr


def test_logout_removes_the_key_and_its_token(url: str, tmp_path: Path) -> None:
    login(url)
    login(url, "--profile", "shop-2", key=SECOND)
    result = run("auth", "logout")
    assert result.exit_code == 0
    assert "Profile default is removed." in result.stdout
    assert _profiles.names() == ["shop-2"]
    assert len(list((tmp_path / "cache").rglob("*.json"))) == 1
    assert run("auth", "logout").exit_code == 1


def test_logout_of_all_leaves_no_key_and_no_token(url: str, tmp_path: Path) -> None:
    login(url)
    login(url, "--profile", "shop-2", key=SECOND)
    result = run("auth", "logout", "--all", "--json")
    assert json.loads(result.stdout) == {"removed": ["default", "shop-2"]}
    assert list(tmp_path.rglob("*.json")) == []
    assert run("auth", "logout", "--all").exit_code == 1


def test_logout_says_that_a_variable_still_holds_a_key(url: str) -> None:
    login(url)
    assert "OMICALL_API_KEY is set, so its key is still in force" in run("auth", "logout", key=KEY).stderr


def test_the_answer_for_programs(url: str) -> None:
    document = json.loads(login(url, "--json").stdout)
    assert document == {
        "profile": "default",
        "base_url": url,
        "label": "Công ty Mẫu Hoa Sen",
        "checked": True,
        "file": str(_profiles.folder() / "default.json"),
    }


def test_a_key_is_in_no_repr() -> None:
    assert KEY not in repr(_profiles.Profile("default", KEY, "https://api.example.vn"))
