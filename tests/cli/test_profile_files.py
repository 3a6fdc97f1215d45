"""Is a profile whole or not there at all, whatever the disk does, and is a file that others could touch not used?"""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from omicall.cli import _profiles
from omicall.cli._ending import Code, Ending
from omicall.sandbox import Settings, running

from .commands import run
from .terminal import Terminal

OLD = _profiles.Profile("default", "old-key", "https://api.example.vn", "Hoa Sen")
NEW = _profiles.Profile("default", "new-key", "https://api.example.vn")

needs_owners = pytest.mark.skipif(os.name == "nt", reason="there are no owners and bits of this kind")
not_root = pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="the superuser may write anywhere")


class FullDisk:
    """Stands in for `os.fsync` on a disk that is full."""

    def __call__(self, descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


class Refusing:
    """Stands in for a function of the disk that fails for this reason."""

    def __init__(self, reason: int) -> None:
        self._reason = reason

    def __call__(self, *_: Any, **__: Any) -> Any:
        raise OSError(self._reason, os.strerror(self._reason))


def ended(act: Callable[[], Any]) -> Ending:
    with pytest.raises(Ending) as raised:
        act()
    assert raised.value.code is Code.FILE
    return raised.value


@pytest.mark.parametrize("before", [None, OLD])
def test_a_full_disk_leaves_what_was_there_and_no_half_file(
    before: _profiles.Profile | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    if before is not None:
        _profiles.save(before)
    monkeypatch.setattr("os.fsync", FullDisk())
    said = ended(lambda: _profiles.save(NEW))
    assert "No space left on device. Nothing was changed there." in str(said)
    assert _profiles.load("default") == before
    assert [path.name for path in _profiles.folder().iterdir()] == (["default.json"] if before else [])


@pytest.mark.parametrize("function", ["tempfile.mkstemp", "pathlib.Path.replace", "os.fdopen"])
def test_wherever_it_fails_the_old_key_stays(function: str, monkeypatch: pytest.MonkeyPatch) -> None:
    _profiles.save(OLD)
    with monkeypatch.context() as broken:
        broken.setattr(function, Refusing(errno.EROFS))
        assert "Read-only file system" in str(ended(lambda: _profiles.save(NEW)))
    assert _profiles.load("default") == OLD
    assert [path.name for path in _profiles.folder().iterdir()] == ["default.json"]


def test_a_folder_that_cannot_be_made_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pathlib.Path.mkdir", Refusing(errno.EROFS))
    said = str(ended(lambda: _profiles.save(NEW)))
    assert str(_profiles.folder()) in said
    assert "OMICALL_API_KEY may hold the key" in said
    assert "new-key" not in said


def test_the_command_says_so_with_seven_and_without_the_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OMICALL_API_KEY", "new-key")
    monkeypatch.setattr("os.fsync", FullDisk())
    result = run("auth", "login", "--from-env", "--no-check")
    assert (result.exit_code, result.stdout) == (7, "")
    assert result.stderr.startswith("omicall: the key could not be saved in ")
    assert len(result.stderr.splitlines()) == 1
    assert "new-key" not in result.stderr


@needs_owners
@not_root
def test_a_read_only_home_can_be_worked_in_but_not_logged_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "home"
    home.mkdir(mode=0o500)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / "config"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(home / "cache"))
    _in_a_read_only_home(monkeypatch)


def test_a_home_in_which_nothing_can_be_made_is_worked_in_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pathlib.Path.mkdir", Refusing(errno.EROFS))
    _in_a_read_only_home(monkeypatch)


def _in_a_read_only_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OMICALL_API_KEY", "sandbox-key")
    with running(Settings(calls=1)) as url:
        worked = run("tenant", "--base-url", url)
        refused = run("auth", "login", "--from-env", "--base-url", url)
    assert worked.exit_code == 0
    assert "Hoa Sen" in worked.stdout
    assert "The token store could not be" in worked.stderr
    assert len(worked.stderr.splitlines()) == 1
    assert refused.exit_code == 7
    assert "the key could not be saved" in refused.stderr


@needs_owners
@pytest.mark.parametrize("mode", [0o644, 0o660, 0o604])
def test_a_file_that_others_can_read_is_not_used(mode: int) -> None:
    path = _profiles.save(OLD)
    path.chmod(mode)
    said = str(ended(lambda: _profiles.load("default")))
    assert "open to other users" in said
    assert "chmod 600" in said
    assert run("tenant").exit_code == 7


@needs_owners
def test_a_link_in_place_of_a_file_is_not_followed(tmp_path: Path) -> None:
    path = _profiles.save(OLD)
    elsewhere = path.rename(tmp_path / "elsewhere.json")
    path.symlink_to(elsewhere)
    assert "symbolic link" in str(ended(lambda: _profiles.load("default")))


@needs_owners
def test_a_folder_that_others_can_enter_is_not_used() -> None:
    path = _profiles.save(OLD)
    path.parent.chmod(0o755)
    said = str(ended(lambda: _profiles.load("default")))
    assert "chmod 700" in said
    assert "token" not in said
    assert "chmod 700" in str(ended(lambda: _profiles.save(NEW)))


@pytest.mark.parametrize(
    "held",
    [
        "",
        "{",
        "[]",
        "null",
        json.dumps({"v": 2, "key": "k", "base_url": "https://api.example.vn", "label": ""}),
        json.dumps({"v": 1, "key": 7, "base_url": "https://api.example.vn", "label": ""}),
        json.dumps({"v": 1, "base_url": "https://api.example.vn", "label": ""}),
        "[" * 30_000,
    ],
)
def test_a_file_that_holds_no_profile_is_said_and_left(held: str) -> None:
    path = _profiles.save(OLD)
    path.write_text(held)
    assert "holds no profile" in str(ended(lambda: _profiles.load("default")))
    assert path.read_text() == held


def test_a_broken_file_is_shown_by_status_and_replaced_by_a_login(monkeypatch: pytest.MonkeyPatch) -> None:
    path = _profiles.save(_profiles.Profile("shop-2", "key", "https://api.example.vn"))
    path.write_text("{")
    monkeypatch.setenv("OMICALL_API_KEY", "new-key")
    shown = json.loads(run("auth", "status", "--json").stdout)
    assert "holds no profile" in shown["profiles"][0]["trouble"]
    assert run("auth", "login", "--profile", "shop-2", "--from-env", "--no-check").exit_code == 0
    saved = _profiles.load("shop-2")
    assert saved is not None
    assert saved.key == "new-key"


def test_a_broken_file_can_be_logged_out_of() -> None:
    _profiles.save(OLD).write_text("{")
    assert run("auth", "logout").exit_code == 0
    assert _profiles.names() == []


@pytest.mark.parametrize("name", ["..", "a/b", "a.b", "-a", "a b", "ạ", "a" * 65, "", "a\n"])
def test_a_name_can_not_lead_elsewhere(name: str) -> None:
    with pytest.raises(Ending) as raised:
        _profiles.load(name)
    assert raised.value.code is Code.COULD_NOT_RUN


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="there are no pseudo-terminals")
@pytest.mark.parametrize(
    ("typed", "code", "said"), [("sandbox-key", 0, "The key is right."), ("a-wrong-key", 3, "refused the API key")]
)
def test_on_a_real_terminal_the_key_is_not_shown(typed: str, code: int, said: str) -> None:
    with running(Settings(calls=1)) as url, Terminal("auth", "login", "--base-url", url) as terminal:
        terminal.wait_for("API key (not shown):")
        terminal.wait_for(": ")
        terminal.type(f"{typed}\n")
        assert terminal.ended() == code
    assert said in terminal.shown
    assert typed not in terminal.shown
    assert (_profiles.load("default") is not None) == (code == 0)


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="there are no pseudo-terminals")
def test_ctrl_c_at_the_prompt_saves_nothing() -> None:
    with Terminal("auth", "login", "--base-url", "http://127.0.0.1:9") as terminal:
        terminal.wait_for("API key (not shown): ")
        terminal.type("\x03")
        assert terminal.ended() == 130
    assert "omicall: stopped." in terminal.shown
    assert _profiles.names() == []
