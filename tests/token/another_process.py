"""Another process with a file store on the same folder, for the tests of what processes do to each other."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

_PROGRAM = """
import os, pathlib, sys
from omicall.token import StoredToken, fingerprint
from omicall.token._file import FileStore

store = FileStore(sys.argv[1])

def stop_before_the_swap():
    swap = pathlib.Path.replace
    def stopped(path, target):
        print("inside", flush=True)
        sys.stdin.readline()
        return swap(path, target)
    pathlib.Path.replace = stopped

def attempt(act):
    try:
        return act()
    except Exception as error:
        return type(error).__name__

def fork():
    ours, theirs = os.pipe()
    if os.fork() == 0:
        os.write(theirs, b"I live")
        os.read(0, 1)
        os._exit(0)
    return os.read(ours, 6)

print("ready", flush=True)
for line in sys.stdin:
    print(eval(line), flush=True)
"""


class AnotherProcess:
    """A Python of its own that evaluates what it is asked, one expression a line; its `store` is on the folder."""

    def __init__(self, folder: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", _PROGRAM, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def __enter__(self) -> Self:
        """Wait until it listens."""
        assert self.hear() == "ready"
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End it, and what it has forked, by closing what they read from."""
        self.kill()
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.close()
        self._process.stdout.close()

    def tell(self, line: str) -> None:
        """Send a line."""
        assert self._process.stdin
        self._process.stdin.write(f"{line}\n")
        self._process.stdin.flush()

    def hear(self) -> str:
        """Wait for a line."""
        assert self._process.stdout
        return self._process.stdout.readline().rstrip("\n")

    def ask(self, expression: str) -> str:
        """Have an expression evaluated, and give the value as text."""
        self.tell(expression)
        return self.hear()

    def kill(self) -> None:
        """Kill it on the spot, `kill -9`."""
        self._process.kill()
        self._process.wait()
