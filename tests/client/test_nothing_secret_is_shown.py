"""Does the key, a token or a SIP password get out in a log line, a repr, an error or a traceback?

Everything is logged at DEBUG, every traceback is printed with its local variables, and each test makes sure that it had
something to look at.
"""

from __future__ import annotations

import logging
import traceback
import warnings
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from omicall import errors
from omicall._config import Hidden, settings
from omicall_api import AuthenticatedClient
from omicall_api.models import AccessToken

from .doubles import (
    BASE,
    CLICK,
    KEY,
    Box,
    Caller,
    ScriptedServer,
    answers,
    answers_json,
    envelope,
    fails,
)

SIP_PASSWORD = "invented-sip-password"
TOKENS = ("token-1", "token-2")


class Everything(logging.Handler):
    """Keeps all that is logged, as text and as a repr of its arguments."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self.loggers: set[str] = set()

    def emit(self, record: logging.LogRecord) -> None:
        self.lines += [record.getMessage(), repr(record.args)]
        if record.exc_info:
            self.lines.append(logging.Formatter().formatException(record.exc_info))
        self.loggers.add(record.name.partition(".")[0])


@pytest.fixture
def log() -> Iterator[Everything]:
    """All that any logger says."""
    handler = Everything()
    root = logging.getLogger()
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield handler
    root.removeHandler(handler)
    root.setLevel(before)


def chain(error: BaseException) -> Iterator[BaseException]:
    """An error and all that hangs on it."""
    yield error
    for other in (error.__cause__, error.__context__):
        if other is not None:
            yield from chain(other)


def shown(error: BaseException) -> str:
    """All that an error tracker could show of an error: texts, reprs, attributes, and the locals of every frame."""
    parts: list[str] = []
    for one in chain(error):
        parts += [str(one), repr(one), repr({name: value for name, value in vars(one).items() if name != "body"})]
        # The frames of the tests hold the key; nothing else may.
        frames = traceback.TracebackException.from_exception(one, capture_locals=True).stack
        parts += [f"{frame.name}: {frame.locals}" for frame in frames if "/tests/" not in frame.filename]
    return "\n".join(parts)


def fails_with(error: type[Exception], action: Callable[[], Any]) -> str:
    """What is shown of the error that this raises."""
    with pytest.raises(error) as caught:
        action()
    assert type(caught.value) is error
    text = shown(caught.value)
    assert len(text) > 100
    return text


def assert_hidden(text: str, *secrets: str) -> None:
    """None of the secrets stands in the text."""
    assert text
    assert not [secret for secret in secrets if secret in text]


def detail(caller: Caller) -> Any:
    """A read."""
    return caller.do(lambda client: client.tenant.detail())


def click(caller: Caller) -> Any:
    """A billable call."""
    return caller.do(lambda client: client.calls.click_to_call(**CLICK))


@pytest.mark.parametrize(
    ("exchange", "error"),
    [
        (answers_json(200, {"status_code": -9999, "message": "api_key_invalid"}), errors.ApiKeyRejected),
        (answers(401), errors.ApiKeyRejected),
        (answers(500, KEY), errors.ExchangeUnavailable),
        (answers(429, retry_after="7"), errors.ExchangeUnavailable),
        (answers(200, f"<html>{KEY}"), errors.ExchangeUnavailable),
        (answers(302, location=f"https://elsewhere.example/?apiKey={KEY}"), errors.ExchangeUnavailable),
        (answers(200, "x" * 100_000), errors.ExchangeUnavailable),
        (
            answers_json(200, {"status_code": 9999, "payload": {"access_token": "token-1\r\n"}}),
            errors.ExchangeUnavailable,
        ),
        (
            answers_json(200, {"status_code": 9999, "payload": {"access_token": ["token-1"]}}),
            errors.ExchangeUnavailable,
        ),
        (
            answers_json(200, {"status_code": 9999, "payload": {"access_token": "token-1", "token_type": "MAC"}}),
            errors.ExchangeUnavailable,
        ),
        (fails(httpx.ConnectError), errors.ExchangeUnavailable),
        (fails(httpx.ReadTimeout), errors.ExchangeUnavailable),
        (fails(httpx.RemoteProtocolError), errors.ExchangeUnavailable),
        (fails(OSError), errors.ExchangeUnavailable),
    ],
)
def test_a_failed_exchange_shows_nothing(
    caller: Caller, server: ScriptedServer, log: Everything, exchange: Any, error: type[Exception]
) -> None:
    server.exchange = exchange
    assert_hidden(fails_with(error, lambda: detail(caller)), KEY, *TOKENS)
    assert server.keys == [KEY] * server.exchanges
    assert_hidden("\n".join(log.lines), KEY, *TOKENS)
    assert_hidden(repr(caller.client.token_status()), KEY, *TOKENS)


@pytest.mark.parametrize(
    ("reply", "error"),
    [
        (answers_json(200, {"status_code": -9999, "message": "user_busy"}), errors.ApiError),
        (answers_json(200, {"status_code": 401}), errors.TokenRejected),
        (answers(401), errors.TokenRejected),
        (answers(429), errors.RateLimited),
        (answers(500), errors.OutcomeUnknown),
        (answers(200, "<html>"), errors.OutcomeUnknown),
        (answers_json(200, {"status_code": 9999}), errors.DecodeError),
        (answers(302, location=f"https://elsewhere.example/?apiKey={KEY}"), errors.UnexpectedStatus),
        (fails(httpx.ConnectError), errors.TransportError),
        (fails(httpx.ReadTimeout), errors.OutcomeUnknown),
        (fails(httpx.RemoteProtocolError), errors.OutcomeUnknown),
        (fails(OSError), errors.OutcomeUnknown),
    ],
)
def test_a_failed_call_shows_nothing(
    caller: Caller, server: ScriptedServer, log: Everything, reply: Any, error: type[Exception]
) -> None:
    server.rest = reply
    text = fails_with(error, lambda: click(caller))
    assert "Bearer token-1" in server.authorizations
    assert_hidden(text, KEY, *TOKENS)
    assert_hidden("\n".join(log.lines), KEY, *TOKENS)


@pytest.mark.parametrize("reply", [answers(401), answers(500), fails(httpx.ReadTimeout)])
def test_a_failed_call_by_the_key_shows_nothing(
    caller: Caller, server: ScriptedServer, log: Everything, reply: Any
) -> None:
    server.rest = reply
    with pytest.raises(errors.OmicallError) as caught:
        caller.do(lambda client: client.ai.text_to_speech(text="Xin chào"))
    assert server.headers[0]["apiKey"] == KEY
    assert_hidden("\n".join([shown(caught.value), *log.lines]), KEY)


def test_a_failure_that_is_not_httpx_s_shows_nothing_in_our_frames(caller: Caller, server: ScriptedServer) -> None:
    detail(caller)

    def interrupt(_: httpx.Request) -> httpx.Response:
        raise KeyboardInterrupt

    server.rest = interrupt
    with pytest.raises(KeyboardInterrupt) as caught:
        detail(caller)
    text = shown(caught.value)
    assert "send" in text
    assert_hidden(text, KEY, *TOKENS)


def test_a_request_to_another_host_shows_nothing(caller: Caller, server: ScriptedServer) -> None:
    detail(caller)
    text = fails_with(
        errors.ConfigurationError, lambda: caller.do(lambda c: caller.http(c).get("https://elsewhere.example/"))
    )
    assert_hidden(text, KEY, *TOKENS)
    assert len(server.sent) == 1


def test_what_a_client_shows_of_itself(caller: Caller, server: ScriptedServer) -> None:
    detail(caller)
    client = caller.client
    objects = [
        client,
        client.api,
        vars(client.api) if hasattr(client.api, "__dict__") else client.api.base_url,
        client._account,
        client._account.settings,
        client._account.network,
        client._account._keeper,
        client.token_status(),
        client.calls,
        client.tenant,
        server.sent[0],
        server.sent[0].url,
    ]
    text = "\n".join([*map(repr, objects), *map(str, objects)])
    assert BASE in text
    assert_hidden(text, KEY, *TOKENS)


def test_a_proxy_s_password_is_not_shown_either(make_caller: Callable[..., Caller]) -> None:
    caller = make_caller(transport=None, proxy="http://user:invented-proxy-password@127.0.0.1:9")
    assert_hidden(repr(caller.client._account), "invented-proxy-password")


def test_values_that_hold_a_secret_have_no_repr() -> None:
    values = [
        settings(Hidden(KEY), BASE, None, 2),
        Hidden(KEY),
        AccessToken(access_token="token-1"),
        AuthenticatedClient(BASE, token="token-1", headers={"x-api-key": KEY}),
    ]
    assert_hidden("\n".join(map(repr, values)), KEY, "token-1")


def test_the_query_of_a_url_is_sent_and_not_shown(caller: Caller, server: ScriptedServer, log: Everything) -> None:
    caller.do(lambda client: client.extensions.list(keyword="0900000123"))
    url = server.sent[0].url
    assert b"0900000123" in url.raw_path
    assert_hidden("\n".join([*log.lines, str(url), repr(url), repr(server.sent[0])]), "0900000123", KEY)
    assert [line for line in log.lines if "[hidden]" in line]


def test_sip_passwords_are_readable_and_not_shown(caller: Caller, server: ScriptedServer, log: Everything) -> None:
    rows = [{"sip_user": "101", "password": SIP_PASSWORD, "domain": "pbx.example.vn"}]
    server.rest = lambda _: envelope({"items": rows, "has_next": False})
    page = caller.do(lambda client: client.extensions.list())
    assert page.items[0].password == SIP_PASSWORD
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        text = "\n".join([repr(page), str(page), f"{page.items[0]}", *log.lines, *map(str, warned)])
    assert "101" in text
    assert_hidden(text, SIP_PASSWORD, KEY, *TOKENS)


@pytest.mark.slow
def test_a_whole_story_on_a_socket_is_logged_without_a_secret(
    make_guest: Callable[..., Caller], box: Box, log: Everything, monkeypatch: pytest.MonkeyPatch
) -> None:
    tokens: list[str] = []
    # The values of all tokens, from where they are put on a request.
    from omicall._delivery import Delivery

    dress = Delivery.dress

    def noted(delivery: Delivery, token: Any, key: Any) -> None:
        if token is not None:
            tokens.append(token.value)
        dress(delivery, token, key)

    monkeypatch.setattr(Delivery, "dress", noted)
    guest = make_guest(timeout=0.3)
    detail(guest)
    box.fault("get_tenant_detail", "dead_token", times=1)
    detail(guest)
    passwords = [row.password for row in guest.do(lambda client: client.extensions.list()).items]
    parts: list[str] = []
    story: list[tuple[dict[str, Any], type[Exception]]] = [
        ({"kind": "failure", "code": "user_busy"}, errors.ApiError),
        ({"kind": "dead_token", "times": 1}, errors.TokenRejected),
        ({"kind": "reset_after"}, errors.OutcomeUnknown),
        ({"kind": "html"}, errors.OutcomeUnknown),
        ({"kind": "slow", "seconds": 3600}, errors.OutcomeUnknown),
    ]
    for rule, error in story:
        box.fault("click_to_call", **rule)
        parts.append(fails_with(error, lambda: click(guest)))
    detail(guest)
    box.fault("get_access_token", "refuse")
    box.advance(90_000)
    parts.append(fails_with(errors.ExchangeUnavailable, lambda: detail(guest)))
    assert len(set(tokens)) == box.exchanges == 3
    assert len(passwords) == 12
    assert {"httpx", "httpcore", "omicall"} <= log.loggers
    assert len(log.lines) > 100
    assert_hidden("\n".join([*parts, *log.lines]), box.key, *set(tokens), *passwords)


def test_a_wrong_base_url_shows_no_key_when_nobody_answers(make_caller: Callable[..., Caller], log: Everything) -> None:
    caller = make_caller(transport=None, base_url="http://127.0.0.1:9")
    assert_hidden(fails_with(errors.ExchangeUnavailable, lambda: detail(caller)), KEY)
    assert log.lines
    assert_hidden("\n".join(log.lines), KEY)
