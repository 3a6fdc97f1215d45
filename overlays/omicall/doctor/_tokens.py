"""Questions about tokens: from what the exchanges brought to rows. No I/O."""

from __future__ import annotations

import re

from attrs import field, frozen

from omicall._config import Hidden
from omicall.token import is_sound
from omicall.token._lifetime import Claims, read_claims
from omicall_api.api.auth import get_access_token
from omicall_api.catalog import OPERATIONS
from omicall_api.decoding import payload
from omicall_api.errors import OmicallError
from omicall_api.models import AccessToken

from ._heard import Heard, Kind, Reply, described, kind_of, missing
from ._report import Row, Verdict

_OLD = 5.0
"""Seconds of age from which a token was not made for this exchange."""
_LIMIT_HEADERS = re.compile(r"retry-after|(x-)?rate-?limit(-[a-z-]{1,20})?")


@frozen
class Exchanged:
    """One exchange: what came back, and the token in it, if there is one."""

    heard: Heard
    token: Hidden | None = field(default=None, repr=False)

    @property
    def claims(self) -> Claims:
        """The times that the token carries."""
        return Claims() if self.token is None else read_claims(str(self.token.value))


def exchanged(heard: Heard) -> Exchanged:
    """What came of an exchange."""
    if not isinstance(heard, Reply):
        return Exchanged(heard)
    try:
        granted: AccessToken = payload(heard.response, get_access_token.OPERATION, AccessToken)
    except OmicallError:
        return Exchanged(heard)
    value = granted.access_token
    return Exchanged(heard, Hidden(value) if is_sound(value) else None)


def same_token(first: Exchanged, second: Exchanged) -> Row:
    """Question 1."""
    question = "Does the exchange give the same token twice?"
    if second.token is None or first.token is None:
        why = missing(second.heard) or "The second exchange gave no token."
        return Row("same_token", question, why, described(second.heard), "", Verdict.UNKNOWN)
    same = first.token == second.token
    return Row(
        "same_token",
        question,
        "Yes: two exchanges gave one token." if same else "No: two exchanges gave two tokens.",
        f"Two exchanges more than a second apart.{_age(first)}",
        "A token may come with a part of its life over; its end is taken from its own times."
        if same
        else "Each exchange adds a token.",
        Verdict.NEWS,
        same,
    )


def _age(first: Exchanged) -> str:
    made, date = first.claims.iat, first.heard.date if isinstance(first.heard, Reply) else None
    if made is None or date is None:
        return ""
    return f" The first token was {max(0.0, date - made):.0f} s old when it came."


def ends_older(first: Exchanged, second: Exchanged, before: Heard, after: Heard | None, control: Heard | None) -> Row:
    """Question 2.

    before, after: what a read got with the first token, before and after the second exchange.
    control: what it got with the second token.
    """
    question = "Does a new token end the older one?"
    if after is None or control is None:
        same = second.token is not None and second.token == first.token
        why = "both exchanges gave the same token" if same else "there was no second token"
        return Row("ends_older", question, f"Not asked: {why}.", "", "", Verdict.UNKNOWN)
    evidence = (
        f"A read with the first token, before the second exchange: {described(before)}; after it: {described(after)}. "
        f"With the second token: {described(control)}."
    )
    kinds = kind_of(before), kind_of(after), kind_of(control)
    if kinds == (Kind.TAKEN, Kind.TAKEN, Kind.TAKEN):
        answer, meaning, value = (
            "No: the older token still worked.",
            "Processes may have tokens of their own. Whether an older one ends later is not known.",
            False,
        )
    elif kinds in ((Kind.TAKEN, Kind.CREDENTIAL, Kind.TAKEN), (Kind.TAKEN, Kind.REFUSED, Kind.TAKEN)):
        answer, meaning, value = (
            "Yes: the older token was refused.",
            "All processes with one key must share a token through a store; otherwise they end each other's for ever.",
            True,
        )
    else:
        answer = missing(after) or missing(control) or missing(before) or "Unclear: see the evidence."
        return Row("ends_older", question, answer, evidence, "", Verdict.UNKNOWN)
    return Row("ends_older", question, answer, evidence, meaning, Verdict.NEWS, value)


def claimed_life(given: Exchanged) -> Row:
    """Question 3."""
    question = "Does the token say when it was made and when it ends (iat, exp)?"
    claims = given.claims
    hours = OPERATIONS[get_access_token.OPERATION].limits.get("token_lifetime_hours")
    documented = None if hours is None else hours * 3600
    if claims.exp is not None and claims.iat is not None:
        life = claims.exp - claims.iat
        as_said = life == documented
        return Row(
            "lifetime",
            question,
            f"Yes, both: exp - iat is {life:.0f} s ({_hours(life)}).",
            "" if documented is None else f"The documented life is {documented:.0f} s ({_hours(documented)}).",
            "Tokens are renewed by these times." if life > 0 else "Such times are of no use; 24 hours are taken.",
            Verdict.NEWS if documented is None else Verdict.DOCUMENTED if as_said else Verdict.DIFFERS,
            int(life),
        )
    date = given.heard.date if isinstance(given.heard, Reply) else None
    if claims.exp is not None:
        left = "" if date is None else f" By the Date header it has {claims.exp - date:.0f} s left."
        answer, meaning = "Only when it ends (exp).", "Its end is taken from exp and the Date header."
        return Row("lifetime", question, answer, f"No iat.{left}", meaning, Verdict.NEWS)
    found = "Only when it was made (iat)." if claims.iat is not None else "No, neither."
    meaning = "The documented 24 hours are taken, from the moment that a token is first seen."
    return Row("lifetime", question, found, "The middle part of the token was read.", meaning, Verdict.NEWS)


def _hours(seconds: float) -> str:
    return f"{seconds / 3600:g} h" if seconds % 36 == 0 else f"about {seconds / 3600:.1f} h"


def clock_skew(heard: Heard) -> Row:
    """Question 4."""
    question = "Is there a Date header, and do the clocks agree?"
    if why := missing(heard):
        return Row("clock", question, why, "", "", Verdict.UNKNOWN)
    assert isinstance(heard, Reply)
    if heard.date is None:
        found = "there is none" if "date" not in heard.headers else "it cannot be read"
        return Row(
            "clock",
            question,
            f"No: {found}.",
            "The answer to the first exchange.",
            "The end of a token is reckoned by the clock of this machine, which must be right.",
            Verdict.NEWS,
        )
    # The header counts whole seconds, and it was written at some moment of the round trip.
    skew = heard.date + 0.5 - (heard.sent_at + heard.answered_at) / 2
    doubt = 0.5 + (heard.answered_at - heard.sent_at) / 2
    if abs(skew) <= doubt:
        answer = f"Yes; the clocks agree within {doubt:.1f} s."
    else:
        answer = f"Yes; the server's clock is {abs(skew):.1f} s {'ahead of' if skew > 0 else 'behind'} this machine's."
    return Row(
        "clock",
        question,
        answer,
        f"Date against the middle of a round trip of {heard.answered_at - heard.sent_at:.2f} s; sure to {doubt:.1f} s.",
        "The end of a token is reckoned by the server's clock.",
        Verdict.NEWS,
        round(skew, 1),
    )


def limit_headers(heard: tuple[Heard, ...]) -> Row:
    """Question 7; `heard` are the answers of all exchanges."""
    question = "Is the exchange answered with Retry-After or rate-limit headers?"
    replies = [reply for reply in heard if isinstance(reply, Reply)]
    names = sorted({name for reply in replies for name in reply.headers if _LIMIT_HEADERS.fullmatch(name)})
    return Row(
        "rate_limit",
        question,
        f"Yes: {', '.join(names)}." if names else "No.",
        f"Names of the headers of {len(replies)} answers.",
        "" if names else "There may be a limit all the same.",
        Verdict.NEWS,
        ", ".join(names) or None,
    )
