"""Are the examples what the spec says, and does the spec say what the facts do?"""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]
from ruamel.yaml import YAML

from generation.merge import operations

from .folders import FACTS, SPEC

OURS = {
    "get_access_token": "get_access_token",
    "get_tenant_detail": "get_tenant_detail",
    "list_internal_phones": "list_extensions",
    "list_calls_v1": "list_calls_v1",
    "get_call_v1": "get_call_v1",
    "search_calls_v3": "search_calls",
    "click_to_call": "click_to_call",
    "add_contact_v2": "add_contact",
    "search_contacts_v2": "search_contacts",
    "autocall_execute_by_phone": "start_autocall_by_phone_v1",
    "callbot_execute_by_phone": "start_callbot",
    "ai_text_to_speech": "text_to_speech",
    "list_webhooks": "list_webhooks",
    "register_webhook": "register_webhook",
    "destroy_webhook": "destroy_webhook",
}
"""Names of the facts' operations and what the spec calls them."""
facts = pytest.mark.skipif(not FACTS.is_dir(), reason="the facts lie beside the checkout on some machines only")
EXAMPLES = sorted(path.name for path in (SPEC / "examples").glob("*.json"))


def errors(document: dict[str, Any], name: str, kind: str, value: Any) -> list[str]:
    """What an example breaks of the schema of its place."""
    operation = next(op for _, _, op in operations(document) if op["operationId"] == name)
    holder = operation["requestBody"] if kind == "request" else operation["responses"]["200"]
    schema = holder["content"]["application/json"]["schema"]
    validator = Draft202012Validator({**schema, "components": document["components"]})
    return [f"{list(error.absolute_path)}: {error.message}" for error in validator.iter_errors(value)]


@pytest.mark.parametrize("file", EXAMPLES)
def test_an_example_of_the_spec_fits_it(file: str, merged: dict[str, Any]) -> None:
    name, kind, _ = file.split(".")
    assert errors(merged, name, kind, json.loads((SPEC / "examples" / file).read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("file", EXAMPLES)
def test_an_example_with_another_status_code_does_not_fit(file: str, merged: dict[str, Any]) -> None:
    name, kind, _ = file.split(".")
    value = json.loads((SPEC / "examples" / file).read_text(encoding="utf-8"))
    wrong = [value] if kind == "request" else {**value, "status_code": 1}
    assert errors(merged, name, kind, wrong) != []


def test_parameters_have_examples_that_fit(merged: dict[str, Any]) -> None:
    for _, _, operation in operations(merged):
        for parameter in operation.get("parameters", ()):
            validator = Draft202012Validator({**parameter["schema"], "components": merged["components"]})
            assert validator.is_valid(parameter["example"]), (operation["operationId"], parameter["name"])


@facts
def test_methods_and_paths_are_those_of_the_facts(merged: dict[str, Any]) -> None:
    known = YAML(typ="safe").load(FACTS / "operations.yaml")["operations"]
    by_id = {operation["id"]: (operation["method"], operation["path"]) for operation in known}
    written = {op["operationId"]: (method.upper(), path) for path, method, op in operations(merged)}
    assert {ours: by_id[theirs] for theirs, ours in OURS.items()} == written
