"""From bytes to typed objects and back: a page of 50 calls, one with a wrong value in it, and the body of a search."""

from __future__ import annotations

import random
from collections.abc import Mapping

from .environments import Environment
from .measuring import Row, ratios, row
from .processes import interleaved, team

_DECODE = "decode a page of 50 calls with 35 fields, over json.loads"
_WRONG = "the same with one wrong value in the page"
_ENCODE = "encode the body of a search, over json.dumps of the dict"
_LONG = 20
_MORE = 3
"""Times as many rounds as elsewhere, since the figure is a difference of two that vary."""
_LONG_WALK = f"a page of a walk over {_LONG} pages, measured so"
_ITERATE = "a walk of calls.iterate over that page in memory, less the bare httpx call"


def rows(where: Mapping[str, Environment], rounds: int, chance: random.Random) -> list[Row]:
    """The rows of this module."""
    found: list[Row] = []
    for key, what, reach in (("decode", _DECODE, 0.5), ("encode", _ENCODE, 0.4)):
        with team(key, where) as workers:
            seconds = interleaved(workers, rounds, chance)
        for name, turns in seconds.items():
            figures = ratios(turns, name, "base")
            found.append(row(key, what, figures, reach if name == "omicall" else None, who=name))
        if key == "decode":
            wrong = ratios(seconds["omicall"], "wrong value", "base")
            found += [*_iterated(where, rounds, chance), row("wrong-value", _WRONG, wrong, 1.6)]
    return found


def _iterated(where: Mapping[str, Environment], rounds: int, chance: random.Random) -> list[Row]:
    with team("iterate", {"omicall": where["omicall"]}) as workers:
        turns = interleaved(workers, _MORE * rounds, chance)["omicall"]
    one_page = [(one["omicall"] - one["httpx"]) / one["base"] for one in turns]
    a_page = [(one["long"] / _LONG - one["httpx"]) / one["base"] for one in turns]
    return [row("iterate", _ITERATE, one_page, 0.65), row("iterate-long", _LONG_WALK, a_page)]
