"""What a run is started with, and the error for a run that cannot be made."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any

import httpx
from attrs import field, frozen
from attrs.converters import optional

from omicall._config import checked_hosts, checked_key, checked_url, is_loopback
from omicall_api.catalog import HOSTS, Operation
from omicall_api.client import host_of

EFFECTS = ("read", "write", "billable", "destructive")
IN_PROCESS = "http://localhost"
"""Base URL of requests that never reach a socket."""


class CouldNotRunError(Exception):
    """The suite could not do its work; the text says why and what to do now."""


def _allowed(names: object) -> frozenset[str]:
    return frozenset(names)  # type: ignore[call-overload, no-any-return]


@frozen
class Options:
    """Everything that makes one run differ from another.

    base_url: where the server under test is; ignored when there is an `app`.
    api_key: the account's key.
    partner_key: a partner's key, for the operations that only partners may use; without it these
        are tested with `api_key`.
    other_key: the key of another account, which must not see what belongs to the first; without it nobody tries.
    hosts: base URLs of operations that live elsewhere, by the names of `omicall_api.catalog.HOSTS`.
        Without them a `base_url` other than the documented one moves every operation.
    full: many more examples, and no limit on time against another machine.
    allow_effects: what may be caused on another machine, beside `read`: `write`. What costs money or destroys must
        be allowed by name, so `billable` and `destructive` say nothing without names in `allow`. On this machine
        everything is allowed.
    allow: ids of operations that may be used on another machine, whatever their effect.
    app: an ASGI application to be tested in process, without a socket.
    operations: ids of the operations to test; None for all.
    max_examples: random examples an operation; None for the number that `full` stands for.
    requests_per_second: the pace against another machine.
    seconds: after how many seconds a run against another machine ends; None for no limit.
    clock: source of seconds since 1970, from which windows of time are made.
    timer: source of seconds from any beginning, by which the pace is kept and a run ends.
    sleep: waits so many seconds; only away from this machine.

    Raises ConfigurationError for a URL or a key that cannot be one, and ValueError for the rest.

    Example: `Options(base_url="http://127.0.0.1:8080", api_key="sandbox-key")`
    """

    base_url: str = field(default=IN_PROCESS, converter=checked_url)
    api_key: str = field(kw_only=True, repr=False, converter=checked_key)
    other_key: str | None = field(default=None, kw_only=True, repr=False, converter=optional(checked_key))
    partner_key: str | None = field(default=None, kw_only=True, repr=False, converter=optional(checked_key))
    hosts: Mapping[str, str] = field(factory=dict[str, str], kw_only=True, converter=checked_hosts)
    full: bool = field(default=False, kw_only=True)
    allow_effects: frozenset[str] = field(default=frozenset(), kw_only=True, converter=_allowed)
    allow: frozenset[str] = field(default=frozenset(), kw_only=True, converter=_allowed)
    app: Any = field(default=None, kw_only=True, repr=False)
    operations: frozenset[str] | None = field(default=None, kw_only=True)
    max_examples: int | None = field(default=None, kw_only=True)
    requests_per_second: int = field(default=2, kw_only=True)
    seconds: int | None = field(default=110, kw_only=True)
    clock: Callable[[], float] = field(default=time.time, kw_only=True, repr=False)
    timer: Callable[[], float] = field(default=time.monotonic, kw_only=True, repr=False)
    sleep: Callable[[float], None] = field(default=time.sleep, kw_only=True, repr=False)

    def __attrs_post_init__(self) -> None:
        if unknown := sorted(self.allow_effects - set(EFFECTS)):
            raise ValueError(f"There is no effect {', '.join(unknown)}. Use {', '.join(EFFECTS)}.")
        if self.requests_per_second < 1:
            raise ValueError("At least one request a second must be allowed.")

    @property
    def host(self) -> str:
        """The host under test, without its port."""
        return httpx.URL(self.base_url).host

    def base_of(self, known: Operation) -> str:
        """The base URL of the host that an operation lives on, under these options."""
        return self.bases[known.host]

    @cached_property
    def bases(self) -> dict[str, str]:
        """Base URL by the name of a host; an empty name stands for `base_url`."""
        return {name: host_of(name, self.base_url, self.hosts) for name in ("", *HOSTS)}

    @cached_property
    def local(self) -> bool:
        """Whether nothing leaves this machine."""
        return self.app is not None or all(is_loopback(httpx.URL(base).host) for base in self.bases.values())

    @property
    def is_hurried(self) -> bool:
        """Whether `seconds` counts."""
        return not self.local and not self.full

    @property
    def examples(self) -> int:
        """Random examples an operation."""
        return self.max_examples or (150 if self.full else 12)

    @property
    def chains(self) -> int:
        """Chains of requests that follow links: fewer for each example where there are many, as most are alike then."""
        return min(10 * self.examples, 15 + 5 * self.examples)
