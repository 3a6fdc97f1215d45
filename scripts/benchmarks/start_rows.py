"""What a program pays before its first answer: CPU of fresh processes, user and system, less that of bare Python."""

from __future__ import annotations

import random
from collections.abc import Mapping

from .environments import CannotMeasureError, Environment, note
from .measuring import Row, Seconds, ratios, row, shuffled
from .processes import canned_server, cpu

_BARE, _HTTPX, _CLIENT = "bare Python", "import httpx", "import httpx; httpx.Client()"
_MORE = 3
"""Times as many rounds as elsewhere: one process is one sample, and not the median of many."""
_MAKE = "from omicall import Omicall; client = Omicall('a-key', base_url={url!r}); "
_OURS = (
    # key, what, program, base, reach
    ("import", "import omicall", "import omicall", _HTTPX, 0.1),
    ("import-client", "from omicall import Omicall", "from omicall import Omicall", _HTTPX, 0.5),
    ("make-client", "Omicall() in a fresh process", _MAKE, _CLIENT, 1.2),
    (
        "first-call",
        "the first typed call, with the exchange of the key",
        _MAKE + "client.tenant.detail()",
        _CLIENT,
        1.4,
    ),
)
_PEERS = {
    "stock": "from stock_client.api.tenant import get_tenant_detail",
    "openapi-generator": "import openapi_generator_client; openapi_generator_client.TenantApi",
    "clientele": "from clientele_client import client",
    "pydantic": "import pydantic_models",
    "msgspec": "import msgspec_models",
}


def rows(where: Mapping[str, Environment], rounds: int, chance: random.Random) -> list[Row]:
    """The rows of this module."""
    ours = where["omicall"]
    with canned_server(ours, 50) as url:
        programs = {name: (ours, name) for name in (_HTTPX, _CLIENT)} | {_BARE: (ours, "pass")}
        programs |= {key: (ours, program.format(url=url)) for key, _, program, _, _ in _OURS}
        programs |= {name: (where[name], program) for name, program in _PEERS.items() if name in where}
        turns = _measured(programs, _MORE * rounds, chance)
    found = [
        row(key, f"{what}, over {base}", ratios(turns, key, base, less=_BARE), reach)
        for key, what, _, base, reach in _OURS
    ]
    what = f"import what gives the client, over {_HTTPX}"
    peers = (name for name in _PEERS if name in turns[0])
    return [*found, *(row("import-client", what, ratios(turns, name, _HTTPX, less=_BARE), who=name) for name in peers)]


def _measured(programs: Mapping[str, tuple[Environment, str]], rounds: int, chance: random.Random) -> list[Seconds]:
    working: dict[str, tuple[Environment, str]] = {}
    for name, (where, program) in programs.items():
        try:
            # Once before, so that everything is compiled and in the page cache.
            cpu(where, "-c", program)
        except CannotMeasureError as reason:
            note(f"{name} is left out: {reason}")
            continue
        working[name] = (where, program)
    return [
        {name: cpu(working[name][0], "-c", working[name][1]) for name in shuffled(working, chance)}
        for _ in range(rounds)
    ]
