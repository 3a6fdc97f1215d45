"""Soaks the token: exits 1 on a breach, 2 if it could not run or the machine was too busy, 130 on Ctrl-C."""

from __future__ import annotations

import argparse
import signal
import sys
from types import FrameType
from typing import NoReturn

from services.redis_server import find_server

from .record import Evidence
from .report import table
from .run import soak
from .stores import file_place, redis_place
from .verdict import verdict

_LONGEST = 86_400.0
_PLACES = {"file": file_place, "Redis": redis_place}
_NO_REDIS = "soak: neither redis-server nor valkey-server is installed, so tokens in Redis were not soaked."


def main() -> int:
    """Soak each store that can be had here, and say what came of it."""
    parser = argparse.ArgumentParser(prog="scripts/soak", description=__doc__)
    parser.add_argument("--seconds", type=_seconds, default=60.0, help="how long, for each store (60)")
    parser.add_argument("--store", choices=list(_PLACES), help="only this one; both when left out")
    chosen = parser.parse_args()
    seconds: float = chosen.seconds
    signal.signal(signal.SIGTERM, _terminated)
    soaks: list[Evidence] = []
    try:
        for name in [chosen.store] if chosen.store else _PLACES:
            if name == "Redis" and find_server() is None:
                print(_NO_REDIS)
                continue
            print(f"soak: {name} store, {seconds:.0f} s", flush=True)
            soaks.append(soak(name, _PLACES[name], seconds))
    except KeyboardInterrupt:
        print("soak: stopped.", file=sys.stderr)
        return 130
    except (OSError, RuntimeError) as error:
        print(f"soak: it could not run. {error}", file=sys.stderr)
        return 2
    if not soaks:
        return 2
    print("\n" + table(soaks) + "\n")
    return _judged(soaks)


def _judged(soaks: list[Evidence]) -> int:
    code = 0
    for evidence in soaks:
        found = verdict(evidence)
        for sentence in found.breaches:
            print(f"soak: breach ({evidence.store} store): {sentence}")
            code = 1
        for sentence in found.doubtful:
            print(f"soak: no breach for sure ({evidence.store} store): {sentence}")
        if found.doubtful:
            print(f"soak: no verdict ({evidence.store} store): {found.busy}")
            code = code or 2
    if code == 0:
        print("soak: no breach.")
    return code


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 1 <= seconds <= _LONGEST:
        raise argparse.ArgumentTypeError(f"must be a number from 1 to {_LONGEST:.0f}")
    return seconds


def _terminated(_number: int, _frame: FrameType | None) -> NoReturn:
    raise SystemExit(143)


if __name__ == "__main__":
    sys.exit(main())
