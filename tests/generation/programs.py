"""Programs that run with the package of a changed spec: in a process of their own, because its name is taken here."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_RUNNER = """\
import json, os, runpy, sys, traceback
import httpx, omicall_api.api, omicall_api.catalog, omicall_api.models
for line in sys.stdin:
    program, *said = json.loads(line)
    child = os.fork()
    if not child:
        end = 0
        for number, file in enumerate(said, 1):
            os.dup2(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), number)
        try:
            runpy.run_path(program, run_name="__main__")
        except BaseException:
            traceback.print_exc()
            end = 1
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(end)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""
"""Imports the package once; each program then runs in a copy of the process."""


class Runner:
    """A process that has imported a package and runs programs with it."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def __call__(self, folder: Path, code: str) -> str:
        """What a program prints; the folder is its own."""
        program, out, err = folder / "program.py", folder / "out.txt", folder / "err.txt"
        program.write_text(code, encoding="utf-8")
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps([str(program), str(out), str(err)]) + "\n")
        self._process.stdin.flush()
        assert self._process.stdout.readline() == "0\n", err.read_text(encoding="utf-8")
        return out.read_text(encoding="utf-8")


@contextmanager
def running(package: Path) -> Iterator[Runner]:
    """Start that process, and end it."""
    with subprocess.Popen(
        [sys.executable, "-W", "error::SyntaxWarning", "-c", _RUNNER],
        env={**os.environ, "PYTHONPATH": str(package), "PYTHONIOENCODING": "utf-8"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        yield Runner(process)
