"""Is an answer that differs from the specification found, told of by its place, and never quoted?"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from omicall.errors import ConfigurationError
from omicall.testing import FakeOmicall, assert_matches, assert_matches_webhook
from omicall.testing._mismatches import _path
from omicall.testing._places import document, example_of_webhook, webhook_kinds
from omicall_api.catalog import OPERATIONS

EXAMPLES = sorted(
    path
    for path in (Path(__file__).parents[2] / "spec" / "examples").glob("*.json")
    if path.name.split(".")[1] in ("response", "failure")
)
MARK = "0900000987"
CALLS = {"status_code": 9999, "payload": {"items": [], "has_next": False}}


def wrong(operation: str, answer: object) -> list[str]:
    """What is said of an answer, a line for each place."""
    with pytest.raises(AssertionError) as caught:
        assert_matches(operation, answer)
    head, *lines = str(caught.value).splitlines()
    assert operation in head
    return [line.strip() for line in lines]


def said_of(operation: str, answer: object) -> str:
    """What is said of an answer, nothing if it matches."""
    try:
        assert_matches(operation, answer)
    except AssertionError as error:
        return str(error)
    return ""


def wrong_webhook(kind: str, body: object) -> list[str]:
    """What is said of a webhook's body."""
    with pytest.raises(AssertionError) as caught:
        assert_matches_webhook(kind, body)
    return [line.strip() for line in str(caught.value).splitlines()[1:]]


def example(operation: str) -> Any:
    """The specification's own answer of an operation."""
    path = EXAMPLES[0].parent / f"{operation}.response.json"
    return json.loads(path.read_bytes())


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_the_examples_of_the_specification_match(path: Path) -> None:
    operation = path.name.split(".")[0]
    content = path.read_bytes()
    assert_matches(operation, content)
    assert_matches(operation, content.decode())
    assert_matches(operation, json.loads(content))


@pytest.mark.parametrize("kind", webhook_kinds())
def test_the_examples_of_the_webhooks_match(kind: str) -> None:
    body = example_of_webhook(kind)
    assert_matches_webhook(kind, body)
    assert_matches_webhook(kind, json.dumps(body).encode())


def test_every_operation_can_be_asked_for() -> None:
    unlike = {"status_code": 12345}
    for operation in OPERATIONS:
        if OPERATIONS[operation].answer == "envelope":
            assert wrong(operation, unlike) == ["$.status_code: should be 9999 or -9999"]


def test_every_webhook_with_a_body_is_known() -> None:
    assert {*webhook_kinds(), "owner_lookup"} == set(document()["webhooks"])


def places(body: Any, before: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The way to every value of a body."""
    inner = body.items() if isinstance(body, dict) else enumerate(body) if isinstance(body, list) else ()
    for step, value in inner:
        yield (*before, step)
        yield from places(value, (*before, step))


def with_value(body: Any, way: tuple[str | int, ...], value: object) -> Any:
    """A copy of a body with another value at a place."""
    copy = json.loads(json.dumps(body))
    inner = copy
    for step in way[:-1]:
        inner = inner[step]
    inner[way[-1]] = value
    return copy


@pytest.mark.slow
@pytest.mark.parametrize("operation", ["search_calls", "get_tenant_detail", "search_contacts", "list_extensions"])
def test_a_wrong_value_anywhere_is_found_or_allowed_and_is_never_quoted(operation: str) -> None:
    body = example(operation)
    wrong_ones = [
        with_value(body, way, value) for way in places(body) for value in (MARK, [MARK], {MARK: {MARK: MARK}})
    ]
    said = [text for text in (said_of(operation, wrong_one) for wrong_one in wrong_ones) if text]
    assert len(said) > 20
    assert [text for text in said if MARK in text] == []


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"items": None}, "$.payload.items: should be array, is null"),
        ({"items": [{}]}, "$.payload.items[0]: lacks transaction_id"),
        ({"items": ["a"]}, "$.payload.items[0]: should be object, is string"),
        ({"has_next": 1}, "$.payload.has_next: should be boolean, null, is integer"),
    ],
)
def test_a_place_is_told_by_its_path(change: dict[str, Any], says: str) -> None:
    body = example("search_calls")
    lines = wrong("search_calls", {**body, "payload": {**body["payload"], **change}})
    assert any(line.startswith(says.split(",")[0]) for line in lines), lines


def test_a_word_that_is_not_documented_is_found_and_the_documented_ones_are_told() -> None:
    body = example("search_calls")
    lines = wrong("search_calls", with_value(body, ("payload", "items", 0, "direction"), "sideways"))
    assert lines == ["$.payload.items[0].direction: is none of the documented values outbound, inbound, local"]


def test_names_that_the_specification_does_not_know_are_no_mismatch() -> None:
    body = example("get_tenant_detail")
    assert_matches("get_tenant_detail", {**body, "new_field": 1, "payload": {**body["payload"], "new_field": 1}})


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (b"<html>", "$: should be JSON, is something else"),
        (b'{"status_code": NaN}', "$: should be JSON, is something else"),
        (b"\xff", "$: should be JSON, is something else"),
        (b"[" * 100_000, "$: should be JSON, is something else"),
        ("", "$: should be JSON, is something else"),
        (None, "$: should be object, is null"),
        ([], "$: should be object, is array"),
        ({}, "$: lacks status_code; give the whole body, with its envelope"),
        ({"payload": {}}, "$: lacks status_code; give the whole body, with its envelope"),
        ({"status_code": "9999"}, "$.status_code: should be 9999 or -9999"),
        ({"status_code": 9999}, "$: lacks payload"),
    ],
)
def test_what_is_no_envelope_is_found(answer: object, says: str) -> None:
    assert wrong("search_calls", answer) == [says]


def test_a_refusal_is_held_against_what_refusals_look_like() -> None:
    assert_matches("search_calls", {"status_code": -9999, "message": "request_invalid", "payload": None})
    assert wrong("search_calls", {"status_code": -9999, "message": 5}) == [
        "$.message: should be string, null, is integer"
    ]


@pytest.mark.parametrize("operation", ["get_tenant_detail", "search_contacts", "list_webhooks", "get_access_token"])
def test_answers_of_the_fake_match(operation: str) -> None:
    fake = FakeOmicall()
    known = OPERATIONS[operation]
    token = fake.answer(httpx.Request("GET", f"{fake.base_url}/api/auth?apiKey={fake.api_key}"))
    bearer = json.loads(token.read())["payload"]["access_token"]
    body = {"keyword": ""} if known.method == "POST" else None
    request = httpx.Request(
        known.method,
        f"{fake.base_url}{known.path}?apiKey={fake.api_key}&page=1&size=10",
        json=body,
        headers={"Authorization": f"Bearer {bearer}", "x-api-key": fake.api_key},
    )
    response = fake.answer(request)
    response.read()
    assert_matches(operation, response)
    assert response.json()["status_code"] == 9999


def test_of_a_whole_response_status_and_media_type_count_too() -> None:
    assert_matches("get_tenant_detail", httpx.Response(401, text="Unauthorized"))
    page = httpx.Response(200, html="<html>")
    assert wrong("get_tenant_detail", page) == ["media type: should be application/json, is text/html"]
    odd = httpx.Response(200, content=b"{}", headers={"content-type": MARK})
    assert wrong("get_tenant_detail", odd) == ["media type: should be application/json, is something else"]
    assert wrong("get_tenant_detail", httpx.Response(503)) == [
        "HTTP status 503: is none of the documented ones, 200, 401"
    ]
    assert wrong("get_tenant_detail", httpx.Response(401, json={"status_code": 5})) != []


def test_of_a_sound_it_is_enough_that_there_is_one() -> None:
    assert_matches("download_recording", b"ID3...")
    assert_matches("download_recording", httpx.Response(200, content=b"ID3", headers={"content-type": "audio/mpeg"}))
    assert wrong("download_recording", b"") == ["body: is empty"]
    assert wrong("download_recording", {"a": 1}) == ["body: should be bytes or text, is something else"]


def test_a_name_that_may_be_anybodys_number_is_a_star() -> None:
    assert _path(["payload", "items", 3, MARK]) == "$.payload.items[3].*"


def test_many_mismatches_are_cut_short() -> None:
    body = example("search_calls")
    lines = wrong("search_calls", with_value(body, ("payload", "items"), [{} for _ in range(60)]))
    assert len(lines) == 21
    assert lines[-1].startswith("and ")


def test_a_webhook_that_differs_is_found() -> None:
    assert wrong_webhook("call_event", {"call_uuid": MARK}) == ["$: lacks state"]
    assert wrong_webhook("call_record", {"answer_sec": MARK}) == ["$.answer_sec: should be integer, null, is string"]
    assert wrong_webhook("contact_event", {"data": [{"create_by": 5}]}) == [
        "$.data[0].create_by: should be object, null, is integer"
    ]


def test_a_name_that_nobody_knows_is_refused_with_the_near_ones_and_not_repeated() -> None:
    with pytest.raises(ConfigurationError, match="Did you mean search_calls"):
        assert_matches("search_call", CALLS)
    with pytest.raises(ConfigurationError, match="Did you mean call_event"):
        assert_matches_webhook("call_events", {})
    with pytest.raises(ConfigurationError) as caught:
        assert_matches(MARK, CALLS)
    assert MARK not in str(caught.value)
    with pytest.raises(ConfigurationError):
        assert_matches({"arguments": "swapped"}, "search_calls")  # type: ignore[arg-type]
