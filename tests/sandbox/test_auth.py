"""What does the exchange of the key for a token give?"""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode
from typing import Any

import pytest

from .driver import KEY, START, Box


def claims(token: str, part: int) -> Any:
    raw = token.split(".")[part]
    return json.loads(urlsafe_b64decode(raw + "=" * (-len(raw) % 4)))


def tenant(box: Box, token: str) -> int:
    headers = {"Authorization": f"Bearer {token}"}
    return box.send("GET", "/api/tenant/detail", headers=headers).status_code


def test_the_right_key_gets_a_token_in_the_envelope(box: Box) -> None:
    body = box.send("GET", "/api/auth", params={"apiKey": KEY}).json()
    payload = body.pop("payload")
    assert body == {
        "status_code": 9999,
        "instance_id": "stg",
        "instance_version": "1.2.164",
        "key_enabled": False,
    }
    assert payload.keys() == {"access_token", "access_type", "token_type"}
    assert (payload["access_type"], payload["token_type"]) == ("normal", "Bearer")


def test_a_token_looks_like_a_signed_jwt_and_expires_after_its_time_to_live() -> None:
    token = Box(token_ttl=77).new_token()
    assert claims(token, 0) == {"alg": "RS256", "typ": "JWT"}
    assert claims(token, 1)["iat"] == START
    assert claims(token, 1)["exp"] == START + 77


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ({}, "api_key_is_required"),
        ({"apiKey": ""}, "api_key_is_required"),
        ({"apiKey": "another"}, "api_key_invalid"),
    ],
)
def test_a_missing_or_wrong_key_is_refused_in_the_envelope(box: Box, query: dict[str, str], code: str) -> None:
    answer = box.send("GET", "/api/auth", params=query)
    assert answer.status_code == 200
    assert (answer.json()["status_code"], answer.json()["message"]) == (-9999, code)
    assert box.door("stats")["token_exchanges"] == 0


def test_stale_headers_and_a_body_do_not_disturb_the_exchange(box: Box) -> None:
    headers = {"Authorization": "", "apiKey": "old", "content-type": "application/json"}
    for authorization in ("", "Bearer dead"):
        headers["Authorization"] = authorization
        answer = box.send("GET", f"/api/auth?apiKey={KEY}", headers=headers, content="{}")
        assert answer.json()["status_code"] == 9999


def test_every_exchange_gives_another_token_and_all_are_alive(box: Box) -> None:
    first, second = box.new_token(), box.new_token()
    assert first != second
    assert (tenant(box, first), tenant(box, second)) == (200, 200)
    assert box.door("stats")["token_exchanges"] == 2


def test_a_token_dies_when_its_time_is_over() -> None:
    box = Box(token_ttl=60)
    token = box.new_token()
    box.door("clock", {"advance_seconds": 59.5})
    assert tenant(box, token) == 200
    box.door("clock", {"advance_seconds": 0.5})
    assert tenant(box, token) == 401


def test_a_token_of_another_sandbox_is_unknown(box: Box) -> None:
    assert tenant(Box(), box.new_token()) == 401
