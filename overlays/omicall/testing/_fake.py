"""OMICall in the process of a test, with everything about it in hand."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

import httpx
from attrs import frozen

from omicall._client import AsyncOmicall, Omicall
from omicall.errors import ConfigurationError
from omicall.token import MemoryStore, Observer
from omicall_api.catalog import HOSTS

from ._clock import FakeClock
from ._transport import AsyncSandboxTransport, SandboxTransport

if TYPE_CHECKING:
    from omicall.sandbox import Manners

    from ._held import Report
    from ._in_process import InProcess

# Links in answers begin with it. Nobody listens at this port, should one be followed over the network by mistake.
_BASE_URL = "http://127.0.0.1:1"


@frozen
class Stats:
    """What a sandbox has counted; a name that was never counted gives 0.

    Example:
        >>> FakeOmicall().stats().billable["click_to_call"]
        0
    """

    token_exchanges: int
    """How often the key was exchanged for a token."""
    requests: Counter[str]
    """Requests by operation id."""
    billable: Counter[str]
    """What cost money and was really done, by operation id, whether or not the answer arrived."""
    stored: Counter[str]
    """What it holds, such as calls and contacts."""
    deliveries: Counter[str]
    """Reports to webhooks: `sent` counts those that wait in `reports`."""


class FakeOmicall:
    """A sandbox in this process, clients for it, and one clock for all of them.

    No socket is opened, no thread is started and no pause is waited for: a client that waits moves the clock, and so do
    slow answers. Each fake has an account, tokens and data of its own, the same for the same seed.

    Args:
        seed: decides the invented data and the jitter of pauses.
        calls: how many calls of the 30 days before `start` the history holds.
        start: aware; what the clock shows at first. 1 January 2026, nine in the morning in Vietnam, when left out. Code
            that looks at the computer's own clock needs a `start` near it to find calls.
        pace: how much of its length a call takes, from 0 (nothing, so that calls have passed when the request is
            answered) to 1 (all of it); `advance` then lets them happen.
        token_ttl: life of a token, in seconds.
        trial: whether the account has a trial package, which may not start automatic calls.
        manners: what the sandbox does where nobody knows what OMICall does.

    Raises:
        ConfigurationError: the extra `testing` is not installed.
        ValueError: a value makes no sense; the text names it.

    Evidence: that of the sandbox, written from the vendor's documents and public integrations. It was never compared
        with the live API, so what passes here may still fail there.

    Example:
        >>> fake = FakeOmicall(calls=20)
        >>> with fake.client() as client:
        ...     client.extensions.find(number="101").sip_user
        '101'
    """

    api_key: str
    """Key of the account."""
    base_url: str
    """What clients must be made with; nothing listens there."""
    clock: FakeClock
    """The time of clients and sandbox."""

    def __init__(
        self,
        *,
        seed: int = 1,
        calls: int = 500,
        start: datetime | None = None,
        pace: float = 0.0,
        token_ttl: int = 86_400,
        trial: bool = False,
        manners: Manners | None = None,
    ) -> None:
        self.clock = FakeClock(start, seed=seed)
        more: dict[str, Any] = {} if manners is None else {"manners": manners}
        self._box, self.api_key = _sandbox(
            self.clock, seed=seed, calls=calls, pace=pace, token_ttl=token_ttl, trial=trial, **more
        )
        self.base_url = _BASE_URL
        self._store = MemoryStore()

    def __repr__(self) -> str:
        return f"<FakeOmicall {self.clock.now().isoformat()}>"

    def client(
        self,
        api_key: str | None = None,
        *,
        timeout: float | httpx.Timeout | None = None,
        max_retries: int = 2,
        observer: Observer | None = None,
    ) -> Omicall:
        """Make a client of this sandbox.

        The variables OMICALL_* of the environment do not count. Clients of one fake share a token, as they would in a
        program.

        Args:
            api_key: the account's when left out.
            timeout: seconds; an answer that a fault keeps back for longer is a time-out.
            max_retries: how often a request is sent again where that is safe.
            observer: is called with a `TokenEvent` when something happens to the token.

        Returns:
            The client, to be closed like any other; nothing is lost if it is not.

        Raises:
            ConfigurationError: an argument is wrong.

        Example:
            >>> with FakeOmicall().client() as client:
            ...     client.calls.click_to_call(extension="101", phone_number="0900000123").call_uuid is not None
            True
        """
        return Omicall(
            self.api_key if api_key is None else api_key,
            base_url=self.base_url,
            hosts=dict.fromkeys(HOSTS, self.base_url),
            timeout=timeout,
            max_retries=max_retries,
            transport=SandboxTransport(self),
            token_store=self._store,
            observer=observer,
            clock=self.clock.clock,
        )

    def async_client(
        self,
        api_key: str | None = None,
        *,
        timeout: float | httpx.Timeout | None = None,
        max_retries: int = 2,
        observer: Observer | None = None,
    ) -> AsyncOmicall:
        """Make an async client of this sandbox; it may be used from any event loop.

        Args:
            api_key: the account's when left out.
            timeout: seconds; an answer that a fault keeps back for longer is a time-out.
            max_retries: how often a request is sent again where that is safe.
            observer: is called with a `TokenEvent` when something happens to the token.

        Returns:
            The client, to be closed like any other; nothing is lost if it is not.

        Raises:
            ConfigurationError: an argument is wrong.

        Example:
            >>> import asyncio
            >>> asyncio.run(FakeOmicall().async_client().tenant.detail()).full_name
            'Công ty Mẫu Hoa Sen'
        """
        return AsyncOmicall(
            self.api_key if api_key is None else api_key,
            base_url=self.base_url,
            hosts=dict.fromkeys(HOSTS, self.base_url),
            timeout=timeout,
            max_retries=max_retries,
            transport=AsyncSandboxTransport(self),
            token_store=self._store,
            observer=observer,
            clock=self.clock.clock,
        )

    def stats(self) -> Stats:
        """What was counted so far.

        Returns:
            Exchanges of the key, requests, what cost money, what is stored, and reports to webhooks.

        Example:
            >>> FakeOmicall(calls=20).stats().stored["calls"]
            20
        """
        counted = self.door("stats")
        names = ("requests", "billable", "stored", "deliveries")
        return Stats(counted["token_exchanges"], *(Counter[str](counted[name]) for name in names))

    def faults(self, *rules: Mapping[str, object]) -> None:
        """Put faults in force, in place of those that were.

        Args:
            rules: as the sandbox's control door takes them: `operation` (an id, or "*"), `kind`, and `times` or `rate`,
                `seconds`, `code`; `overlays/omicall/sandbox/README.md` lists the kinds. None of them ends all faults.

        Raises:
            ValueError: a rule cannot be used; the text says why.

        Example:
            >>> fake = FakeOmicall()
            >>> fake.faults({"operation": "get_tenant_detail", "kind": "http_500", "times": 1})
            >>> fake.client().tenant.detail() and fake.stats().requests["get_tenant_detail"]
            2
        """
        self.door("faults", [dict(rule) for rule in rules])

    def advance(self, seconds: float) -> None:
        """Put the clock of clients and sandbox forward, and let the calls happen that are due by then.

        Args:
            seconds: 0 or more.

        Raises:
            ValueError: time does not run backwards.

        Example:
            >>> fake = FakeOmicall()
            >>> fake.advance(3600)
            >>> fake.clock.now().hour
            10
        """
        self.door("clock", {"advance_seconds": seconds})

    def reset(self) -> None:
        """Put data, counters, faults, manners, reports and clock back to the start. Issued tokens are dead then.

        A client that was made before gets a new token with its next read, but its next call that costs money is refused
        with `TokenRejected`, as on a real server that forgot its tokens: better make a new client.

        Example:
            >>> fake = FakeOmicall()
            >>> fake.advance(60)
            >>> fake.reset()
            >>> fake.clock.now().minute
            0
        """
        self._store = MemoryStore()
        self.door("reset", {})

    def reports(self) -> tuple[Report, ...]:
        """What the sandbox would have sent to the webhooks that are registered, in that order, since the start.

        Nothing is sent, so any address may be registered. `WebhookSender.post` hands a report to your receiver.

        Returns:
            The reports, each with address and body.

        Example:
            >>> fake = FakeOmicall()
            >>> fake.reports()
            ()
        """
        return tuple(self._box.deliveries.held)

    def door(self, name: str, body: object = None) -> Any:
        """Ask the control door of the sandbox; `overlays/omicall/sandbox/README.md` lists what it takes.

        Args:
            name: what stands after `/__sandbox__/`, such as "calls".
            body: what to POST, as JSON; None for a GET.

        Returns:
            The answer, decoded.

        Raises:
            ValueError: the door refused; the text says why.

        Example:
            >>> fake = FakeOmicall()
            >>> fake.door("calls", {"direction": "inbound", "from": "0900000123"})["state"]
            'ringing'
        """
        verb, content = ("GET", None) if body is None else ("POST", json.dumps(body))
        headers = {"content-type": "application/json"}
        request = httpx.Request(verb, f"{self.base_url}/__sandbox__/{name}", content=content, headers=headers)
        response = self.answer(request)
        told = json.loads(response.read())
        if not response.is_success:
            raise ValueError(told["message"])
        return told

    def answer(self, request: httpx.Request) -> httpx.Response:
        """Answer a request for the sandbox; for transports of your own.

        Args:
            request: its body must have been read.

        Returns:
            The answer, its body not yet read.

        Raises:
            httpx.TransportError: a fault drops the connection, or the answer takes longer than the request waits.

        Example:
            >>> fake = FakeOmicall()
            >>> fake.answer(httpx.Request("GET", fake.base_url + "/api/tenant/detail")).status_code
            401
        """
        return self._box.answer(request, request.content)


def _sandbox(clock: FakeClock, **settings: Any) -> tuple[InProcess, str]:
    """A sandbox in this process, and the key of its account."""
    try:
        import starlette  # noqa: F401  # pyright: ignore[reportUnusedImport]
        import uvicorn  # noqa: F401  # pyright: ignore[reportUnusedImport]
    except ImportError:
        pass
    else:
        from omicall.sandbox import Settings

        from ._in_process import InProcess

        chosen = Settings(**settings)
        return InProcess(chosen, clock), chosen.api_key
    raise ConfigurationError(
        "FakeOmicall needs the sandbox, whose packages (starlette, uvicorn) are not installed, so nothing was started. "
        "Install them with: pip install 'omicall[testing]'"
    )
