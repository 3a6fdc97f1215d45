"""Do the examples of the facts fit the spec, and does the client read and send them without loss?"""

from __future__ import annotations

import json
from importlib import import_module
from pathlib import Path
from typing import Any, get_args, get_type_hints

import httpx
import msgspec
import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from generation.derive import payload_of
from omicall_api import models
from omicall_api.base import Model, checked
from omicall_api.catalog import OPERATIONS
from omicall_api.decoding import bare, encode, payload
from omicall_api.fitting import fit

from .documents import at
from .folders import FACTS
from .test_every_name_is_in_the_spec import NAMES

pytestmark = pytest.mark.skipif(not FACTS.is_dir(), reason="the facts lie beside the checkout on some machines only")
OURS = {theirs: ours for ours, (theirs, _, _) in NAMES["operations"].items()}
WEBHOOKS = {theirs: ours for ours, (theirs, _, _) in NAMES["webhooks"].items()}
SAMPLES = sorted(path.name for path in (FACTS / "examples").glob("*.*") if path.suffix != ".md")
ANSWERS = [name for name in SAMPLES if name.endswith((".response.json", ".response.partial.json"))]
BODIES = [name for name in SAMPLES if name.endswith(".request.json")]
EVENTS = [name for name in SAMPLES if name.startswith("webhook_")]
AUTOCALL = "start_autocall_by_phone_v1"
STEPS = ("autocall_recording", "autocall_tts", "autocall_recording_and_tts", "autocall_ivr_menu")
"""Samples of one body that two operations share."""
NOT_IN_THE_SAMPLE = {AUTOCALL: {"phone_number_list": ["0900000001"]}}
"""What the vendor's sample leaves out although its page requires it."""


def operation_of(file: str) -> str:
    """Our name of the operation that a sample belongs to."""
    theirs = file.partition(".")[0]
    return AUTOCALL if theirs in STEPS else OURS[theirs]


def read(file: str) -> Any:
    """A sample; what was cut in the middle of a page has lost its envelope or its page around it."""
    value = json.loads((FACTS / "examples" / file).read_text(encoding="utf-8"))
    return {**value, **NOT_IN_THE_SAMPLE.get(operation_of(file), {})} if file in BODIES else value


def errors(document: dict[str, Any], schema: dict[str, Any], value: Any) -> list[str]:
    """What a value breaks of a schema."""
    validator = Draft202012Validator({**schema, "components": document["components"]})
    return [f"{list(error.absolute_path)}: {error.message}" for error in validator.iter_errors(value)]


def plain(value: Any) -> Any:
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value.to_dict() if isinstance(value, Model) else value


def module_of(operation: str) -> Any:
    return import_module(f"omicall_api.api.{OPERATIONS[operation].tag}.{operation}")


def test_every_sample_is_looked_at() -> None:
    assert len(SAMPLES) == 50
    assert {*ANSWERS, *BODIES, *EVENTS, "owner_lookup.response.txt"} == set(SAMPLES)


@pytest.mark.parametrize("file", ANSWERS)
def test_an_answer_fits_the_spec(file: str, merged: dict[str, Any]) -> None:
    operation, value = operation_of(file), read(file)
    (media,) = at(merged, operation, "responses", "200", "content").values()
    if "status_code" in value or OPERATIONS[operation].answer != "envelope":
        assert errors(merged, media["schema"], value) == []
    else:
        assert ".partial." in file
        assert errors(merged, payload_of(at(merged, operation))[0], value.get("payload", value)) == []


@pytest.mark.parametrize("file", ANSWERS)
def test_an_answer_is_read_without_loss(file: str, caplog: pytest.LogCaptureFixture) -> None:
    operation, sent = operation_of(file), read(file)
    kind = get_type_hints(module_of(operation).sync)["return"]
    if OPERATIONS[operation].answer != "envelope":
        assert plain(bare(httpx.Response(200, json=sent), operation, kind)) == sent
    else:
        whole = {"status_code": 9999, "payload": sent.get("payload", sent), **sent}
        assert plain(payload(httpx.Response(200, json=whole), operation, kind)) == whole["payload"]
    assert caplog.messages == []


@pytest.mark.parametrize("file", BODIES)
def test_a_body_fits_the_spec(file: str, merged: dict[str, Any]) -> None:
    media = at(merged, operation_of(file), "requestBody", "content", "application/json")
    assert errors(merged, media["schema"], read(file)) == []


@pytest.mark.parametrize("file", BODIES)
def test_a_body_is_sent_without_loss(file: str, caplog: pytest.LogCaptureFixture) -> None:
    value = read(file)
    kind = get_type_hints(module_of(operation_of(file)).get_kwargs)["body"]
    bodies = (
        [get_args(kind)[0].from_dict(item) for item in value] if isinstance(value, list) else [kind.from_dict(value)]
    )
    sent = [msgspec.json.decode(encode(checked(body))) for body in bodies]
    assert sent == (value if isinstance(value, list) else [value])
    assert caplog.messages == []


@pytest.mark.parametrize("file", EVENTS)
def test_a_webhook_fits_the_spec_and_is_read_without_loss(
    file: str, merged: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    name = WEBHOOKS[Path(file).stem.removeprefix("webhook_")]
    schema = merged["webhooks"][name]["post"]["requestBody"]["content"]["application/json"]["schema"]
    value = read(file)
    assert errors(merged, schema, value) == []
    kind = getattr(models, schema["$ref"].rpartition("/")[2])
    assert plain(fit(value, kind, name)) == value
    assert set(value) <= {field.name for field in kind.__attrs_attrs__}
    assert caplog.messages == []


def test_the_owner_look_up_answers_in_plain_text(merged: dict[str, Any]) -> None:
    text = merged["webhooks"]["owner_lookup"]["get"]["responses"]["200"]["content"]["text/plain"]
    sample = (FACTS / "examples" / "owner_lookup.response.txt").read_text(encoding="utf-8").strip()
    assert errors(merged, text["schema"], sample) == []
