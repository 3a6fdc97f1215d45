"""What comes of an answer that is bare JSON?"""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from omicall_api import errors
from omicall_api.api.ai import text_to_speech_v1
from omicall_api.models import SpeechRequestV1, SpeechResult

from .vendor import Vendor

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

SPEECH: dict[str, Any] = {"data": {"audioDuration": 3.5, "sampleRate": 8000, "url": "https://sound.example.vn/a.wav"}}
BODY = SpeechRequestV1(text="Xin chào")
REFUSAL = {"status_code": -9999, "message": "request_invalid"}


def spoken(content: str, status: int = 200) -> Any:
    """What the function makes of this answer."""
    return text_to_speech_v1.sync(client=Vendor(content, status).client(), body=BODY)


def test_the_whole_body_is_the_payload() -> None:
    result = spoken(json.dumps(SPEECH))
    assert isinstance(result, SpeechResult)
    assert result.to_dict() == SPEECH


def test_the_async_function_reads_the_same() -> None:
    vendor = Vendor(json.dumps(SPEECH))
    assert asyncio.run(text_to_speech_v1.asyncio(client=vendor.client(), body=BODY)).to_dict() == SPEECH


def test_raw_and_unknown_keys_are_those_of_the_body() -> None:
    sent = {**SPEECH, "odd": {"a": 1}}
    result = spoken(json.dumps(sent))
    assert result.raw == sent
    assert result.additional_properties == {"odd": {"a": 1}}


def test_a_value_of_another_type_is_kept_and_logged(caplog: pytest.LogCaptureFixture) -> None:
    odd = {"data": {**SPEECH["data"], "sampleRate": "8000"}}
    assert spoken(json.dumps(odd)).data.to_dict() == odd["data"]
    (message,) = caplog.messages
    assert message.startswith("text_to_speech_v1: the answer has a value at data.sampleRate")


ODD: list[Any] = [
    pytest.param(200, json.dumps(REFUSAL), errors.InvalidRequest, id="a refusal in an envelope"),
    pytest.param(200, '{"status_code": 401}', errors.AuthError, id="a refused key in an envelope"),
    pytest.param(200, json.dumps({**REFUSAL, **SPEECH}), errors.InvalidRequest, id="a refusal beside the fields"),
    pytest.param(200, "Unauthorized", errors.AuthError, id="the word Unauthorized"),
    pytest.param(200, "<html>", errors.ProtocolError, id="HTML"),
    pytest.param(200, "", errors.ProtocolError, id="nothing"),
    pytest.param(200, json.dumps(SPEECH)[:-2], errors.ProtocolError, id="cut off"),
    pytest.param(200, "[" * 100_000, errors.ProtocolError, id="very deep"),
    pytest.param(200, "null", errors.DecodeError, id="null"),
    pytest.param(200, "[]", errors.DecodeError, id="a list"),
    pytest.param(200, "5", errors.DecodeError, id="a number"),
    pytest.param(200, '"text"', errors.DecodeError, id="a text"),
    pytest.param(200, '{"odd": 1}', errors.DecodeError, id="another object"),
    pytest.param(401, json.dumps(SPEECH), errors.AuthError, id="401 and a success"),
    pytest.param(429, "", errors.RateLimited, id="429"),
    pytest.param(500, json.dumps(REFUSAL), errors.InvalidRequest, id="500 with a refusal"),
    pytest.param(503, json.dumps(SPEECH), errors.UnexpectedStatus, id="503 and a success"),
]


@pytest.mark.parametrize(("status", "content", "kind"), ODD)
def test_an_answer_that_is_no_success_raises(status: int, content: str, kind: type[Exception]) -> None:
    with pytest.raises(errors.OmicallError) as raised:
        spoken(content, status)
    assert type(raised.value) is kind
    assert raised.value.operation == "text_to_speech_v1"
    assert raised.value.__context__ is None
