"""What is left when a token cannot be written: a full disk, a closed folder, a process killed on the way?"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest
from tests.token.another_process import AnotherProcess
from tests.token.conftest import API_KEY, BASE_URL, NOON

from omicall.token import StoredToken, fingerprint, store_key
from omicall.token._file import FileStore
from omicall.token._file_lock import native_lock

KEY = store_key(BASE_URL, API_KEY)
OLD = StoredToken("old", NOON, 86_400.0)
NEW = StoredToken("new", NOON + 60, 86_400.0)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "omicall"


@pytest.fixture
def store(folder: Path) -> FileStore:
    store = FileStore(folder)
    store.save(KEY, OLD)
    return store


def full(*_: object) -> NoReturn:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_full_disk_leaves_the_old_token_whole_and_nothing_else(
    store: FileStore, folder: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(os, step, full)
        with pytest.raises(OSError, match="No space left"):
            store.save(KEY, NEW)
    assert not list(folder.glob("*.tmp"))
    assert store.load(KEY) == OLD
    store.save(KEY, NEW)
    assert store.load(KEY) == NEW


@pytest.mark.skipif(sys.platform == "win32", reason="there is no limit on the size of files on this system")
def test_a_write_that_the_kernel_cuts_short_leaves_the_old_token_whole_and_nothing_else(
    store: FileStore, folder: Path
) -> None:
    with AnotherProcess(folder) as other:
        other.ask("__import__('resource').setrlimit(__import__('resource').RLIMIT_FSIZE, (20, 20))")
        save = f"store.save({KEY!r}, StoredToken('new', {NEW.issued_at}, 86400.0))"
        assert other.ask(f"attempt(lambda: {save})") == "OSError"
    assert not list(folder.glob("*.tmp"))
    assert store.load(KEY) == OLD


@pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() == 0, reason="root may write everywhere")
def test_a_folder_without_the_right_to_write_is_read_all_the_same(store: FileStore, folder: Path) -> None:
    folder.chmod(0o500)
    with pytest.raises(PermissionError):
        store.save(KEY, NEW)
    assert store.load(KEY) == OLD
    folder.chmod(0o700)


@pytest.mark.parametrize("age", [3_500, 3_700])
def test_a_temporary_file_is_removed_by_the_next_save_when_it_is_an_hour_old(
    store: FileStore, folder: Path, age: int
) -> None:
    left = folder / f"{store_key(BASE_URL, 'another key')[:32]}.k3x_9a2b.tmp"
    left.touch()
    os.utime(left, (left.stat().st_atime, left.stat().st_mtime - age))
    store.load(KEY)
    assert left.exists()
    store.save(KEY, NEW)
    assert left.exists() == (age < 3_600)


@pytest.mark.parametrize("name", ["notes.tmp", "5f1d.k3x_9a2b.tmp", f"{KEY[:32]}.json.bak"])
def test_old_files_that_are_not_the_store_s_own_are_left_alone(store: FileStore, folder: Path, name: str) -> None:
    (folder / name).touch()
    os.utime(folder / name, (0, 0))
    store.save(KEY, NEW)
    assert (folder / name).exists()


@pytest.mark.parametrize("then", ["save", "discard"])
def test_a_process_killed_inside_a_save_leaves_the_old_token_and_stops_nobody(
    store: FileStore, folder: Path, then: str
) -> None:
    with AnotherProcess(folder) as other:
        other.ask("stop_before_the_swap()")
        other.tell(f"store.save({KEY!r}, StoredToken('new', {NEW.issued_at}, 86400.0))")
        assert other.hear() == "inside"
        other.kill()
    lock = native_lock(folder / f"{KEY[:32]}.save.lock")
    with lock.acquire(blocking=False):
        assert lock.is_locked
    (left,) = folder.glob("*.tmp")
    assert store.load(KEY) == OLD
    finish: dict[str, Callable[[], None]] = {
        "save": lambda: store.save(KEY, NEW),
        "discard": lambda: store.discard(KEY, fingerprint("old")),
    }
    finish[then]()
    os.utime(left, (0, 0))
    store.save(KEY, NEW)
    assert store.load(KEY) == NEW
    assert not list(folder.glob("*.tmp"))
