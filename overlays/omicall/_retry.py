"""What is sent again, and when: from an operation's effect and an attempt's outcome to the next step. No I/O.

| effect | never left | credential refused | 429 | 5xx with envelope | unclear |
| --- | --- | --- | --- | --- | --- |
| read | again | once, with a new token | again | again | again |
| write, destructive | again | once, with a new token | the error | the error | OutcomeUnknown |
| billable | again | TokenRejected | the error | the error | OutcomeUnknown |

"Again" means with a growing, random pause, at most `max_retries` times, and only while the budget lasts.
"""

from __future__ import annotations

import enum
from collections.abc import Callable

import msgspec

from ._answer import Outcome
from ._budget import Budget

_FIRST_PAUSE = 0.5
_LONGEST_PAUSE = 8.0
_LONGEST_RETRY_AFTER = 120.0
# Of these nothing is done twice when the credential of the first was refused. What is not named costs money.
_MAY_REPEAT = ("read", "write", "destructive")


class Next(enum.Enum):
    """What to do after an attempt."""

    RETURN = "hand out what came: an answer as it is, an exception as TransportError"
    AGAIN = "wait, then send once more"
    RENEW = "get a new token, then send once more"
    REJECTED = "renew the token for the next request, then raise TokenRejected"
    UNKNOWN = "raise OutcomeUnknown"


class Step(msgspec.Struct, frozen=True):
    """A decision, with the pause in seconds that goes before sending again."""

    next: Next
    pause: float = 0.0


_RETURN = Step(Next.RETURN)


def decide(
    effect: str,
    outcome: Outcome,
    *,
    attempt: int,
    max_retries: int,
    renewable: bool,
    retry_after: float | None,
    budget: Budget,
    uniform: Callable[[float, float], float],
) -> Step:
    """The step after attempt number `attempt` (from 1) of an operation.

    `renewable` says that the request carried a token that has not been renewed for it yet;
    `retry_after` is the pause in seconds that the server asked for.
    """
    read = effect == "read"
    if outcome is Outcome.CREDENTIAL_REFUSED:
        if not renewable:
            return _RETURN
        return Step(Next.RENEW if effect in _MAY_REPEAT else Next.REJECTED)
    if outcome is Outcome.ANSWERED:
        budget.refund()
        return _RETURN
    if outcome is Outcome.NEVER_LEFT or read:
        if attempt <= max_retries and budget.spend():
            return Step(Next.AGAIN, _pause(attempt, retry_after, uniform))
        return _RETURN
    return Step(Next.UNKNOWN if outcome is Outcome.UNCLEAR else Next.RETURN)


def _pause(attempt: int, retry_after: float | None, uniform: Callable[[float, float], float]) -> float:
    if retry_after is not None:
        return min(retry_after, _LONGEST_RETRY_AFTER)
    return uniform(0.0, min(_LONGEST_PAUSE, _FIRST_PAUSE * 2 ** (attempt - 1)))
