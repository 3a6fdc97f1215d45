"""Can any body make `parse` fail, or lose a part of it?"""

from __future__ import annotations

import copy
import json
import logging
import random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.sizes import sized

from omicall.webhooks import Deduplicator, Event, parse

from .doubles import EXAMPLES

MUTATED = sized(2_000, 10_000)
BODIES = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(EXAMPLES.glob("receive_*.request.json"))]
ODD: list[Any] = [
    *(None, True, False, 0, -1, 1.5, 10**400, 2**63, float("inf"), float("nan"), 1767232800000, -(2**63)),
    *("", " ", "\ud800", "1767232800", "answered", "x" * 5000, [], {}, [None], [{}], [[]], {"a": {"b": []}}),
]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


def mutate(place: Any, chance: random.Random) -> None:
    """Take keys away, add some and fill others with something else, at any depth."""
    keys = list(place) if isinstance(place, dict) else list(range(len(place)))
    for key in keys:
        dice = chance.random()
        if dice < 0.1 and isinstance(place, dict):
            del place[key]
        elif dice < 0.3:
            place[key] = copy.deepcopy(chance.choice(ODD))
        elif isinstance(place[key], dict | list):
            mutate(place[key], chance)
    if isinstance(place, dict) and chance.random() < 0.1:
        place[chance.choice(["new_key", "transaction_id", "data", "payload", "", "\ud800"])] = chance.choice(ODD)


def mutated(number: int) -> Any:
    """One of endlessly many bad bodies; the same number gives the same one."""
    chance = random.Random(number)
    body = copy.deepcopy(chance.choice(BODIES))
    mutate(body, chance)
    wrapper = chance.choice([None, None, None, "payload", "data", "body", "record"])
    return body if wrapper is None else {wrapper: body}


def use(event: Event) -> None:
    """Ask an event for everything that it has."""
    for name in dir(type(event)):
        if not name.startswith("__"):
            getattr(event, name)
    repr(event)


@pytest.fixture(autouse=True)
def quiet() -> Any:
    """A thousand warnings about bad values would be true, and of no use here."""
    logger = logging.getLogger("omicall_api")
    before, logger.disabled = logger.disabled, True
    yield
    logger.disabled = before


@pytest.mark.slow
def test_no_mutated_body_raises_or_loses_a_field() -> None:
    kinds = set()
    for number in range(MUTATED):
        body = mutated(number)
        as_text = json.dumps(body)
        event = parse(as_text.encode())
        assert json.dumps(event.raw) == as_text, number
        assert parse(body).raw is body, number
        use(event)
        Deduplicator().judge(event)
        kinds.add(type(event))
    assert len(kinds) == 6


@pytest.mark.slow
@settings(max_examples=300, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.binary(max_size=60) | st.text(max_size=60) | JSON | st.sampled_from(ODD) | st.dates())
def test_no_garbage_raises(garbage: Any) -> None:
    event = parse(garbage)
    use(event)
    Deduplicator().judge(event)


def nested(depth: int) -> list[Any]:
    innermost: list[Any] = []
    for _ in range(depth):
        innermost = [innermost]
    return innermost


def test_objects_beyond_json_do_no_harm() -> None:
    deep = nested(5_000)
    for body in (
        {"call_uuid": "d5b4", "state": deep, "customer": deep, "tag": deep, "transcript": deep},
        {"tracking_id": "file-7", "from": deep, "to": deep, "word_alignment": deep},
        {"data": [{"contact_id": deep, "attribute_structure": deep}], "action": deep},
        {"call_uuid": object(), "state": "cdr", 7: {8: b"x"}, "last_updated_date": object()},
        [deep],
        b"[" * 100_000,
        '{"data":' * 100_000,
    ):
        event = parse(body)
        assert event.raw is body
        use(event)
        Deduplicator().judge(event)


def test_an_object_that_holds_itself_does_no_harm() -> None:
    body: dict[str, Any] = {"call_uuid": "d5b4", "state": "ringing"}
    body["users_status"] = [body]
    body["data"] = body
    event = parse(body)
    use(event)
    assert Deduplicator().judge(event).is_news
