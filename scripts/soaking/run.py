"""The soak of one store: sandbox, workers, killer, and the evidence that they leave."""

from __future__ import annotations

import contextlib
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import msgspec

from omicall.token import store_key

from .callers import LATE_SECONDS
from .killer import Killer
from .record import Evidence, Plan, Told
from .sandbox import Sandbox, rules, sandbox
from .stores import opened
from .traces import Watch
from .worker import GO, READY

WORKERS = 8
THREADS = 64 // WORKERS
TASKS = 1000 // WORKERS
PAUSE_SECONDS = 10.0
"""Between two calls of one caller, on average: 1,064 of them make some 100 calls a second."""
_START_SECONDS = 60.0
_MORE_SECONDS = 45.0
_STACK_SECONDS = 2.0

_Process = subprocess.Popen[str]


def soak(name: str, place: Callable[[Watch], AbstractContextManager[str]], seconds: float) -> Evidence:
    """Soak one store.

    Args:
        name: of the store.
        place: makes the store's place, and gives its address.
        seconds: for how long new calls are begun.

    Returns:
        All that is known afterwards.

    Raises:
        RuntimeError: something that the soak needs did not start.
    """
    evidence = Evidence(name, WORKERS)
    watch = Watch(evidence.sentences.append)
    with place(watch) as address, sandbox() as box, opened(address) as store:
        ids = box.call_ids()
        plans = [
            Plan(number, box.url, box.api_key, address, seconds, PAUSE_SECONDS, THREADS, TASKS, ids)
            for number in range(WORKERS)
        ]
        with _workers(evidence, seconds) as processes:
            for process, plan in zip(processes, plans, strict=True):
                _say(process, msgspec.json.encode(plan).decode())
            for process in processes:
                if _hear(process).strip() != READY:
                    raise RuntimeError("A worker ended before it was ready; above is what it printed.")
            box.set_faults(rules())
            with Killer(store_key(box.url, box.api_key), store, box.kill) as killer:
                for process in processes:
                    _say(process, GO)
                evidence.told = [told for process in processes if (told := _told(process)) is not None]
        evidence.codes = {number: process.returncode for number, process in enumerate(processes)}
        box.set_faults([])
        _look(evidence, box, killer)
    watch.end()
    return evidence


def _look(evidence: Evidence, box: Sandbox, killer: Killer) -> None:
    stats = box.stats()
    evidence.killed = killer.killed
    if killer.failure:
        evidence.sentences.append(f"Tokens were no longer killed, because of {killer.failure}.")
    evidence.requests = stats["requests"]
    evidence.handed_out = stats["token_exchanges"]
    evidence.billable = sum(stats["billable"].values())
    evidence.faults = [(operation, kind, number) for (operation, kind), number in sorted(box.met.items())]
    evidence.dialled = box.dialled()


@contextmanager
def _workers(evidence: Evidence, seconds: float) -> Iterator[list[_Process]]:
    """Start all workers; none of them is left at the end, whatever happens."""
    processes: list[_Process] = []
    watchdog = threading.Timer(_START_SECONDS + seconds + LATE_SECONDS + _MORE_SECONDS, _abort, (processes, evidence))
    watchdog.daemon = True
    try:
        for _ in range(WORKERS):
            processes.append(_start())  # noqa: PERF401 - those that did start are ended if one does not
        watchdog.start()
        yield processes
    finally:
        watchdog.cancel()
        for process in processes:
            _end(process)


def _start() -> _Process:
    command = [sys.executable, "-m", "soaking.worker"]
    # In a session of its own: Ctrl-C is for the one who started it.
    return subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, start_new_session=True, encoding="utf-8"
    )


def _say(process: _Process, line: str) -> None:
    assert process.stdin is not None
    with contextlib.suppress(BrokenPipeError):  # it has ended; that it does not answer is seen later
        process.stdin.write(line + "\n")
        process.stdin.flush()


def _hear(process: _Process) -> str:
    assert process.stdout is not None
    return process.stdout.readline()


def _told(process: _Process) -> Told | None:
    line = _hear(process)
    # It is let go by itself: at the end of its input it would take its parent for gone.
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(_STACK_SECONDS)
    return msgspec.json.decode(line, type=Told) if line else None


def _abort(processes: list[_Process], evidence: Evidence) -> None:
    """The watchdog: workers print their stacks and end, so that nobody waits for them any more."""
    late = [process for process in processes if process.poll() is None]
    evidence.sentences.append(f"{len(late)} workers hung and were ended; their stacks are above.")
    for process in late:  # one after the other, so that their stacks do not mix
        process.send_signal(signal.SIGABRT)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(_STACK_SECONDS)
        process.kill()


def _end(process: _Process) -> None:
    with process:  # closes its pipes, which ends it, and waits
        if process.stdin is not None:
            with contextlib.suppress(BrokenPipeError):
                process.stdin.close()
        try:
            process.wait(_STACK_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
