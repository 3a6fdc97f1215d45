"""Does every error say what happened, to which request, and what to do now, and can it be kept and passed on?"""

from __future__ import annotations

import copy
import doctest
import inspect
import logging
import pickle
from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import count
from typing import Any

import httpx
import pytest

from omicall import errors
from omicall.catalog import ERRORS, OPERATIONS
from omicall_api.api.calls import list_calls_v1
from omicall_api.base import VIETNAM

from .doubles import BASE, CLICK, KEY, NOON, Caller, FakeClock, Reply, ScriptedServer, answers, answers_json, fails

REQUEST_ID = "x-request-id"


class Numbered:
    """Gives ids that can be told apart."""

    def __init__(self) -> None:
        self._numbers = count(1)

    def __call__(self) -> str:
        return f"id-{next(self._numbers)}"


@pytest.fixture
def caller(make_caller: Callable[..., Caller], time: FakeClock) -> Caller:
    """A caller whose requests are numbered: an exchange of the key comes after the request that it is for."""
    return make_caller(clock=time.with_ids(Numbered()))


def refusal(code: str) -> Reply:
    """OMICall's refusal with a code."""
    return answers_json(200, {"status_code": -9999, "message": code})


def detail(client: Any) -> Any:
    return client.tenant.detail()


def click(client: Any) -> Any:
    return client.calls.click_to_call(**CLICK)


def raised_by(caller: Caller, action: Callable[[Any], Any]) -> Any:
    """The error that an action ends in."""
    with pytest.raises(errors.OmicallError) as caught:
        caller.do(action)
    return caught.value


KINDS = {
    "credential": errors.AuthError,
    "request": errors.InvalidRequest,
    "duplicate": errors.AlreadyExists,
    "account": errors.QuotaExceeded,
    "pace": errors.TooSoon,
    None: errors.ApiError,
}


@pytest.mark.parametrize("code", ERRORS)
def test_a_code_decides_what_can_be_caught_and_tells_meaning_and_advice(
    caller: Caller, server: ScriptedServer, code: str
) -> None:
    server.rest = refusal(code)
    error = raised_by(
        caller, click if ERRORS[code].refuses != "credential" else lambda client: client.ai.text_to_speech(text="x")
    )
    known = ERRORS[code]
    assert type(error) is KINDS[known.refuses]
    assert (error.code, error.meaning) == (code, {"vi": known.vi, "en": known.en})
    assert error.advice == known.hint
    assert error.retry_can_help is known.retry_can_help
    assert known.en in str(error)
    assert known.hint in str(error)


def test_an_unknown_code_is_a_plain_api_error_that_points_to_its_body(caller: Caller, server: ScriptedServer) -> None:
    server.rest = refusal("nobody_knows_this")
    error = raised_by(caller, detail)
    assert (type(error), error.code, error.meaning, error.retry_can_help) == (errors.ApiError, None, {}, False)
    assert "`body`" in error.advice
    assert error.body["message"] == "nobody_knows_this"


def test_a_request_too_soon_says_how_many_seconds_are_left_at_most(caller: Caller, server: ScriptedServer) -> None:
    server.rest = refusal("limit_request_30_minute")
    error = raised_by(caller, lambda client: client.calls.list_v1(from_date=1, to_date=2, page=1, size=50))
    minutes = OPERATIONS[list_calls_v1.OPERATION].limits["minutes_between_requests"]
    assert (type(error), error.retry_after) == (errors.TooSoon, minutes * 60)
    assert isinstance(error, errors.MustWait)


def test_a_request_too_soon_where_no_distance_is_known_has_no_number(caller: Caller, server: ScriptedServer) -> None:
    server.rest = refusal("limit_request_30_minute")
    assert raised_by(caller, detail).retry_after is None


def test_all_that_only_takes_waiting_is_caught_by_one_name(caller: Caller, server: ScriptedServer) -> None:
    server.rest = answers(429, retry_after="7")
    error = raised_by(caller, click)
    assert isinstance(error, errors.MustWait)
    assert (error.retry_after, error.advice) == (7, "Wait 7 s before the next request.")
    assert issubclass(errors.ExchangeUnavailable, errors.MustWait)


def test_a_wrong_key_is_caught_by_one_name_whoever_finds_out(caller: Caller, server: ScriptedServer) -> None:
    server.exchange = refusal("api_key_invalid")
    error = raised_by(caller, detail)
    assert isinstance(error, errors.AuthError)
    assert isinstance(error, errors.ApiKeyRejected)
    assert error.meaning["vi"] == ERRORS["api_key_invalid"].vi
    assert (error.code, error.status_code, error.body) == ("api_key_invalid", None, None)


@pytest.mark.parametrize(
    ("reply", "action", "attempts"),
    [
        (refusal("extension_invalid"), click, 1),
        (answers(404), detail, 1),
        (answers(429), detail, 3),
        (answers(500), detail, 3),
        (answers(200, "<html>"), detail, 3),
        (answers(200, '{"status_code": 9999}'), detail, 1),
        (fails(httpx.ReadTimeout), detail, 3),
        (fails(httpx.ConnectError), click, 3),
        (fails(httpx.ReadTimeout), click, 1),
        (answers(401), click, 1),
        (answers(401), detail, 2),
    ],
)
def test_an_error_names_the_request_that_was_sent_and_how_often(
    caller: Caller, server: ScriptedServer, reply: Reply, action: Callable[[Any], Any], attempts: int
) -> None:
    server.rest = reply
    error = raised_by(caller, action)
    assert {headers[REQUEST_ID] for headers in server.headers} == {error.request_id} == {"id-1"}
    assert error.attempts == len(server.sent) == attempts
    assert error.operation in OPERATIONS
    assert error.advice.endswith(".")


@pytest.mark.parametrize(
    ("reply", "attempts"), [(answers(500), 1), (refusal("api_key_invalid"), 1), (fails(httpx.ConnectError), 2)]
)
def test_an_exchange_has_an_id_of_its_own(caller: Caller, server: ScriptedServer, reply: Reply, attempts: int) -> None:
    seen: list[str] = []

    def exchange(request: httpx.Request) -> httpx.Response:
        seen.append(request.headers[REQUEST_ID])
        return reply(request)

    server.exchange = exchange
    error = raised_by(caller, detail)
    assert seen == [error.request_id] * attempts
    assert (error.attempts, error.operation, error.request_id) == (attempts, "get_access_token", "id-2")


def test_every_request_has_an_id_of_its_own(make_caller: Callable[..., Caller], server: ScriptedServer) -> None:
    caller = make_caller()
    for _ in range(3):
        caller.do(detail)
    ids = {headers[REQUEST_ID] for headers in server.headers}
    assert len(ids) == 3
    assert {len(one) for one in ids} == {32}


def test_an_id_that_the_user_sets_is_kept(caller: Caller, server: ScriptedServer) -> None:
    caller.do(lambda client: caller.http(client).get("/api/of/my/own", headers={"X-Request-Id": "mine"}))
    assert server.headers[0][REQUEST_ID] == "mine"


def test_an_unknown_outcome_says_where_and_when_to_look(
    caller: Caller, server: ScriptedServer, time: FakeClock
) -> None:
    def late(request: httpx.Request) -> httpx.Response:
        time.now += 30
        return fails(httpx.ReadTimeout)(request)

    server.script = [fails(httpx.ConnectError), late]
    error = raised_by(caller, click)
    assert type(error) is errors.OutcomeUnknown
    sent = datetime.fromtimestamp(NOON, VIETNAM) + timedelta(seconds=sum(time.pauses))
    assert (error.sent_at, error.gave_up_at) == (sent, sent + timedelta(seconds=30))
    assert error.look_up[0] == "calls.search"
    assert error.look_up == tuple(OPERATIONS[name].call for name in OPERATIONS["click_to_call"].look_up)
    assert all(name in str(error) for name in error.look_up)
    assert str(error).endswith(error.advice)
    assert CLICK["phone_number"] not in str(error)


def test_where_the_spec_knows_no_way_to_look_an_outcome_up_the_advice_stays_general(
    caller: Caller, server: ScriptedServer
) -> None:
    server.rest = answers(502)
    error = raised_by(caller, lambda client: client.ai.text_to_speech(text="Xin chào"))
    assert (type(error), error.look_up) == (errors.OutcomeUnknown, ())
    assert error.advice == "Look at what it should have changed before you repeat it."


def test_what_is_sent_again_and_what_nobody_knows_is_logged_with_the_id(
    caller: Caller, server: ScriptedServer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "omicall.client")
    server.script = [answers(500)]
    caller.do(detail)
    server.script = [fails(httpx.ReadTimeout)]
    raised_by(caller, click)
    lines = [(record.levelname, record.getMessage()) for record in caplog.records if record.name == "omicall.client"]
    assert lines == [
        ("INFO", "get_tenant_detail: UNCLEAR at attempt 1, request id id-1. Sent again in 0.5 s."),
        ("INFO", "click_to_call: UNCLEAR at attempt 1, request id id-3. Outcome unknown; not sent again."),
    ]


KINDS_OF_ERROR = [
    value for value in vars(errors).values() if inspect.isclass(value) and issubclass(value, errors.OmicallError)
]
NEEDED: dict[type[Exception], dict[str, Any]] = {
    errors.UnexpectedStatus: {"http_status": 502},
    errors.MatchError: {"ids": ("c-1",)},
    errors.OutcomeUnknown: {"sent_at": datetime(2026, 1, 1, tzinfo=VIETNAM)},
    errors.ExchangeUnavailable: {"retry_after": 7.0},
    errors.RateLimited: {"retry_after": 7.0},
    errors.AuthError: {"code": "api_key_invalid", "status_code": -9999, "body": {"message": "api_key_invalid"}},
}


@pytest.mark.parametrize("kind", KINDS_OF_ERROR)
def test_an_error_can_be_pickled_and_copied_with_all_that_it_knows(kind: type[errors.OmicallError]) -> None:
    error = kind("It went wrong.", "click_to_call", **NEEDED.get(kind, {})).sent_as("id-1", 2)
    error.add_note("Written down by a user.")
    for twin in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert type(twin) is kind
        assert twin is not error
        assert vars(twin) == vars(error)
        assert (str(twin), twin.request_id, twin.attempts) == ("It went wrong.", "id-1", 2)
        assert (twin.meaning, twin.advice) == (error.meaning, error.advice)


@pytest.mark.parametrize("kind", KINDS_OF_ERROR)
def test_every_kind_says_what_it_means_and_what_to_do(kind: type[errors.OmicallError]) -> None:
    assert kind.__doc__
    assert kind.__name__ in str(errors.__doc__).split()
    assert kind("It went wrong.", **NEEDED.get(kind, {})).advice.endswith(".")


def test_an_error_of_nothing_that_was_sent_has_no_id_and_no_attempts(make_caller: Callable[..., Caller]) -> None:
    with pytest.raises(errors.ConfigurationError) as caught:
        make_caller(timeout=-1)
    assert (caught.value.request_id, caught.value.attempts, caught.value.code) == (None, 0, None)
    assert caught.value.meaning == {}


def test_no_error_holds_a_key_a_token_or_a_number_in_its_attributes(caller: Caller, server: ScriptedServer) -> None:
    for reply in (answers(401), fails(httpx.ReadTimeout), fails(httpx.ConnectError), answers(429), answers(502)):
        server.script = [reply] * 3
        error = raised_by(caller, click)
        shown = repr([error, vars(error), error.advice, error.meaning])
        assert not [secret for secret in (KEY, "token-", CLICK["phone_number"], BASE) if secret in shown]


def test_the_example_of_the_errors_is_true() -> None:
    result = doctest.testmod(errors)
    assert (result.failed, result.attempted) == (0, 3)
