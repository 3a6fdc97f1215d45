"""Runs a sync again and again and kills it at random moments; a program of its own, for the tests.

    python killed.py SEED KILLS SINCE URL FOLDER TO

TO is a destination with {} for its number: one that is whole before all kills are used up is followed by the next. A
moment is a row that comes, a statement that goes to the database, or a file that is opened, moved or removed; half of
the runs are killed there by SIGKILL, the other half some milliseconds later by a signal that nobody handles, in the
middle of whatever they do then. Each runs in a copy of this process, so that a start costs nothing. Prints, as JSON,
how many destinations are whole and how many runs were killed.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import omicall_api.models
from omicall import Omicall
from omicall.sync import _feed, run_sync

CHUNK_ROWS = 40
FILES = {"open", "os.rename", "os.remove", "os.mkdir", "os.rmdir"}
SECONDS = 0.02
RESOURCES = ("calls", "agents")
LOADED = (omicall_api.models,)
"""What every copy would have to import."""


class Doom:
    """Counts moments, and ends this process at one of them."""

    def __init__(self, moment: int | None, later: float) -> None:
        self.count = 0
        self._moment, self._later = moment, later

    def tick(self, *_: object) -> None:
        self.count += 1
        if self.count != self._moment:
            return
        if self._later:
            signal.setitimer(signal.ITIMER_REAL, self._later)
        else:
            os.kill(os.getpid(), signal.SIGKILL)

    def watch(self) -> None:
        """Let rows, statements and files tick."""
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        sys.addaudithook(lambda event, _: self.tick() if event in FILES else None)
        self._count_before(_feed._Gathering, "add")
        for client in _sql_clients():
            self._count_before(client, "execute_query")

    def _count_before(self, kind: Any, name: str) -> None:
        plain: Callable[..., Any] = getattr(kind, name)

        def counted(*arguments: Any, **named: Any) -> Any:
            self.tick()
            return plain(*arguments, **named)

        setattr(kind, name, counted)


def _sql_clients() -> list[Any]:
    from dlt.destinations.impl.duckdb.sql_client import DuckDbSqlClient

    try:
        from dlt.destinations.impl.postgres.sql_client import Psycopg2SqlClient
    except ImportError:
        return [DuckDbSqlClient]
    return [DuckDbSqlClient, Psycopg2SqlClient]


def begin(url: str, folder: Path, to: str, dataset: str, since: datetime, moment: int | None, later: float) -> int:
    """How many moments a run in a copy of this process had; 0 if it was killed."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        try:
            doom = Doom(moment, later)
            doom.watch()
            with Omicall("sandbox-key", base_url=url) as client:
                done = run_sync(client, to, folder=folder, since=since, resources=RESOURCES, dataset=dataset)
            os.write(writing, json.dumps([doom.count, done.resources["calls"].found]).encode())
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as told:
        said = told.read()
    _, status = os.waitpid(child, 0)
    if said:
        return int(json.loads(said)[0])
    if not os.WIFSIGNALED(status):
        sys.exit("a run ended without being killed")
    return 0


def main() -> None:
    seed, kills, since, url, folder, to = sys.argv[1:]
    _feed.CHUNK_ROWS = CHUNK_ROWS
    chance, left, whole, killed = random.Random(seed), int(kills), 0, 0

    def run(moment: int | None, later: float) -> int:
        where = (to, f"omicall_{whole}") if "{}" not in to else (to.format(whole), "omicall")
        return begin(url, Path(folder), *where, datetime.fromisoformat(since), moment, later)

    moments = run(None, 0)
    whole = 1
    while left:
        doomed = chance.randrange(1, moments), chance.choice((0, chance.uniform(0.001, SECONDS)))
        if run(*doomed):
            whole += 1
        else:
            killed += 1
            left -= 1
    run(None, 0)
    sys.stdout.write(json.dumps({"whole": whole + 1, "killed": killed, "moments": moments}))


if __name__ == "__main__":
    main()
