"""What does the file store write, and what does it give back?"""

from __future__ import annotations

import json
import logging
import os
import pickle
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

import platformdirs
import pytest
from tests.token.conftest import API_KEY, BASE_URL, NOON, Server

from omicall.token import StoredToken, TokenKeeper, fingerprint, store_key
from omicall.token._file import FileStore
from omicall.token._store import LeasingStore

KEY = store_key(BASE_URL, API_KEY)
posix = pytest.mark.skipif(os.name != "posix", reason="there are no permission bits on this system")


def kept(value: str, *, age: float = 0.0) -> StoredToken:
    return StoredToken(value, issued_at=NOON - age, lifetime=86_400.0)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "omicall"


@pytest.fixture
def store(folder: Path) -> FileStore:
    return FileStore(folder)


@pytest.fixture(params=[0o000, 0o022, 0o077, 0o177, 0o777], ids=oct)
def umask(request: pytest.FixtureRequest) -> Iterator[int]:
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_it_is_a_store_with_leases(store: FileStore) -> None:
    assert isinstance(store, LeasingStore)


def test_what_is_saved_is_there_for_another_store_on_the_folder(store: FileStore, folder: Path) -> None:
    store.save(KEY, kept("A"))
    assert FileStore(str(folder)).load(KEY) == kept("A")


def test_a_key_has_a_file_named_after_its_first_half_and_tells_who_saved_it(store: FileStore, folder: Path) -> None:
    store.save(KEY, kept("A"))
    written = json.loads((folder / f"{KEY[:32]}.json").read_text())
    pid, _, host = written.pop("saved_by").partition("@")
    assert written == {"v": 1, "token": "A", "issued_at": NOON, "lifetime": 86_400.0}
    assert (pid, bool(host)) == (str(os.getpid()), True)


def test_keys_do_not_see_each_other_s_tokens(store: FileStore) -> None:
    other = store_key(BASE_URL, "another key")
    store.save(KEY, kept("A"))
    assert store.load(other) is None
    store.save(other, kept("B"))
    assert (store.load(KEY), store.load(other)) == (kept("A"), kept("B"))


def test_an_older_token_does_not_overwrite_a_newer_one(store: FileStore) -> None:
    store.save(KEY, kept("newer"))
    store.save(KEY, kept("older", age=1))
    assert store.load(KEY) == kept("newer")


def test_a_token_as_old_or_newer_takes_the_place_of_the_kept_one(store: FileStore) -> None:
    store.save(KEY, kept("A", age=1))
    store.save(KEY, kept("B", age=1))
    assert store.load(KEY) == kept("B", age=1)
    store.save(KEY, kept("C"))
    assert store.load(KEY) == kept("C")


def test_only_the_named_token_is_discarded(store: FileStore, folder: Path) -> None:
    store.save(KEY, kept("A"))
    store.discard(KEY, fingerprint("B"))
    assert store.load(KEY) == kept("A")
    store.discard(KEY, fingerprint("A"))
    assert store.load(KEY) is None
    assert not list(folder.glob("*.json"))
    store.discard(KEY, fingerprint("A"))


def test_saving_leaves_no_temporary_file_behind(store: FileStore, folder: Path) -> None:
    store.save(KEY, kept("newer"))
    store.save(KEY, kept("older", age=1))
    assert {path.name for path in folder.iterdir()} == {f"{KEY[:32]}.json", f"{KEY[:32]}.save.lock"}


@posix
def test_files_are_closed_to_others_under_any_umask(store: FileStore, folder: Path, umask: int) -> None:
    store.save(KEY, kept("A"))
    lease = store.lease(KEY, 15)
    assert lease is not None
    lease.release()
    assert {path.name: mode(path) for path in folder.iterdir()} == {
        f"{KEY[:32]}.json": 0o600,
        f"{KEY[:32]}.lock": 0o600,
        f"{KEY[:32]}.save.lock": 0o600,
    }
    assert store.load(KEY) == kept("A")


@posix
def test_a_file_that_others_could_read_is_closed_to_them_by_the_next_save(store: FileStore, folder: Path) -> None:
    store.save(KEY, kept("A"))
    (folder / f"{KEY[:32]}.json").chmod(0o644)
    store.save(KEY, kept("B", age=1))
    assert mode(folder / f"{KEY[:32]}.json") == 0o600
    assert store.load(KEY) == kept("B", age=1)


def test_a_new_store_and_a_load_make_nothing(store: FileStore, folder: Path) -> None:
    assert store.load(KEY) is None
    store.discard(KEY, "ba7816bf")
    assert not folder.exists()


@pytest.mark.parametrize(
    "key", ["", "a name", "../../etc", KEY[:-1], f"{KEY}0", KEY.upper(), f"{KEY}\n", f"{KEY[:-1]}٣"]
)
def test_a_key_that_is_no_hash_is_refused_and_not_shown(store: FileStore, folder: Path, key: str) -> None:
    calls: list[Callable[[], object]] = [
        lambda: store.load(key),
        lambda: store.save(key, kept("A")),
        lambda: store.discard(key, "ba7816bf"),
        lambda: store.lease(key, 15),
    ]
    for call in calls:
        with pytest.raises(ValueError, match=r"not 64 hexadecimal digits\. Nothing was done") as caught:
            call()
        assert not key or key not in str(caught.value)
    assert not folder.exists()


def test_the_default_folder_is_the_user_s_cache() -> None:
    assert repr(FileStore()) == f"FileStore({str(platformdirs.user_cache_path('omicall', appauthor=False))!r})"


@pytest.mark.skipif(platformdirs.PlatformDirs.__name__ != "Unix", reason="only there the variable means something")
def test_the_default_folder_follows_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    FileStore().save(KEY, kept("A"))
    assert FileStore(tmp_path / "omicall").load(KEY) == kept("A")


def test_a_relative_folder_stays_where_it_was_when_the_process_moves(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    store = FileStore("tokens")
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    store.save(KEY, kept("A"))
    assert FileStore(tmp_path / "tokens").load(KEY) == kept("A")


def test_a_store_can_be_sent_to_another_process(store: FileStore) -> None:
    store.save(KEY, kept("A"))
    copy = pickle.loads(pickle.dumps(store))
    assert (repr(copy), copy.load(KEY)) == (repr(store), kept("A"))


def test_nothing_shows_a_token(store: FileStore, folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    store.save(KEY, kept("invented-token-8c41"))
    (folder / f"{KEY[:32]}.json").chmod(0o644)
    store.load(KEY)
    lease = store.lease(KEY, 15)
    assert lease is not None
    lease.release()
    shown = f"{store!r} {store} {caplog.text} {pickle.dumps(store)!r} {[path.name for path in folder.iterdir()]}"
    assert str(folder) in shown
    assert "invented-token-8c41" not in shown
    assert API_KEY not in shown


def test_a_second_process_makes_no_exchange(
    make_keeper: Callable[..., TokenKeeper], folder: Path, server: Server
) -> None:
    first, second = make_keeper(store=FileStore(folder)), make_keeper(store=FileStore(folder))
    assert (first.current().value, second.current().value) == ("token-1", "token-1")
    assert (first.status().source, second.status().source) == ("exchange", "store")
    assert server.exchanges == 1


def test_a_token_that_one_process_was_refused_is_not_used_by_the_next(
    make_keeper: Callable[..., TokenKeeper], folder: Path, server: Server
) -> None:
    first = make_keeper(store=FileStore(folder))
    first.renewed(first.current())
    assert make_keeper(store=FileStore(folder)).current().value == "token-2"
    assert server.exchanges == 2
