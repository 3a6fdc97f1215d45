"""The scenes of the day, in their order. Each is played by a sync and by an async client, and leaves marks."""

from __future__ import annotations

import asyncio
import copy
import faulthandler
import logging
import pickle
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from omicall import errors
from omicall._config import Hidden
from omicall._exchange import Exchange
from omicall.token import Grant, MemoryStore, StoredToken, TokenEvent

from .day import KEY, OTHER_KEY, PHONES, WRONG_KEY, Day, click, detail, settle
from .doubles import FailingStore, LoudObserver, transport_of

_BEFORE = ("refuse", "http_500", "http_429")
_AFTER = ("reset_after", "html", "truncated")
_NEVER_ARRIVE = ("reset_after", "html", "slow")

_SINCE = datetime(2026, 9, 1, tzinfo=UTC)
_user_log = logging.getLogger("the.user.s.own.program")


def morning(day: Day, kind: str) -> None:
    """A first exchange, reads, calls; everything public is shown."""
    caller = day.client(kind)
    day.say(caller.client, caller.client.token_status())
    detail(caller)
    click(caller)
    caller.do(lambda client: client.extensions.list(keyword=PHONES[1]))
    rows = caller.do(lambda client: client.extensions.list()).items
    day.passwords += [row.password for row in rows]
    day.say(rows)
    caller.all(caller.client.calls.iterate(since=_SINCE, phone=PHONES[2]))
    client, account = caller.client, caller.client._account
    day.say(client, client.token_status(), client.api, account, account.settings, account.network, account._keeper)
    day.say(vars(client), vars(client.api), vars(account._keeper), account.store)
    public = [name for name in dir(client) if not name.startswith("_")]
    day.say(*(getattr(client, name) for name in public))


def a_refusal(day: Day, kind: str) -> None:
    """The server refuses a token, in a read and in a billable call."""
    caller = day.client(kind)
    detail(caller)
    day.box.fault("get_tenant_detail", "dead_token", times=1)
    detail(caller)
    day.box.fault("click_to_call", "dead_token", times=1)
    day.fails(lambda: click(caller), errors.TokenRejected)
    day.box.fault("click_to_call", "dead_token", times=1)
    day.fails(lambda: click(caller), errors.TokenRejected)
    day.say(caller.client.token_status())
    day.box.heal()


def early_renewal(day: Day, kind: str) -> None:
    """The token ages; one renewal fails, and a later one works."""
    caller = day.client(kind)
    detail(caller)
    day.box.fault("get_access_token", "http_500")
    day.later(83_000)
    detail(caller)
    settle(caller)
    day.box.heal()
    day.later(1_200)
    detail(caller)
    settle(caller)
    day.say(caller.client.token_status())


def calls_that_fail(day: Day, kind: str) -> None:
    """Every fault, on a call that costs money, on a read and on one that goes by the key."""
    caller = day.client(kind)
    detail(caller)
    acts: tuple[tuple[str, Callable[[], Any]], ...] = (
        ("click_to_call", lambda: click(caller)),
        ("list_extensions", lambda: caller.do(lambda client: client.extensions.list(keyword=PHONES[1]))),
        ("text_to_speech", lambda: caller.do(lambda client: client.ai.text_to_speech(text="Xin chào"))),
    )
    for operation, act in acts:
        for fault in (*_BEFORE, *_AFTER):
            day.box.fault(operation, fault)
            day.fails(act)
        day.box.fault(operation, "failure", code="user_busy")
        day.fails(act)
        day.box.fault(operation, "slow", seconds=3600)
        day.arrivals.hurried = True
        day.fails(act)
        day.arrivals.hurried = False
    day.box.heal()


def an_outage_of_the_exchange(day: Day, kind: str) -> None:
    """Every fault, on the exchange, by a token that is dead."""
    caller = day.client(kind)
    detail(caller)
    rules: list[dict[str, Any]] = [{"kind": fault} for fault in (*_BEFORE, *_AFTER)]
    rules += [
        {"kind": "failure", "code": "api_key_invalid"},
        {"kind": "failure", "code": "user_busy"},
        {"kind": "slow", "seconds": 3600},
    ]
    for rule in rules:
        day.later(90_000)
        day.arrivals.hurried = rule["kind"] == "slow"
        day.box.fault("get_access_token", **rule)
        day.fails(lambda: detail(caller), errors.TokenError)
        day.fails(lambda: click(caller), errors.TokenError)
        day.lost += rule["kind"] in _NEVER_ARRIVE
        day.say(caller.client.token_status())
    day.arrivals.hurried = False
    day.box.heal()
    day.later(90_000)
    detail(caller)


def the_exchange_by_itself(day: Day, kind: str) -> None:
    """What makes an exchange is asked directly: its errors are not made anew on their way."""
    caller = day.client(kind)
    detail(caller)  # its client closes the transport
    exchange = Exchange(day.box.url, caller.client._account.network, Hidden(KEY), caller.client._account.clock)
    fetch = exchange.fetch if kind == "sync" else exchange.fetch_async
    day.say(exchange)
    for fault in ("truncated", "http_500"):
        day.box.fault("get_access_token", fault)
        day.fails(lambda: caller.do(lambda _: fetch(5.0)), errors.ExchangeUnavailable)
    day.box.heal()


def a_wrong_key(day: Day, kind: str) -> None:
    """The key is refused; a key that cannot be one; nobody answers."""
    caller = day.client(kind, api_key=WRONG_KEY)
    day.fails(lambda: detail(caller), errors.ApiKeyRejected)
    day.fails(lambda: click(caller), errors.ApiKeyRejected)
    day.fails(lambda: caller.do(lambda client: client.ai.text_to_speech(text="Xin chào")))
    day.say(caller.client, caller.client.token_status())
    day.fails(lambda: day.client(kind, api_key=f"{KEY}\n"), errors.ConfigurationError)
    lonely = day.client(kind, base_url="http://127.0.0.1:9")
    day.fails(lambda: detail(lonely), errors.ExchangeUnavailable)


def keys_from_a_callable(day: Day, kind: str) -> None:
    """A callable gives one key, then another, then none that could be one."""
    keys = [KEY, OTHER_KEY, f"{OTHER_KEY} "]

    def give() -> str:
        return keys.pop(0)

    async def give_later() -> str:
        return keys.pop(0)

    caller = day.client(kind, api_key=give if kind == "sync" else give_later)
    day.say(caller.client)
    detail(caller)
    detail(caller)
    day.fails(lambda: detail(caller), errors.ConfigurationError)
    day.say(caller.client.token_status(), caller.client._account)
    if kind == "sync":
        wrong_kind = day.client(kind, api_key=give_later)
        day.fails(lambda: detail(wrong_kind), errors.ConfigurationError)


def a_store_that_fails(day: Day, kind: str) -> None:
    """The store breaks down and says the token."""
    caller = day.client(kind, token_store=FailingStore())
    detail(caller)
    day.box.fault("get_tenant_detail", "dead_token", times=1)
    detail(caller)
    day.say(caller.client.token_status(), caller.client._account.store)


def an_observer(day: Day, kind: str) -> None:
    """An observer hears all four events, and fails."""
    observer = LoudObserver()
    caller = day.client(kind, observer=observer)
    detail(caller)
    day.box.fault("get_tenant_detail", "dead_token", times=1)
    detail(caller)
    day.later(90_000)
    day.box.fault("get_access_token", "http_429", seconds=7)
    day.fails(lambda: detail(caller), errors.ExchangeUnavailable)
    day.box.heal()
    day.say(*observer.events)
    assert {event.name for event in observer.events} == {
        "token.exchange.start",
        "token.exchange.ok",
        "token.exchange.fail",
        "token.rejected",
    }


def hooks_of_the_user(day: Day, kind: str) -> None:
    """A ready client of the user's prints what it sees of requests, and of the exchange as well."""

    def note(request: httpx.Request) -> None:
        _user_log.debug("hook: %s %r %s", request, request.url, request.url)

    async def note_later(request: httpx.Request) -> None:
        note(request)

    make: Any = httpx.Client if kind == "sync" else httpx.AsyncClient
    hooks: dict[str, list[Any]] = {"request": [note if kind == "sync" else note_later]}
    ready = make(transport=transport_of(kind, day.arrivals), event_hooks=hooks)
    exchanging = make(transport=transport_of(kind, day.arrivals), event_hooks=hooks)
    caller = day.client(kind, http_client=ready, exchange_client=exchanging)
    detail(caller)
    caller.do(lambda client: client.extensions.list(keyword=PHONES[1]))
    day.say(caller.client._account)
    for client in (ready, exchanging):
        client.close() if kind == "sync" else caller.runner.run(client.aclose())


def limits_of_the_user(day: Day, kind: str) -> None:
    """Of tasks only: a user gives up waiting: for an exchange, for a call, in a group of tasks."""
    caller = day.client(kind)

    async def impatient(client: Any) -> None:
        async with asyncio.timeout(0.3):
            await client.tenant.detail()

    async def in_a_group(client: Any) -> None:
        async with asyncio.TaskGroup() as group:
            group.create_task(client.extensions.list(keyword=PHONES[1]))
            group.create_task(client.tenant.detail())

    day.arrivals.hurried = True
    day.box.fault("get_access_token", "slow", seconds=3600)
    day.lost += 1
    day.fails(lambda: caller.do(impatient), TimeoutError)
    settle(caller)
    day.arrivals.hurried = False
    day.box.heal()
    day.later(60)
    detail(caller)
    day.box.fault("get_tenant_detail", "slow", seconds=3600)
    day.fails(lambda: caller.do(impatient), TimeoutError)
    day.box.fault("list_extensions", "http_500")
    day.fails(lambda: caller.do(in_a_group), ExceptionGroup)
    day.box.heal()


def pickles_and_copies(day: Day, kind: str) -> None:
    """What holds a secret can be neither pickled nor copied; what cannot hold one may be."""
    caller = day.client(kind)
    detail(caller)
    account = caller.client._account
    token = account._keeper.current()
    for thing in (caller.client, account._keeper, token, Grant(token.value)):
        for attempt in (pickle.dumps, copy.copy, copy.deepcopy):
            with pytest.raises(TypeError) as caught:
                attempt(thing)
            day.say(caught.value)
    for harmless in (caller.client.token_status(), TokenEvent("token.rejected", token.fingerprint)):
        day.say(pickle.dumps(harmless, 0).decode("latin-1"), copy.copy(harmless), copy.deepcopy(harmless))
    day.say(StoredToken(token.value, token.issued_at, token.lifetime), token, Grant(token.value), account._keeper)


def a_dump_of_all_threads(day: Day, kind: str) -> None:
    """faulthandler prints all stacks while the key is asked for and while an event is told."""
    path = day.folder / f"faults-{kind}"
    with path.open("w+") as file:

        def key() -> str:
            faulthandler.dump_traceback(file, all_threads=True)
            return KEY

        def observe(event: TokenEvent) -> None:
            faulthandler.dump_traceback(file, all_threads=True)

        caller = day.client(kind, api_key=key, observer=observe, token_store=MemoryStore())
        detail(caller)
    day.say(path.read_text())


Marks = tuple[str, ...]
"""Patterns, each of which must be found in what was seen of a scene: so it was played, and somebody listened."""

SCENES: tuple[tuple[Callable[[Day, str], None], Marks], ...] = (
    (
        morning,
        (
            r"DEBUG httpcore\.http11: ",
            r"INFO httpx: HTTP Request: GET http\S+/api/auth\?\[hidden\]",
            r"INFO omicall\.token: New token [0-9a-f]{8} from the exchange",
            r"WARNING asyncio: Executing <",
            r"uvicorn\.error: \S+ - HTTP connection made",
            r"state='empty'",
            r"state='fresh'.*fingerprint='[0-9a-f]{8}'",
            r"INFO httpx: HTTP Request: GET http\S+/api/call_center/internal_phone/list\?\[hidden\]",
        ),
    ),
    (a_refusal, (r"INFO omicall\.token: The server refused token [0-9a-f]{8}", r"TokenRejected\(")),
    (early_renewal, (r"WARNING omicall\.token: Early renewal of token [0-9a-f]{8} failed: ExchangeUnavailable",)),
    (
        calls_that_fail,
        (
            r"OutcomeUnknown\(",
            r"TransportError\(",
            r"RateLimited\(",
            r"DecodeError|OutcomeUnknown",
            r"\(ReadTimeout",
            r"\(ReadError",
            r"\(RemoteProtocolError",
            r"user_busy",
        ),
    ),
    (
        an_outage_of_the_exchange,
        (
            r"ERROR omicall\.token: No token: ExchangeUnavailable",
            r"ERROR omicall\.token: No token: ApiKeyRejected",
            r"no answer came \(ReadTimeout\)",
            r"no answer came \(RemoteProtocolError\)",
            r"no answer came \(ReadError\)",
            r"the answer was no token \(HTTP 200\)",
            r"the answer was no token \(HTTP 500\)",
            r"the answer was no token \(HTTP 429\)",
            r"state='expired'",
        ),
    ),
    (
        the_exchange_by_itself,
        (r"read_grant attempt = <omicall\._exchange\._Answer object at 0x", r"Exchange\(base_url="),
    ),
    (a_wrong_key, (r"ApiKeyRejected\('OMICall refused the API key", r"no answer came \(ConnectError\)", r"line end")),
    (keys_from_a_callable, (r"api_key holds a blank", r"New token [0-9a-f]{8}")),
    (a_store_that_fails, (r"WARNING omicall\.token: The token store could not be \w+ \(OSError\)",)),
    (
        an_observer,
        (
            r"TokenEvent\(name='token\.exchange\.ok', fingerprint='[0-9a-f]{8}'",
            r"TokenEvent\(name='token\.rejected', fingerprint='[0-9a-f]{8}'",
            r"WARNING omicall\.token: The observer failed at token\.exchange\.start \(RuntimeError\)",
        ),
    ),
    (hooks_of_the_user, (r"DEBUG the\.user\.s\.own\.program: hook: <Request\('GET', 'http\S+/api/auth\?\[hidden\]",)),
    (pickles_and_copies, (r"can be neither pickled nor copied", r"can't be pickled or copied")),
    (a_dump_of_all_threads, (r'File ".*_sending\.py", line \d+ in ', r'File ".*_exchanger\.py", line \d+ in ')),
)

SCENES_OF_TASKS: tuple[tuple[Callable[[Day, str], None], Marks], ...] = (
    (
        limits_of_the_user,
        (r"CancelledError\(", r"ExceptionGroup\(", r"DEBUG asyncio: Using selector", r"WARNING asyncio: Executing <"),
    ),
)
