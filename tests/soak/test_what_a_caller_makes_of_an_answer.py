"""Which errors make a caller of the soak ask again, and which ones are a breach?"""

from __future__ import annotations

import random
from types import SimpleNamespace

import pytest

from omicall import errors
from soaking.diary import ANSWER_SECONDS, Diary, Errand
from soaking.load import Deed, Draw, Effect
from soaking.numbers import click_of, number_of
from soaking.record import Billable, Told

ORDINARY = [
    errors.TransportError("x"),
    errors.RateLimited("x", retry_after=3.0),
    errors.ExchangeUnavailable("x", retry_after=3.0),
    errors.TokenError("x"),
    errors.ProtocolError("x"),
]
STRANGE = [ValueError("x"), RuntimeError("x"), errors.ApiKeyRejected("x"), errors.ConfigurationError("x")]


def an_errand(effect: Effect, age: float = 0.0) -> Errand:
    """A call that began so many seconds ago."""
    errand = Errand(
        Deed("get_call", effect, lambda client: client, 7), Draw(2, 1.0, [], random.Random(1)), Diary(Told(2))
    )
    errand.began -= age
    return errand


@pytest.mark.parametrize("error", ORDINARY, ids=lambda error: type(error).__name__)
def test_a_read_is_asked_again_not_before_the_time_that_the_error_names(error: Exception) -> None:
    errand = an_errand("read")
    again = errand.failed(error)
    assert again is not None
    assert 0.2 <= again - (getattr(error, "retry_after", None) or 0.0) <= 1.0
    told = errand.diary.closed()
    assert (told.asked_again, told.calls, told.sentences) == (1, {}, [])
    assert told.errors == {type(error).__name__: 1}


def test_a_read_that_is_not_answered_in_time_is_a_breach() -> None:
    errand = an_errand("read", ANSWER_SECONDS)
    assert errand.failed(errors.TransportError("x")) is None
    assert errand.diary.closed().sentences == ["Worker 2: get_call was not answered in 45 s (TransportError)."]


def test_a_read_that_is_answered_too_late_is_a_breach() -> None:
    errand = an_errand("read", ANSWER_SECONDS)
    errand.answered(None)
    (sentence,) = errand.diary.closed().sentences
    assert sentence.startswith("Worker 2: get_call was answered only after 45.")


@pytest.mark.parametrize("effect", ["write", "billable"])
def test_what_changes_something_is_never_asked_again(effect: Effect) -> None:
    errand = an_errand(effect)
    assert errand.failed(errors.TransportError("x")) is None
    assert errand.diary.closed().sentences == []


@pytest.mark.parametrize(
    ("error", "outcome"), [(errors.OutcomeUnknown("x"), "unknown"), (errors.TokenRejected("x"), "refused")]
)
def test_a_billable_call_that_failed_is_noted_with_what_its_caller_was_told(error: Exception, outcome: str) -> None:
    errand = an_errand("billable")
    errand.failed(error)
    (noted,) = errand.diary.closed().billable
    assert (noted.worker, noted.place, noted.outcome, noted.call_id) == (2, 7, outcome, None)


def test_a_billable_call_that_was_made_is_noted_with_its_id() -> None:
    errand = an_errand("billable")
    errand.answered(SimpleNamespace(call_uuid="id-7"))
    assert errand.diary.closed().billable == [Billable(2, 7, "made", "id-7")]


@pytest.mark.parametrize("effect", ["read", "write", "billable"])
@pytest.mark.parametrize("error", STRANGE, ids=lambda error: type(error).__name__)
def test_an_error_that_no_caller_may_see_is_a_breach(effect: Effect, error: Exception) -> None:
    errand = an_errand(effect)
    assert errand.failed(error) is None
    (sentence,) = errand.diary.closed().sentences
    assert sentence.startswith(f"Worker 2: get_call raised {type(error).__name__}")


def test_every_number_tells_whose_click_it_was() -> None:
    clicks = [(worker, place) for worker in range(8) for place in (0, 1, 99, 123_456)]
    assert [click_of(number_of(*click)) for click in clicks] == clicks
    assert click_of("0900000001") is None
