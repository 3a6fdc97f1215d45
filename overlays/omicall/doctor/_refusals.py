"""Questions about refusals: what dead tokens and wrong keys get. No I/O."""

from __future__ import annotations

import math

from omicall_api.api.auth import get_access_token
from omicall_api.catalog import ERRORS, OPERATIONS, SUCCESS, Operation
from omicall_api.errors import decoded, envelope_status

from ._heard import Heard, Kind, Reply, described, is_recognised, kind_of, known_code, missing
from ._kept import Kept
from ._report import Row, Verdict

NO_TOKEN = "omicall-doctor-no-token"  # noqa: S105  (what its name says)


def changed_signature(token: str) -> str:
    """A token whose signature is wrong; in one of another kind than a JWT, a letter in its middle.

    Example:
        >>> changed_signature("head.body.sign")
        'head.body.siAn'
    """
    place = len(token) - (len(token.rpartition(".")[2]) or len(token)) // 2
    place = min(place, len(token) - 1)
    return token[:place] + ("B" if token[place] == "A" else "A") + token[place + 1 :]


def dead_token(id: str, what: str, heard: Heard, control: Heard, operation: Operation) -> Row:
    """Question 5, for one kind of a token that cannot be good.

    what: what kind it is.
    control: what the same read gets with a living token.
    """
    question = f"What does {what} get?"
    kind = kind_of(heard)
    if why := missing(heard):
        return Row(id, question, why, "", "", Verdict.UNKNOWN)
    assert isinstance(heard, Reply)
    evidence = f"One read; with a living token it got: {described(control)}."
    if kind is Kind.TAKEN:
        meaning = "Tokens are not checked there. Report it to OMICall: anybody might read."
        return Row(id, question, "It is accepted!", evidence, meaning, Verdict.DIFFERS, "accepted")
    answer = _sentence(described(heard))
    if kind_of(control) is not Kind.TAKEN:
        meaning = "Nothing: the living token got no success either."
        return Row(id, question, answer, evidence, meaning, Verdict.UNKNOWN)
    meaning = (
        "This package takes it for a refused token: it renews the token and asks again."
        if is_recognised(heard, operation)
        else "This package does NOT take it for a refused token and will not renew. Please report it."
    )
    verdict = Verdict.DOCUMENTED if heard.status == 401 or _is_documented(heard) else Verdict.DIFFERS
    return Row(id, question, answer, evidence, meaning, verdict, described(heard))


def expired_token(kept: Kept | None, heard: Heard | None, control: Heard, operation: Operation) -> Row:
    """Question 5, for a token that has died of age.

    kept: what the token store held before this run, None without a store.
    heard: what a read with the dead token of that store got, None if there was no such token.
    """
    if heard is not None:
        return dead_token("expired_token", "an expired token", heard, control, operation)
    if kept is None:
        answer = "Not asked: it needs a token 24 hours old, and no store keeps one (OMICALL_TOKEN_CACHE)."
    elif kept.seconds is None:
        answer = "Not asked: it needs a dead token. One is kept now; run this again in 25 hours."
    else:
        answer = f"Not asked: the kept token is not dead yet. Run this again in {_hours(kept.seconds)}."
    return Row("expired_token", "What does an expired token get?", answer, "", "", Verdict.UNKNOWN)


def _hours(seconds: float) -> str:
    hours = max(1, math.ceil(seconds / 3600))
    return "an hour" if hours == 1 else f"{hours} hours"


def wrong_key(heard: Heard) -> Row:
    """Question 6."""
    question = "What does a wrong API key get?"
    if why := missing(heard):
        return Row("wrong_key", question, why, "", "", Verdict.UNKNOWN)
    assert isinstance(heard, Reply)
    evidence = "One exchange of a made-up key as long as yours."
    kind = kind_of(heard)
    if kind is Kind.TAKEN:
        meaning = "The key is not checked. Report it to OMICall."
        return Row("wrong_key", question, "It is accepted!", evidence, meaning, Verdict.DIFFERS, "accepted")
    meaning = (
        "A wrong key is told apart from an outage: ApiKeyRejected."
        if is_recognised(heard, OPERATIONS[get_access_token.OPERATION])
        else "A wrong key looks like an outage here: ExchangeUnavailable. Please report it."
    )
    verdict = Verdict.DOCUMENTED if _is_documented(heard) else Verdict.DIFFERS
    return Row("wrong_key", question, _sentence(described(heard)), evidence, meaning, verdict, described(heard))


def _is_documented(reply: Reply) -> bool:
    """Whether it is the failure envelope, under HTTP 200, with a code that is documented to refuse a credential."""
    code = ERRORS.get(known_code(reply) or "")
    envelope = envelope_status(decoded(reply.content)) == -SUCCESS
    return reply.status == 200 and envelope and code is not None and code.refuses == "credential"


def _sentence(text: str) -> str:
    return text[0].upper() + text[1:] + "."
