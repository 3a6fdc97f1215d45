"""Do the Django view and the command fill one table, each call once?"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from .conftest import RECIPES, SECRET

PROJECT = Path(__file__).with_name("django_project.py")


@pytest.fixture
def seen(sandbox_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What the project around "django_app" saw."""
    monkeypatch.setenv("OMICALL_WEBHOOK_SECRET", SECRET)
    ran = subprocess.run(
        [sys.executable, "-W", "error", str(PROJECT), str(RECIPES), str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    result: dict[str, Any] = json.loads(ran.stdout)
    return result


@pytest.mark.slow
def test_the_table_is_filled_from_both_sides(seen: dict[str, Any]) -> None:
    assert (seen["first"], seen["calls"], seen["zones"]) == ("500 calls read", 500, ["UTC"])
    assert (seen["second"], seen["third"]) == ("1 calls read", "0 calls read")
    assert seen["new_call"][1:] == [["0900000123", True]]
    assert (seen["again"], seen["calls_after_all"]) == ("501 calls read", 501)
    assert seen["statuses"] == [200, 200, 200, 404, 404]
    assert (seen["worked_off"], seen["closed"]) == (True, 503)
    assert seen["hooked"] == [["101", True, "https://records.example.com/d5b4"]]
    assert seen["ringing"] == 0
