"""Times what it is told to, round by round: `python worker.py MODULE KIND [ARGUMENT...]`, in the environment of MODULE.

It prints the names of the acts that `MODULE.acts(KIND, ...)` gives. To each line of its standard input, a JSON list of
names, it answers with the CPU seconds that each took, user and system, in that order: wall time would measure what
else the machine does. It ends with its input.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from collections.abc import Callable
from importlib import import_module

_SHORTEST = 0.02
"""Seconds that one turn of an act takes at least, by repeating it."""


def main() -> None:
    """Serve rounds."""
    module, kind, *arguments = sys.argv[1:]
    acts: dict[str, Callable[[], object]] = import_module(module).acts(kind, *arguments)
    repeats = {name: _repeats(act) for name, act in acts.items()}
    gc.collect()
    gc.freeze()
    print(json.dumps(list(acts)), flush=True)
    for line in sys.stdin:
        print(json.dumps({name: _seconds(acts[name], repeats[name]) for name in json.loads(line)}), flush=True)


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
