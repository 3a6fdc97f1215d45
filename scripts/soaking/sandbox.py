"""The sandbox of a soak: tokens of 20 s, faults by chance, and a look into its books at the end."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from functools import partial
from random import Random
from typing import Any
from unittest.mock import patch

import httpx
from attrs import define, field

from omicall.sandbox import Settings, _state, running
from omicall.sandbox._faults import Faults, Rule

from .numbers import click_of
from .record import Dialled

TOKEN_SECONDS = 20
SHARE = 0.05
"""The part of all requests that meets a fault."""
EXCHANGE_SHARE = 0.25
"""The same for the exchange. There are so few that faults would pass it by in most runs."""
_BEFORE = ("refuse", "http_500", "http_429", "failure")
_AFTER = ("reset_after", "html", "truncated", "slow")
KINDS = (*_BEFORE, *_AFTER)
_KILLING = ("list_webhooks", "/api/webhooks/list")
"""No caller asks for it: whatever token comes there is to be dead."""
_PAGE = 50


class _CountedFaults(Faults):
    """Faults that count which requests met them; the sandbox itself keeps no such books."""

    def __init__(self, met: Counter[tuple[str, str]], random: Random) -> None:
        super().__init__(random)
        self._counted = met

    def take(self, operation: str, kinds: Collection[str]) -> Rule | None:
        rule = super().take(operation, kinds)
        if rule is not None:
            self._counted[operation, rule.kind] += 1
        return rule


def rules() -> list[dict[str, Any]]:
    """Give the rules of the faults: every kind alike often, on every operation."""
    killing = {"operation": _KILLING[0], "kind": "dead_token"}
    exchange = [_rule("get_access_token", kind, EXCHANGE_SHARE / len(KINDS)) for kind in KINDS]
    return [killing, *exchange, *(_rule("*", kind, SHARE / len(KINDS)) for kind in KINDS)]


def _rule(operation: str, kind: str, rate: float) -> dict[str, Any]:
    rule: dict[str, Any] = {"operation": operation, "kind": kind, "rate": rate}
    return {**rule, "code": "request_invalid"} if kind == "failure" else rule


@define
class Sandbox:
    """A running sandbox.

    Args:
        url: where it is.
        api_key: of its account, which is no secret.
        met: how many requests met a fault, by operation and kind.
    """

    url: str
    api_key: str
    met: Counter[tuple[str, str]]
    _began_ms: int = field(factory=lambda: int(time.time() * 1000))
    _looks: int = field(default=0, init=False)
    _client: httpx.Client = field(factory=lambda: httpx.Client(timeout=30, trust_env=False), repr=False)

    def set_faults(self, given: list[dict[str, Any]]) -> None:
        """Put rules in force, in place of those before."""
        self._client.post(f"{self.url}/__sandbox__/faults", json=given).raise_for_status()

    def kill(self, token: str) -> bool:
        """Make a token dead; False if it was dead before, or if a fault came between."""
        before = self.met[_KILLING[0], "dead_token"]
        self._client.get(self.url + _KILLING[1], headers={"Authorization": f"Bearer {token}"})
        return self.met[_KILLING[0], "dead_token"] > before

    def stats(self) -> dict[str, Any]:
        """Give the counters, without the requests that kill and the looks into the history."""
        stats: dict[str, Any] = self._client.get(f"{self.url}/__sandbox__/stats").raise_for_status().json()
        stats["requests"].pop(_KILLING[0], None)
        stats["requests"]["search_calls"] -= self._looks
        return stats

    def call_ids(self) -> list[str]:
        """Give the ids of some calls of the history."""
        return [row["transaction_id"] for row in self._page(1, since=0)["items"]]

    def dialled(self) -> list[Dialled]:
        """Give every call that a click of the soak has made."""
        found: list[Dialled] = []
        page, more = 1, True
        while more:
            answer = self._page(page, since=self._began_ms - 1000)
            clicks = [(click_of(row["phone_number"]), row["transaction_id"]) for row in answer["items"]]
            found += [Dialled(*click, call_id) for click, call_id in clicks if click is not None]
            page, more = page + 1, answer["has_next"]
        return found

    def close(self) -> None:
        """Close the connections."""
        self._client.close()

    def _page(self, page: int, since: int) -> dict[str, Any]:
        self._looks += 1
        answer = self._client.post(
            f"{self.url}/api/v3/call-transaction/search",
            params={"page": page, "size": _PAGE},
            headers={"x-api-key": self.api_key},
            json={"filter": {"fromDate": since, "toDate": int(time.time() * 1000) + 1000}, "sort": {"isAsc": True}},
        )
        found: dict[str, Any] = answer.raise_for_status().json()["payload"]
        return found


@contextmanager
def sandbox() -> Iterator[Sandbox]:
    """Run a sandbox in a thread, without faults at first.

    Yields:
        The sandbox.
    """
    met = Counter[tuple[str, str]]()
    settings = Settings(token_ttl=TOKEN_SECONDS, seed=_seed())
    with patch.object(_state, "Faults", partial(_CountedFaults, met)), running(settings) as url:
        box = Sandbox(url, settings.api_key, met)
        try:
            yield box
        finally:
            box.close()


def _seed() -> int:
    return Random().randrange(1, 1 << 30)  # noqa: S311 - other faults in every run
