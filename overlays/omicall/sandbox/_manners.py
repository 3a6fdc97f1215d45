"""How the sandbox behaves where nobody knows what OMICall does: each way can be chosen."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any, cast

from ._answers import Answer, compact, failure, unauthorized
from ._faults import BadRuleError
from ._operation import Takes

_CLAIMS = ("both", "none", "exp")
_DEAD = ("http_401", "text_200", "text_401", "envelope", "envelope_401")
_KEYS = ("documented", "either")
_WORDS = {"claims": _CLAIMS, "dead": _DEAD, "keys": _KEYS}


@dataclass(frozen=True, slots=True)
class Manners:
    """Answers to open questions about tokens and keys; the values that stand here are the usual ones.

    same_token: an exchange gives the account's newest living token again, if there is one.
    ends_older: a new token kills the account's older ones.
    claims: the times that a token carries: `both` (`iat` and `exp`), `exp` alone, or `none`.
    date: whether answers have a `Date` header.
    dead: what a bad token gets: `http_401`, `text_200`, `text_401`, `envelope` or `envelope_401`; see `README.md`.
    keys: `documented`, or `either`: bearer and x-api-key both count wherever one of them does.

    Raises ValueError for a value that is not one of these.

    Example: `Settings(manners=Manners(dead="envelope", ends_older=True))`
    """

    same_token: bool = False
    ends_older: bool = False
    claims: str = "both"
    date: bool = True
    dead: str = "http_401"
    keys: str = "documented"

    def __post_init__(self) -> None:
        for name in ("same_token", "ends_older", "date"):
            if not isinstance(getattr(self, name), bool):
                raise ValueError(f'"{name}" must be true or false.')
        for name, words in _WORDS.items():
            if getattr(self, name) not in words:
                raise ValueError(f'"{name}" must be one of {", ".join(words)}.')

    def takes(self, documented: Takes) -> Takes:
        """The credential that an operation takes, where this one is documented for it."""
        if self.keys == "documented" or documented in (Takes.NOTHING, Takes.AI_KEY):
            return documented
        return Takes.KEY_OR_BEARER

    def refusal_of_token(self) -> Answer:
        """What a request with a missing or bad token gets."""
        match self.dead:
            case "text_200":
                return Answer(200, b"Unauthorized", "text/plain")
            case "text_401":
                return Answer(401, b"Access token is invalid or expired", "text/plain")
            case "envelope":
                return failure("api_key_invalid")
            case "envelope_401":
                return Answer(200, compact({"status_code": 401, "message": "Unauthorized", "key_enabled": False}))
            case _:
                return unauthorized()


def changed(manners: Manners, body: object) -> Manners:
    """The manners with the fields of a JSON body in place; raises BadRuleError with a sentence if they cannot be."""
    names = [field.name for field in fields(Manners)]
    if not isinstance(body, dict):
        raise BadRuleError('The body must be an object such as {"same_token": true}.')
    wanted = cast("dict[str, Any]", body)
    if unknown := sorted(set(wanted) - set(names)):
        raise BadRuleError(f"There are no manners {', '.join(unknown)}. There are {', '.join(names)}.")
    try:
        return replace(manners, **wanted)
    except (ValueError, TypeError) as error:
        raise BadRuleError(str(error)) from None
