"""Does a key, a token, a SIP password or a phone number get out in a whole day of a token's life?

Everything is logged at DEBUG, by every library and by the sandbox too; errors are shown with all their locals; files,
Redis, the command line, warnings, pickles and reprs are looked at. `tests/leaks/README.md` says how.
"""

from __future__ import annotations

import re

import pytest

from omicall.token import fingerprint

from .day import PHONES, Day
from .places import DEMO_MARKS, FILE_MARKS, REDIS_MARKS
from .scenes import SCENES, SCENES_OF_TASKS
from .search import JWT

pytestmark = pytest.mark.slow

MARKS = {
    **{f"{scene.__name__}-{kind}": marks for kind in ("sync", "async") for scene, marks in SCENES},
    **{f"{scene.__name__}-async": marks for scene, marks in SCENES_OF_TASKS},
    **{f"token_files-{kind}": FILE_MARKS for kind in ("sync", "async")},
    **{f"a_fleet-{kind}": REDIS_MARKS for kind in ("sync", "async")},
    **{f"a_sandbox_of_its_own-{kind}": (r"Sandbox ready: http://", r"DEBUG:asyncio:") for kind in ("sync", "async")},
    "the_demo": DEMO_MARKS,
}


@pytest.mark.parametrize("scene", MARKS)
def test_a_scene_was_played_and_seen(day: Day, scene: str) -> None:
    if scene not in day.scenes and scene.startswith("a_fleet"):
        pytest.skip("redis-server is not installed (scripts/setup --services)")
    missing = [mark for mark in MARKS[scene] if not re.search(mark, day.scenes[scene])]
    assert missing == []


@pytest.mark.parametrize("scene", MARKS)
def test_no_key_and_no_token_stands_in_what_was_seen_of_a_scene(day: Day, scene: str) -> None:
    # By names, so that a failure shows none of them.
    found = day.secrets.found(day.scenes.get(scene, ""))
    assert found == set()


def test_nothing_that_looks_like_a_token_stands_anywhere(day: Day) -> None:
    places = [scene for scene, seen in day.scenes.items() if JWT.search(seen)]
    assert places == []


def test_every_token_that_the_server_made_is_known_or_never_came(day: Day) -> None:
    arrivals = day.arrivals
    known = {*arrivals.whole, *arrivals.torn, *day.kept}
    assert len(known) == len(arrivals.whole) + len(arrivals.torn) + len(day.kept)
    assert len(arrivals.torn) == 4
    assert len(known) + day.lost == day.exchanges > 40


def test_every_token_that_came_is_named_by_its_fingerprint(day: Day) -> None:
    seen = day.everything_seen()
    unnamed = [name for token in (*day.arrivals.whole, *day.kept) if (name := fingerprint(token)) not in seen]
    assert unnamed == []


def test_much_was_seen(day: Day) -> None:
    assert len(day.everything_seen()) > 1_000_000
    assert len(day.log.lines) > 10_000
    loggers = {line.split()[1].partition(".")[0].rstrip(":") for line in day.log.lines if re.match(r"[A-Z]+ \w", line)}
    assert {"httpx", "httpcore", "asyncio", "filelock", "uvicorn", "omicall"} <= loggers


def test_no_sip_password_and_no_number_called_stands_in_the_log(day: Day) -> None:
    assert len(set(day.passwords)) == 12
    log = "\n".join(day.log.lines)
    found = [number for number, secret in enumerate((*day.passwords, *PHONES)) if secret in log]
    assert found == []
