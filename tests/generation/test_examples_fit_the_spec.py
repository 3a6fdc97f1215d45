"""Are the examples what the spec says?"""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from generation.merge import operations, webhooks

from .folders import SPEC

WITHOUT_FORM = ("receive_chat_message.request.json",)
"""Nobody knows what this body looks like, so the spec allows any."""
EXAMPLES = sorted(path.name for path in (SPEC / "examples").glob("*.json"))


def errors(document: dict[str, Any], name: str, kind: str, value: Any) -> list[str]:
    """What an example breaks of the schema of its place."""
    everything = (*operations(document), *webhooks(document))
    operation = next(op for _, _, op in everything if op["operationId"] == name)
    holder = operation["requestBody"] if kind == "request" else operation["responses"]["200"]
    ((_, media),) = holder["content"].items()
    schema = media["schema"]
    validator = Draft202012Validator({**schema, "components": document["components"]})
    return [f"{list(error.absolute_path)}: {error.message}" for error in validator.iter_errors(value)]


@pytest.mark.parametrize("file", EXAMPLES)
def test_an_example_of_the_spec_fits_it(file: str, merged: dict[str, Any]) -> None:
    name, kind, _ = file.split(".")
    assert errors(merged, name, kind, json.loads((SPEC / "examples" / file).read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("file", [file for file in EXAMPLES if file not in WITHOUT_FORM])
def test_an_example_of_another_form_does_not_fit(file: str, merged: dict[str, Any]) -> None:
    name, kind, _ = file.split(".")
    value = json.loads((SPEC / "examples" / file).read_text(encoding="utf-8"))
    wrong = {**value, "status_code": 1} if "status_code" in value else "a text"
    assert errors(merged, name, kind, wrong) != []


def test_parameters_have_examples_that_fit(merged: dict[str, Any]) -> None:
    for _, _, operation in (*operations(merged), *webhooks(merged)):
        for parameter in operation.get("parameters", ()):
            validator = Draft202012Validator({**parameter["schema"], "components": merged["components"]})
            assert validator.is_valid(parameter["example"]), (operation["operationId"], parameter["name"])
