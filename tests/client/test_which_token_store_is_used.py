"""Which store does a client keep its token in, by argument and by environment?"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import platformdirs
import pytest

from omicall import AsyncOmicall, Omicall
from omicall.errors import ConfigurationError
from omicall.token import FileStore, MemoryStore, RedisStore
from omicall.token._choice import chosen_store

from .doubles import Box


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder of the test's own."""
    monkeypatch.setattr(platformdirs, "user_cache_path", lambda name, **_: tmp_path / name)
    return tmp_path / "omicall"


def test_without_a_word_it_is_memory_alone() -> None:
    assert chosen_store(None) is None


@pytest.mark.parametrize("name", ["file", "redis://127.0.0.1:1/0", "rediss://:a-password@127.0.0.1:1/0"])
def test_the_same_name_gives_the_same_store(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OMICALL_TOKEN_CACHE", name)
    assert chosen_store(None) is chosen_store(name) is not None
    assert isinstance(chosen_store(name), FileStore if name == "file" else RedisStore)


def test_an_argument_wins_over_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OMICALL_TOKEN_CACHE", "file")
    own = MemoryStore()
    assert chosen_store(own) is own
    assert chosen_store("memory") is None


def test_a_default_of_the_caller_counts_where_nothing_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    assert isinstance(chosen_store(None, default="file"), FileStore)
    monkeypatch.setenv("OMICALL_TOKEN_CACHE", "memory")
    assert chosen_store(None, default="file") is None


@pytest.mark.parametrize("kind", [Omicall, AsyncOmicall])
@pytest.mark.parametrize(
    ("given", "text"),
    [
        ("", "token_store must be"),
        ("File", "token_store must be"),
        ("http://user:a-password@cache.example", "token_store must be"),
        (Path("/tmp"), "PosixPath without load, save, discard"),
        ({}, "dict without load, save, discard"),
    ],
)
def test_what_is_no_store_is_refused(kind: type[Any], given: object, text: str) -> None:
    with pytest.raises(ConfigurationError, match=text) as caught:
        kind("a-key", base_url="http://127.0.0.1:9", token_store=given)
    assert "a-password" not in str(caught.value)


def test_a_wrong_variable_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OMICALL_TOKEN_CACHE", "disk")
    with pytest.raises(ConfigurationError, match="OMICALL_TOKEN_CACHE must be"):
        Omicall("a-key", base_url="http://127.0.0.1:9")


def test_with_the_file_the_next_program_makes_no_exchange(box: Box, cache: Path) -> None:
    for _ in range(2):
        # A store object each, as two programs would have.
        with Omicall(box.key, base_url=box.url, token_store=FileStore(cache)) as client:
            client.tenant.detail()
    assert box.exchanges == 1
    assert len(list(cache.glob("*.json"))) == 1


def test_a_file_that_cannot_be_written_breaks_no_call(box: Box, cache: Path) -> None:
    cache.write_text("a file where the folder should be")
    with Omicall(box.key, base_url=box.url, token_store="file") as client:
        assert client.tenant.detail().full_name
