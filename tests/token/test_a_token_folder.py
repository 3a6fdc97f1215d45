"""Which folders does the file store use, and what does it do to them?"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

import platformdirs
import pytest
from tests.token.conftest import API_KEY, BASE_URL, NOON, Server

from omicall.token import StoredToken, TokenKeeper, store_key
from omicall.token._file import FileStore

KEY = store_key(BASE_URL, API_KEY)
TOKEN = StoredToken("A", NOON, 86_400.0)
posix = pytest.mark.skipif(os.name != "posix", reason="there are no owners and permission bits on this system")
root = pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() != 0, reason="only root can give folders away")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "omicall"


@pytest.fixture(params=[0o000, 0o022, 0o077, 0o777], ids=oct)
def umask(request: pytest.FixtureRequest) -> Iterator[int]:
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def link_to_a_folder(folder: Path) -> None:
    folder.with_name("target").mkdir(0o700)
    folder.symlink_to(folder.with_name("target"))


def link_to_nowhere(folder: Path) -> None:
    folder.symlink_to(folder.with_name("target"))


def file(folder: Path) -> None:
    folder.write_bytes(b"")
    folder.chmod(0o600)


def given_away(folder: Path) -> None:
    folder.mkdir(0o700)
    os.chown(folder, 12_345, -1)


def open_with_other_things(folder: Path) -> None:
    folder.mkdir()
    folder.chmod(0o755)
    (folder / "report.txt").touch()


def sticky(folder: Path) -> None:
    folder.mkdir()
    folder.chmod(0o1777)


REFUSED = [
    pytest.param(link_to_a_folder, "is a symbolic link"),
    pytest.param(link_to_nowhere, "is a symbolic link"),
    pytest.param(file, "is not a folder"),
    pytest.param(given_away, "belongs to another user", marks=root),
    pytest.param(open_with_other_things, "is open to other users and holds more than tokens", marks=posix),
    pytest.param(sticky, "is open to other users", marks=posix),
]


@posix
@pytest.mark.parametrize("first", ["save", "lease"])
def test_it_is_made_closed_to_others_under_any_umask(folder: Path, umask: int, first: str) -> None:
    store = FileStore(folder)
    if first == "save":
        store.save(KEY, TOKEN)
    lease = store.lease(KEY, 15)
    assert lease is not None
    lease.release()
    assert mode(folder) == 0o700


@posix
def test_it_is_closed_to_others_from_its_first_moment(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = os.umask(0)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "chmod", lambda *_: None)
        FileStore(folder).save(KEY, TOKEN)
    os.umask(before)
    assert mode(folder) == 0o700


@posix
def test_its_parents_are_made_as_usual(tmp_path: Path) -> None:
    before = os.umask(0o022)
    FileStore(tmp_path / "cache" / "omicall").save(KEY, TOKEN)
    os.umask(before)
    assert (mode(tmp_path / "cache"), mode(tmp_path / "cache" / "omicall")) == (0o755, 0o700)


@posix
@pytest.mark.parametrize("open_mode", [0o755, 0o710, 0o701, 0o777])
def test_one_of_ours_that_others_may_enter_is_closed_to_them(
    folder: Path, caplog: pytest.LogCaptureFixture, open_mode: int
) -> None:
    store = FileStore(folder)
    store.save(KEY, TOKEN)
    uses: list[Callable[[], object]] = [lambda: store.load(KEY), lambda: store.save(KEY, TOKEN)]
    for use in uses:
        folder.chmod(open_mode)
        use()
        assert mode(folder) == 0o700
    assert store.load(KEY) == TOKEN
    assert caplog.text == ""


@posix
def test_one_that_is_closed_already_may_hold_other_things(folder: Path) -> None:
    open_with_other_things(folder)
    folder.chmod(0o700)
    store = FileStore(folder)
    store.save(KEY, TOKEN)
    assert store.load(KEY) == TOKEN


@pytest.mark.parametrize(("put", "reason"), REFUSED)
def test_one_that_is_not_ours_alone_is_left_as_it_is_and_told_once(
    folder: Path, caplog: pytest.LogCaptureFixture, put: Callable[[Path], None], reason: str
) -> None:
    put(folder)
    before = folder.lstat()
    store = FileStore(folder)
    store.save(KEY, TOKEN)
    assert store.load(KEY) is None
    store.discard(KEY, "ba7816bf")
    with pytest.raises(PermissionError):
        store.lease(KEY, 15)
    assert folder.lstat() == before or stat.S_ISDIR(before.st_mode)
    assert folder.lstat().st_mode == before.st_mode
    assert not list(folder.parent.rglob(f"{KEY[:32]}*"))
    (record,) = caplog.records
    assert (record.name, record.levelname) == ("omicall.token", "WARNING")
    assert f"The token folder {folder} {reason}" in record.getMessage()
    assert record.getMessage().endswith("This is said once.")


@posix
def test_a_sound_token_in_a_folder_of_another_user_is_not_used(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = FileStore(folder)
    store.save(KEY, TOKEN)
    owner = os.getuid()
    monkeypatch.setattr(os, "getuid", lambda: owner + 1)
    assert store.load(KEY) is None
    monkeypatch.undo()
    assert store.load(KEY) == TOKEN


def test_a_sound_token_behind_a_link_to_a_folder_is_not_used(folder: Path) -> None:
    FileStore(folder.with_name("target")).save(KEY, TOKEN)
    link_to_nowhere(folder)
    assert FileStore(folder).load(KEY) is None


def test_a_link_further_up_is_followed(tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    (tmp_path / "home").symlink_to(tmp_path / "disk")
    FileStore(tmp_path / "home" / "omicall").save(KEY, TOKEN)
    assert FileStore(tmp_path / "disk" / "omicall").load(KEY) == TOKEN


def test_without_a_home_nothing_is_kept_in_the_working_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(platformdirs, "user_cache_path", lambda *_, **__: Path("~/.cache/omicall"))
    store = FileStore()
    store.save(KEY, TOKEN)
    assert store.load(KEY) is None
    assert not list(tmp_path.iterdir())
    assert caplog.text.count("is not a full path, because no home folder is known") == 1


def test_a_folder_that_vanishes_is_made_again(folder: Path) -> None:
    store = FileStore(folder)
    store.save(KEY, TOKEN)
    for left in folder.iterdir():
        left.unlink()
    folder.rmdir()
    assert store.load(KEY) is None
    store.save(KEY, TOKEN)
    assert store.load(KEY) == TOKEN


def test_a_keeper_goes_on_without_a_folder_that_it_may_not_use(
    make_keeper: Callable[..., TokenKeeper], folder: Path, server: Server
) -> None:
    link_to_a_folder(folder)
    keeper = make_keeper(store=FileStore(folder))
    assert (keeper.current().value, keeper.current().value) == ("token-1", "token-1")
    assert server.exchanges == 1
