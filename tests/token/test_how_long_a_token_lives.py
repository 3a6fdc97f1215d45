"""How much life is a token taken to have, whatever it, the server and our clock say?"""

from __future__ import annotations

import math
from collections.abc import Callable

import pytest
from tests.token.conftest import NOON, FakeClock, Server

from omicall.token import Grant, TokenKeeper
from omicall.token._lifetime import Claims, read_claims, remaining_life, shelf_life

HOUR = 3600.0
DAY = 24 * HOUR


@pytest.mark.parametrize(
    ("exp", "iat", "date", "seconds", "doubted"),
    [
        pytest.param(NOON + DAY, NOON, NOON, DAY, False, id="all agree"),
        pytest.param(NOON + HOUR, NOON - 23 * HOUR, NOON, HOUR, False, id="re-served, with a date"),
        pytest.param(NOON - DAY + HOUR, NOON - 2 * DAY, NOON - DAY, HOUR, False, id="our clock is a day fast"),
        pytest.param(NOON + DAY, NOON, None, DAY, False, id="fresh, without a date"),
        pytest.param(NOON + HOUR, NOON + 300, None, HOUR - 300, False, id="five minutes ahead"),
        pytest.param(NOON + HOUR, NOON - 23 * HOUR, None, HOUR, False, id="re-served, no date"),
        pytest.param(NOON + 2 * DAY, NOON + DAY, None, DAY, False, id="our clock is slow, without a date"),
        pytest.param(NOON - HOUR, NOON - DAY, None, 23 * HOUR, True, id="dead by our clock only"),
        pytest.param(None, None, None, DAY, False, id="no claims"),
        pytest.param(None, None, NOON, DAY, False, id="no claims, with a date"),
        pytest.param(None, NOON, NOON, DAY, False, id="iat alone"),
        pytest.param(NOON + HOUR, None, None, DAY, False, id="exp alone, without a date"),
        pytest.param(NOON + HOUR, None, NOON, HOUR, False, id="exp alone, with a date"),
        pytest.param(NOON - 1, NOON - DAY, NOON, DAY, True, id="dead by the server's own date"),
        pytest.param(NOON, NOON, None, DAY, True, id="no life at all"),
        pytest.param(NOON + 7 * DAY, NOON, None, 7 * DAY, False, id="a week"),
        pytest.param(NOON + 7 * DAY + 1, NOON, None, DAY, True, id="more than a week"),
        pytest.param(NOON * 1000, NOON * 1000, NOON, DAY, True, id="times in milliseconds"),
    ],
)
def test_the_remaining_life_is_taken_from_the_best_witness(
    exp: float | None, iat: float | None, date: float | None, seconds: float, doubted: bool
) -> None:
    life = remaining_life(Claims(exp=exp, iat=iat), date, wall=NOON)
    assert (life.seconds, life.doubt is not None) == (seconds, doubted)


@pytest.mark.parametrize(
    "value",
    [
        "",
        "plain",
        "a.b",
        "a.b.c.d",
        "a.!!!.c",
        "a.bm90IGpzb24.c",
        "a.W10.c",
        "a.\N{HONEYBEE}.c",
        "a." + "W1tb" * 40_000 + ".c",
        "a.eyJleHAiOiAi" + "MTIz" + "In0.c",
    ],
)
def test_a_token_that_cannot_be_read_is_no_error(value: str) -> None:
    assert read_claims(value) == Claims()


@pytest.mark.parametrize("exp", [True, "1790000000", None, math.nan, math.inf, 10**400, [1], {"a": 1}])
def test_a_claim_that_is_no_time_is_left_out(exp: object, make_jwt: Callable[..., str]) -> None:
    assert read_claims(make_jwt(exp=exp, iat=NOON)) == Claims(exp=None, iat=NOON)


def test_the_claims_of_a_real_looking_token_are_read(make_jwt: Callable[..., str]) -> None:
    assert read_claims(make_jwt(exp=1790086400, iat=1790000000)) == Claims(1790086400, 1790000000)


@pytest.mark.parametrize(
    ("issued_at", "lifetime", "seconds", "doubted"),
    [
        pytest.param(NOON - HOUR, DAY, 23 * HOUR, False, id="an hour old"),
        pytest.param(NOON + 300, DAY, DAY, False, id="five minutes in the future is no news"),
        pytest.param(NOON + 301, DAY, DAY, True, id="further in the future"),
        pytest.param(NOON - DAY, DAY, 0, False, id="just dead"),
        pytest.param(NOON, 8 * DAY, 0, False, id="a lifetime that no token has"),
        pytest.param(NOON, -1, 0, False, id="a negative lifetime"),
        pytest.param(NOON, math.nan, 0, False, id="not a number"),
        pytest.param(math.nan, DAY, 0, False, id="from no time"),
    ],
)
def test_a_stored_token_is_as_old_as_the_wall_clock_says(
    issued_at: float, lifetime: float, seconds: float, doubted: bool
) -> None:
    life = shelf_life(issued_at, lifetime, wall=NOON)
    assert (life.seconds, life.doubt is not None) == (seconds, doubted)


def test_deadlines_are_counted_from_before_the_exchange_was_sent(
    keeper: TokenKeeper, time: FakeClock, server: Server
) -> None:
    slow = server.exchange

    def slow_exchange(seconds: float) -> Grant:
        grant = slow(seconds)
        time.advance(9)
        return grant

    keeper._exchanger._exchange = slow_exchange
    token = keeper.current()
    assert (token.issued_at, token.expires_at) == (NOON, 5000.0 + DAY)


def test_a_short_token_of_the_server_is_believed(
    keeper: TokenKeeper, server: Server, make_jwt: Callable[..., str]
) -> None:
    server.gives(make_jwt(exp=NOON + 600), date=NOON)
    assert keeper.current().lifetime == 600


def test_a_token_whose_end_is_past_is_used_and_doubted_once(
    keeper: TokenKeeper,
    server: Server,
    make_jwt: Callable[..., str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    token = keeper.current()
    lifetimes = []
    for number in range(3):
        server.gives(make_jwt(exp=NOON - HOUR, iat=NOON - HOUR - DAY, jti=number))
        token = keeper.renewed(token)
        keeper.accepted(token)
        lifetimes.append(token.lifetime)
    assert lifetimes == [DAY] * 3
    assert [record.getMessage() for record in caplog.records if "clock" in record.message] == [
        "A token that was just handed out is past its end by the clock of this machine. "
        "The token is used all the same. Check the clock."
    ]
