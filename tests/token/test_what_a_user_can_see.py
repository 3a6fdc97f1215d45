"""What do the status and the log tell of a token?"""

from __future__ import annotations

import logging

import pytest
from tests.token.conftest import FakeClock, Server

from omicall.errors import ExchangeUnavailable, TokenError
from omicall.token import TokenKeeper, TokenStatus, fingerprint

NAME = fingerprint("token-1")


def test_an_empty_keeper_says_so(keeper: TokenKeeper) -> None:
    assert keeper.status() == TokenStatus("empty", None, None, None, None)


@pytest.mark.parametrize(
    ("age", "state", "left"),
    [
        (0, "fresh", 86_400),
        (83_000, "aging", 3_400),
        (86_200, "critical", 200),
        (86_401, "expired", 0),
    ],
)
def test_the_status_follows_the_token(
    keeper: TokenKeeper, time: FakeClock, age: float, state: str, left: float
) -> None:
    keeper.current()
    time.advance(age)
    assert keeper.status() == TokenStatus(state, left, "exchange", None, NAME)


def test_a_refused_token_has_no_time_left(keeper: TokenKeeper, server: Server) -> None:
    token = keeper.current()
    server.raises(lambda: ExchangeUnavailable("It is down."))
    with pytest.raises(TokenError):
        keeper.renewed(token)
    assert keeper.status() == TokenStatus("rejected", 0.0, "exchange", "ExchangeUnavailable", NAME)


def told(caplog: pytest.LogCaptureFixture) -> list[tuple[int, str]]:
    return [(record.levelno, record.getMessage()) for record in caplog.records]


@pytest.fixture(autouse=True)
def all_lines(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, logger="omicall.token")


def test_a_new_token_is_one_line(keeper: TokenKeeper, caplog: pytest.LogCaptureFixture) -> None:
    keeper.current()
    keeper.current()
    text = f"New token {NAME} from the exchange, good for 86400 s."
    assert told(caplog) == [(logging.INFO, text)]


def test_a_failed_early_renewal_is_one_warning(
    keeper: TokenKeeper, server: Server, time: FakeClock, caplog: pytest.LogCaptureFixture
) -> None:
    keeper.current()
    caplog.clear()
    time.advance(83_000)
    server.raises(lambda: ExchangeUnavailable("It is down."))
    for _ in range(10):
        keeper.current()
    text = (
        f"Early renewal of token {NAME} failed: ExchangeUnavailable. It serves for another 3400 s. Next try in 300 s."
    )
    assert told(caplog) == [(logging.WARNING, text)]


def test_an_error_that_callers_get_is_one_line(
    keeper: TokenKeeper, server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    server.raises(lambda: ExchangeUnavailable("It is down."))
    for _ in range(10):
        with pytest.raises(ExchangeUnavailable):
            keeper.current()
    text = "No token: ExchangeUnavailable. Next exchange in 1 s."
    assert told(caplog) == [(logging.ERROR, text)]


def test_a_refusal_is_told_once_for_all_who_were_refused(keeper: TokenKeeper, caplog: pytest.LogCaptureFixture) -> None:
    token = keeper.current()
    caplog.clear()
    for _ in range(10):
        keeper.renewed(token)
    renewed = f"New token {fingerprint('token-2')} from the exchange, good for 86400 s."
    assert told(caplog) == [
        (logging.INFO, f"The server refused token {NAME}."),
        (logging.INFO, renewed),
    ]


def test_an_exchange_that_brings_the_same_token_clears_the_last_error(
    keeper: TokenKeeper, server: Server, time: FakeClock
) -> None:
    keeper.current()
    time.advance(83_000)
    server.raises(lambda: ExchangeUnavailable("It is down."))
    keeper.current()
    assert keeper.status().last_error == "ExchangeUnavailable"
    time.advance(300)
    server.gives("token-1")
    keeper.current()
    assert keeper.status() == TokenStatus("aging", 3_100, "exchange", None, NAME)


def test_a_log_handler_that_asks_for_the_token_does_not_block(
    keeper: TokenKeeper,
) -> None:
    asked: list[str] = []

    class Asking(logging.Handler):
        """Asks for a token whenever a line is logged."""

        def emit(self, record: logging.LogRecord) -> None:
            asked.append(keeper.current().value)

    handler = Asking(level=logging.INFO)
    logging.getLogger("omicall.token").addHandler(handler)
    try:
        keeper.current()
    finally:
        logging.getLogger("omicall.token").removeHandler(handler)
    assert asked == ["token-1"]
