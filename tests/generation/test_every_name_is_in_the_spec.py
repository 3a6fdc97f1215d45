"""Does the spec hold every operation, enumeration, error code and webhook that we know by name?

`names.yaml` is the checked-in list. Nothing falls out of the spec, and nothing comes in, without a change of it.
"""

from __future__ import annotations

from typing import Any

import pytest
from ruamel.yaml import YAML

from generation.merge import operations, webhooks
from omicall_api.catalog import ERRORS, OPERATIONS

from .documents import at
from .folders import ROOT

NAMES: dict[str, Any] = YAML(typ="safe").load(ROOT / "tests" / "generation" / "names.yaml")


def values_at(document: dict[str, Any], place: str) -> list[Any]:
    """The values at a place: a schema, a field of one (its constant, or its null), or operation(parameter)."""
    if "(" in place:
        operation, _, name = place.rstrip(")").partition("(")
        parameter = next(item for item in at(document, operation, "parameters") if item["name"] == name)
        assert parameter["schema"]["type"] == "boolean"
        return [True, False, *([] if parameter.get("required") else [None])]
    schema, _, field = place.partition(".")
    if field:
        found = at(document, schema, "properties", field)
        return [found["const"]] if "const" in found else [None] if "null" in found["type"] else []
    found = at(document, schema)
    return list(found.get("enum") or [point["value"] for point in found["x-omicall-points"]])


def test_the_operations_are_these(merged: dict[str, Any]) -> None:
    listed = {name: (method, path) for name, (_, method, path) in NAMES["operations"].items()}
    assert len(listed) == 109
    assert {op["operationId"]: (method.upper(), path) for path, method, op in operations(merged)} == listed
    assert {known.id: (known.method, known.path) for known in OPERATIONS.values()} == listed


def test_there_are_sixty_enumerations() -> None:
    assert len(NAMES["enumerations"]) == 60


@pytest.mark.parametrize("name", NAMES["enumerations"])
def test_an_enumeration_has_these_values(name: str, merged: dict[str, Any]) -> None:
    listed = NAMES["enumerations"][name]
    found = [value for place in listed["in"] for value in values_at(merged, place)]
    assert sorted({repr(value) for value in found}) == sorted(repr(value) for value in listed["values"])


def test_every_enumeration_of_the_spec_is_in_the_list_or_our_own(merged: dict[str, Any]) -> None:
    lists = {
        name for name, schema in merged["components"]["schemas"].items() if {"enum", "x-omicall-points"} & set(schema)
    }
    listed = {place for entry in NAMES["enumerations"].values() for place in entry["in"]}
    assert lists - listed == set(NAMES["further_enumerations"])


def test_the_error_codes_are_these(merged: dict[str, Any]) -> None:
    assert at(merged, "ErrorCode", "enum") == list(ERRORS) == NAMES["codes"]


def test_the_webhooks_are_these(merged: dict[str, Any]) -> None:
    listed = {name: (method, operation) for name, (_, method, operation) in NAMES["webhooks"].items()}
    assert len(listed) == 8
    found = {name: (method.upper(), operation["operationId"]) for name, method, operation in webhooks(merged)}
    assert found == listed


@pytest.mark.parametrize(
    ("schema", "value", "member"),
    [
        ("AccessType", "bussiness", "BUSINESS"),
        ("WebhookStatus", "actived", "ACTIVE"),
        ("ExtensionLookup", "usr_uuid", "USER_UUID"),
        ("ContactFieldCode", "more_infomation", "MORE_INFORMATION"),
    ],
)
def test_a_misspelt_word_keeps_its_value_and_has_a_right_name(
    schema: str, value: str, member: str, merged: dict[str, Any]
) -> None:
    found = at(merged, schema)
    names = found.get("x-enum-varnames") or [point["name"] for point in found["x-omicall-points"]]
    assert dict(zip(values_at(merged, schema), names, strict=True))[value] == member


@pytest.mark.parametrize(("wire", "name"), [("jobTitlte", "job_title"), ("more_infomation", "more_information")])
def test_a_misspelt_field_has_a_right_name_beside_it(wire: str, name: str, merged: dict[str, Any]) -> None:
    fields = [
        schema["properties"][wire]
        for schema in merged["components"]["schemas"].values()
        if wire in schema.get("properties", {})
    ]
    assert fields
    assert {field["x-omicall-alias"] for field in fields} == {name}
