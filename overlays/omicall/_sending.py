"""The httpx clients behind every call: they put the credential on, judge what comes back and send again where that
is safe.

They are clients, and not an `httpx.Auth` or a transport, because only there a lost connection can be seen and
proxies of the environment still work. What they do stands in `_driving.py`, which is imported at the first call.
"""

from __future__ import annotations

import inspect
import threading
from typing import TYPE_CHECKING, Any

import httpx

from ._budget import Budget
from ._clock import Clock
from ._config import Hidden, Settings, hidden_key
from ._later import Later
from ._lean import AsyncLeanClient, LeanClient
from ._transport import Network, place
from .errors import ConfigurationError
from .token._fork import forget_locks_after_fork

if TYPE_CHECKING:
    # What only a call needs.
    from . import _driving, _exchange, token
else:
    _driving, _exchange, token = Later("omicall._driving"), Later("omicall._exchange"), Later("omicall.token")


class Account:
    """One API key at one host: what both clients share. It finds the keeper of the key's token.

    Args:
        settings: what the client was made with.
        network: how to reach the network.
        clock: time and chance.
        store: where the token is kept besides, or None.
        observer: is told what happens to the token.
        budget: for repetitions; a full one when left out.
        origin: whose token this one uses: that which it was made of by `with_settings`.
    """

    def __init__(
        self,
        settings: Settings,
        network: Network,
        clock: Clock,
        store: token.TokenStore | None = None,
        observer: token.Observer | None = None,
        budget: Budget | None = None,
        origin: Account | None = None,
    ) -> None:
        self.settings = settings
        self.network = network
        self.clock = clock
        self.store = store
        self.observer = observer
        self.budget = Budget() if budget is None else budget
        self.origin = origin
        self.places = {name: place(httpx.URL(url)) for name, url in settings.hosts.items()}
        """Where requests may go, by the name of a host of the catalogue."""
        self._lock = threading.Lock()
        self._keeper: token.TokenKeeper | None = None
        self._key: Hidden | None = None
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

    def keeper(self, key: Hidden) -> token.TokenKeeper:
        """The keeper of this key's token; a changed key gets a new one."""
        if self.origin is not None:
            return self.origin.keeper(key)
        with self._lock:
            if self._keeper is None or (key is not self._key and key != self._key):
                exchange = _exchange.Exchange(self.settings.base_url, self.network, key, self.clock)
                self._keeper = token.TokenKeeper(
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

    def status(self) -> token.TokenStatus:
        """The state of the token of the key used last, or of the key given."""
        if self.origin is not None:
            return self.origin.status()
        if self._keeper is None and not callable(self.settings.api_key.value):
            return self.keeper(self.settings.api_key).status()
        if self._keeper is None:
            return token.TokenStatus(state="empty", seconds_left=None, source=None, last_error=None, fingerprint=None)
        return self._keeper.status()

    def with_settings(self, settings: Settings) -> Account:
        """The same account with other settings; token and budget are shared."""
        origin = self.origin or self
        return Account(settings, self.network, self.clock, self.store, self.observer, self.budget, origin)


class SendingClient(LeanClient):
    """An httpx client that sends with an account's credentials; redirects are never followed."""

    def __init__(self, account: Account, **settings: Any) -> None:
        super().__init__(**settings)
        self._account = account

    def send(self, request: httpx.Request, *, stream: bool = False, **_: Any) -> httpx.Response:
        """Send a request, again where that is safe; raises only errors of `omicall.errors`."""
        return self.send_as(self._account, request, stream=stream)

    def send_as(self, account: Account, request: httpx.Request, *, stream: bool) -> httpx.Response:
        """The same with the settings of another account; it is this one but for its settings."""
        if self.is_closed:
            raise closed()
        return _driving.sent(account, request, super().send, stream=stream)


class AsyncSendingClient(AsyncLeanClient):
    """An async httpx client that sends with an account's credentials; redirects are never followed."""

    def __init__(self, account: Account, **settings: Any) -> None:
        super().__init__(**settings)
        self._account = account

    async def send(self, request: httpx.Request, *, stream: bool = False, **_: Any) -> httpx.Response:
        """Send a request, again where that is safe; raises only errors of `omicall.errors`."""
        return await self.send_as(self._account, request, stream=stream)

    async def send_as(self, account: Account, request: httpx.Request, *, stream: bool) -> httpx.Response:
        """The same with the settings of another account; it is this one but for its settings."""
        if self.is_closed:
            raise closed()
        return await _driving.sent_async(account, request, super().send, stream=stream)


def closed() -> ConfigurationError:
    """The error for a call on a client that has been closed."""
    return ConfigurationError("The client has been closed, so nothing was sent. Make a new one.")
