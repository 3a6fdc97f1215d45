"""Does the doctor tell what a wrong API key gets, and whether this package tells it apart from an outage?"""

from __future__ import annotations

import pytest

from omicall.doctor import CouldNotRunError, Verdict, examine, plan
from omicall.doctor._run import made_up_key

from .doubles import BASE, KEY, MADE_UP, BoxTransport, FakeTime, Visit, at, envelope, lost, text_answer

WRONG = 8


def test_the_documented_refusal_is_told_with_its_code() -> None:
    row = Visit().row("wrong_key")
    assert row.answer == "HTTP 200, application/json, envelope -9999, api_key_invalid."
    assert row.verdict is Verdict.DOCUMENTED
    assert "ApiKeyRejected" in row.meaning


def test_a_made_up_key_of_the_same_length_is_sent() -> None:
    visit = Visit()
    assert visit.asked == [len(KEY)]
    assert visit.box.sent[WRONG - 1].url.params["apiKey"] == MADE_UP
    assert len(made_up_key(37)) == 37
    assert made_up_key(37) != made_up_key(37)


def test_a_made_up_key_that_is_the_real_one_is_made_again() -> None:
    time = FakeTime()
    box = BoxTransport(time)
    drawn = iter([KEY, KEY, MADE_UP])
    examine(
        KEY,
        plan(BASE, operations=False),
        pause=0,
        transport=box,
        clock=time.clock,
        make_key=lambda _length: next(drawn),
    )
    assert [request.url.params.get("apiKey") for request in box.sent].count(KEY) == 2


@pytest.mark.parametrize("status", [400, 401, 500])
def test_the_documented_envelope_under_another_http_status_differs(status: int) -> None:
    row = Visit(at(WRONG, lambda: envelope(-9999, status, message="api_key_invalid"))).row("wrong_key")
    assert row.answer == f"HTTP {status}, application/json, envelope -9999, api_key_invalid."
    assert row.verdict is Verdict.DIFFERS


def test_a_refusal_by_http_status_differs_and_is_known_all_the_same() -> None:
    row = Visit(at(WRONG, lambda: text_answer(401, "Unauthorized"))).row("wrong_key")
    assert row.answer == "HTTP 401, text/plain, exactly `Unauthorized`."
    assert row.verdict is Verdict.DIFFERS
    assert "ApiKeyRejected" in row.meaning


@pytest.mark.parametrize(
    "answer", [lambda: text_answer(500, "<html>", "text/html"), lambda: envelope(message="Khoá sai")]
)
def test_a_refusal_that_looks_like_an_outage_is_told_so(answer: object) -> None:
    row = Visit(at(WRONG, answer)).row("wrong_key")
    assert "ExchangeUnavailable" in row.meaning
    assert row.verdict is Verdict.DIFFERS
    assert "Khoá" not in row.answer


def test_a_wrong_key_that_is_accepted_is_told_loudly() -> None:
    row = Visit(at(WRONG, lambda: envelope(9999, payload={"access_token": "x"}))).row("wrong_key")
    assert (row.answer, row.verdict) == ("It is accepted!", Verdict.DIFFERS)


def test_a_lost_answer_leaves_it_open() -> None:
    assert Visit(lost((WRONG,))).row("wrong_key").answer == "No answer (ReadTimeout)."


def test_a_user_s_key_that_is_wrong_ends_the_run_with_a_sentence() -> None:
    with pytest.raises(CouldNotRunError) as caught:
        Visit(key="another-key-1234")
    text = str(caught.value)
    assert "refused the API key (HTTP 200, application/json, envelope -9999, api_key_invalid)" in text
    assert "another-key-1234" not in text
