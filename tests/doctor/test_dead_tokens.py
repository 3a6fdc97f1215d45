"""Does the doctor tell what a token gets that cannot be good, and whether this package would renew it?"""

from __future__ import annotations

import pytest

from omicall.doctor import Verdict
from omicall.doctor._refusals import NO_TOKEN, changed_signature

from .doubles import Visit, at, envelope, lost, text_answer

CHANGED, NO = 6, 7
BOTH = (CHANGED, NO)
ANSWERS = {
    "http_401": ("HTTP 401, text/plain, exactly `Unauthorized`.", Verdict.DOCUMENTED),
    "text_401": ("HTTP 401, text/plain, 34 bytes, no envelope.", Verdict.DOCUMENTED),
    "text_200": ("HTTP 200, text/plain, exactly `Unauthorized`.", Verdict.DIFFERS),
    "envelope": ("HTTP 200, application/json, envelope -9999, api_key_invalid.", Verdict.DOCUMENTED),
    "envelope_401": (
        "HTTP 200, application/json, envelope 401, no code that the catalogue knows.",
        Verdict.DIFFERS,
    ),
}


@pytest.mark.parametrize("id", ["changed_token", "no_token"])
@pytest.mark.parametrize("dead", ANSWERS)
def test_each_refusal_is_told_by_its_form_and_known_to_this_package(dead: str, id: str) -> None:
    visit = Visit(dead=dead)
    row = visit.row(id)
    assert (row.answer, row.verdict) == ANSWERS[dead]
    assert "it renews the token" in row.meaning
    assert row.value == row.answer.removesuffix(".")
    assert visit.report.differs is (ANSWERS[dead][1] is Verdict.DIFFERS)


def test_the_changed_token_is_the_newest_one_but_for_a_letter_of_its_signature() -> None:
    visit = Visit()
    newest = visit.box.tokens[-1]
    sent = visit.box.sent[CHANGED - 1].headers["authorization"].removeprefix("Bearer ")
    assert sent != newest
    assert sent.rpartition(".")[0] == newest.rpartition(".")[0]
    assert sum(a != b for a, b in zip(sent, newest, strict=True)) == 1
    assert visit.box.sent[NO - 1].headers["authorization"] == f"Bearer {NO_TOKEN}"


@pytest.mark.parametrize("token", ["a", "A", "opaque", "a.b.", "a.b.c", "a.b.AAAA", "."])
def test_a_token_of_any_kind_can_be_changed_in_one_letter(token: str) -> None:
    changed = changed_signature(token)
    assert len(changed) == len(token)
    assert sum(a != b for a, b in zip(changed, token, strict=True)) == 1


def test_a_changed_token_that_is_accepted_is_told_loudly() -> None:
    visit = Visit(at(BOTH, lambda: envelope(9999, payload={})))
    row = visit.row("changed_token")
    assert (row.answer, row.value, row.verdict) == ("It is accepted!", "accepted", Verdict.DIFFERS)
    assert visit.report.differs


@pytest.mark.parametrize(
    "answer",
    [
        lambda: envelope(message="Phiên của 0900000123 đã hết hạn"),
        lambda: text_answer(403, "forbidden for 0900000123"),
        lambda: text_answer(302, "", "text/html", location="https://login.example.vn"),
    ],
)
def test_a_refusal_that_this_package_would_not_see_is_told_so_and_never_in_the_server_s_words(answer: object) -> None:
    visit = Visit(at(BOTH, answer))
    row = visit.row("no_token")
    assert "does NOT take it" in row.meaning
    assert row.verdict is Verdict.DIFFERS
    assert "0900000123" not in str(row)


@pytest.mark.parametrize("media", ["text/plain; charset=utf-8", "TEXT/PLAIN"])
def test_a_media_type_is_told_without_its_parameters(media: str) -> None:
    row = Visit(at(BOTH, lambda: text_answer(401, "Unauthorized", media))).row("no_token")
    assert row.answer == "HTTP 401, text/plain, exactly `Unauthorized`."


@pytest.mark.parametrize("media", ["secret of 0900000123", "x", "text/" + "a" * 50])
def test_an_odd_media_type_is_not_shown(media: str) -> None:
    row = Visit(at(BOTH, lambda: text_answer(401, "Unauthorized", media))).row("no_token")
    assert row.answer == "HTTP 401, an odd media type, exactly `Unauthorized`."


def test_an_odd_status_in_the_envelope_is_not_shown() -> None:
    row = Visit(at(BOTH, lambda: envelope(900000123, 401, message="x"))).row("no_token")
    assert row.answer == "HTTP 401, application/json, envelope odd, no code that the catalogue knows."


def test_nothing_is_concluded_where_the_living_token_fails_too() -> None:
    row = Visit(at((2, 4, 5, *BOTH), lambda: text_answer(401, "Unauthorized"))).row("changed_token")
    assert row.verdict is Verdict.UNKNOWN
    assert "living token got no success" in row.meaning


def test_a_lost_answer_leaves_one_row_open_and_not_the_next() -> None:
    visit = Visit(lost((CHANGED,)))
    row = visit.row("changed_token")
    assert (row.answer, row.verdict) == ("No answer (ReadTimeout).", Verdict.UNKNOWN)
    assert visit.row("no_token").verdict is Verdict.DOCUMENTED
