"""The state of one sandbox; two of them share nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from random import Random
from threading import Lock
from typing import Any

from ._alarm import Alarm
from ._clock import Clock
from ._deliveries import Deliveries
from ._faults import Faults
from ._journal import Journal
from ._live import LiveCalls
from ._owner import OwnerLookup
from ._pauses import Pauses
from ._seed import seeded_tenants
from ._settings import Settings
from ._tenant import Tenant
from ._tokens import Tokens


class Sandbox:
    """Everything that a running sandbox knows."""

    def __init__(self, settings: Settings, source: Callable[[], float]) -> None:
        self.settings = settings
        self.clock = Clock(source)
        self.lock = Lock()
        """Held while an operation acts, for requests from several threads in process."""
        self.deliveries = Deliveries(settings.deliver_to, self.clock.milliseconds)
        self.pauses = Pauses()
        self.alarm = Alarm(self._seconds_left, self._wake)
        self._fill()

    def _fill(self) -> None:
        settings = self.settings
        self.tokens = Tokens(self.clock, settings.token_ttl)
        self.faults = Faults(Random(settings.seed))
        self.manners = settings.manners
        self.tenants: dict[str, Tenant] = seeded_tenants(settings, self.clock.milliseconds())
        """The accounts by their keys; `tenant_of_key` is for what a caller sends."""
        self._tenants_by_id = {tenant.id: tenant for tenant in self.tenants.values()}
        self._ready_ms: dict[str, int] = {}
        self.live = LiveCalls(self.clock, settings.pace, self.deliveries.start)
        self.owner_lookup: OwnerLookup | None = None
        self.token_exchanges = 0
        self.journal = Journal()
        self.requests: Counter[str] = Counter()
        self.billable: Counter[str] = Counter()

    def reset(self) -> None:
        """Data, counters, faults, manners and clock as at the start; issued tokens are dead."""
        self.clock.reset()
        self.deliveries.reset()
        self._fill()

    def stop(self) -> None:
        """Let nothing happen any more."""
        self.alarm.stop()
        self.deliveries.stop()

    def _seconds_left(self) -> float | None:
        due = self.live.next_due
        return None if due is None else due - self.clock.seconds()

    def _wake(self) -> None:
        with self.lock:
            self.live.pass_time()
            self.alarm.set()

    def add_tenant(self, tenant: Tenant, ready_ms: int) -> None:
        """Open an account while the sandbox runs; its key is not known before a time (milliseconds since 1970)."""
        self.tenants[tenant.api_key] = tenant
        self._tenants_by_id[tenant.id] = tenant
        self._ready_ms[tenant.api_key] = ready_ms

    def tenant_of_key(self, key: str) -> Tenant | None:
        """The account of a key, or None."""
        ready = self._ready_ms.get(key, 0) <= self.clock.milliseconds()
        return self.tenants.get(key) if ready else None

    def tenant_of_id(self, id: str) -> Tenant | None:
        """The account of an id, or None."""
        return self._tenants_by_id.get(id)

    def tenant_of_token(self, token: str) -> Tenant | None:
        """The account of a living token, or None."""
        owner = self.tokens.owner(token)
        return None if owner is None else self.tenant_of_id(owner)

    def stats(self) -> dict[str, Any]:
        """The counters."""
        tenants = self.tenants.values()
        counts = Counter[str]()
        for tenant in tenants:
            for part in tenant.parts.values():
                counts.update(part.counts() if hasattr(part, "counts") else {})
        stored = {
            **counts,
            "calls": sum(len(t.history) for t in tenants),
            "contacts": sum(len(t.contacts) for t in tenants),
            "webhooks": sum(len(t.webhooks) for t in tenants),
            "extensions": sum(len(t.extensions) for t in tenants),
            "hotlines": sum(len(t.hotlines) for t in tenants),
        }
        return {
            "token_exchanges": self.token_exchanges,
            "requests": dict(self.requests),
            "billable": dict(self.billable),
            "stored": stored,
            "deliveries": self.deliveries.counts(),
        }
