"""Sends what OMICall would send, to a receiver under test; `_async_sender.py` reads alike."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Iterable
from datetime import datetime
from types import TracebackType
from typing import Any, Self

import httpx

from omicall.errors import ConfigurationError
from omicall.webhooks._owner import PATH

from . import _bodies
from ._bodies import State
from ._line import App, Line, not_open
from ._stories import Direction, Stories, asked, posted, question, whole


class WebhookSender:
    """Sends invented reports to your receiver, as OMICall would: to an ASGI application in this process, or to a
    loopback URL.

    The bodies are the examples of the specification with ids, states and times of their own. For an application, its
    lifespan runs from the beginning of the `with` block to its end, where a `WebhookApp` works off what waits: after
    the block your function has seen everything. What your application raises while it answers is raised here.

    Args:
        target: the ASGI application (FastAPI, Starlette, Django's `asgi`, `WebhookApp`), or a URL of this machine.
        path: where the application takes reports, such as "/omicall/the-secret"; not used with a URL.

    Raises:
        ConfigurationError: the target is neither; a URL of another machine above all.

    Evidence: the specification's webhooks. `create` and `early` are known from integrators only; no order of reports
        is promised.

    Example:
        >>> from omicall.webhooks import WebhookApp
        >>> seen = []
        >>> app = WebhookApp(seen.append, secret="an-invented-secret-4711")
        >>> with WebhookSender(app, path="/omicall/an-invented-secret-4711") as sender:
        ...     [answer.status_code for answer in sender.call(number="0900000123")]
        [200, 200, 200, 200, 200, 200]
        >>> [type(event).__name__ for event in seen][-2:], seen[-1].customer_number
        (['CallEvent', 'CallRecord'], '0900000123')
    """

    def __init__(self, target: App | str, *, path: str = "/") -> None:
        self._line = Line(target, path)
        self._stories = Stories()
        self._runner: asyncio.Runner | None = None

    def __repr__(self) -> str:
        return "<WebhookSender>"

    def __enter__(self) -> Self:
        if _in_a_loop():
            raise ConfigurationError("An event loop runs here already. Use AsyncWebhookSender, with async with.")
        self._runner = asyncio.Runner()
        try:
            self._runner.run(self._line.open())
        except BaseException:
            self._runner.close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._runner is not None:
            try:
                self._runner.run(self._line.close())
            finally:
                self._runner.close()
                self._runner = None

    def call(
        self,
        *,
        number: str | None = None,
        extension: str | None = None,
        direction: Direction | None = None,
        answered: bool = True,
        told_twice: bool = False,
        at: datetime | None = None,
        call_id: str | None = None,
    ) -> list[httpx.Response]:
        """Send a whole call: create, early, ringing, answered, hangup, then its record.

        Args:
            number: the customer's, as text; the example's when left out, like all that follow.
            extension: the agent's.
            direction: "inbound" or "outbound".
            answered: False for a call that nobody answers: without "answered", and a record without a talk.
            told_twice: whether the record comes without a recording link first, and with one after that.
            at: aware; when the call began.
            call_id: each call has an id of its own when left out.

        Returns:
            The answers of your receiver, in order.

        Raises:
            ConfigurationError: it was not used in a `with` block.
            ValueError: `at` has no time zone.

        Example:
            >>> with WebhookSender(app, path="/omicall/an-invented-secret-4711") as sender:
            ...     len(sender.call(answered=False, told_twice=True))
            6
        """
        call = self._stories.call(number, extension, direction, answered, at, call_id)
        return [self.post(body) for body in whole(call, told_twice)]

    def wrong_order(
        self,
        *,
        number: str | None = None,
        extension: str | None = None,
        direction: Direction | None = None,
        answered: bool = True,
        at: datetime | None = None,
        call_id: str | None = None,
    ) -> list[httpx.Response]:
        """Send a whole call backwards: the record first and "create" last. Arguments, answers and errors are those of
        `call`.

        Example:
            >>> with WebhookSender(app, path="/omicall/an-invented-secret-4711") as sender:
            ...     len(sender.wrong_order())
            6
        """
        call = self._stories.call(number, extension, direction, answered, at, call_id)
        return [self.post(body) for body in reversed(whole(call))]

    def event(self, state: State, *, call_id: str | None = None, number: str | None = None) -> httpx.Response:
        """Send one event of a call. Answer and errors are those of `post`.

        Args:
            state: what the call is doing.
            call_id: a new one when left out.
            number: the customer's.

        Example:
            >>> with WebhookSender(app, path="/omicall/an-invented-secret-4711") as sender:
            ...     sender.event("ringing", call_id="d5b4").status_code
            200
        """
        return self.post(self._stories.call(number, id=call_id).event(state))

    def contact(self, action: str | None = None, *, contact_id: str | None = None) -> httpx.Response:
        """Send that a contact was made or changed. Answer and errors are those of `post`.

        Args:
            action: "created", "create" or "updated", which are all that one integrator knows; the example's when left
                out.
            contact_id: the example's when left out.

        Example:
            >>> with WebhookSender(app, path="/omicall/an-invented-secret-4711") as sender:
            ...     sender.contact("created").status_code
            200
        """
        return self.post(_bodies.contact(action, contact_id))

    def agent_transfer(self, *, succeeded: bool = True, request_id: str | None = None) -> httpx.Response:
        """Send how the transfer of an agent's account ended. Answer and errors are those of `post`.

        Args:
            succeeded: how.
            request_id: what `agents.transfer` gave; the example's when left out.

        Example:
            >>> with WebhookSender(app, path="/omicall/an-invented-secret-4711") as sender:
            ...     sender.agent_transfer(succeeded=False).status_code
            200
        """
        return self.post(_bodies.agent_transfer(succeeded, request_id))

    def speech_to_text(self, text: str | None = None, *, tracking_id: str | None = None) -> httpx.Response:
        """Send the text of a sound. Answer and errors are those of `post`.

        Args:
            text: what was said; the example's when left out.
            tracking_id: the id that was sent with the sound; the example's when left out.

        Example:
            >>> with WebhookSender(app, path="/omicall/an-invented-secret-4711") as sender:
            ...     sender.speech_to_text("xin chào", tracking_id="file-42").status_code
            200
        """
        return self.post(_bodies.speech_to_text(text, tracking_id))

    def voice_insights(self) -> httpx.Response:
        """Send the findings of the voice analysis. Answer and errors are those of `post`.

        Example:
            >>> with WebhookSender(app, path="/omicall/an-invented-secret-4711") as sender:
            ...     sender.voice_insights().status_code
            200
        """
        return self.post(_bodies.voice_insights())

    def null_ridden(self, kind: str, *, keep: Iterable[str] = ()) -> httpx.Response:
        """Send a body that knows every field and says nothing: all null that is not required. Answer and errors are
        those of `post`.

        Args:
            kind: as in `assert_matches_webhook`, such as "call_record".
            keep: names of fields that keep the example's value, such as ["transaction_id"].

        Raises:
            ConfigurationError: there is no such kind.

        Example:
            >>> with WebhookSender(app, path="/omicall/an-invented-secret-4711") as sender:
            ...     sender.null_ridden("call_record", keep=["transaction_id"]).status_code
            200
        """
        return self.post(_bodies.null_ridden(kind, keep))

    def repeat(self) -> httpx.Response:
        """Send the last body again, byte for byte. Answer and errors are those of `post`.

        Raises:
            ConfigurationError: nothing was sent yet.

        Example:
            >>> with WebhookSender(app, path="/omicall/an-invented-secret-4711") as sender:
            ...     sender.call()[-1].status_code == sender.repeat().status_code
            True
        """
        return self.post(self._stories.again())

    def post(self, body: object) -> httpx.Response:
        """Send a body of your own, such as one of `FakeOmicall.reports()`.

        Args:
            body: bytes or text, sent as they are; anything else becomes JSON.

        Returns:
            The answer of your receiver, read to its end.

        Raises:
            ConfigurationError: it was not used in a `with` block.
            httpx.TransportError: nobody answers at the URL.
            Exception: what your application raises.

        Example:
            >>> with WebhookSender(app, path="/omicall/an-invented-secret-4711") as sender:
            ...     sender.post(b"<html>").status_code
            200
        """
        return self._run(posted(self._line, self._stories.kept(body)))

    def look_up_owner(
        self, number: str, *, key: str, hotline: str | None = None, path: str = f"/{PATH}"
    ) -> httpx.Response:
        """Ask your receiver who owns a caller, as OMICall does while a customer calls in.

        Args:
            number: the caller's.
            key: what is shown in the header X-API-KEY.
            hotline: the number that was called, if it is to be said.
            path: where the question is answered.

        Returns:
            The answer: extensions joined by colons, or an empty text for nobody.

        Raises:
            ConfigurationError: it was not used in a `with` block.
            TimeoutError: it took longer than the 2 s that the vendor's page names.

        Evidence: the specification's `look_up_owner`.

        Example:
            >>> key = "an-invented-key-4712"
            >>> desk = WebhookApp(
            ...     print, secret="an-invented-secret-4711", lookup=lambda number, hotline: "101", lookup_key=key
            ... )
            >>> with WebhookSender(desk) as sender:
            ...     sender.look_up_owner("0900000123", key=key).text
            '101'
        """
        return self._run(asked(self._line, path, question(number, hotline, key)))

    def _run(self, course: Coroutine[Any, Any, httpx.Response]) -> httpx.Response:
        if self._runner is None:
            course.close()
            raise not_open()
        return self._runner.run(course)


def _in_a_loop() -> bool:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    return True
