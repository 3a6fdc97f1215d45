"""Does the soak see threads and sockets that a process leaves open?"""

from __future__ import annotations

import socket
import threading
from pathlib import Path

import pytest

from soaking import traces
from soaking.stores import file_place
from soaking.traces import Watch

needs_proc = pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="open sockets are only known where /proc is")


def test_nothing_is_said_where_nothing_is_left() -> None:
    said: list[str] = []
    Watch(said.append).end()
    assert said == []


def test_a_thread_that_is_left_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(traces, "_PATIENCE", 0.0)
    said: list[str] = []
    watch, over = Watch(said.append), threading.Event()
    left = threading.Thread(target=over.wait, name="exchange")
    left.start()
    watch.end()
    over.set()
    left.join()
    assert said == ["The thread 'exchange' was left."]


@needs_proc
def test_a_socket_that_is_left_is_counted() -> None:
    said: list[str] = []
    watch = Watch(said.append)
    with socket.socket(), socket.socket():
        watch.end()
    assert said == ["2 more of this kind are open than at the start: socket."]


def test_a_temporary_file_in_the_token_folder_is_counted() -> None:
    said: list[str] = []
    with file_place(Watch(said.append)) as address:
        folder = Path(address)
        folder.mkdir()
        (folder / f"{'a' * 32}.json").touch()
        (folder / f"{'a' * 32}.save.lock").touch()
        (folder / f"{'a' * 32}.x1y2.tmp").touch()
    assert said == ["1 temporary files were left in the token folder."]
    assert not folder.exists()
