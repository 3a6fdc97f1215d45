"""Which token files are as good as none, and do they heal?"""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.token.conftest import API_KEY, BASE_URL, NOON

from omicall.token import StoredToken, store_key
from omicall.token._file import FileStore, _parsed

KEY = store_key(BASE_URL, API_KEY)
NEW = StoredToken("new", NOON, 86_400.0)
SOUND: dict[str, object] = {"v": 1, "token": "old", "issued_at": NOON + 60, "lifetime": 86_400.0}
posix = pytest.mark.skipif(os.name != "posix", reason="there are no owners and permission bits on this system")
root = pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() != 0, reason="only root can give files away")


def sound(**changes: object) -> bytes:
    return json.dumps({**SOUND, **changes}).encode()


BROKEN = {
    "torn": sound()[:-20],
    "empty": b"",
    "only spaces": b" ",
    "not JSON": b"token",
    "two in one": sound() + sound(),
    "not UTF-8": sound(token="?").replace(b"?", b"\xff"),
    "not an object": b"[1]",
    "null": b"null",
    "nested without end": b'{"v":1,"x":' + b"[" * 60_000,
    "too large": sound() + b" " * 65_536,
    "next version": sound(v=2),
    "version in words": sound(v="1"),
    "version is true": sound(v=True),
    "no version": json.dumps({name: value for name, value in SOUND.items() if name != "v"}).encode(),
    "no token": json.dumps({name: value for name, value in SOUND.items() if name != "token"}).encode(),
    "token is a number": sound(token=5),
    "token is empty": sound(token=""),
    "token with a line break": sound(token="old\r\nX-Evil: 1"),
    "token ends in a line break": sound(token="old\n"),
    "token with a space": sound(token="o ld"),
    "token with a control character": sound(token="o\x7fld"),
    "token not ASCII": sound(token="öld"),
    "token with half a surrogate": sound(token="\ud800"),
    "issue time is true": sound(issued_at=True),
    "issue time in words": sound(issued_at="1790000000"),
    "issue time is not a number": sound(issued_at=float("nan")),
    "issue time is endless": sound().replace(b"1790000060.0", b"1e999"),
    "lifetime is true": sound(lifetime=True),
    "lifetime is missing": sound(lifetime=None),
    "lifetime is endless": sound(lifetime=float("inf")),
    "lifetime is nothing": sound(lifetime=0),
    "lifetime is negative": sound(lifetime=-5.0),
    "lifetime is longer than any": sound(lifetime=8 * 86_400.0),
}


def write(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    path.chmod(0o600)


def link_to_a_sound_file(path: Path) -> None:
    write(path.with_name("target"), sound())
    path.symlink_to(path.with_name("target"))


def link_to_nowhere(path: Path) -> None:
    path.symlink_to(path.with_name("target"))


def readable_by_others(path: Path) -> None:
    write(path, sound())
    path.chmod(0o644)


def writable_by_the_group(path: Path) -> None:
    write(path, sound())
    path.chmod(0o620)


def given_away(path: Path) -> None:
    write(path, sound())
    os.chown(path, 12_345, -1)


def fifo(path: Path) -> None:
    os.mkfifo(path, 0o600)


ODD = [
    pytest.param(link_to_a_sound_file, "is a symbolic link"),
    pytest.param(link_to_nowhere, "is a symbolic link"),
    pytest.param(readable_by_others, "is open to other users", marks=posix),
    pytest.param(writable_by_the_group, "is open to other users", marks=posix),
    pytest.param(given_away, "belongs to another user", marks=root),
    pytest.param(fifo, "is not a regular file", marks=posix),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "omicall"
    folder.mkdir(0o700)
    return folder


@pytest.fixture
def path(folder: Path) -> Path:
    return folder / f"{KEY[:32]}.json"


@pytest.fixture
def store(folder: Path) -> FileStore:
    return FileStore(folder)


def test_the_file_that_the_others_are_made_from_is_sound(store: FileStore, path: Path) -> None:
    write(path, sound(saved_by="1@host", note="of a later release"))
    assert store.load(KEY) == StoredToken("old", NOON + 60, 86_400.0)


def test_a_file_of_64_kib_is_not_too_large(store: FileStore, path: Path) -> None:
    write(path, sound().ljust(65_536))
    assert store.load(KEY) == StoredToken("old", NOON + 60, 86_400.0)


@pytest.mark.parametrize("data", BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_file_is_a_miss_and_heals_with_the_next_save(
    store: FileStore, path: Path, caplog: pytest.LogCaptureFixture, data: bytes
) -> None:
    write(path, data)
    assert store.load(KEY) is None
    store.discard(KEY, "ba7816bf")
    assert path.read_bytes() == data
    store.save(KEY, NEW)
    assert store.load(KEY) == NEW
    assert caplog.text == ""


@pytest.mark.parametrize(("put", "reason"), ODD)
def test_a_file_that_is_not_surely_ours_is_a_miss_that_is_told_once_and_heals(
    store: FileStore, path: Path, caplog: pytest.LogCaptureFixture, put: Callable[[Path], None], reason: str
) -> None:
    put(path)
    assert store.load(KEY) is None
    store.discard(KEY, "ba7816bf")
    assert store.load(KEY) is None
    assert os.path.lexists(path)
    store.save(KEY, NEW)
    assert store.load(KEY) == NEW
    assert stat.S_ISREG(path.lstat().st_mode)
    (record,) = caplog.records
    assert (record.name, record.levelname) == ("omicall.token", "WARNING")
    assert f"The token file {path} {reason}" in record.getMessage()
    assert record.getMessage().endswith("This is said once.")


def test_the_target_of_a_link_is_never_touched(store: FileStore, path: Path) -> None:
    link_to_a_sound_file(path)
    store.load(KEY)
    store.discard(KEY, "ba7816bf")
    store.save(KEY, NEW)
    assert path.with_name("target").read_bytes() == sound()


@posix
def test_each_kind_of_trouble_is_told_once_for_all_files(
    store: FileStore, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    keys = [store_key(BASE_URL, name) for name in ("one", "two", "three")]
    for key, put in zip(keys, (fifo, readable_by_others, writable_by_the_group), strict=True):
        put(folder / f"{key[:32]}.json")
    for key in (*keys, *keys):
        assert store.load(key) is None
    assert len(caplog.records) == 2
    FileStore(folder).load(keys[0])
    assert len(caplog.records) == 3


def test_a_folder_in_place_of_the_file_is_a_miss_and_is_not_removed(
    store: FileStore, path: Path, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path.mkdir()
    assert store.load(KEY) is None
    with pytest.raises(OSError, match=r"\.json"):
        store.save(KEY, NEW)
    assert path.is_dir()
    assert not list(folder.glob("*.tmp"))
    assert len(caplog.records) == 1


def test_a_file_that_cannot_be_read_is_a_miss_that_is_told_once_and_heals(
    store: FileStore, path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    write(path, sound())
    really_open = os.open

    def refuse(name: str | Path, *rest: int) -> int:
        if Path(name) == path:
            raise PermissionError(13, "Permission denied", str(name))
        return really_open(name, *rest)

    with monkeypatch.context() as patch:
        patch.setattr(os, "open", refuse)
        assert store.load(KEY) is None
        store.save(KEY, NEW)
    assert store.load(KEY) == NEW
    (record,) = caplog.records
    assert f"The token file {path} cannot be read" in record.getMessage()


# A small alphabet: the table of all characters takes hypothesis seconds to make on a machine that is new to it.
VALUES = st.text("aZ~.! \t\n\0\x7fö\ud800") | st.floats() | st.integers() | st.booleans() | st.none()


@given(st.binary() | st.dictionaries(st.sampled_from([*SOUND, "saved_by"]), VALUES))
def test_whatever_a_file_holds_it_is_a_token_with_sane_times_or_none(content: bytes | dict[str, object]) -> None:
    data = content if isinstance(content, bytes) else sound(**content)
    found = _parsed(data)
    assert found is None or set(found.value) <= {chr(code) for code in range(0x21, 0x7F)}
    assert found is None or 0 < found.lifetime <= 7 * 86_400
