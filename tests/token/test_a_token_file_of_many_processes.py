"""What becomes of a token file that many threads and processes read and change at once?"""

from __future__ import annotations

import errno
import os
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

import pytest
from filelock import BaseFileLock
from tests.token.another_process import AnotherProcess
from tests.token.conftest import API_KEY, BASE_URL, NOON

from omicall.token import StoredToken, fingerprint, store_key
from omicall.token import _file_lock as lock_module
from omicall.token._file import FileStore
from omicall.token._file_lock import native_lock

KEY = store_key(BASE_URL, API_KEY)


def kept(age: int) -> StoredToken:
    return StoredToken(f"age-{age}", NOON - age, 86_400.0)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "omicall"


@pytest.fixture
def store(folder: Path) -> FileStore:
    return FileStore(folder)


@pytest.fixture
def at_the_lock(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Tell when somebody in this process is about to take a lock, for which there is a lot of time."""
    arrived, make = threading.Event(), lock_module.native_lock

    def announced(path: Path) -> BaseFileLock:
        arrived.set()
        return make(path)

    monkeypatch.setattr(lock_module, "native_lock", announced)
    monkeypatch.setattr(lock_module, "_LOCK_SECONDS", 20.0)
    return arrived


@pytest.mark.slow
def test_threads_and_processes_saving_at_once_leave_the_newest_and_no_reader_sees_half_a_token(
    store: FileStore, folder: Path
) -> None:
    store.save(KEY, kept(100))
    ages = [number * 7 % 40 for number in range(40)]
    with ExitStack() as stack:
        others = [stack.enter_context(AnotherProcess(folder)) for _ in range(4)]
        pool = stack.enter_context(ThreadPoolExecutor(6))
        for number, other in enumerate(others):
            mine = ages[number * 10 :] + ages[: number * 10]
            other.tell(f"[store.save({KEY!r}, StoredToken(f'age-{{age}}', {NOON} - age, 86400.0)) for age in {mine}]")
        answers = [pool.submit(other.hear) for other in others]
        saves = [pool.submit(FileStore(folder).save, KEY, kept(age)) for age in ages]
        reads: list[StoredToken | None] = []
        while not (all(answer.done() for answer in answers) and all(save.done() for save in saves)):
            reads.append(store.load(KEY))
        assert [answer.result() for answer in answers] == [str([None] * 40)] * 4
        assert [save.result() for save in saves] == [None] * 40
    assert reads
    assert set(reads) <= {kept(age) for age in [*ages, 100]}
    seen = [read.issued_at for read in reads if read is not None]
    assert seen == sorted(seen)
    assert store.load(KEY) == kept(0)
    assert not list(folder.glob("*.tmp"))


@pytest.mark.parametrize(("act", "left"), [("save", kept(0)), ("discard", None)])
def test_a_change_waits_for_one_that_another_process_has_begun(
    store: FileStore, folder: Path, at_the_lock: threading.Event, act: str, left: StoredToken | None
) -> None:
    store.save(KEY, kept(2))
    at_the_lock.clear()
    changes: dict[str, Callable[[], None]] = {
        "save": lambda: store.save(KEY, kept(0)),
        "discard": lambda: store.discard(KEY, fingerprint("age-1")),
    }
    with AnotherProcess(folder) as other, ThreadPoolExecutor(1) as pool:
        other.ask("stop_before_the_swap()")
        other.tell(f"store.save({KEY!r}, StoredToken('age-1', {NOON} - 1, 86400.0))")
        assert other.hear() == "inside"
        change = pool.submit(changes[act])
        change.add_done_callback(lambda _: at_the_lock.set())
        assert at_the_lock.wait(timeout=20)
        assert store.load(KEY) == kept(2)
        assert other.ask("go on") == "None"
        change.result(timeout=20)
    assert store.load(KEY) == left


@pytest.mark.parametrize("act", ["save", "discard"])
def test_a_change_goes_on_when_another_process_is_stopped_in_the_middle_of_its_own(
    store: FileStore, folder: Path, monkeypatch: pytest.MonkeyPatch, act: str
) -> None:
    store.save(KEY, kept(2))
    monkeypatch.setattr(lock_module, "_LOCK_SECONDS", 0.0)
    with AnotherProcess(folder) as other:
        other.ask("stop_before_the_swap()")
        other.tell(f"store.save({KEY!r}, StoredToken('age-1', {NOON} - 1, 86400.0))")
        assert other.hear() == "inside"
        if act == "save":
            store.save(KEY, kept(0))
        else:
            store.discard(KEY, fingerprint("age-2"))
    assert store.load(KEY) == (kept(0) if act == "save" else None)


def test_saving_does_not_wait_for_the_lease_that_the_caller_holds(
    store: FileStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    lease = store.lease(KEY, 15)
    assert lease is not None
    waited: list[str] = []
    monkeypatch.setattr("time.sleep", lambda _: waited.append("slept"))
    store.save(KEY, kept(1))
    store.discard(KEY, fingerprint("age-1"))
    lease.release()
    assert waited == []


@pytest.mark.skipif(os.name != "posix", reason="there is no flock on this system")
def test_without_locks_on_the_file_system_tokens_are_kept_all_the_same(
    store: FileStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(*_: object) -> None:
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))

    monkeypatch.setattr("fcntl.flock", missing)
    store.save(KEY, kept(1))
    assert store.load(KEY) == kept(1)
    with pytest.raises((OSError, NotImplementedError)):
        store.lease(KEY, 15)
    store.discard(KEY, fingerprint("age-1"))
    assert store.load(KEY) is None


def test_the_lock_of_a_change_is_not_the_lease(store: FileStore, folder: Path) -> None:
    lock = native_lock(folder / f"{KEY[:32]}.save.lock")
    with lock.acquire(blocking=False):
        lease = store.lease(KEY, 15)
        assert lease is not None
        lease.release()
