"""The two clients: settings, the token behind every call, and the resources."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, NoReturn, Self, TypeAlias

from omicall_api.api import AsyncResources, Resources

from ._clock import Clock
from ._later import Later

if TYPE_CHECKING:
    import ssl

    import httpx

    from . import _api, _config, _options, _sending, _transport, token
    from .resources.calls import AsyncCalls, Calls
    from .resources.contacts import AsyncContacts, Contacts
    from .resources.extensions import AsyncExtensions, Extensions
    from .resources.recordings import AsyncRecordings, Recordings
    from .token import _choice
else:
    ssl, httpx = Later("ssl"), Later("httpx")
    _api, _config, _options = Later("omicall._api"), Later("omicall._config"), Later("omicall._options")
    _sending, _transport = Later("omicall._sending"), Later("omicall._transport")
    token, _choice = Later("omicall.token"), Later("omicall.token._choice")

ApiKey: TypeAlias = str | Callable[[], str] | Callable[[], Awaitable[str]]


class Omicall(Resources):
    """A sync client of the OMICall API that looks after its token.

    Args:
        api_key: the account's API key, or a callable that gives it; the variable OMICALL_API_KEY when left out. The
            default host serves real tenants although its name says staging.
        base_url: another host, such as a sandbox; OMICALL_BASE_URL or the documented host when left out. It moves
            every host. Plain http to this machine only.
        hosts: base URLs of the operations that live elsewhere, by the names of `omicall_api.catalog.HOSTS`, such as
            {"recordings": "https://..."}; OMICALL_RECORDINGS_URL and so on when left out. What is set here is not
            moved by `base_url`.
        timeout: seconds, or an `httpx.Timeout` with all four phases; 5 s to connect, 30 s to read and to write when
            left out.
        max_retries: how often a request is sent again where that is safe, 0 to 10.
        proxy: URL of a proxy. Without it the environment's proxies are used.
        verify: False or an `ssl.SSLContext` in place of the usual certificate checks.
        transport: an `httpx.BaseTransport` in place of the network.
        http_client: a ready `httpx.Client`, used for all requests but the token exchange and closed by its owner. Its
            proxies, hooks, certificates and time-outs apply; its default headers, cookies and auth do not.
        exchange_client: a ready `httpx.Client` for the exchange of the key for a token, closed by its owner.
        token_store: where the token is kept besides the memory of the process: "file" for a file of this user's that
            all programs of the machine share, "redis://..." for a fleet of machines, "memory" for neither, or a store
            of your own (`omicall.token`); the variable OMICALL_TOKEN_CACHE when left out, and nothing without it.
        observer: is called with a `TokenEvent` when the key is exchanged and when a token is refused; quickly, please.
        clock: time and chance, for tests.

    Raises:
        ConfigurationError: an argument is wrong; its text names it.

    Example:
        >>> with Omicall(api_key="...", base_url="http://127.0.0.1:8080") as client:
        ...     print(client.tenant.detail().full_name)
    """

    def __init__(
        self,
        api_key: ApiKey | None = None,
        *,
        base_url: str | None = None,
        hosts: Mapping[str, str] | None = None,
        timeout: float | httpx.Timeout | None = None,
        max_retries: int = 2,
        proxy: str | httpx.URL | httpx.Proxy | None = None,
        verify: bool | ssl.SSLContext = True,
        transport: httpx.BaseTransport | None = None,
        http_client: httpx.Client | None = None,
        exchange_client: httpx.Client | None = None,
        token_store: token.TokenStore | str | None = None,
        observer: token.Observer | None = None,
        clock: Clock | None = None,
    ) -> None:
        # Tracebacks that show local variables would show it.
        key = _config.Hidden(api_key)
        del api_key
        route = _transport.network(
            proxy=proxy,
            verify=verify,
            transport=transport,
            http_client=http_client,
            exchange_client=exchange_client,
            asynchronous=False,
        )
        chosen = _config.settings(key, base_url, timeout, max_retries, hosts=hosts, http_client=http_client)
        store = _choice.chosen_store(token_store)
        self._account = _sending.Account(chosen, route, clock or Clock(), store, observer)
        main_settings = route.main_settings(chosen.timeout, chosen.base_url, _transport.ThroughClient)
        self._sender = _sending.SendingClient(self._account, **main_settings)
        self._http: _sending.SendingClient | _options.OptionsClient = self._sender
        super().__init__(_api.SyncApi(chosen.base_url, hosts=chosen.hosts, token="").set_httpx_client(self._http))

    @cached_property
    def calls(self) -> Calls:
        from .resources.calls import Calls

        return Calls(self.api, self._account.clock)

    @cached_property
    def recordings(self) -> Recordings:
        from .resources.recordings import Recordings

        return Recordings(self.api, self._account)

    @cached_property
    def contacts(self) -> Contacts:
        from .resources.contacts import Contacts

        return Contacts(self.api, self._account.clock)

    @cached_property
    def extensions(self) -> Extensions:
        from .resources.extensions import Extensions

        return Extensions(self.api, self._account.clock)

    def with_options(self, *, timeout: float | httpx.Timeout | None = None, max_retries: int | None = None) -> Self:
        """Give a copy of this client with other options, for one call or for many.

        It shares the account, the token, the connections and the budget for repetitions; made anew are only its
        resources. Closing it closes nothing else, and it needs no closing; it ends with the client that it is of.

        Args:
            timeout: seconds, or an `httpx.Timeout` with all four phases, for each attempt of a request; as it is when
                left out. The exchange of the key for a token has time-outs of its own.
            max_retries: how often a request is sent again where that is safe, 0 to 10; as it is when left out.

        Returns:
            The copy.

        Raises:
            ConfigurationError: an argument is wrong; its text names it.

        Example:
            >>> quick = client.with_options(timeout=2.5, max_retries=0)
            >>> client.with_options(timeout=60).tenant.detail().full_name is not None
            True
        """
        account = _options.account_with(self._account, timeout, max_retries)
        http, settings = _options.OptionsClient(self._sender, account), account.settings
        api = _api.SyncApi(settings.base_url, hosts=settings.hosts, token="").set_httpx_client(http)
        return _options.bare_copy(self, api=api, _account=account, _http=http)

    def token_status(self) -> token.TokenStatus:
        """State of the token, seconds left and the last error; never the token itself. Asks nobody."""
        return self._account.status()

    def close(self) -> None:
        """Close the connections. The token stays in the memory of the process for other clients of the same key."""
        self._http.close()

    def __enter__(self) -> Self:
        self._http.__enter__()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._http.__exit__(kind, error, trace)

    def __repr__(self) -> str:
        return f"<Omicall {self.api.base_url if hasattr(self, 'api') else 'not made'}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError(
            "An Omicall client can't be pickled or copied: it holds a key and connections. Make a new one "
            "where it is needed."
        )


class AsyncOmicall(AsyncResources):
    """An async client of the OMICall API that looks after its token; arguments as of `Omicall`, with the async kinds
    of httpx.

    It may be used from several event loops, one after the other or side by side in threads: each gets connections of
    its own. The token is shared with all clients of the same key in the process, sync ones too.

    Raises:
        ConfigurationError: an argument is wrong; its text names it.

    Example:
        >>> async with AsyncOmicall(api_key="...", base_url="http://127.0.0.1:8080") as client:
        ...     print((await client.tenant.detail()).full_name)
    """

    def __init__(
        self,
        api_key: ApiKey | None = None,
        *,
        base_url: str | None = None,
        hosts: Mapping[str, str] | None = None,
        timeout: float | httpx.Timeout | None = None,
        max_retries: int = 2,
        proxy: str | httpx.URL | httpx.Proxy | None = None,
        verify: bool | ssl.SSLContext = True,
        transport: httpx.AsyncBaseTransport | None = None,
        http_client: httpx.AsyncClient | None = None,
        exchange_client: httpx.AsyncClient | None = None,
        token_store: token.TokenStore | str | None = None,
        observer: token.Observer | None = None,
        clock: Clock | None = None,
    ) -> None:
        # Tracebacks that show local variables would show it.
        key = _config.Hidden(api_key)
        del api_key
        route = _transport.network(
            proxy=proxy,
            verify=verify,
            transport=transport,
            http_client=http_client,
            exchange_client=exchange_client,
            asynchronous=True,
        )
        chosen = _config.settings(key, base_url, timeout, max_retries, hosts=hosts, http_client=http_client)
        store = _choice.chosen_store(token_store)
        self._account = _sending.Account(chosen, route, clock or Clock(), store, observer)
        main_settings = route.main_settings(chosen.timeout, chosen.base_url, _transport.AsyncThroughClient)
        self._senders = _api.ClientPerLoop(lambda: _sending.AsyncSendingClient(self._account, **main_settings))
        self._clients: (
            _api.ClientPerLoop[_sending.AsyncSendingClient] | _api.ClientPerLoop[_options.AsyncOptionsClient]
        ) = self._senders
        super().__init__(_api.AsyncApi(chosen.base_url, chosen.hosts, self._senders))

    @cached_property
    def calls(self) -> AsyncCalls:
        from .resources.calls import AsyncCalls

        return AsyncCalls(self.api, self._account.clock)

    @cached_property
    def recordings(self) -> AsyncRecordings:
        from .resources.recordings import AsyncRecordings

        return AsyncRecordings(self.api, self._account)

    @cached_property
    def contacts(self) -> AsyncContacts:
        from .resources.contacts import AsyncContacts

        return AsyncContacts(self.api, self._account.clock)

    @cached_property
    def extensions(self) -> AsyncExtensions:
        from .resources.extensions import AsyncExtensions

        return AsyncExtensions(self.api, self._account.clock)

    def with_options(self, *, timeout: float | httpx.Timeout | None = None, max_retries: int | None = None) -> Self:
        """Give a copy of this client with other options, for one call or for many.

        It shares the account, the token, the connections and the budget for repetitions; made anew are only its
        resources. Closing it closes nothing else, and it needs no closing; it ends with the client that it is of.

        Args:
            timeout: seconds, or an `httpx.Timeout` with all four phases, for each attempt of a request; as it is when
                left out. The exchange of the key for a token has time-outs of its own.
            max_retries: how often a request is sent again where that is safe, 0 to 10; as it is when left out.

        Returns:
            The copy.

        Raises:
            ConfigurationError: an argument is wrong; its text names it.

        Example:
            >>> quick = client.with_options(timeout=2.5, max_retries=0)
            >>> (await client.with_options(timeout=60).tenant.detail()).full_name is not None
            True
        """
        account, senders = _options.account_with(self._account, timeout, max_retries), self._senders
        clients, settings = (
            _api.ClientPerLoop(lambda: _options.AsyncOptionsClient(senders.get(), account)),
            account.settings,
        )
        api = _api.AsyncApi(settings.base_url, settings.hosts, clients)
        return _options.bare_copy(self, api=api, _account=account, _clients=clients)

    def token_status(self) -> token.TokenStatus:
        """State of the token, seconds left and the last error; never the token itself. Asks nobody."""
        return self._account.status()

    async def aclose(self) -> None:
        """Close the connections of the running loop. The token stays in memory for other clients of the same key."""
        await self._clients.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.aclose()

    def __repr__(self) -> str:
        return f"<AsyncOmicall {self.api.base_url if hasattr(self, 'api') else 'not made'}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError(
            "An AsyncOmicall client can't be pickled or copied: it holds a key and connections. Make a new "
            "one where it is needed."
        )
