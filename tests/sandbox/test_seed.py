"""Is what a sandbox starts with decided by its seed?"""

from __future__ import annotations

import re
from typing import Any

import pytest

from omicall.sandbox import Settings

from .driver import Box


def everything(box: Box) -> list[Any]:
    return [
        box.payload("GET", "/api/tenant/detail"),
        box.payload("GET", "/api/call_center/internal_phone/list"),
        box.payload("POST", "/api/v2/contact/search?size=50", json={"keyword": ""}),
        list(box.rows()),
        box.click(),
        box.search(size=1),
    ]


def test_the_same_seed_gives_the_same_data() -> None:
    assert everything(Box(seed=7)) == everything(Box(seed=7))


def test_another_seed_gives_other_data() -> None:
    first, second = everything(Box(seed=7)), everything(Box(seed=8))
    for mine, theirs in zip(first[1:], second[1:], strict=True):
        assert mine != theirs


def test_the_account_has_what_the_readme_promises(box: Box) -> None:
    tenant = box.payload("GET", "/api/tenant/detail")
    assert len(tenant["public_numbers"]) == 3
    extensions = box.payload("GET", "/api/call_center/internal_phone/list")["items"]
    assert len(extensions) == 12
    assert {"101", "199"} <= {extension["sip_user"] for extension in extensions}
    assert len({extension["password"] for extension in extensions}) == 12
    assert box.payload("POST", "/api/v2/contact/search", json={})["total_items"] == 60


def test_every_number_and_address_is_in_an_invented_range(box: Box) -> None:
    text = repr(everything(box)[:4])
    assert not re.findall(r"'(?:0|\+?84)(?!900000|281000)\d{8,}'", text)
    assert not re.findall(r"@(?!example\.vn)", text)


def test_two_sandboxes_share_nothing() -> None:
    first, second = Box(), Box()
    first.click()
    first.door("clock", {"advance_seconds": 5})
    assert second.door("stats")["stored"]["calls"] == 500
    assert first.app.sandbox.clock.seconds() == second.app.sandbox.clock.seconds() + 5


def test_answers_are_compact_utf8_with_a_date_from_the_own_clock(box: Box) -> None:
    answer = box.send("GET", "/api/tenant/detail", headers={"Authorization": f"Bearer {box.token}"})
    assert answer.headers["content-type"] == "application/json"
    assert "Công ty".encode() in answer.content
    assert b'": ' not in answer.content
    assert answer.headers["date"] == "Mon, 21 Sep 2026 14:13:20 GMT"
    box.door("clock", {"advance_seconds": 10})
    assert box.send("GET", "/api/auth").headers["date"] == "Mon, 21 Sep 2026 14:13:30 GMT"


@pytest.mark.parametrize("wrong", [{"api_key": ""}, {"token_ttl": 0}, {"calls": -1}, {"balance": -1}])
def test_settings_without_sense_are_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"\."):
        Settings(**wrong)
