"""One small call, over the same through bare httpx with `json.loads`: in memory, where nothing hides what the client
costs, and on loopback."""

from __future__ import annotations

import random
from collections.abc import Mapping

from .environments import Environment
from .measuring import Row, ratios, row
from .processes import canned_server, interleaved, team

_IN_MEMORY, _LOOPBACK = 1.3, 1.15
_PEERS_IN_MEMORY = ("stock",)
_PEERS_ON_LOOPBACK = ("stock", "clientele")


def rows(where: Mapping[str, Environment], rounds: int, chance: random.Random) -> list[Row]:
    """The rows of this module."""
    what = "one small call {}, over bare httpx and json.loads"
    found = _measured("call-memory", what.format("in memory"), "calls", where, _PEERS_IN_MEMORY, rounds, chance, "")
    found += _measured("call-memory-async", what.format("in memory, async"), "async", where, (), rounds, chance, "")
    with canned_server(where["omicall"], 50) as url:
        text = what.format("on loopback")
        found += _measured("call-loopback", text, "calls", where, _PEERS_ON_LOOPBACK, rounds, chance, url)
        text = what.format("on loopback, async")
        found += _measured("call-loopback-async", text, "async", where, (), rounds, chance, url)
    return found


def _measured(
    key: str,
    what: str,
    kind: str,
    where: Mapping[str, Environment],
    peers: tuple[str, ...],
    rounds: int,
    chance: random.Random,
    url: str,
) -> list[Row]:
    wanted = {name: where[name] for name in ("omicall", *peers) if name in where}
    with team(kind, wanted, dict.fromkeys(wanted, (url,) if url else ())) as workers:
        seconds = interleaved(workers, rounds, chance)
    found: list[Row] = []
    for name, turns in seconds.items():
        # clientele's environment has no httpx but httpx2, so it is held against what httpx took in ours.
        both = [{"base": ours["base"], **turn} for turn, ours in zip(turns, seconds["omicall"], strict=True)]
        reach = (_LOOPBACK if url else _IN_MEMORY) if name == "omicall" else None
        found.append(row(key, what, ratios(both, name, "base"), reach, who=name))
    return found
