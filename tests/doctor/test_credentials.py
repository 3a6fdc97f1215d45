"""Does the doctor find out which credential each read takes, and conclude no more than the answers say?"""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from omicall.doctor import Verdict
from omicall.doctor._heard import Heard, Reply, Silence
from omicall.doctor._matrix import Group, judged, summary
from omicall.doctor._report import OperationRow
from omicall_api.catalog import OPERATIONS

from .doubles import KEY, Visit, at, envelope, text_answer

TOKEN: Group = ("bearer",)
RAW_KEY: Group = ("apiKeyHeader",)
BARE: Group = ()
FIRST_TRIAL = 9
# 34 operations with three requests each, the eight requests before, and one at the end.
ALL = 8 + 34 * 3 + 1

FINE = envelope(9999, payload=[])
DEAD = text_answer(401, "Unauthorized")
NO_KEY = envelope(message="api_key_is_required")
NOT_FOUND = envelope(message="request_invalid")
ODD = envelope(message="Không tìm thấy")
OTHER_ODD = envelope(message="Chưa đăng nhập")
GONE = text_answer(404, "<html>", "text/html")
DOWN = text_answer(502, "<html>", "text/html")


def heard(answer: httpx.Response | None) -> Heard:
    if answer is None:
        return Silence("ReadTimeout")
    return Reply(answer.status_code, answer.headers, answer.content, 0.0, 0.0)


def row(token: Any, key: Any, bare: Any, operation: str = "get_tenant_detail") -> OperationRow:
    answers = {TOKEN: heard(token), RAW_KEY: heard(key), BARE: heard(bare)}
    return judged(OPERATIONS[operation], answers)


def taken(*answers: Any, operation: str = "get_tenant_detail") -> list[str]:
    """What is said of token, key and nothing."""
    return [str(trial.taken) for trial in row(*answers, operation=operation).seen.values()]


def test_a_server_as_documented_is_found_so() -> None:
    visit = Visit(operations=True)
    found = visit.row("credentials")
    assert found.answer == "Of 34 operations: 34 as documented."
    assert (found.value, found.verdict) == (0, Verdict.DOCUMENTED)
    assert {each.verdict for each in visit.report.operations} == {Verdict.DOCUMENTED}
    assert visit.report.requests == len(visit.box.sent) == ALL
    by_name = {each.operation: each for each in visit.report.operations}
    assert {name: t.taken for name, t in by_name["search_calls"].seen.items()} == {
        "bearer": "accepted",
        "x-api-key": "accepted",
        "nothing": "refused",
    }
    assert {name: t.taken for name, t in by_name["search_calls_v1"].seen.items()} == {
        "bearer": "refused",
        "x-api-key": "accepted",
        "nothing": "refused",
    }


def test_a_server_that_takes_either_credential_differs_where_only_one_is_documented() -> None:
    visit = Visit(operations=True, keys="either")
    found = visit.row("credentials")
    assert found.answer == "Of 34 operations: 3 as documented, 31 differ."
    assert (found.value, found.verdict) == (31, Verdict.DIFFERS)
    assert visit.report.differs
    as_documented = [each.operation for each in visit.report.operations if each.verdict is Verdict.DOCUMENTED]
    assert as_documented == ["search_calls", "search_calls_v2", "search_contacts"]


@pytest.mark.slow
@pytest.mark.parametrize("dead", ["text_200", "envelope", "envelope_401"])
def test_a_refused_token_is_seen_in_every_form(dead: str) -> None:
    assert Visit(operations=True, dead=dead).row("credentials").answer == "Of 34 operations: 34 as documented."


def test_it_is_left_out_on_request() -> None:
    visit = Visit(operations=False)
    assert visit.row("credentials").answer == "Not asked: left out on request."
    assert visit.report.operations == ()
    assert len(visit.box.sent) == 8


def test_success_and_refused_credentials_are_told_as_they_are() -> None:
    assert taken(FINE, DEAD, DEAD) == ["accepted", "refused", "refused"]
    assert row(FINE, DEAD, DEAD).verdict is Verdict.DOCUMENTED
    assert taken(DEAD, FINE, NO_KEY) == ["refused", "accepted", "refused"]
    assert row(DEAD, FINE, NO_KEY).verdict is Verdict.DIFFERS


def test_an_operation_that_is_open_to_everybody_differs() -> None:
    assert taken(FINE, FINE, FINE) == ["accepted", "accepted", "accepted"]
    assert row(FINE, FINE, FINE).verdict is Verdict.DIFFERS


def test_either_credential_is_as_documented_where_both_are() -> None:
    assert row(FINE, FINE, DEAD, "search_contacts").verdict is Verdict.DOCUMENTED
    assert row(FINE, DEAD, DEAD, "search_contacts").verdict is Verdict.DIFFERS


@pytest.mark.parametrize("refusal", [NOT_FOUND, ODD])
def test_a_refusal_for_another_reason_means_that_the_credential_was_taken(refusal: httpx.Response) -> None:
    assert taken(refusal, DEAD, DEAD) == ["accepted", "refused", "refused"]
    assert row(refusal, DEAD, DEAD).verdict is Verdict.DOCUMENTED


@pytest.mark.parametrize("refusal", [NOT_FOUND, ODD])
def test_the_same_refusal_without_any_credential_says_nothing(refusal: httpx.Response) -> None:
    assert taken(refusal, refusal, refusal) == ["unclear", "unclear", "unclear"]
    assert row(refusal, refusal, refusal).verdict is Verdict.UNKNOWN


def test_another_refusal_without_any_credential_leaves_only_known_codes_standing() -> None:
    assert taken(NOT_FOUND, OTHER_ODD, OTHER_ODD) == ["accepted", "unclear", "unclear"]
    assert taken(ODD, DEAD, OTHER_ODD) == ["unclear", "refused", "unclear"]


@pytest.mark.parametrize("refusal", [ODD, NOT_FOUND, GONE, text_answer(403, "no")])
def test_a_refusal_of_a_request_that_succeeds_with_another_credential_is_about_the_credential(
    refusal: httpx.Response,
) -> None:
    assert taken(FINE, refusal, refusal) == ["accepted", "refused", "refused"]
    assert row(FINE, refusal, refusal).verdict is Verdict.DOCUMENTED


def test_a_server_error_beside_a_success_says_nothing() -> None:
    assert taken(FINE, DOWN, DEAD) == ["accepted", "unclear", "refused"]
    assert row(FINE, DOWN, DEAD).verdict is Verdict.UNKNOWN


def test_a_path_that_is_not_there_says_nothing() -> None:
    assert taken(GONE, GONE, GONE) == ["unclear", "unclear", "unclear"]


def test_a_lost_answer_is_told_and_what_contradicts_still_differs() -> None:
    assert taken(None, DEAD, DEAD) == ["no answer", "refused", "refused"]
    assert row(None, DEAD, DEAD).verdict is Verdict.UNKNOWN
    assert row(DEAD, None, DEAD).verdict is Verdict.DIFFERS


def test_a_success_under_a_status_of_failure_is_none() -> None:
    assert taken(envelope(9999, 500), DEAD, DEAD)[0] == "unclear"


def test_each_answer_is_described_without_a_word_of_the_server() -> None:
    seen = row(ODD, DEAD, None).seen
    assert [trial.how for trial in seen.values()] == [
        "HTTP 200, application/json, envelope -9999, no code that the catalogue knows",
        "HTTP 401, text/plain, exactly `Unauthorized`",
        "no answer (ReadTimeout)",
    ]


def test_the_summary_counts_what_is_left() -> None:
    rows = [row(FINE, DEAD, DEAD), row(DEAD, FINE, DEAD), row(GONE, GONE, GONE)]
    found = summary(rows, 4, stopped="", died=False)
    assert found.answer == "Of 3 operations: 1 as documented, 1 differ, 1 unclear."
    assert "4 operations were left out" in found.evidence
    assert summary(rows[2:], 4, stopped="", died=False).verdict is Verdict.UNKNOWN


def test_a_token_that_ended_on_the_way_takes_back_every_conclusion() -> None:
    # Somebody else's exchange, for instance.
    visit = Visit(lambda n, r: DEAD if n > FIRST_TRIAL and "authorization" in r.headers else None, operations=True)
    found = visit.row("credentials")
    assert found.answer.startswith("Unclear: the token was refused at the end of the run")
    assert (found.value, found.verdict) == (None, Verdict.UNKNOWN)
    assert not visit.report.differs


def test_a_request_for_a_pause_ends_this_question_and_is_told() -> None:
    visit = Visit(at(FIRST_TRIAL + 4, lambda: text_answer(429, "slow down", retry_after="9")), operations=True)
    found = visit.row("credentials")
    assert found.answer.endswith("Stopped early: the server asked for a pause (HTTP 429).")
    assert len(visit.report.operations) == 2
    assert len(visit.box.sent) == FIRST_TRIAL + 4
    assert list(visit.report.operations[1].seen) == ["bearer", "x-api-key"]
    assert visit.report.operations[1].verdict is Verdict.UNKNOWN


def test_a_request_for_a_pause_before_keeps_it_from_being_asked() -> None:
    visit = Visit(at(7, lambda: text_answer(429, "slow down")), operations=True)
    assert visit.row("no_token").answer == "No answer (HTTP 429)."
    assert visit.row("credentials").answer == (
        "No operation was asked. Stopped early: the server asked for a pause (HTTP 429)."
    )
    assert len(visit.box.sent) == 8


def test_a_server_that_falls_silent_is_not_asked_for_ever() -> None:
    def gone(number: int, _request: httpx.Request) -> None:
        if number >= FIRST_TRIAL:
            raise httpx.ConnectTimeout("")

    visit = Visit(gone, operations=True)
    assert visit.row("credentials").answer.endswith("Stopped early: 6 requests in a row got no answer.")
    assert len(visit.box.sent) == 8 + 6 + 1


def test_each_credential_goes_alone_and_only_where_it_is_tried() -> None:
    visit = Visit(operations=True)
    carried = [
        ("authorization" in request.headers, "x-api-key" in request.headers, "apikey" in request.headers)
        for request in visit.box.sent[8:-1]
    ]
    assert carried == [(True, False, False), (False, True, False), (False, False, False)] * 34
    keys = {request.headers["x-api-key"] for request in visit.box.sent if "x-api-key" in request.headers}
    assert keys == {KEY}


def test_a_cookie_of_one_request_does_not_speak_for_the_next() -> None:
    def with_cookie() -> httpx.Response:
        answer = envelope(9999, payload={})
        answer.headers["set-cookie"] = "session=of-the-one-before; Path=/"
        return answer

    visit = Visit(at(2, with_cookie))
    assert "set-cookie" in with_cookie().headers
    assert [request for request in visit.box.sent if "cookie" in request.headers] == []


@pytest.mark.slow
def test_the_pause_lies_between_the_requests() -> None:
    visit = Visit(operations=True, pause=0.2)
    assert visit.time.pauses.count(0.2) == ALL - 1
