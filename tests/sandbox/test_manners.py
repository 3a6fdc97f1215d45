"""Can the sandbox play each answer to the open questions about tokens and keys, and is it as before without?"""

from __future__ import annotations

import json
from typing import Any

import pytest

from omicall.sandbox import Manners

from .driver import KEY, MONTH_V1, START, Box
from .test_auth import claims
from .test_credentials import BEARER_ONLY, CALLBOT, EITHER, SPEECH, outcome

DETAIL = ("GET", "/api/tenant/detail", None)
V1_SEARCH = ("POST", "/api/call_transaction/search?page=1&size=1", {**MONTH_V1, "user_uuids": ["x"]})
USUAL = {
    "same_token": False,
    "ends_older": False,
    "claims": "both",
    "date": True,
    "dead": "http_401",
    "keys": "documented",
}
# HTTP status, media type, and the body: text as it is, JSON without the usual keys around it.
DEAD: dict[str, tuple[int, str, Any]] = {
    "http_401": (401, "text/plain", "Unauthorized"),
    "text_200": (200, "text/plain", "Unauthorized"),
    "text_401": (401, "text/plain", "Access token is invalid or expired"),
    "envelope": (200, "application/json", {"status_code": -9999, "message": "api_key_invalid"}),
    "envelope_401": (200, "application/json", {"status_code": 401, "message": "Unauthorized"}),
}


def polite(**manners: Any) -> Box:
    return Box(manners=Manners(**manners))


def lives(box: Box, token: str) -> bool:
    return bool(outcome(box, DETAIL, Authorization=f"Bearer {token}") == 9999)


def test_the_usual_manners_are_told_by_the_door(box: Box) -> None:
    assert box.door("manners", {}) == USUAL


def test_the_account_s_living_token_comes_again() -> None:
    box = polite(same_token=True)
    first = box.new_token()
    assert box.new_token() == first
    assert box.door("stats")["token_exchanges"] == 2


def test_a_dead_token_does_not_come_again() -> None:
    box = Box(token_ttl=60, manners=Manners(same_token=True))
    first = box.new_token()
    box.door("clock", {"advance_seconds": 60})
    assert box.new_token() != first


def test_another_account_gets_a_token_of_its_own() -> None:
    box = Box(more_api_keys=("another-key",), manners=Manners(same_token=True, ends_older=True))
    first = box.new_token()
    other = box.send("GET", "/api/auth", params={"apiKey": "another-key"}).json()["payload"]["access_token"]
    assert other != first
    assert lives(box, first)


def test_a_new_token_ends_the_older_ones() -> None:
    box = polite(ends_older=True)
    first, second, third = box.new_token(), box.new_token(), box.new_token()
    assert [lives(box, token) for token in (first, second, third)] == [False, False, True]


@pytest.mark.parametrize(("word", "carried"), [("both", {"iat", "exp"}), ("exp", {"exp"}), ("none", set())])
def test_a_token_carries_the_times_that_were_asked_for(word: str, carried: set[str]) -> None:
    box = polite(claims=word)
    found = claims(box.new_token(), 1)
    assert found.keys() & {"iat", "exp"} == carried
    assert found.get("exp", START + 86_400) == START + 86_400


def test_a_token_without_times_dies_all_the_same() -> None:
    box = Box(token_ttl=60, manners=Manners(claims="none"))
    token = box.new_token()
    box.door("clock", {"advance_seconds": 60})
    assert not lives(box, token)


def test_the_date_header_can_be_left_out(box: Box) -> None:
    assert "date" in box.send("GET", "/api/auth").headers
    box.door("manners", {"date": False})
    assert "date" not in box.send("GET", "/api/auth").headers
    assert "date" not in box.send("GET", "/nowhere").headers


@pytest.mark.parametrize("dead", DEAD)
def test_a_bad_token_gets_what_was_asked_for(dead: str) -> None:
    box = polite(dead=dead)
    answer = box.send("GET", "/api/tenant/detail", headers={"Authorization": "Bearer dead"})
    status, media, body = DEAD[dead]
    assert (answer.status_code, answer.headers["content-type"]) == (status, media)
    if media == "text/plain":
        assert answer.text == body
    else:
        got = json.loads(answer.content)
        assert {name: got[name] for name in ("status_code", "message")} == body
        assert "payload" not in got


@pytest.mark.parametrize("dead", DEAD)
def test_a_token_that_a_fault_kills_gets_it_too_and_nothing_is_done(dead: str) -> None:
    box = polite(dead=dead)
    token = box.token
    box.door("faults", [{"operation": "*", "kind": "dead_token", "times": 1}, {"operation": "*", "kind": "html"}])
    for _ in range(2):
        answer = box.send("POST", "/api/click2call", headers={"Authorization": f"Bearer {token}"}, json={})
        assert (answer.status_code, answer.headers["content-type"]) == DEAD[dead][:2]
        assert "<html>" not in answer.text
    assert box.door("stats")["billable"] == {}


@pytest.mark.parametrize("request_", [*BEARER_ONLY, *EITHER, V1_SEARCH, CALLBOT], ids=lambda r: r[1])
def test_either_credential_will_do_where_one_of_them_does(request_: tuple[str, str, Any]) -> None:
    box = polite(keys="either")
    assert outcome(box, request_, x_api_key=KEY) == 9999
    assert outcome(box, request_, Authorization=f"Bearer {box.token}") == 9999
    # The refusal of a click-to-call has its code elsewhere.
    assert outcome(box, request_, x_api_key="wrong") in ("api_key_invalid", -9999)
    assert outcome(box, request_, Authorization="Bearer dead") == 401
    assert outcome(box, request_) in ("api_key_is_required", -9999)


def test_a_fault_kills_the_token_of_an_operation_that_takes_it_only_now(box: Box) -> None:
    box.door("manners", {"keys": "either"})
    box.door("faults", [{"operation": "*", "kind": "dead_token", "times": 1}])
    assert outcome(box, DETAIL, Authorization="Basic x") == 401
    token = box.token
    assert outcome(box, V1_SEARCH, Authorization=f"Bearer {token}") == 401
    assert not lives(box, token)


def test_an_ai_key_stays_what_it_is() -> None:
    box = polite(keys="either")
    assert outcome(box, SPEECH, x_api_key=KEY) == "api_key_is_required"
    assert outcome(box, SPEECH, apiKey=KEY) == 9999


def test_the_door_changes_what_it_names_and_reset_brings_back_the_settings() -> None:
    box = polite(dead="text_200")
    assert box.door("manners", {"claims": "exp"}) == {**USUAL, "dead": "text_200", "claims": "exp"}
    box.door("reset")
    assert box.door("manners", {}) == {**USUAL, "dead": "text_200"}


@pytest.mark.parametrize(
    "body",
    [
        [],
        None,
        "http_401",
        {"nonsense": 1},
        {"same_token": 1},
        {"ends_older": "true"},
        {"date": None},
        {"claims": "iat"},
        {"dead": ["http_401"]},
        {"keys": {}},
        {"claims": "exp", "keys": "all"},
    ],
)
def test_bad_manners_are_refused_with_a_sentence_and_change_nothing(box: Box, body: Any) -> None:
    headers = {"content-type": "application/json"}
    answer = box.send("POST", "/__sandbox__/manners", headers=headers, content=json.dumps(body))
    assert answer.status_code == 400
    assert answer.json()["message"].endswith(".")
    assert box.door("manners", {}) == USUAL


def test_bad_manners_in_the_settings_are_named() -> None:
    with pytest.raises(ValueError, match='"dead" must be one of'):
        Manners(dead="http_403")
