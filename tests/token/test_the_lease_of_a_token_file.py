"""Who holds the lease of a token file, and until when?"""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import filelock
import pytest
from tests.token.another_process import AnotherProcess
from tests.token.conftest import API_KEY, BASE_URL, NOON

from omicall.token import StoredToken, store_key
from omicall.token._file import FileStore

KEY = store_key(BASE_URL, API_KEY)
TAKE = f"(lease := store.lease({KEY!r}, 15)) is not None"
# What is asked of filelock itself. The lease is one with 3.18 too, where less than this is promised.
recent = pytest.mark.skipif(int(filelock.__version__.split(".")[0]) < 4, reason="it came with a later filelock")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "omicall"


@pytest.fixture
def store(folder: Path) -> FileStore:
    return FileStore(folder)


def is_free(store: FileStore) -> bool:
    """Take the lease and give it back."""
    lease = store.lease(KEY, 15)
    if lease is None:
        return False
    lease.release()
    return True


def test_one_store_at_a_time_holds_it(store: FileStore, folder: Path) -> None:
    lease = store.lease(KEY, 15)
    assert lease is not None
    assert (is_free(store), is_free(FileStore(folder))) == (False, False)
    lease.release()
    assert (is_free(store), is_free(FileStore(folder))) == (True, True)


def test_each_key_has_its_own(store: FileStore) -> None:
    lease = store.lease(store_key(BASE_URL, "another key"), 15)
    assert lease is not None
    assert is_free(store)
    lease.release()


def test_any_thread_may_take_it_and_any_other_give_it_back(store: FileStore) -> None:
    with ThreadPoolExecutor(1) as pool:
        lease = pool.submit(store.lease, KEY, 15).result()
    assert lease is not None
    assert not is_free(store)
    with ThreadPoolExecutor(1) as pool:
        pool.submit(lease.release).result()
    assert is_free(store)


def test_giving_it_back_twice_takes_it_from_nobody(store: FileStore) -> None:
    first = store.lease(KEY, 15)
    assert first is not None
    first.release()
    second = store.lease(KEY, 15)
    assert second is not None
    first.release()
    assert not is_free(store)
    second.release()


def test_its_file_stays_and_tokens_come_and_go_beside_it(store: FileStore, folder: Path) -> None:
    assert is_free(store)
    before = (folder / f"{KEY[:32]}.lock").stat().st_ino
    store.save(KEY, StoredToken("A", NOON, 60.0))
    assert is_free(store)
    assert (folder / f"{KEY[:32]}.lock").stat().st_ino == before


def test_one_process_at_a_time_holds_it(store: FileStore, folder: Path) -> None:
    with AnotherProcess(folder) as other:
        assert other.ask(TAKE) == "True"
        assert not is_free(store)
        other.ask("lease.release()")
        lease = store.lease(KEY, 15)
        assert lease is not None
        assert other.ask(TAKE) == "False"
        lease.release()
        assert other.ask(TAKE) == "True"


def test_it_is_free_when_its_holder_was_killed(store: FileStore, folder: Path) -> None:
    with AnotherProcess(folder) as other:
        assert other.ask(TAKE) == "True"
        other.kill()
        assert is_free(store)
    assert (folder / f"{KEY[:32]}.lock").exists()


def test_it_is_free_when_its_holder_was_killed_in_the_middle_of_a_save(store: FileStore, folder: Path) -> None:
    with AnotherProcess(folder) as other:
        assert other.ask(TAKE) == "True"
        other.ask("stop_before_the_swap()")
        other.tell(f"store.save({KEY!r}, StoredToken('A', {NOON}, 60.0))")
        assert other.hear() == "inside"
        assert not is_free(store)
        other.kill()
        assert is_free(store)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork on this system")
@recent
def test_the_child_of_a_fork_does_not_keep_it_when_its_holder_was_killed(store: FileStore, folder: Path) -> None:
    with AnotherProcess(folder) as other:
        assert other.ask(TAKE) == "True"
        assert other.ask("fork()") == "b'I live'"
        assert not is_free(store)
        other.kill()
        assert is_free(store)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork on this system")
def test_the_child_of_a_fork_does_not_keep_it_when_its_holder_gave_it_back(store: FileStore, folder: Path) -> None:
    with AnotherProcess(folder) as other:
        other.ask(TAKE)
        other.ask("fork()")
        other.ask("lease.release()")
        assert is_free(store)


def test_a_program_that_its_holder_started_does_not_keep_it(store: FileStore) -> None:
    lease = store.lease(KEY, 15)
    assert lease is not None
    program = "import sys; print('ready', flush=True); sys.stdin.read()"
    with subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdout
        child.stdout.readline()
        lease.release()
        assert is_free(store)
        child.communicate()


@pytest.mark.skipif(os.name != "posix", reason="there is no flock on this system")
@recent
@pytest.mark.parametrize("number", [errno.ENOSYS, errno.ENOTSUP, errno.ENOLCK], ids=os.strerror)
def test_without_locks_on_the_file_system_asking_for_it_is_an_error_and_no_soft_lock(
    store: FileStore, folder: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def missing(*_: object) -> None:
        raise OSError(number, "no locks here")

    with monkeypatch.context() as patch:
        patch.setattr("fcntl.flock", missing)
        with pytest.raises((OSError, NotImplementedError)):
            store.lease(KEY, 15)
    assert is_free(store)


@pytest.mark.skipif(os.name != "posix", reason="the owner may not be shut out on this system")
@recent
@pytest.mark.parametrize("put", [lambda path: path.mkdir(), lambda path: path.symlink_to(path.with_name("target"))])
def test_what_stands_in_place_of_its_file_is_left_alone(
    store: FileStore, folder: Path, put: Callable[[Path], None]
) -> None:
    assert is_free(store)
    path = folder / f"{KEY[:32]}.lock"
    path.unlink()
    put(path)
    with pytest.raises(OSError, match=r"\.lock"):
        store.lease(KEY, 15)
    assert list(folder.iterdir()) == [path]
