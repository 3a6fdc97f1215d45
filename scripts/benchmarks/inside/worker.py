"""Times what it is told to, round by round: `python worker.py MODULE KIND [ARGUMENT...]`, in the environment of MODULE.

It prints the names of the acts that `MODULE.acts(KIND, ...)` gives. To each line of its standard input, a JSON list of
names, it answers with the CPU seconds that each took, user and system, in that order: wall time would measure what
else the machine does. It ends with its input.
"""

from __future__ import annotations

import gc
import json
import statistics
import sys
import time
from collections.abc import Callable
from importlib import import_module

_SHORTEST = 0.002
"""Seconds that one slice of a turn takes at least, by repeating the act."""
_SLICES = 10
"""Turns are cut, and the slices of all acts mixed: a shared machine is twice as fast for a while and then is not, which
shows most in rows that are a difference of two acts."""


def main() -> None:
    """Serve rounds."""
    module, kind, *arguments = sys.argv[1:]
    acts: dict[str, Callable[[], object]] = import_module(module).acts(kind, *arguments)
    repeats = {name: _repeats(act) for name, act in acts.items()}
    gc.collect()
    gc.freeze()
    print(json.dumps(list(acts)), flush=True)
    for line in sys.stdin:
        names: list[str] = json.loads(line)
        slices = [{name: _seconds(acts[name], repeats[name]) for name in names} for _ in range(_SLICES)]
        print(json.dumps({name: statistics.median(one[name] for one in slices) for name in names}), flush=True)


def _repeats(act: Callable[[], object]) -> int:
    act()
    repeats = 1
    while _seconds(act, repeats) * repeats < _SHORTEST:
        repeats *= 2
    return repeats


def _seconds(act: Callable[[], object], repeats: int) -> float:
    begun = time.process_time()
    for _ in range(repeats):
        act()
    return (time.process_time() - begun) / repeats


if __name__ == "__main__":
    main()
