"""Processes in their environments: workers that time acts round by round, and fresh ones whose CPU time counts."""

from __future__ import annotations

import json
import os
import random
import subprocess
from collections.abc import Generator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, Any

from attrs import frozen

from .environments import CannotMeasureError, Environment, note
from .measuring import Seconds, shuffled

INSIDE = Path(__file__).parent / "inside"
_STOP_SECONDS = 10


@frozen
class Worker:
    """A process that times its acts when it is told to."""

    name: str
    process: subprocess.Popen[str]
    acts: tuple[str, ...]

    def ask(self, acts: Sequence[str]) -> dict[str, float]:
        """Seconds of each act, which run in this order."""
        said, heard = _pipes(self.process)
        said.write(json.dumps(acts) + "\n")
        said.flush()
        return _object(heard.readline(), self.name)


def begin(name: str, where: Environment, kind: str, *arguments: str) -> Worker:
    """A worker of `inside/NAME_acts.py`, ready; CannotMeasureError if it can't do its acts."""
    module = f"{name.replace('-', '_')}_acts"
    process = started(where, str(INSIDE / "worker.py"), module, kind, *arguments)
    first = _pipes(process)[1].readline()
    if not first:
        stop(process)
        raise CannotMeasureError(f"{name} is left out ({kind}): what its code prints above is why.")
    return Worker(name, process, tuple(json.loads(first)))


def interleaved(workers: Sequence[Worker], rounds: int, chance: random.Random) -> dict[str, list[Seconds]]:
    """Let all workers have their turn in each round, in another order each time; seconds by worker and round."""
    found: dict[str, list[Seconds]] = {worker.name: [] for worker in workers}
    for _ in range(rounds):
        for worker in shuffled(workers, chance):
            found[worker.name].append(worker.ask(shuffled(worker.acts, chance)))
    return found


@contextmanager
def team(
    kind: str, where: Mapping[str, Environment], arguments: Mapping[str, Sequence[str]] | None = None
) -> Generator[list[Worker]]:
    """Workers of these environments for one kind of acts, ended afterwards. Who can't do it is left out."""
    with ExitStack() as stack:
        workers: list[Worker] = []
        for name, environment in where.items():
            try:
                worker = begin(name, environment, kind, *(arguments or {}).get(name, ()))
            except CannotMeasureError as reason:
                note(str(reason))
                continue
            stack.callback(stop, worker.process)
            workers.append(worker)
        yield workers


@contextmanager
def canned_server(where: Environment, calls: int) -> Generator[str]:
    """The server of canned bytes with so many calls; its URL."""
    process = started(where, str(INSIDE / "server.py"), str(calls))
    try:
        yield f"http://127.0.0.1:{int(_pipes(process)[1].readline())}"
    finally:
        stop(process)


def cpu(where: Environment, *arguments: str, variables: Mapping[str, str] | None = None) -> float:
    """CPU seconds, user and system, of a fresh Python that runs this to its end; CannotMeasureError if it fails.

    CPU and not wall time, because the machine has other things to do.
    """
    environment = where.variables() | dict(variables or {})
    process = subprocess.Popen([str(where.python), *arguments], env=environment, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise CannotMeasureError(f"A process ended with {process.returncode}: {' '.join(arguments)[:200]}")
    return usage.ru_utime + usage.ru_stime


def report(where: Environment, *arguments: str) -> dict[str, Any]:
    """The JSON object that a fresh Python prints; CannotMeasureError if it fails."""
    done = subprocess.run(
        [str(where.python), *arguments], env=where.variables(), stdout=subprocess.PIPE, text=True, check=False
    )
    if done.returncode:
        raise CannotMeasureError(f"A process ended with {done.returncode}: {' '.join(arguments)[:200]}")
    return _object(done.stdout, arguments[0])


def stop(process: subprocess.Popen[str]) -> None:
    """End a process that ends with its input."""
    said, heard = _pipes(process)
    said.close()
    try:
        process.wait(_STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    heard.close()


def started(where: Environment, *arguments: str) -> subprocess.Popen[str]:
    """A fresh Python that reads lines and prints lines; `stop` ends it."""
    return subprocess.Popen(
        [str(where.python), *arguments],
        env=where.variables(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def _pipes(process: subprocess.Popen[str]) -> tuple[IO[str], IO[str]]:
    assert process.stdin is not None
    assert process.stdout is not None
    return process.stdin, process.stdout


def _object(text: str, whose: str) -> dict[str, Any]:
    try:
        found: dict[str, Any] = json.loads(text)
    except ValueError:
        raise CannotMeasureError(f"{whose} printed something else than its figures: {text[:200]!r}") from None
    return found
