"""Is what comes as a recording a sound, or an error?"""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from omicall_api import errors
from omicall_api.api import AsyncResources, Resources
from omicall_api.api.recordings import download_recording

from .vendor import Vendor

SOUND = b"ID3\x04\x00 an invented sound \xff\xfb"
REFUSAL = json.dumps({"status_code": -9999, "message": "request_invalid"})


def of(kind: str) -> dict[str, str]:
    """The headers of an answer with this media type; none without it."""
    return {"Content-Type": kind} if kind else {}


@pytest.mark.parametrize("kind", ["audio/mpeg", "audio/wav", "AUDIO/MPEG; x=1", "application/octet-stream", ""])
def test_a_sound_is_given_as_its_bytes(kind: str) -> None:
    vendor = Vendor(SOUND, headers=of(kind))
    assert Resources(vendor.client()).recordings.fetch(id="invented") == SOUND


def test_the_async_resource_gives_the_same_bytes() -> None:
    async def fetch() -> bytes:
        return await AsyncResources(Vendor(SOUND, headers=of("audio/mpeg")).client()).recordings.fetch(id="invented")

    assert asyncio.run(fetch()) == SOUND


def test_the_detailed_function_gives_bytes_and_headers() -> None:
    vendor = Vendor(SOUND, headers=of("audio/mpeg"))
    answer = download_recording.sync_detailed(client=vendor.client(), id="invented")
    assert (answer.parsed, answer.content, answer.headers["content-type"]) == (SOUND, SOUND, "audio/mpeg")


ODD: list[Any] = [
    pytest.param(200, REFUSAL, "application/json", errors.InvalidRequest, id="a refusal"),
    pytest.param(200, REFUSAL, "application/json; charset=utf-8", errors.InvalidRequest, id="a refusal with a charset"),
    pytest.param(200, REFUSAL, "Application/Problem+JSON", errors.InvalidRequest, id="a refusal of another kind"),
    pytest.param(200, REFUSAL, "text/plain", errors.InvalidRequest, id="a refusal as text"),
    pytest.param(200, '{"status_code": 401}', "application/json", errors.AuthError, id="401 in the envelope"),
    pytest.param(200, '{"data": 1}', "application/json", errors.ProtocolError, id="another JSON"),
    pytest.param(200, "null", "application/json", errors.ProtocolError, id="null"),
    pytest.param(200, "<html>", "text/html", errors.ProtocolError, id="HTML"),
    pytest.param(200, "Unauthorized", "text/plain", errors.AuthError, id="the word Unauthorized"),
    pytest.param(200, "[" * 100_000, "application/json", errors.ProtocolError, id="very deep"),
    pytest.param(404, "", "", errors.UnexpectedStatus, id="404"),
    pytest.param(404, REFUSAL, "application/json", errors.InvalidRequest, id="404 with a refusal"),
    pytest.param(500, SOUND, "audio/mpeg", errors.UnexpectedStatus, id="500 with a sound"),
    pytest.param(302, "", "audio/mpeg", errors.UnexpectedStatus, id="a redirect"),
    pytest.param(429, "", "audio/mpeg", errors.RateLimited, id="429"),
]


@pytest.mark.parametrize(("status", "content", "kind", "error"), ODD)
def test_everything_else_raises(status: int, content: bytes | str, kind: str, error: type[Exception]) -> None:
    vendor = Vendor(content, status, of(kind))
    with pytest.raises(errors.OmicallError) as raised:
        Resources(vendor.client()).recordings.fetch(id="invented")
    assert type(raised.value) is error
    assert raised.value.operation == "download_recording"
    assert "invented" not in str(raised.value)
