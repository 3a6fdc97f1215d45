"""What do callers get to see of an exchange that fails?"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from tests.token.conftest import FakeClock, Gate, Server, Waiting

from omicall.errors import ApiKeyRejected, ExchangeUnavailable, TokenError
from omicall.token import Grant, Token, TokenKeeper

Call = Callable[[TokenKeeper], Token]


class HttpLibraryError(Exception):
    """Stands for an error of the HTTP library, whose text holds the URL and so the key."""


@pytest.fixture(params=["thread", "task"])
def call(request: pytest.FixtureRequest) -> Call:
    """Give a call that is made by a thread, then one that is made by a task."""
    calls: dict[str, Call] = {
        "thread": lambda keeper: keeper.current(),
        "task": lambda keeper: asyncio.run(keeper.acurrent()),
    }
    return calls[request.param]


def test_every_waiter_gets_an_exception_of_its_own(
    keeper: TokenKeeper, server: Server, held: Gate, waiting: Waiting
) -> None:
    server.raises(lambda: ExchangeUnavailable("It is down.", retry_after=7))
    with ThreadPoolExecutor(8) as pool:
        calls = [pool.submit(keeper.current) for _ in range(8)]
        waiting.until(7)
        held.open()
        errors = [call.exception(timeout=20) for call in calls]
    assert len({id(error) for error in errors}) == 8
    assert {type(error) for error in errors} == {ExchangeUnavailable}
    assert server.exchanges == 1


@pytest.mark.parametrize("error", [ApiKeyRejected, ExchangeUnavailable])
def test_the_error_of_the_transport_does_not_hang_on_to_ours(
    keeper: TokenKeeper, server: Server, call: Call, error: type[TokenError]
) -> None:
    def exchange() -> Grant:
        try:
            raise HttpLibraryError("https://api.example.vn/?apiKey=secret")
        except HttpLibraryError:
            raise error("In our own words.")  # noqa: B904 - as a careless exchange would do

    server.answer = exchange
    with pytest.raises(error, match="In our own words") as first:
        call(keeper)
    with pytest.raises(error, match="No new exchange is made") as second:
        call(keeper)
    assert [(e.value.__context__, e.value.__cause__) for e in (first, second)] == [(None, None)] * 2


def test_retry_after_tells_what_the_server_asked_for_and_then_what_is_left(
    keeper: TokenKeeper, server: Server, time: FakeClock, call: Call
) -> None:
    server.raises(lambda: ExchangeUnavailable("Too many.", "get_token", retry_after=60))
    with pytest.raises(ExchangeUnavailable) as first:
        call(keeper)
    time.advance(20)
    with pytest.raises(ExchangeUnavailable) as second:
        call(keeper)
    assert (first.value.retry_after, second.value.retry_after) == (60, 40)
    assert (first.value.operation, second.value.operation) == ("get_token", "get_token")


def test_an_unforeseen_error_reaches_the_owner_as_it_is(keeper: TokenKeeper, server: Server, call: Call) -> None:
    error = HttpLibraryError("unforeseen")
    server.raises(lambda: error)
    with pytest.raises(HttpLibraryError) as caught:
        call(keeper)
    assert caught.value is error


def test_an_unforeseen_error_counts_as_an_outage_for_the_others(
    keeper: TokenKeeper, server: Server, call: Call
) -> None:
    server.raises(lambda: HttpLibraryError("apiKey=secret"))
    with pytest.raises(HttpLibraryError):
        call(keeper)
    with pytest.raises(ExchangeUnavailable, match="HttpLibraryError") as caught:
        call(keeper)
    assert "secret" not in str(caught.value)
    assert (server.exchanges, keeper.status().last_error) == (1, "HttpLibraryError")


@pytest.mark.parametrize("age", [83_000, 86_200])
def test_an_unforeseen_error_at_early_renewal_leaves_the_old_token_in_use(
    keeper: TokenKeeper, server: Server, time: FakeClock, call: Call, age: float
) -> None:
    call(keeper)
    time.advance(age)
    server.raises(lambda: HttpLibraryError("unforeseen"))
    assert call(keeper).value == "token-1"
    assert server.exchanges == 2


def test_a_success_clears_the_last_error(keeper: TokenKeeper, server: Server, time: FakeClock, call: Call) -> None:
    server.raises(lambda: ExchangeUnavailable("It is down."))
    with pytest.raises(ExchangeUnavailable):
        call(keeper)
    assert keeper.status().last_error == "ExchangeUnavailable"
    server.recovers()
    time.advance(5)
    call(keeper)
    assert keeper.status().last_error is None
