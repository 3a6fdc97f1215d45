"""What is sent again after which outcome, and what is raised in place of sending again?"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import httpx
import pytest

from omicall import errors
from omicall._answer import Outcome
from omicall._retry import Budget, Step, decide
from omicall.catalog import OPERATIONS
from omicall_api.api.auth import get_access_token
from omicall_api.catalog import Operation

from .asking import REFUSAL, ask, error_of
from .doubles import (
    Caller,
    Reply,
    ScriptedServer,
    answers,
    answers_json,
    fails,
)


class Expected(NamedTuple):
    """How often the request was sent, how often the key was exchanged, and what the caller got."""

    sends: int
    exchanges: int
    error: type[Exception] | None


AGAIN = Expected(2, 1, None)
RENEWED = Expected(2, 2, None)
HANDED_OUT = Expected(1, 1, None)


def once(error: type[Exception]) -> Expected:
    """Sent once, and this error."""
    return Expected(1, 1, error)


REJECTED = Expected(1, 2, errors.TokenRejected)
UNKNOWN = once(errors.OutcomeUnknown)

TOKEN_TEXT: dict[str, Any] = {"status_code": -9999, "message": "Token is expired, please log in"}
KEY_CODE: dict[str, Any] = {"status_code": -9999, "message": "api_key_invalid"}

# One bad outcome, after which everything goes well. Of a request of the user's own nobody knows how its body reads,
# so an HTTP status 200 is handed out whatever the body.
CHANGING = ("write", "destructive", "billable", "own")


def row(
    name: str, reply: Reply, read: Expected, changing: Expected, *, billable: Expected | None = None, own: Expected
) -> tuple[str, Reply, dict[str, Expected]]:
    """A line of the table; write and destructive never differ, billable does after a refused token."""
    effects = {"read": read, "write": changing, "destructive": changing}
    return name, reply, {**effects, "billable": billable or changing, "own": own}


TABLE = [
    row("no connection", fails(httpx.ConnectError), AGAIN, AGAIN, own=AGAIN),
    row("connecting takes too long", fails(httpx.ConnectTimeout), AGAIN, AGAIN, own=AGAIN),
    row("no free connection", fails(httpx.PoolTimeout), AGAIN, AGAIN, own=AGAIN),
    row("the proxy refuses", fails(httpx.ProxyError), AGAIN, AGAIN, own=AGAIN),
    row("HTTP 401", answers(401), RENEWED, RENEWED, billable=REJECTED, own=REJECTED),
    row(
        "HTTP 401 with a plain failure in it",
        answers_json(401, REFUSAL),
        RENEWED,
        RENEWED,
        billable=REJECTED,
        own=REJECTED,
    ),
    row("the text Unauthorized", answers(200, "Unauthorized"), RENEWED, RENEWED, billable=REJECTED, own=HANDED_OUT),
    row(
        "an envelope with 401",
        answers_json(200, {"status_code": 401}),
        RENEWED,
        RENEWED,
        billable=REJECTED,
        own=HANDED_OUT,
    ),
    row("a code about the key", answers_json(200, KEY_CODE), RENEWED, RENEWED, billable=REJECTED, own=HANDED_OUT),
    row("HTTP 429", answers(429), AGAIN, once(errors.RateLimited), own=HANDED_OUT),
    row("HTTP 429 in an envelope", answers_json(429, REFUSAL), AGAIN, once(errors.RateLimited), own=HANDED_OUT),
    row("HTTP 500 in an envelope", answers_json(500, REFUSAL), AGAIN, once(errors.ApiError), own=HANDED_OUT),
    row("HTTP 503 with an error", answers_json(503, {"error": "x"}), AGAIN, once(errors.ApiError), own=HANDED_OUT),
    row("HTTP 500 with HTML", answers(500, "<html>"), AGAIN, UNKNOWN, own=UNKNOWN),
    row("HTTP 502 with nothing", answers(502), AGAIN, UNKNOWN, own=UNKNOWN),
    row("no answer in time", fails(httpx.ReadTimeout), AGAIN, UNKNOWN, own=UNKNOWN),
    row("sending takes too long", fails(httpx.WriteTimeout), AGAIN, UNKNOWN, own=UNKNOWN),
    row("the connection is lost", fails(httpx.RemoteProtocolError), AGAIN, UNKNOWN, own=UNKNOWN),
    row("a reset while reading", fails(httpx.ReadError), AGAIN, UNKNOWN, own=UNKNOWN),
    row("a reset while writing", fails(httpx.WriteError), AGAIN, UNKNOWN, own=UNKNOWN),
    row("a body that can't be unpacked", fails(httpx.DecodingError), AGAIN, UNKNOWN, own=UNKNOWN),
    row("a bare OSError", fails(OSError), AGAIN, UNKNOWN, own=UNKNOWN),
    row("HTML", answers(200, "<html>"), AGAIN, UNKNOWN, own=HANDED_OUT),
    row("half of a JSON", answers(200, '{"status_code": 9999, "pay'), AGAIN, UNKNOWN, own=HANDED_OUT),
    row("nothing at all", answers(200), AGAIN, UNKNOWN, own=HANDED_OUT),
    row("another JSON", answers_json(200, [1]), AGAIN, UNKNOWN, own=HANDED_OUT),
    row("HTTP 201 with HTML", answers(201, "<html>"), AGAIN, UNKNOWN, own=HANDED_OUT),
    row("HTTP 204", answers(204), AGAIN, UNKNOWN, own=HANDED_OUT),
    row("a refusal", answers_json(200, REFUSAL), once(errors.ApiError), once(errors.ApiError), own=HANDED_OUT),
    row(
        "a failure that speaks of a token",
        answers_json(200, TOKEN_TEXT),
        once(errors.ApiError),
        once(errors.ApiError),
        own=HANDED_OUT,
    ),
    row("HTTP 403", answers(403), *[once(errors.UnexpectedStatus)] * 2, own=HANDED_OUT),
    row("HTTP 404", answers(404), *[once(errors.UnexpectedStatus)] * 2, own=HANDED_OUT),
    row("a redirect", answers(302, location="/"), *[once(errors.UnexpectedStatus)] * 2, own=HANDED_OUT),
]

CASES = [
    pytest.param(effect, reply, expected, id=f"{effect}, {name}")
    for name, reply, effects in TABLE
    for effect, expected in effects.items()
]


@pytest.mark.parametrize(("effect", "reply", "expected"), CASES)
def test_the_table(caller: Caller, server: ScriptedServer, effect: str, reply: Reply, expected: Expected) -> None:
    server.script = [reply]
    error = error_of(caller, effect)
    assert (len(server.sent), server.exchanges, error and type(error)) == expected


FAR = [operation for operation in OPERATIONS.values() if operation.id != get_access_token.OPERATION]
"""All operations but the exchange itself."""
TOKEN = "bearer"


def far(effects: tuple[str, ...], *, with_token: bool | None = None) -> list[Operation]:
    """The operations with one of these effects, and with or without a token if that is asked for."""
    return [
        one
        for one in FAR
        if one.effect in effects and with_token in (None, bool(one.credentials) and TOKEN in one.credentials[0])
    ]


READ, CHANGE, COST = ("read",), ("write", "destructive", "billable"), ("billable",)
NEVER_LEFT, REFUSED, BUSY, BROKEN, LATE, UNREADABLE = (
    fails(httpx.ConnectError),
    answers(401),
    answers(429),
    answers_json(500, REFUSAL),
    fails(httpx.ReadTimeout),
    answers(502),
)
CELLS = [
    pytest.param(far((*READ, *CHANGE)), NEVER_LEFT, 2, None, id="never left"),
    pytest.param(far(("read", "write", "destructive"), with_token=True), REFUSED, 2, None, id="token refused"),
    pytest.param(far(COST, with_token=True), REFUSED, 1, errors.TokenRejected, id="token refused, billable"),
    pytest.param(far((*READ, *CHANGE), with_token=False), REFUSED, 1, None, id="key refused"),
    pytest.param(far(READ), BUSY, 2, None, id="429, read"),
    pytest.param(far(CHANGE), BUSY, 1, None, id="429, change"),
    pytest.param(far(READ), BROKEN, 2, None, id="500 in an envelope, read"),
    pytest.param(far(CHANGE), BROKEN, 1, None, id="500 in an envelope, change"),
    pytest.param(far(READ), LATE, 2, None, id="late, read"),
    pytest.param(far(CHANGE), LATE, 1, errors.OutcomeUnknown, id="late, change"),
    pytest.param(far(READ), UNREADABLE, 2, None, id="502, read"),
    pytest.param(far(CHANGE), UNREADABLE, 1, errors.OutcomeUnknown, id="502, change"),
    pytest.param(far((*READ, *CHANGE)), answers_json(200, REFUSAL), 1, None, id="refusal"),
]


@pytest.mark.parametrize(("operations", "reply", "sends", "error"), CELLS)
@pytest.mark.slow
def test_the_table_holds_for_every_operation_of_the_catalogue(
    make_caller: Callable[..., Caller],
    server: ScriptedServer,
    operations: list[Operation],
    reply: Reply,
    sends: int,
    error: type[Exception] | None,
) -> None:
    caller = make_caller()
    server.rest = answers_json(200, {"status_code": 9999, "payload": {}})
    assert len(operations) > 3
    for operation in operations:
        # Something that works in between: tokens that are refused in a row are given up, and so is a spent budget.
        caller.do(lambda client: as_operation(caller.http(client), OPERATIONS["get_tenant_detail"]))
        caller.client._account.budget.level = 200
        server.sent.clear()
        server.script = [reply]
        try:
            caller.do(lambda client, one=operation: as_operation(caller.http(client), one))
            raised = None
        except errors.OmicallError as caught:
            raised = type(caught)
        assert (operation.id, len(server.sent), raised) == (operation.id, sends, error)


def as_operation(http: Any, operation: Operation) -> Any:
    """A request that goes out as this operation."""
    return http.request(operation.method, operation.path, extensions={"omicall_operation": operation.id})


def test_every_operation_has_one_of_four_effects_and_each_effect_has_its_row() -> None:
    assert {operation.effect for operation in OPERATIONS.values()} == {"read", "write", "destructive", "billable"}
    assert {operation.id for operation in FAR} == {one.id for one in far((*READ, *CHANGE))}
    both = {one.id for with_token in (True, False) for one in far((*READ, *CHANGE), with_token=with_token)}
    assert both == {operation.id for operation in FAR}


@pytest.mark.parametrize("effect", ["", "none", "Read", "odd"])
@pytest.mark.parametrize("outcome", [Outcome.CREDENTIAL_REFUSED, Outcome.BUSY, Outcome.SERVER_ERROR, Outcome.UNCLEAR])
def test_an_effect_that_nobody_knows_counts_as_billable(effect: str, outcome: Outcome) -> None:
    def step(of: str) -> Step:
        known: dict[str, Any] = {"attempt": 1, "max_retries": 2, "renewable": True, "retry_after": None}
        return decide(of, outcome, **known, budget=Budget(), uniform=lambda low, _: low)

    assert step(effect) == step("billable") != step("read")


def test_a_request_with_an_operation_that_nobody_knows_is_never_sent_twice(
    caller: Caller, server: ScriptedServer
) -> None:
    server.script = [fails(httpx.ReadTimeout)]
    with pytest.raises(errors.OutcomeUnknown):
        caller.do(lambda client: caller.http(client).get("/api/odd", extensions={"omicall_operation": "odd"}))
    assert len(server.sent) == 1


@pytest.mark.parametrize("effect", ["read", *CHANGING])
def test_what_is_sent_again_is_the_same_with_the_new_token(caller: Caller, server: ScriptedServer, effect: str) -> None:
    server.script = [fails(httpx.ConnectError), answers(401)]
    error = error_of(caller, effect)
    assert isinstance(error, errors.TokenRejected) == (effect in ("billable", "own"))
    assert len({(request.method, request.url.raw_path, request.content) for request in server.sent}) == 1
    tokens = ["Bearer token-1", "Bearer token-1", "Bearer token-2"]
    assert server.authorizations == tokens[: len(server.sent)]


@pytest.mark.parametrize("effect", ["billable", "own"])
def test_the_call_after_a_refused_billable_one_works_with_the_new_token(
    caller: Caller, server: ScriptedServer, effect: str
) -> None:
    server.script = [answers(401)]
    with pytest.raises(errors.TokenRejected, match="not sent again"):
        ask(caller, effect)
    ask(caller, effect)
    assert server.authorizations == ["Bearer token-1", "Bearer token-2"]
    assert server.exchanges == 2


def test_a_refused_billable_call_does_not_claim_a_new_token_that_it_did_not_get(
    caller: Caller, server: ScriptedServer
) -> None:
    ask(caller, "read")
    server.exchange = answers(500)
    server.script = [answers(401)]
    with pytest.raises(errors.TokenRejected) as caught:
        ask(caller, "billable")
    assert "was renewed" not in str(caught.value)
    assert caught.value.__context__ is None


@pytest.mark.parametrize("effect", ["read", "write", "destructive"])
def test_a_second_refusal_of_the_token_is_the_answer(caller: Caller, server: ScriptedServer, effect: str) -> None:
    server.rest = answers(401)
    assert isinstance(error_of(caller, effect), errors.AuthError)
    assert (len(server.sent), server.exchanges) == (2, 2)


@pytest.mark.parametrize("effect", ["by key", "billable by key"])
@pytest.mark.parametrize("reply", [answers(401), answers(200, "Unauthorized"), answers_json(200, KEY_CODE)])
def test_a_call_by_the_key_itself_never_starts_an_exchange(
    caller: Caller, server: ScriptedServer, effect: str, reply: Reply
) -> None:
    server.rest = reply
    assert isinstance(error_of(caller, effect), errors.AuthError)
    assert (len(server.sent), server.exchanges) == (1, 0)


def test_a_refused_key_that_goes_along_with_a_token_is_no_reason_to_renew_the_token(
    caller: Caller, server: ScriptedServer
) -> None:
    server.rest = answers_json(200, {"status_code": -9999, "message": "api_key_invalid"})
    assert isinstance(error_of(caller, "billable by both"), errors.AuthError)
    assert (len(server.sent), server.exchanges) == (1, 1)


def test_a_renewed_token_does_not_use_up_a_repetition(
    make_caller: Callable[..., Caller], server: ScriptedServer
) -> None:
    server.script = [answers(401), answers(500)]
    ask(make_caller(max_retries=1), "read")
    assert len(server.sent) == 3


@pytest.mark.parametrize("retries", [0, 1, 5])
def test_a_read_is_repeated_as_often_as_max_retries_says(
    make_caller: Callable[..., Caller], server: ScriptedServer, retries: int
) -> None:
    server.rest = fails(httpx.ReadTimeout)
    with pytest.raises(errors.TransportError) as caught:
        ask(make_caller(max_retries=retries), "read")
    assert caught.value.attempts == len(server.sent) == retries + 1
    assert "ReadTimeout" in str(caught.value)


@pytest.mark.parametrize("effect", CHANGING)
def test_what_never_left_is_said_to_have_changed_nothing(caller: Caller, server: ScriptedServer, effect: str) -> None:
    server.rest = fails(httpx.ConnectError)
    with pytest.raises(errors.TransportError, match="Nothing was changed: it never left"):
        ask(caller, effect)
    assert len(server.sent) == 3


@pytest.mark.parametrize("effect", CHANGING)
def test_a_repetition_that_got_lost_is_the_end(caller: Caller, server: ScriptedServer, effect: str) -> None:
    server.script = [fails(httpx.ConnectError), fails(httpx.ReadTimeout)]
    assert isinstance(error_of(caller, effect), errors.OutcomeUnknown)
    assert len(server.sent) == 2


def test_a_read_that_stays_unreadable_ends_in_the_error_about_its_last_answer(
    caller: Caller, server: ScriptedServer
) -> None:
    server.rest = answers(200, "<html>")
    assert isinstance(error_of(caller, "read"), errors.ProtocolError)
    server.rest = answers(500, "<html>")
    assert isinstance(error_of(caller, "read"), errors.UnexpectedStatus)


@pytest.mark.parametrize("effect", ["write", "destructive", "billable"])
def test_an_unknown_outcome_names_the_operation_and_says_to_look_first(
    caller: Caller, server: ScriptedServer, effect: str
) -> None:
    server.script = [answers(502)]
    with pytest.raises(
        errors.OutcomeUnknown, match=r"HTTP 502.*may have been carried out.*before you repeat"
    ) as caught:
        ask(caller, effect)
    assert caught.value.operation is not None
    assert caught.value.operation in str(caught.value)


@pytest.mark.parametrize("status", [200, 206, 299])
@pytest.mark.parametrize("extensions", [{}, {"omicall_operation": "get_tenant_detail"}])
def test_a_stream_is_left_unread_for_its_reader(
    caller: Caller, server: ScriptedServer, extensions: dict[str, str], status: int
) -> None:
    server.rest = lambda _: httpx.Response(status, stream=httpx.ByteStream(b"Unauthorized"))

    async def read_async(client: Any) -> bytes:
        async with client.stream("GET", "/api/of/my/own", extensions=extensions) as response:
            return bytes(await response.aread())

    def read(client: Any) -> bytes:
        with client.stream("GET", "/api/of/my/own", extensions=extensions) as response:
            return bytes(response.read())

    def action(client: Any) -> Any:
        http = caller.http(client)
        return read_async(http) if isinstance(http, httpx.AsyncClient) else read(http)

    assert caller.do(action) == b"Unauthorized"
