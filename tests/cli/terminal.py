"""A real terminal: the `omicall` command at the end of a pseudo-terminal, to be read and typed at."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import sys
import termios
import time
from contextlib import suppress
from typing import Self

from .commands import PACKAGES

_COMMAND = (
    # Ctrl-C reaches only whose controlling terminal this is.
    "import fcntl, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0)\nfrom omicall.cli import main; main()"
)
_SECONDS = 20.0
CTRL_C = "\x03"


class Terminal:
    """One command in a terminal of 24 lines. What it has shown so far is in `shown`.

    Args:
        arguments: those of the command.
        columns: the width.
    """

    def __init__(self, *arguments: str, columns: int = 120) -> None:
        self.shown = ""
        self._near, far = pty.openpty()
        termios.tcsetwinsize(far, (24, columns))
        environment = {**os.environ, "PYTHONPATH": PACKAGES, "TERM": "xterm", "NO_COLOR": "1"}
        environment.pop("COLUMNS", None)
        self.process = subprocess.Popen(
            [sys.executable, "-c", _COMMAND, *arguments],
            stdin=far,
            stdout=far,
            stderr=far,
            env=environment,
            start_new_session=True,
        )
        os.close(far)

    def type(self, text: str) -> None:
        """Type this."""
        os.write(self._near, text.encode())

    def wait_for(self, text: str) -> str:
        """Read until this is shown; gives all that was shown so far."""
        end = time.monotonic() + _SECONDS
        while text not in self.shown:
            if not self._read(end - time.monotonic()):
                raise AssertionError(f"{text!r} was not shown, but: {self.shown!r}")
        return self.shown

    def interrupted(self) -> int:
        """Press Ctrl-C and read to the end; the exit code.

        A press right before Python waits for a key is only seen with the next one, so it is pressed again where
        nothing has come of it for a while, as people do.
        """
        for _ in range(5):
            self.type(CTRL_C)
            while self._read(3.0):
                pass
            with suppress(subprocess.TimeoutExpired):
                self.process.wait(1.0)
                break
        return self.ended()

    def ended(self) -> int:
        """Read to the end; the exit code."""
        end = time.monotonic() + _SECONDS
        while self._read(end - time.monotonic()):
            pass
        return self.process.wait(max(1.0, end - time.monotonic()))

    def _read(self, seconds: float) -> bool:
        """Whether anything more was shown within so many seconds."""
        if not select.select([self._near], [], [], max(0.0, seconds))[0]:
            return False
        try:
            piece = os.read(self._near, 65_536)
        except OSError:
            return False  # The other end is closed.
        self.shown += piece.decode("utf-8", "replace").replace("\r\n", "\n")
        return bool(piece)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        os.close(self._near)
