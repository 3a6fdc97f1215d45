"""Does a token live as the README says? Each case is played in threads and in tasks."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.token.conftest import World

_CASES = [
    case
    for path in sorted((Path(__file__).parent / "cases").glob("*.json"))
    for case in json.loads(path.read_text(encoding="utf-8"))
]


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case["name"])
def test_a_case_goes_as_it_is_written(case: dict[str, Any], world: World) -> None:
    for step in case["steps"]:
        verb, value = next(iter(step.items()))
        getattr(world, verb)(value)
        expected = {**step.get("then", {}), **(step.get("async", {}) if world.loop else {})}
        assert {name: world.seen[name] for name in expected} == expected, step
