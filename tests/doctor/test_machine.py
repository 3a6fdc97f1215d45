"""Which facts of this machine are told, and which are not?"""

from __future__ import annotations

import os
import platform
from pathlib import Path

import httpx
import pytest

from omicall import __version__
from omicall.doctor._machine import state_of, this_machine


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The home folder of somebody with a name."""
    folder = tmp_path / "nguyen.van.a"
    folder.mkdir()
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder / ".cache"))
    return folder


def test_versions_and_system_are_told(home: Path) -> None:
    answer = this_machine().answer
    for part in (__version__, platform.python_version(), httpx.__version__, platform.system(), platform.machine()):
        assert part in answer
    assert platform.node() not in answer.split()


def test_no_proxies_are_told_as_none(home: Path) -> None:
    assert "Proxies in the environment: no." in this_machine().evidence


@pytest.mark.parametrize("name", ["HTTPS_PROXY", "http_proxy", "ALL_PROXY"])
def test_proxies_are_told_without_their_address(home: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, "http://somebody:secret@proxy.example.vn:3128")
    evidence = this_machine().evidence
    assert "Proxies in the environment: yes." in evidence
    assert "proxy.example" not in evidence


@pytest.mark.skipif(platform.system() != "Linux", reason="the folder is elsewhere")
def test_the_folder_for_tokens_is_told_without_the_name_of_its_owner(home: Path) -> None:
    assert this_machine().evidence.endswith("Folder for kept tokens: ~/.cache/omicall, not there.")


@pytest.mark.skipif(platform.system() != "Linux", reason="the folder is elsewhere")
def test_a_folder_elsewhere_is_not_named(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "/nowhere/of/nguyen.van.a")
    evidence = this_machine().evidence
    assert "outside the home folder, not there" in evidence
    assert "nguyen" not in evidence


@pytest.mark.skipif(os.name != "posix", reason="there are no such bits")
@pytest.mark.parametrize(
    ("mode", "told"),
    [(0o700, "mode 0700, private"), (0o755, "mode 0755, open to others"), (0o710, "mode 0710, open to others")],
)
def test_a_folder_that_others_can_read_is_told(tmp_path: Path, mode: int, told: str) -> None:
    folder = tmp_path / "omicall"
    folder.mkdir()
    folder.chmod(mode)
    assert state_of(folder) == told


def test_what_is_no_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    (tmp_path / "link").symlink_to(tmp_path)
    assert state_of(tmp_path / "file") == "not a folder"
    assert state_of(tmp_path / "link") == "not a folder"
    assert state_of(tmp_path / "missing") == "not there"
    assert state_of(tmp_path / "file" / "below") == "cannot be looked at (NotADirectoryError)"
