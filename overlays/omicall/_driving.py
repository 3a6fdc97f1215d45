"""What the sending clients do with a request: the credential on it, out, judged, and out again where that is safe.

The two drivers read alike. All judgement is in `Delivery`.
"""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

import httpx

from ._answer import Outcome
from ._delivery import Attempt, Delivery, delivery
from ._retry import Next, Step
from .errors import TokenError

if TYPE_CHECKING:
    from ._sending import Account

_log = logging.getLogger("omicall.client")
_OURS = httpx.Auth()
"""Adds nothing. With None httpx would look for a password in the URL, and put it over the token."""


def sent(
    account: Account, request: httpx.Request, send: Callable[..., httpx.Response], *, stream: bool
) -> httpx.Response:
    """The answer to a request, sent with an account's credentials; raises only errors of `omicall.errors`.

    `send` is that of `httpx.Client`.
    """
    item = delivery(request, account)
    key = account.key()
    keeper = account.keeper(key)
    token = keeper.current() if item.needs_token else None
    while True:
        item.dress(token, key)
        try:
            response = send(request, stream=stream, auth=_OURS, follow_redirects=False)
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


async def sent_async(
    account: Account, request: httpx.Request, send: Callable[..., Awaitable[httpx.Response]], *, stream: bool
) -> httpx.Response:
    """The answer to a request, sent with an account's credentials; raises only errors of `omicall.errors`.

    `send` is that of `httpx.AsyncClient`.
    """
    item = delivery(request, account)
    key = await account.key_async()
    keeper = account.keeper(key)
    token = await keeper.acurrent() if item.needs_token else None
    while True:
        item.dress(token, key)
        try:
            response = await send(request, stream=stream, auth=_OURS, follow_redirects=False)
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


def say(item: Delivery, attempt: Attempt, step: Step) -> None:
    """Note down what is sent again, and what became of nobody knows what."""
    if step.next is not Next.AGAIN and step.next is not Next.UNKNOWN:
        return
    told = item.operation or "a request of your own", attempt.outcome.name, item.attempts, item.request_id
    if step.next is Next.AGAIN:
        _log.info("%s: %s at attempt %d, request id %s. Sent again in %.1f s.", *told, step.pause)
    else:
        _log.info("%s: %s at attempt %d, request id %s. Outcome unknown; not sent again.", *told)
