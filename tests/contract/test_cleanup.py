"""How does a run remove what it made: for how long, in which order, and what if it fails?"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import count

import pytest

from omicall.contract._cleanup import clean_up, seconds_for
from omicall.contract._document import load_document
from omicall.contract._ledger import Ledger
from omicall.contract._links import Talk, Wanted
from omicall_api.catalog import OPERATIONS

MARK = "omicall-contract-1f0a77c2"


class Server:
    """Answers removals with the statuses that it was given, the last for ever."""

    def __init__(self, *statuses: int) -> None:
        self.asked: list[str] = []
        self.statuses = list(statuses)

    def __call__(self, wanted: Wanted) -> tuple[int, bytes]:
        self.asked.append(str(wanted.path.get("id", wanted.query.get("ref_id"))))
        return (self.statuses.pop(0) if len(self.statuses) > 1 else self.statuses[0]), b"{}"


class Interrupted(Server):
    """Ctrl-C comes while the second request is under way."""

    def __call__(self, wanted: Wanted) -> tuple[int, bytes]:
        answer = super().__call__(wanted)
        if len(self.asked) == 2:
            raise KeyboardInterrupt
        return answer


def groups(*ids: str) -> Ledger:
    """The notes of a run that made some groups."""
    notes = Ledger(load_document(), MARK, 0.0)
    for one in ids:
        notes.note(OPERATIONS["add_group"], Talk(body={}, answer={"payload": {"_id": one}}))
    return notes


def ticking(step: float) -> Iterator[float]:
    """A clock that goes on by so many seconds whenever somebody looks."""
    return (number * step for number in count())


def test_everything_is_removed_once() -> None:
    notes, server = groups("a", "b"), Server(200)
    clean_up(notes, server, 60, timer=lambda: 0.0)
    assert server.asked == ["b", "a"]
    assert (notes.open(), notes.failed()) == ([], 0)


def test_what_is_refused_is_tried_once_more() -> None:
    notes, server = groups("a", "b"), Server(409, 200)
    clean_up(notes, server, 60, timer=lambda: 0.0)
    assert server.asked == ["b", "a", "b"]
    assert notes.failed() == 0


@pytest.mark.parametrize(
    ("status", "why"), [(409, "was refused (status 409, read from the answer)"), (0, "got no answer")]
)
def test_what_is_refused_for_good_is_told(status: int, why: str) -> None:
    notes, server = groups("a"), Server(status)
    clean_up(notes, server, 60, timer=lambda: 0.0)
    assert server.asked == ["a", "a"]
    assert notes.failed() == 1
    assert notes.lines()[1] == f"left by add_group: 1; delete_group {why}."


def test_nothing_is_begun_after_the_time_is_over() -> None:
    notes, server = groups("a", "b", "c"), Server(200)
    times = ticking(10)
    clean_up(notes, server, 15, timer=lambda: next(times))
    assert server.asked == ["c"]
    assert notes.failed() == 2
    assert "no time left after 15 seconds" in notes.lines()[2]


def test_ctrl_c_ends_it_and_the_rest_is_told() -> None:
    notes, server = groups("a", "b", "c"), Interrupted(200)
    clean_up(notes, server, 60, timer=lambda: 0.0)
    assert server.asked == ["c", "b"]
    assert notes.lines()[-1] == "left by add_group: 2; the removal was interrupted."


def test_what_nobody_finds_is_told_and_is_no_failure() -> None:
    notes = Ledger(load_document(), MARK, 0.0)
    notes.note(OPERATIONS["add_contact"], Talk(body={"refId": f"{MARK}-1"}, answer={"payload": True}))

    def nobody(wanted: Wanted) -> tuple[int, bytes]:
        return 200, json.dumps({"status_code": 9999, "payload": None}).encode()

    clean_up(notes, nobody, 60, timer=lambda: 0.0)
    assert notes.failed() == 0
    assert "nothing was found that carries the mark" in notes.lines()[1]


@pytest.mark.parametrize(("things", "pace", "seconds"), [(1, 2, 30), (40, 2, 40), (10_000, 2, 600), (40, 1, 80)])
def test_the_time_grows_with_what_there_is_to_do_up_to_ten_minutes(things: int, pace: int, seconds: int) -> None:
    assert seconds_for(things, pace) == seconds
