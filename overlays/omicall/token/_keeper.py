"""Keeps a valid token at hand: the sync and the async driver of the slot's decisions.

The two read alike. All judgement is in the slot; here is the waiting.
"""

from __future__ import annotations

import sys
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from omicall._clock import Clock
from omicall._later import Later
from omicall.errors import ExchangeUnavailable, TokenError
from omicall.token._announcer import Announcer
from omicall.token._exchanger import Exchanger, say
from omicall.token._flight import Exchange, Fail, Failure, Outcome, Use
from omicall.token._registry import registry, store_key
from omicall.token._token import Grant, Secretive, Token

if TYPE_CHECKING:
    import asyncio

    from omicall.token._events import Observer
    from omicall.token._status import TokenStatus
    from omicall.token._store import TokenStore
else:
    asyncio = Later("asyncio")  # a program without event loops does without

_ROUNDS = 3
"""How many exchanges a caller waits for that end without an answer, before it gives up."""


class TokenKeeper(Secretive):
    """Gives out the token of one API key, exchanging the key when it must and no more often.

    Safe to use from many threads and event loops (asyncio; trio is not supported) at once.

    Args:
        base_url: where the key is exchanged.
        api_key: the key; only its hash is kept.
        exchange: makes one exchange, within the seconds that it is given. Raises `ApiKeyRejected` for a definite no,
            and `ExchangeUnavailable` for everything that may pass. Any other exception counts as the
            latter, and reaches the caller as it is if there is no token to go on with.
        async_exchange: the same for event loops.
        clock: time and chance.
        store: where the token is kept besides, or None. Keepers of this process that have the same URL, key, clock
            and store object share the token.
        observer: is told what happens to the token.

    Example:
        >>> keeper = TokenKeeper(
        ...     base_url="https://api.example.vn",
        ...     api_key="...",
        ...     exchange=fetch,
        ...     async_exchange=fetch_async,
        ... )
        >>> request.headers["Authorization"] = f"Bearer {keeper.current().value}"
    """

    def __init__(
        self,
        *,
        base_url: str,
        api_key: str,
        exchange: Callable[[float], Grant],
        async_exchange: Callable[[float], Awaitable[Grant]],
        clock: Clock | None = None,
        store: TokenStore | None = None,
        observer: Observer | None = None,
    ) -> None:
        """Find or make the slot; nothing is sent."""
        clock = Clock() if clock is None else clock
        self._slot = registry.find(store_key(base_url, api_key), clock, store)
        self._announcer = Announcer(observer)
        self._exchanger = Exchanger(self._slot, clock, exchange, async_exchange, self._announcer)
        self._now = self._exchanger.now

    def __repr__(self) -> str:
        """Show the state, never the key or the token."""
        return f"<TokenKeeper {self.status().state}>"

    def current(self) -> Token:
        """Give a token to send, blocking this thread for an exchange where there must be one.

        Returns:
            A token that is alive by all that is known here.

        Raises:
            ApiKeyRejected: the server refused the key, now or less than a minute ago.
            ExchangeUnavailable: the exchange failed and no old token serves.
            TokenError: the server hands out tokens that it refuses.

        Example:
            >>> keeper.current().generation
            1
        """
        fresh = self._slot.fresh(self._now())
        if fresh is not None:
            return fresh
        for _ in range(_ROUNDS):
            step = self._slot.decide(self._now(), _loop_of_this_thread(), blocking=True)
            if isinstance(step, Use):
                return step.token
            if isinstance(step, Fail):
                raise step.failure.error(step.wait)
            if isinstance(step, Exchange):
                outcome = self._exchanger.make(step)
            else:
                outcome = step.flight.wait(step.seconds)
            token = self._choose(outcome)
            if token is not None:
                return token
        raise _no_answer()

    async def acurrent(self) -> Token:
        """Give a token to send; `current` for a task of a running event loop.

        A cancelled caller does not stop an exchange that it started: others may wait for it.

        Returns:
            A token that is alive by all that is known here.

        Raises:
            ApiKeyRejected: the server refused the key, now or less than a minute ago.
            ExchangeUnavailable: the exchange failed and no old token serves.
            TokenError: the server hands out tokens that it refuses.

        Example:
            >>> (await keeper.acurrent()).generation
            1
        """
        fresh = self._slot.fresh(self._now())
        if fresh is not None:
            return fresh
        for _ in range(_ROUNDS):
            step = self._slot.decide(self._now(), asyncio.get_running_loop(), blocking=False)
            if isinstance(step, Use):
                return step.token
            if isinstance(step, Fail):
                raise step.failure.error(step.wait)
            if isinstance(step, Exchange):
                outcome = await self._exchanger.amake(step)
            else:
                outcome = await step.flight.await_end(step.seconds)
            token = self._choose(outcome)
            if token is not None:
                return token
        raise _no_answer()

    def renewed(self, refused: Token) -> Token:
        """Give a token in place of one that the server refused.

        Callers that were refused the same token share one exchange.

        Args:
            refused: the token that was sent.

        Returns:
            Another token.

        Raises:
            TokenError: none is to be had; the same errors as `current`. When the new token is
                refused as well, no exchange is made for 30 s.

        Example:
            >>> keeper.renewed(token).generation > token.generation
            True
        """
        self._refuse(refused)
        return self.current()

    async def arenewed(self, refused: Token) -> Token:
        """Give a token in place of one that the server refused; `renewed` for a task.

        Args:
            refused: the token that was sent.

        Returns:
            Another token.

        Raises:
            TokenError: none is to be had; see `renewed`.

        Example:
            >>> (await keeper.arenewed(token)).generation > token.generation
            True
        """
        self._refuse(refused)
        return await self.acurrent()

    def accepted(self, token: Token) -> None:
        """Tell that the server took a token.

        A token that came in place of a refused one is on trial for 30 s: refused as well, it stops
        exchanges for 30 s. This ends the trial. Without it time alone does.

        Args:
            token: the token that was sent.

        Example:
            >>> keeper.accepted(token)
        """
        self._slot.accept(token)

    def status(self) -> TokenStatus:
        """Tell how the token is, without the token and without asking anybody.

        Returns:
            State, seconds left, source, last error and fingerprint.

        Example:
            >>> keeper.status().state
            'empty'
        """
        return self._slot.state.status(self._now())

    def _refuse(self, refused: Token) -> None:
        notes = self._slot.refuse(refused, self._now())
        say(notes)
        if notes:  # there are none where another token has taken its place
            self._announcer.tell("token.rejected", fingerprint=refused.fingerprint)

    def _choose(self, outcome: Outcome) -> Token | None:
        held = self._slot.state.usable(self._now())
        if held is not None:
            return held
        if isinstance(outcome, Failure):
            raise outcome.error()
        return outcome


def _loop_of_this_thread() -> asyncio.AbstractEventLoop | None:
    if "asyncio" not in sys.modules:
        return None
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None


def _no_answer() -> TokenError:
    return ExchangeUnavailable(
        f"Waited for {_ROUNDS} exchanges of the API key for a token, and none of them ended. "
        "The call was given up. Try again; if it stays so, look for what stops those exchanges.",
        retry_after=None,
    )
