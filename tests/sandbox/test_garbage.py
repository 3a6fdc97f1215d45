"""Does any garbage at all get an HTTP 500?"""

from __future__ import annotations

import gc
import json
import re
import tracemalloc
from collections import Counter
from random import Random
from typing import Any

import httpx
import pytest
from tests.sizes import sized

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


PATHS = dict.fromkeys(("transaction_id", "id", "id_status", "channel"), ("x", "%00", "1/2", "101", "a" * 2000))


def request(random: Random) -> dict[str, Any]:
    """A request to any operation, spoilt in one way or several."""
    operation = random.choice(list(OPERATIONS.values()))
    names = (
        "page",
        "size",
        "from_date",
        "to_date",
        "direction",
        "hook_type",
        "cid",
        "apiKey",
        "id",
        "email",
        "keyword",
    )
    body = random.choice(
        [
            random.choice(RAW),
            json.dumps(anything(random)).encode(),
            json.dumps([anything(random)]).encode(),
            json.dumps(spoilt(random, random.choice(GOOD))).encode(),
            b"x" * random.choice((0, 1, 300_000)),
        ]
    )
    path = operation.path.format(**{name: random.choice(values) for name, values in PATHS.items()})
    return {
        "verb": random.choice((operation.method, operation.method, "POST", "GET", "PUT")),
        "path": random.choice((path, path, path, f"{path}/", path.upper(), "/api//x")),
        "params": {
            name: random.choice((*WORDS, *map(str, NUMBERS))) for name in random.sample(names, random.randrange(4))
        },
        "content": body,
    }


def is_documented(answer: httpx.Response) -> bool:
    """Whether an answer is meant: an envelope, a sound, JSON of the operation without envelope, or a plain no."""
    if answer.status_code in (401, 404, 405):
        return True
    if answer.status_code != 200 or answer.headers["content-type"].startswith("audio/"):
        return answer.status_code == 200
    body = answer.json()
    return body.get("status_code") in (9999, -9999) or list(body) == ["data"]


@pytest.mark.parametrize("seed", range(4))
def test_a_hundred_random_requests_are_all_answered_and_none_with_500(seed: int) -> None:
    random, box = Random(seed), Box()
    headers = {"Authorization": f"Bearer {box.token}", "x-api-key": KEY, "apiKey": KEY}
    for _ in range(100):
        assert is_documented(box.send(headers=headers, **request(random)))


REQUESTS = sized(500, 10_000)
"""How many are sent while memory is watched, which makes them slow: a sample, unless more are asked for."""
ROUNDS = 5
MOST_KEPT = 333
"""Bytes for each request that may stay behind by chance."""


@pytest.mark.slow
def test_many_random_requests_leave_no_growing_process() -> None:
    random, box = Random(99), Box(calls=100)
    headers = {"Authorization": f"Bearer {box.token}", "x-api-key": KEY, "apiKey": KEY}
    held: list[int] = []
    each = REQUESTS // ROUNDS
    tracemalloc.start()
    try:
        for _ in range(ROUNDS):
            answers = Counter(is_documented(box.send(headers=headers, **request(random))) for _ in range(each))
            assert answers == {True: each}
            box.door("reset", {})
            gc.collect()
            held.append(tracemalloc.get_traced_memory()[0])
            box.__dict__["_token"] = None
            headers["Authorization"] = f"Bearer {box.token}"
    finally:
        tracemalloc.stop()
    # The first round fills caches; after the second nothing may be kept.
    assert held[-1] < held[1] + (ROUNDS - 2) * each * MOST_KEPT


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
