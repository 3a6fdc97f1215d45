"""Are the tables of a sync that was killed at random moments, and started again, those of an undisturbed one?"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from tests.cli.commands import PACKAGES
from tests.sizes import sized

from omicall.sandbox import Settings, running

from .loads import DuckDB, Postgres, Where

pytestmark = pytest.mark.slow

CALLS = 100
KILLS = sized(5, 20)
PROGRAM = Path(__file__).with_name("killed.py")
KEYS = {"calls": "transaction_id", "agents": "id"}


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    """A sandbox with a few hundred calls."""
    with running(Settings(calls=CALLS)) as base_url:
        yield base_url


def tables_of(where: Where, dataset: str) -> dict[str, list[tuple[Any, ...]]]:
    """The rows of the tables, in an order."""
    return {
        table: sorted(where.ask(f'select * from {dataset}.{table} order by "{key}"'), key=str)
        for table, key in KEYS.items()
    }


def test_killed_and_started_again_the_tables_are_the_same(url: str, where: Where, tmp_path: Path) -> None:
    since = datetime.now(UTC) - timedelta(days=31)
    folder = tmp_path / "sync"
    to = where.to if isinstance(where, Postgres) else f"duckdb:{tmp_path}/{{}}.duckdb"
    ended = subprocess.run(
        [sys.executable, str(PROGRAM), f"seed {where.name}", str(KILLS), since.isoformat(), url, str(folder), to],
        env={**os.environ, "PYTHONPATH": PACKAGES},
        capture_output=True,
        text=True,
        timeout=400,
    )
    assert ended.returncode == 0, ended.stderr
    said = json.loads(ended.stdout)
    assert said["killed"] == KILLS
    assert said["whole"] >= 2
    undisturbed: dict[str, list[tuple[Any, ...]]] | None = None
    for number in range(said["whole"]):
        postgres = isinstance(where, Postgres)
        place = where if postgres else DuckDB(tmp_path / f"{number}.duckdb")
        tables = tables_of(place, f"omicall_{number}" if postgres else "omicall")
        undisturbed = tables if undisturbed is None else undisturbed
        for name, rows in tables.items():
            expected, found = Counter(map(repr, undisturbed[name])), Counter(map(repr, rows))
            doubled = len(rows) - len({row[0] for row in rows})
            sys.stdout.write(
                f"{name} {number}: expected {expected.total()}, found {found.total()}, "
                f"missing {(expected - found).total()}, doubled {doubled}\n"
            )
            assert found == expected
    assert len(tables["calls"]) == CALLS
    assert [path.suffix for path in folder.iterdir()].count("") == 0
