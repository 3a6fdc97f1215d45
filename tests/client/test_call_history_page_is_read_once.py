"""Is a page of the call history decoded once, and judged as strictly as if it were decoded twice?"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from omicall import _answer, errors
from omicall_api import decoding
from omicall_api.models import CallPage

from .doubles import NOON, Caller, ScriptedServer, envelope

SINCE = datetime.fromtimestamp(NOON - 86_400, UTC)


def test_a_page_is_decoded_once(caller: Caller, server: ScriptedServer, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[Any] = []
    decode = decoding.whole

    def counted(raw: bytes, kind: Any) -> Any:
        read.append(kind)
        return decode(raw, kind)

    def glanced(_: bytes) -> bool:
        read.append(CallPage)
        return True

    monkeypatch.setattr(decoding, "whole", counted)
    monkeypatch.setattr(_answer, "_is_sound_success", glanced)
    server.rest = lambda _: envelope({"items": [{"transaction_id": "a"}], "has_next": False})
    assert len(caller.all(caller.client.calls.iterate(since=SINCE))) == 1
    assert [kind for kind in read if kind is CallPage] == [CallPage]


def test_a_page_with_a_wrong_value_is_taken_as_it_is_and_no_refusal_as_a_page(
    caller: Caller, server: ScriptedServer
) -> None:
    row = {"transaction_id": "a", "duration": "12s"}
    server.rest = lambda _: envelope({"items": [row, {"transaction_id": "b", "duration": 3}], "has_next": False})
    assert [call.duration for call in caller.all(caller.client.calls.iterate(since=SINCE))] == ["12s", 3]
    server.rest = lambda _: httpx.Response(200, json={"status_code": -1, "payload": {"items": [row]}})
    with pytest.raises(errors.OmicallError):
        caller.all(caller.client.calls.iterate(since=SINCE))
