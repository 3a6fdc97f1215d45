"""What happened lately, for a person who looks on: requests, exchanges of keys, messages to receivers."""

from __future__ import annotations

import json
from collections import deque
from dataclasses import dataclass

from ._answers import Answer

KEPT = 30
"""How many of each are remembered."""
_LONGEST_FAILURE = 500
"""Bytes beyond which an answer is no failure, so that pages of rows are not read again."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A request that was answered; nothing of what stood in it.

    told: an error code, what a fault did to the answer, or nothing.
    """

    at_ms: int
    operation: str
    status: int
    told: str


@dataclass(frozen=True, slots=True)
class Exchange:
    """A token that was handed out: when (milliseconds since 1970), and the id of the account."""

    at_ms: int
    tenant: str


class Journal:
    """The last requests and exchanges, the newest first."""

    def __init__(self) -> None:
        self.requests: deque[Seen] = deque(maxlen=KEPT)
        self.exchanges: deque[Exchange] = deque(maxlen=KEPT)

    def answered(self, at_ms: int, operation: str, answer: Answer, fault: str = "") -> None:
        """Remember a request, and the fault that changed its answer."""
        self.requests.appendleft(Seen(at_ms, operation, answer.status, fault or error_code(answer)))

    def exchanged(self, at_ms: int, tenant: str) -> None:
        """Remember that a token was handed out."""
        self.exchanges.appendleft(Exchange(at_ms, tenant))


def error_code(answer: Answer) -> str:
    """The code in a failure envelope, wherever it stands; empty for any other answer."""
    if len(answer.body) > _LONGEST_FAILURE:
        return ""
    try:
        body = json.loads(answer.body)
    except ValueError:
        return ""
    if not isinstance(body, dict) or body.get("status_code") != -9999:  # pyright: ignore[reportUnknownMemberType]
        return ""
    payload = body.get("payload")  # pyright: ignore
    inside = payload.get("error") if isinstance(payload, dict) else None  # pyright: ignore
    return str(body.get("message") or body.get("error") or inside or "")  # pyright: ignore
