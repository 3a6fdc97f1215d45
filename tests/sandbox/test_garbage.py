"""Does any garbage at all get an HTTP 500?"""

from __future__ import annotations

import json
import re
from random import Random
from typing import Any

import pytest

from omicall.sandbox._operation import OPERATIONS

from .driver import CLICK, KEY, MONTH, Box

WORDS = ("", "x", "ỹ", "\x00", "‮", "0900000001", "101", "a" * 3000, "..%2f", "'; --", "null")
NUMBERS = (0, -1, 1, 0.5, 1e308, 2**31, 2**63, 10**400, True, 253402300799999)
KEYS = (
    "filter", "fromDate", "toDate", "directions", "sort", "field", "extension", "phone_number",
    "hotline", "phone_number_list", "template_dialplans", "target_type", "variables", "speed",
    "contact_info", "phone", "mapping_variables", "text", "speaker_id", "webhook", "type", "url",
    "events", "fullName", "phones", "emails", "data", "keyword", "transactionIds",
)  # fmt: skip
RAW = (
    b"\xff\xfe", b"{", b"[" * 100_000, b'"\\ud800"', b'{"keyword":"\\ud800"}', b"NaN", b"1e999",
    b'{"speed":1e999,"text":"a"}', b"9" * 10_000, b'{"a":1}{"b":2}', b"\xef\xbb\xbf{}",
    b'{"text":"\\ud800"}',
)  # fmt: skip
GOOD: tuple[Any, ...] = (
    CLICK,
    {"filter": MONTH},
    {"text": "Xin chào", "speed": 1},
    {"webhook": {"type": "call", "url": "https://example.vn/", "events": None}},
    {"contact_info": [{"phone": "0900000501"}]},
    {"fullName": "Hồ Ví Dụ", "phones": [{"data": "0900000777"}]},
    {
        "phone_number_list": ["0900000501"],
        "template_dialplans": [{"target_type": "Text_variable"}],
    },
)


def anything(random: Random, depth: int = 3) -> Any:
    """Any JSON value, with keys that mean something somewhere."""
    kind = random.randrange(6 if depth else 4)
    if kind == 4:
        return [anything(random, depth - 1) for _ in range(random.randrange(3))]
    if kind == 5:
        return {random.choice(KEYS): anything(random, depth - 1) for _ in range(3)}
    return random.choice((random.choice(WORDS), random.choice(NUMBERS), None, False))


def spoilt(random: Random, good: Any) -> Any:
    """A good value with one part replaced by anything."""
    if isinstance(good, dict) and random.random() < 0.8:
        key = random.choice(list(good))
        return {**good, key: spoilt(random, good[key])}
    if isinstance(good, list) and good and random.random() < 0.8:
        return [spoilt(random, good[0]), *good[1:]]
    return anything(random)


def request(random: Random) -> dict[str, Any]:
    operation = random.choice(list(OPERATIONS.values()))
    names = ("page", "size", "from_date", "to_date", "direction", "hook_type", "cid", "apiKey")
    body = random.choice(
        [
            random.choice(RAW),
            json.dumps(anything(random)).encode(),
            json.dumps(spoilt(random, random.choice(GOOD))).encode(),
        ]
    )
    return {
        "verb": random.choice((operation.method, operation.method, "POST", "GET", "PUT")),
        "path": operation.path.replace("{transaction_id}", random.choice(("x", "%00", "1/2"))),
        "params": {
            name: random.choice((*WORDS, *map(str, NUMBERS))) for name in random.sample(names, random.randrange(4))
        },
        "content": body,
    }


@pytest.mark.parametrize("seed", range(8))
def test_a_hundred_random_requests_are_all_answered_and_none_with_500(seed: int) -> None:
    random, box = Random(seed), Box()
    headers = {"Authorization": f"Bearer {box.token}", "x-api-key": KEY, "apiKey": KEY}
    for _ in range(100):
        answer = box.send(headers=headers, **request(random))
        assert answer.status_code in (200, 404, 405)
        if answer.status_code == 200:
            assert answer.json()["status_code"] in (9999, -9999)


@pytest.mark.parametrize("raw", RAW, ids=range(len(RAW)))
def test_a_body_that_is_no_json_object_is_refused(box: Box, raw: bytes) -> None:
    refused = box.refusal("POST", "/api/ai/text_to_speech", content=raw)
    assert refused == "request_invalid"


@pytest.mark.parametrize("host", ["", "[::1", "a b", "x:y:z", "é".encode()])
def test_a_strange_host_header_is_no_500(box: Box, host: str | bytes) -> None:
    headers = {"apiKey": KEY, "host": host}
    answer = box.send("POST", "/api/ai/text_to_speech", headers=headers, json={"text": "a"})
    assert answer.json()["status_code"] == 9999
    link = answer.json()["payload"]["data"]["url"]
    assert re.fullmatch(r"http://[A-Za-z0-9.:\[\]_-]+/\S+", link)
