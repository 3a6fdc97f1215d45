"""The httpx clients behind every call: they put the credential on, judge what comes back and send again where that
is safe.

They are clients, and not an `httpx.Auth` or a transport, because only there a lost connection can be seen and
proxies of the environment still work. `SendingClient` and `AsyncSendingClient` read alike.
"""

from __future__ import annotations

import contextlib
import inspect
import logging
import threading
from typing import Any

import httpx
from attrs import define, evolve, field

from ._answer import Outcome
from ._clock import Clock
from ._config import Hidden, Settings, hidden_key
from ._delivery import Attempt, Delivery, delivery
from ._exchange import Exchange
from ._retry import Budget, Next, Step
from ._transport import Network, address
from .errors import ConfigurationError, TokenError
from .token import Observer, TokenKeeper, TokenStatus, TokenStore, forget_locks_after_fork

_log = logging.getLogger("omicall.client")


@define(eq=False)
class Account:
    """One API key at one host: what both clients share. It finds the keeper of the key's token."""

    settings: Settings
    network: Network
    clock: Clock
    store: TokenStore | None = None
    observer: Observer | None = None
    budget: Budget = field(factory=Budget)
    origin: Account | None = field(default=None, repr=False)
    """Whose token this one uses: that which it was made of by `with_settings`."""
    _hosts: dict[str, httpx.URL] = field(init=False, repr=False)
    _lock: threading.Lock = field(factory=threading.Lock, init=False, repr=False)
    _keeper: TokenKeeper | None = field(default=None, init=False)
    _key: Hidden | None = field(default=None, init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        self._hosts = {name: httpx.URL(url) for name, url in self.settings.hosts.items()}
        forget_locks_after_fork(self)

    def forget_locks(self) -> None:
        """Take a new lock; called in the child after a fork."""
        self._lock = threading.Lock()

    def key(self) -> Hidden:
        """The API key, asked for anew if the user gave a callable."""
        if not callable(self.settings.api_key.value):
            return self.settings.api_key
        key = Hidden(self.settings.api_key.value())
        if inspect.iscoroutine(key.value):
            key.value.close()
            raise ConfigurationError(
                "api_key is an async callable, which only AsyncOmicall can call. Give Omicall a plain one."
            )
        return hidden_key(key)

    async def key_async(self) -> Hidden:
        """The same, for a callable that may be async."""
        if not callable(self.settings.api_key.value):
            return self.settings.api_key
        key = Hidden(self.settings.api_key.value())
        return hidden_key(Hidden(await key.value) if inspect.isawaitable(key.value) else key)

    def keeper(self, key: Hidden) -> TokenKeeper:
        """The keeper of this key's token; a changed key gets a new one."""
        if self.origin is not None:
            return self.origin.keeper(key)
        with self._lock:
            if self._keeper is None or key != self._key:
                exchange = Exchange(self.settings.base_url, self.network, key, self.clock)
                self._keeper = TokenKeeper(
                    base_url=self.settings.base_url,
                    api_key=key.value,
                    exchange=exchange.fetch,
                    async_exchange=exchange.fetch_async,
                    clock=self.clock,
                    store=self.store,
                    observer=self.observer,
                )
                self._key = key
            return self._keeper

    def status(self) -> TokenStatus:
        """The state of the token of the key used last, or of the key given."""
        if self.origin is not None:
            return self.origin.status()
        if self._keeper is None and not callable(self.settings.api_key.value):
            return self.keeper(self.settings.api_key).status()
        if self._keeper is None:
            return TokenStatus(state="empty", seconds_left=None, source=None, last_error=None, fingerprint=None)
        return self._keeper.status()

    def delivery(self, request: httpx.Request) -> Delivery:
        """A request made ready to be sent with this account's credentials."""
        return delivery(request, self._hosts, self.settings.max_retries, self.budget, self.clock)

    def with_settings(self, settings: Settings) -> Account:
        """The same account with other settings; token and budget are shared."""
        return evolve(self, settings=settings, origin=self.origin or self)


class SendingClient(httpx.Client):
    """An httpx client that sends with an account's credentials; redirects are never followed."""

    def __init__(self, account: Account, **settings: Any) -> None:
        super().__init__(**settings)
        self._account = account

    def build_request(self, method: str, url: httpx.URL | str, *, params: Any = None, **settings: Any) -> httpx.Request:
        """The request of httpx, made with less work."""
        url, params = address(self.base_url, url, params)
        return super().build_request(method, url, params=params, **settings)

    def send(self, request: httpx.Request, *, stream: bool = False, **_: Any) -> httpx.Response:
        """Send a request, again where that is safe; raises only errors of `omicall.errors`."""
        return self.send_as(self._account, request, stream=stream)

    def send_as(self, account: Account, request: httpx.Request, *, stream: bool) -> httpx.Response:
        """The same with the settings of another account; it is this one but for its settings."""
        if self.is_closed:
            raise closed()
        item = account.delivery(request)
        key = account.key()
        keeper = account.keeper(key)
        token = keeper.current() if item.needs_token else None
        while True:
            item.dress(token, key)
            try:
                response = super().send(request, stream=stream, auth=None, follow_redirects=False)
                if not response.is_success:
                    response.read()
                attempt = item.answered(response, stream=stream)
            except (httpx.RequestError, OSError) as error:
                attempt = item.failed(error)
            step = item.judge(attempt)
            say(item, attempt, step)
            if step.next is Next.RETURN and attempt.response is not None:
                if token is not None and attempt.outcome is Outcome.ANSWERED:
                    keeper.accepted(token)
                return attempt.response
            if attempt.response is not None:
                attempt.response.close()
            if step.next is Next.AGAIN:
                account.clock.sleep(step.pause)
            elif step.next is Next.RENEW and token is not None:
                token = keeper.renewed(token)
            elif step.next is Next.REJECTED and token is not None:
                # Whether the renewal works is the next call's business; this one is over.
                with contextlib.suppress(TokenError):
                    keeper.renewed(token)
                raise item.token_rejected()
            elif step.next is Next.UNKNOWN:
                raise item.outcome_unknown(attempt)
            else:
                raise item.no_answer(attempt)


class AsyncSendingClient(httpx.AsyncClient):
    """An async httpx client that sends with an account's credentials; redirects are never followed."""

    def __init__(self, account: Account, **settings: Any) -> None:
        super().__init__(**settings)
        self._account = account

    def build_request(self, method: str, url: httpx.URL | str, *, params: Any = None, **settings: Any) -> httpx.Request:
        """The request of httpx, made with less work."""
        url, params = address(self.base_url, url, params)
        return super().build_request(method, url, params=params, **settings)

    async def send(self, request: httpx.Request, *, stream: bool = False, **_: Any) -> httpx.Response:
        """Send a request, again where that is safe; raises only errors of `omicall.errors`."""
        return await self.send_as(self._account, request, stream=stream)

    async def send_as(self, account: Account, request: httpx.Request, *, stream: bool) -> httpx.Response:
        """The same with the settings of another account; it is this one but for its settings."""
        if self.is_closed:
            raise closed()
        item = account.delivery(request)
        key = await account.key_async()
        keeper = account.keeper(key)
        token = await keeper.acurrent() if item.needs_token else None
        while True:
            item.dress(token, key)
            try:
                response = await super().send(request, stream=stream, auth=None, follow_redirects=False)
                if not response.is_success:
                    await response.aread()
                attempt = item.answered(response, stream=stream)
            except (httpx.RequestError, OSError) as error:
                attempt = item.failed(error)
            step = item.judge(attempt)
            say(item, attempt, step)
            if step.next is Next.RETURN and attempt.response is not None:
                if token is not None and attempt.outcome is Outcome.ANSWERED:
                    keeper.accepted(token)
                return attempt.response
            if attempt.response is not None:
                await attempt.response.aclose()
            if step.next is Next.AGAIN:
                await account.clock.async_sleep(step.pause)
            elif step.next is Next.RENEW and token is not None:
                token = await keeper.arenewed(token)
            elif step.next is Next.REJECTED and token is not None:
                # Whether the renewal works is the next call's business; this one is over.
                with contextlib.suppress(TokenError):
                    await keeper.arenewed(token)
                raise item.token_rejected()
            elif step.next is Next.UNKNOWN:
                raise item.outcome_unknown(attempt)
            else:
                raise item.no_answer(attempt)


def closed() -> ConfigurationError:
    """The error for a call on a client that has been closed."""
    return ConfigurationError("The client has been closed, so nothing was sent. Make a new one.")


def say(item: Delivery, attempt: Attempt, step: Step) -> None:
    """Note down what is sent again, and what became of nobody knows what."""
    told = item.operation or "a request of your own", attempt.outcome.name, item.attempts, item.request_id
    if step.next is Next.AGAIN:
        _log.info("%s: %s at attempt %d, request id %s. Sent again in %.1f s.", *told, step.pause)
    elif step.next is Next.UNKNOWN:
        _log.info("%s: %s at attempt %d, request id %s. Outcome unknown; not sent again.", *told)
