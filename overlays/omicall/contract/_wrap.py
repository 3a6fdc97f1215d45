"""The one place that changes schemathesis from within, for the length of a run.

Three methods are replaced: the one through which every case goes out, so that answers get their
virtual status before any check sees them (a hook after the call is too late: the checks of missing
credentials send requests of their own); the one of the network sessions, so that the guard sees
what really leaves; and theirs that makes a request ready, which puts a password of the user's
`.netrc` over a token, and where none is to go. None of them is a public interface, which is why the
version is pinned exactly.
"""

# pyright: basic
# See `_schemathesis.py`.

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from threading import Lock
from typing import Any

import requests
from schemathesis import Response, __version__
from schemathesis.python.asgi import ASGIClient
from schemathesis.transport.asgi import ASGITransport
from schemathesis.transport.requests import (
    ManagedCookiesSession,
    RequestsTransport,
    SameHostRedirectsSession,
)

from ._options import CouldNotRunError

WRITTEN_FOR = "4.32.5"

_OF_SESSIONS = frozenset({"send", "prepare_request"})
"""What is replaced of their classes."""
_running = Lock()


@contextmanager
def wrapped(
    before: Callable[[Any], None],
    base_of: Callable[[Any], str],
    leaving: Callable[[str, str], None],
    arrived: Callable[[Any, Response], None],
    lost: Callable[[Any], None],
    *,
    direct: bool,
) -> Generator[None]:
    """Have every case pass through some functions, for as long as the block runs.

    before: may change a case before it is made into a request.
    base_of: the base URL that a case is sent to.
    leaving: sees method and URL of each request that goes out; raises to keep it back.
    arrived: may change an answer before any check sees it.
    lost: sees a case that got no answer; its request may have done its work all the same.
    direct: whether proxies of the environment are passed by.

    Raises CouldNotRunError when schemathesis is not as this was written for, or when another run of
    this process is under way.
    """
    if not _running.acquire(blocking=False):
        raise CouldNotRunError("Another contract run is under way in this process. Wait until it has ended.")
    try:
        _expect_what_this_was_written_for()
        with _replaced(before, base_of, leaving, arrived, lost, direct):
            yield
    finally:
        _running.release()


@contextmanager
def _replaced(
    before: Callable[[Any], None],
    base_of: Callable[[Any], str],
    leaving: Callable[[str, str], None],
    arrived: Callable[[Any, Response], None],
    lost: Callable[[Any], None],
    direct: bool,
) -> Generator[None]:
    original_send = RequestsTransport.send
    original_out = requests.Session.send
    original_prepare = requests.Session.prepare_request

    def send(self: RequestsTransport, case: Any, **arguments: Any) -> Response:
        before(case)
        try:
            response = original_send(self, case, **{**arguments, "base_url": base_of(case)})
        except requests.ConnectTimeout:
            raise
        except requests.RequestException:
            lost(case)
            raise
        arrived(case, response)
        return response

    def out(self: requests.Session, request: requests.PreparedRequest, **arguments: Any) -> requests.Response:
        leaving(str(request.method), str(request.url))
        if direct:
            arguments["proxies"] = {}
        return original_out(self, request, **arguments)

    def prepare(self: requests.Session, request: requests.Request) -> requests.PreparedRequest:
        request.auth = request.auth or _as_it_is
        return original_prepare(self, request)

    try:
        RequestsTransport.send = send  # type: ignore[method-assign]
        for session in (SameHostRedirectsSession, ASGIClient):
            session.send = out  # type: ignore[method-assign]
            session.prepare_request = prepare  # type: ignore[method-assign]
        yield
    finally:
        RequestsTransport.send = original_send  # type: ignore[method-assign]
        for session in (SameHostRedirectsSession, ASGIClient):
            for replaced in _OF_SESSIONS & vars(session).keys():
                delattr(session, replaced)


def _as_it_is(request: requests.PreparedRequest) -> requests.PreparedRequest:
    return request


def _expect_what_this_was_written_for() -> None:
    as_expected = (
        __version__ == WRITTEN_FOR
        and "send" in vars(RequestsTransport)
        and _OF_SESSIONS.isdisjoint(vars(SameHostRedirectsSession))
        and _OF_SESSIONS.isdisjoint(vars(ASGIClient))
        and issubclass(ASGITransport, RequestsTransport)
        and issubclass(ManagedCookiesSession, SameHostRedirectsSession)
    )
    if not as_expected:
        raise CouldNotRunError(
            f"schemathesis {__version__} is not as this suite expects it, which was written for "
            f"{WRITTEN_FOR}. Nothing was sent. Install that one: pip install 'omicall[contract]'."
        )
