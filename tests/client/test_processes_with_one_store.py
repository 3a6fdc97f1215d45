"""Do four processes with one store make one exchange a generation, one at a time?"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.sizes import sized

from .doubles import Box

pytestmark = pytest.mark.slow

PROCESSES = 4
CALLS = sized(8, 24)
"""Of each process in a round, in eight threads."""

PROGRAM = """
import os, sys
from concurrent.futures import ThreadPoolExecutor
from omicall import Omicall
from omicall.token import FileStore, TokenEvent

url, key, store, log, calls = sys.argv[1:]
brackets = os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT)

def note(event: TokenEvent) -> None:
    # While the lease is held; one write is one piece.
    if event.name == "token.exchange.start":
        os.write(brackets, b"[")
    elif event.name.startswith("token.exchange."):
        os.write(brackets, b"]")

store = store if store.startswith("redis") else FileStore(store)
with Omicall(key, base_url=url, token_store=store, observer=note) as client, ThreadPoolExecutor(8) as pool:
    for line in sys.stdin:
        names = list(pool.map(lambda _: client.tenant.detail().full_name, range(int(calls))))
        print(len(set(names)), flush=True)
"""


class Worker:
    """A process that makes a round of calls whenever it is told to."""

    def __init__(self, box: Box, store: str, log: Path) -> None:
        command = [sys.executable, "-c", PROGRAM, box.url, box.key, store, str(log), str(CALLS)]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)

    def begin(self) -> None:
        """Begin a round."""
        assert self.process.stdin is not None
        self.process.stdin.write("go\n")

    def names(self) -> str:
        """How many names the calls of the round gave."""
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def stop(self) -> int:
        """Let it come to its end."""
        with self.process:
            assert self.process.stdin is not None
            self.process.stdin.close()
            return self.process.wait(timeout=30)


@pytest.fixture(params=["file", "redis"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    return str(tmp_path / "omicall") if request.param == "file" else request.getfixturevalue("redis_url")


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "brackets"


@pytest.fixture
def workers(box: Box, store: str, log: Path) -> Iterator[list[Worker]]:
    workers = [Worker(box, store, log) for _ in range(PROCESSES)]
    yield workers
    assert [worker.stop() for worker in workers] == [0] * PROCESSES


def test_each_generation_costs_one_exchange_and_no_two_are_made_at_once(
    workers: list[Worker], box: Box, log: Path
) -> None:
    for generation in (1, 2, 3):
        for worker in workers:
            worker.begin()
        assert [worker.names() for worker in workers] == ["1"] * PROCESSES
        assert box.exchanges == generation
        box.advance(25 * 3600)  # the server alone knows, so every process is refused and asks for another
    assert log.read_text() == "[]" * 3
