"""How cost grows: with tenants in a process, with calls in a history, with workers on one store of tokens."""

from __future__ import annotations

import json
import random
import statistics
import urllib.request
from collections.abc import Sequence
from contextlib import ExitStack
from typing import Any

from services.redis_server import find_server, redis_server

from . import peers
from .environments import CHECKOUT, Environment, environment, note
from .measuring import shuffled
from .processes import INSIDE, canned_server, report, started, stop

_TENANTS = (1, 100, 1_000)
_CALLS = (50, 5_000, 500_000)
_WORKERS = (1, 8, 64)
_OF_EACH_WORKER = 20


def table(chance: random.Random, *, quick: bool) -> str:
    """The three tables as Markdown.

    Args:
        chance: for the order in which sizes have their turn.
        quick: leave out the largest sizes, and say so.
    """
    kept = 2 if quick else 3
    parts = [
        _tenants(_TENANTS[:kept], chance),
        _history(_CALLS[:kept], chance),
        _fleet(_WORKERS[:kept], chance),
    ]
    return "\n\n".join([*parts, *(["The largest sizes were left out (--quick)."] if quick else [])])


def _tenants(sizes: Sequence[int], chance: random.Random) -> str:
    where = peers.ours()
    found: dict[tuple[int, str], dict[str, Any]] = {}
    with canned_server(where, 50) as url:
        for size in shuffled(sizes, chance):
            for way in ("own", "shared"):
                note(f"growth: {size} tenants, {way} connections")
                found[size, way] = report(where, str(INSIDE / "tenants.py"), url, str(size), way)
    rows = [
        (
            f"{size:,}",
            way,
            f"{one['memory'] / 1e6:.1f}",
            f"{one['memory'] / 1e3 / size:.0f}",
            f"{one['made'] * 1e3 / size:.1f}",
            f"{(one['used'] - one['made']) * 1e3 / size:.1f}",
            f"{one['files']}",
        )
        for (size, way), one in sorted(found.items())
    ]
    titles = (
        "tenants",
        "connections",
        "MB",
        "kB each",
        "ms CPU to make each",
        "ms CPU of its first call",
        "open files",
    )
    return _markdown(titles, rows)


def _history(sizes: Sequence[int], chance: random.Random) -> str:
    where = peers.ours()
    found: dict[int, dict[str, Any]] = {}
    for size in shuffled(sizes, chance):
        note(f"growth: {size:,} calls")
        with canned_server(where, size) as url:
            found[size] = report(where, str(INSIDE / "walking.py"), url, str(size))
    rows = [
        (f"{size:,}", f"{one['peak'] / 1e6:.1f}", f"{one['cpu'] * 1e6 / size:.0f}", f"{one['cpu']:.2f}")
        for size, one in sorted(found.items())
    ]
    return _markdown(("calls walked", "MB over the start", "microseconds CPU a call", "s CPU"), rows)


def _fleet(sizes: Sequence[int], chance: random.Random) -> str:
    if find_server() is None:
        return "Workers on one Redis: not measured, neither redis-server nor valkey-server is installed."
    where = environment("redis", *CHECKOUT)
    rows: dict[int, tuple[str, ...]] = {}
    for size in shuffled(sizes, chance):
        note(f"growth: {size} workers on one Redis")
        with canned_server(where, 50) as url, redis_server() as store, ExitStack() as stack:
            found = _workers(where, url, store, size, stack)
            counted = json.loads(urllib.request.urlopen(f"{url}/counted").read())  # noqa: S310  (it is our own)
        firsts = sorted(one["first"] for one in found)
        together = size * _OF_EACH_WORKER / max(one["all"] for one in found)
        figures = (f"{statistics.median(firsts) * 1e3:.0f}", f"{firsts[-1] * 1e3:.0f}", f"{together:.0f}")
        rows[size] = (str(size), str(counted["exchanges"]), *figures)
    titles = (
        "workers",
        "exchanges of the key",
        "ms to the first answer, median",
        "slowest",
        "calls a second, together",
    )
    return _markdown(titles, [rows[size] for size in sorted(rows)])


def _workers(where: Environment, url: str, store: str, size: int, stack: ExitStack) -> list[dict[str, Any]]:
    workers = []
    for _ in range(size):
        process = started(where, str(INSIDE / "sharing.py"), url, store, str(_OF_EACH_WORKER))
        stack.callback(stop, process)
        workers.append(process)
    for process in workers:
        assert process.stdout is not None
        process.stdout.readline()
    # All are ready: now they want a token at the same moment.
    for process in workers:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    return [json.loads(process.stdout.readline()) for process in workers if process.stdout is not None]


def _markdown(titles: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [titles, ["---"] * len(titles), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
