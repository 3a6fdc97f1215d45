"""Do the examples of the facts fit the spec, and does the client read and send them without loss?"""

from __future__ import annotations

import json
from importlib import import_module
from typing import Any, get_type_hints

import httpx
import msgspec
import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from omicall_api.base import Model, checked
from omicall_api.catalog import OPERATIONS
from omicall_api.decoding import encode, payload

from .documents import at
from .folders import FACTS

pytestmark = pytest.mark.skipif(not FACTS.is_dir(), reason="the facts lie beside the checkout on some machines only")
ANSWERS = {
    "get_tenant_detail": "get_tenant_detail",
    "list_internal_phones": "list_extensions",
    "list_calls_v1": "list_calls_v1",
    "click_to_call": "click_to_call",
    "add_contact_v2": "add_contact",
    "autocall_execute_by_phone": "start_autocall_by_phone_v1",
    "ai_text_to_speech": "text_to_speech",
    "list_webhooks": "list_webhooks",
    "register_webhook": "register_webhook",
}
BODIES = {
    "search_calls_v3": "search_calls",
    "register_webhook": "register_webhook",
    "callbot_execute_by_phone.contact_info": "start_callbot",
    "autocall_recording": "start_autocall_by_phone_v1",
    "autocall_tts": "start_autocall_by_phone_v1",
    "autocall_recording_and_tts": "start_autocall_by_phone_v1",
    "autocall_ivr_menu": "start_autocall_by_phone_v1",
}
NOT_IN_THE_SAMPLE = {"start_autocall_by_phone_v1": {"phone_number_list": ["0900000001"]}}
"""What the vendor's sample leaves out although its page requires it."""


def read(name: str, kind: str) -> Any:
    return json.loads((FACTS / "examples" / f"{name}.{kind}.json").read_text(encoding="utf-8"))


def errors(document: dict[str, Any], schema: dict[str, Any], value: Any) -> list[str]:
    """What a value breaks of a schema."""
    validator = Draft202012Validator({**schema, "components": document["components"]})
    return [f"{list(error.absolute_path)}: {error.message}" for error in validator.iter_errors(value)]


def plain(value: Any) -> Any:
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value.to_dict() if isinstance(value, Model) else value


@pytest.mark.parametrize("name", ANSWERS)
def test_an_answer_fits_the_spec(name: str, merged: dict[str, Any]) -> None:
    media = at(merged, ANSWERS[name], "responses", "200", "content", "application/json")
    assert errors(merged, media["schema"], read(name, "response")) == []


@pytest.mark.parametrize("name", ANSWERS)
def test_an_answer_is_read_without_loss(name: str, caplog: pytest.LogCaptureFixture) -> None:
    operation = ANSWERS[name]
    module = import_module(f"omicall_api.api.{OPERATIONS[operation].tag}.{operation}")
    sent = read(name, "response")
    response = httpx.Response(200, json=sent)
    decoded = payload(response, operation, get_type_hints(module.sync)["return"])
    assert plain(decoded) == sent["payload"]
    assert caplog.messages == []


@pytest.mark.parametrize("name", BODIES)
def test_a_body_fits_the_spec(name: str, merged: dict[str, Any]) -> None:
    media = at(merged, BODIES[name], "requestBody", "content", "application/json")
    value = {**read(name, "request"), **NOT_IN_THE_SAMPLE.get(BODIES[name], {})}
    assert errors(merged, media["schema"], value) == []


@pytest.mark.parametrize("name", BODIES)
def test_a_body_is_sent_without_loss(name: str, caplog: pytest.LogCaptureFixture) -> None:
    operation = BODIES[name]
    module = import_module(f"omicall_api.api.{OPERATIONS[operation].tag}.{operation}")
    value = {**read(name, "request"), **NOT_IN_THE_SAMPLE.get(operation, {})}
    body = get_type_hints(module.get_kwargs)["body"].from_dict(value)
    assert msgspec.json.decode(encode(checked(body))) == value
    assert caplog.messages == []
