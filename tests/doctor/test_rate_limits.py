"""Does the doctor name the headers of the exchange that speak of limits, and nothing of their values?"""

from __future__ import annotations

import httpx
import pytest

from omicall.doctor import Verdict

from .doubles import Visit, at, envelope


def granted(**headers: str) -> httpx.Response:
    answer = envelope(9999, payload={"access_token": "opaque-token"})
    answer.headers.update({name.replace("_", "-"): value for name, value in headers.items()})
    return answer


def test_no_such_headers_are_told_as_none() -> None:
    row = Visit().row("rate_limit")
    assert (row.answer, row.value, row.verdict) == ("No.", None, Verdict.NEWS)
    assert row.evidence == "Names of the headers of 3 answers."


@pytest.mark.parametrize("number", [1, 3, 8])
def test_the_headers_of_every_exchange_are_looked_at(number: int) -> None:
    row = Visit(at(number, lambda: granted(Retry_After="7", X_RateLimit_Limit="100"))).row("rate_limit")
    assert row.answer == "Yes: retry-after, x-ratelimit-limit."
    assert "7" not in row.answer


@pytest.mark.parametrize(
    "name", ["ratelimit", "RateLimit-Policy", "X-RateLimit-Remaining", "X-Rate-Limit-Reset", "rate-limit-limit"]
)
def test_every_usual_spelling_is_known(name: str) -> None:
    assert Visit(at(1, lambda: granted(**{name: "1"}))).row("rate_limit").value == name.lower()


@pytest.mark.parametrize("name", ["x-ratelimit-0900000123", "x-request-id", "ratelimited-by-nguyen"])
def test_other_names_are_not_shown(name: str) -> None:
    assert Visit(at(1, lambda: granted(**{name: "1"}))).row("rate_limit").answer == "No."
