"""What does an expired token get? It takes a token that an earlier run has kept."""

from __future__ import annotations

import pytest

from omicall.doctor import Verdict
from omicall.token import FileStore, MemoryStore, StoredToken, store_key

from .doubles import BASE, KEY, START, Visit

DAY = 86_400.0
PLACE = store_key(BASE, KEY)


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


def test_without_a_store_it_is_not_asked() -> None:
    row = Visit().row("expired_token")
    assert (row.answer, row.verdict) == (
        "Not asked: it needs a token 24 hours old, and no store keeps one (OMICALL_TOKEN_CACHE).",
        Verdict.UNKNOWN,
    )


def test_the_first_run_keeps_its_newest_token_for_a_later_one(store: MemoryStore) -> None:
    visit = Visit(store=store)
    assert visit.row("expired_token").answer.endswith("One is kept now; run this again in 25 hours.")
    kept = store.load(PLACE)
    assert kept is not None
    assert (kept.value, kept.lifetime) == (visit.box.tokens[-1], DAY)


def test_a_run_on_the_next_day_sends_the_dead_token_once_and_keeps_a_new_one(store: MemoryStore) -> None:
    first = Visit(store=store)
    second = Visit(store=store, later=DAY + 7200)
    row = second.row("expired_token")
    assert (row.answer, row.verdict) == ("HTTP 401, text/plain, exactly `Unauthorized`.", Verdict.DOCUMENTED)
    sent = [request.headers.get("authorization") for request in second.box.sent]
    assert sent.count(f"Bearer {first.box.tokens[-1]}") == 1
    kept = store.load(PLACE)
    assert kept is not None
    assert kept.value == second.box.tokens[-1]


@pytest.mark.parametrize(("left", "text"), [(7000, "2 hours"), (30, "an hour"), (-30, "an hour")])
def test_a_living_token_of_the_user_s_programs_is_neither_sent_nor_replaced(
    store: MemoryStore, left: float, text: str
) -> None:
    store.save(PLACE, StoredToken("of-a-program", issued_at=START - DAY + left, lifetime=DAY))
    visit = Visit(store=store)
    assert f"not dead yet. Run this again in {text}." in visit.row("expired_token").answer
    assert not any("of-a-program" in request.headers.get("authorization", "") for request in visit.box.sent)
    kept = store.load(PLACE)
    assert kept is not None
    assert kept.value == "of-a-program"


def test_a_store_that_cannot_be_used_spoils_nothing(tmp_path_factory: pytest.TempPathFactory) -> None:
    place = tmp_path_factory.mktemp("doctor") / "file"
    place.write_text("no folder")
    visit = Visit(store=FileStore(place))
    assert visit.row("expired_token").verdict is Verdict.UNKNOWN
    assert visit.row("same_token").verdict is not Verdict.UNKNOWN
