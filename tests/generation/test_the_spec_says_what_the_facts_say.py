"""Does the spec hold what was harvested, down to the last field? Only where the facts lie beside the checkout."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

import pytest
from ruamel.yaml import YAML

from generation.derive import schemas_under
from generation.merge import operations

from .folders import FACTS
from .test_every_name_is_in_the_spec import NAMES

pytestmark = pytest.mark.skipif(not FACTS.is_dir(), reason="the facts lie beside the checkout on some machines only")
OURS = {theirs: ours for ours, (theirs, _, _) in NAMES["operations"].items()}
"""What the spec calls the facts' operations."""
EVIDENCE = {"inferred": {"integrators", "inferred"}}
"""The facts do not tell these two apart."""


def read(name: str) -> Any:
    return YAML(typ="safe").load(FACTS / name)


@pytest.fixture(scope="module")
def facts() -> dict[str, Any]:
    """The facts about each operation, under our names, and the shapes that they name."""
    return {OURS[fact["id"]]: fact for fact in read("operations.yaml")["operations"]}


@pytest.fixture(scope="module")
def shapes() -> dict[str, Any]:
    """The shapes of payloads that several operations share."""
    shared: dict[str, Any] = read("operations.yaml")["shapes"]
    return shared


@pytest.fixture
def spec(merged: dict[str, Any]) -> dict[str, Any]:
    """Each operation of the spec by its name."""
    return {operation["operationId"]: operation for _, _, operation in operations(merged)}


def words(fields: Iterable[dict[str, Any]]) -> set[str]:
    """The names in paths such as `items[].value[].id`; remarks in brackets are none."""
    return {
        word
        for field in fields
        if not field["name"].startswith("(")
        for word in re.split(r"[.\[\]]+", field["name"])
        if word
    }


def fields_in(document: dict[str, Any], node: Any) -> set[str]:
    """The names of all fields that a part of the document leads to."""
    schemas = document["components"]["schemas"]
    return _own_fields([node, *(schemas[name] for name in schemas_under(document, node))])


def _own_fields(node: Any) -> set[str]:
    if isinstance(node, list):
        return set().union(*map(_own_fields, node))
    if not isinstance(node, dict):
        return set()
    own = set(node["properties"]) if isinstance(node.get("properties"), dict) else set()
    return own.union(*(_own_fields(value) for key, value in node.items() if key not in ("example", "examples")))


def test_every_operation_is_there_under_its_address(facts: dict[str, Any]) -> None:
    assert len(facts) == 109
    known = {name: (fact["method"], fact["path"]) for name, fact in facts.items()}
    assert known == {name: (method, path) for name, (_, method, path) in NAMES["operations"].items()}


def test_every_field_of_a_request_is_there(facts: dict[str, Any], spec: dict[str, Any], merged: dict[str, Any]) -> None:
    for name, fact in facts.items():
        wanted = words([field for place in ("path", "query", "body") for field in fact["params"][place]])
        own = {parameter["name"] for parameter in spec[name].get("parameters", ())}
        assert wanted <= own | fields_in(merged, spec[name].get("requestBody")), name


def test_every_field_of_an_answer_is_there(
    facts: dict[str, Any], shapes: dict[str, Any], spec: dict[str, Any], merged: dict[str, Any]
) -> None:
    for name, fact in facts.items():
        payload = fact["response"]["payload"]
        if isinstance(payload, dict):
            page = shapes.get(payload["container"].partition(" ")[0], {"fields": []})
            payload = [*shapes[payload["shape"]]["fields"], *page["fields"]]
        wanted = words(payload) if isinstance(payload, list) else set()
        assert wanted <= fields_in(merged, spec[name]["responses"]["200"]), name


def test_effect_and_evidence_are_those_of_the_facts(facts: dict[str, Any], spec: dict[str, Any]) -> None:
    for name, fact in facts.items():
        assert spec[name]["x-omicall-effect"] == fact["side_effect"], name
        evidence = EVIDENCE.get(fact["evidence"], {fact["evidence"]})
        assert spec[name]["x-omicall-evidence"] in evidence, name


def test_what_is_deprecated_is_deprecated(facts: dict[str, Any], spec: dict[str, Any]) -> None:
    gone = {name for name, fact in facts.items() if fact.get("deprecated")}
    assert {name for name, operation in spec.items() if operation.get("deprecated")} == gone


def test_hosts_are_those_of_the_facts(facts: dict[str, Any], spec: dict[str, Any], merged: dict[str, Any]) -> None:
    usual = merged["servers"]
    for name, fact in facts.items():
        (server,) = spec[name].get("servers", usual)
        assert server["url"] == fact.get("base_url", usual[0]["url"]), name


def test_every_error_code_is_there_and_at_its_operations(spec: dict[str, Any]) -> None:
    errors = read("errors.yaml")["errors"]
    assert len(errors) == 37
    for error in errors:
        assert error["code"] in NAMES["codes"]
        for theirs in error["operations"]:
            ours = OURS.get(theirs.partition(" ")[0])
            assert ours is None or error["code"] in spec[ours]["x-omicall-errors"], (error["code"], ours)


def test_every_enumeration_is_there_with_its_values() -> None:
    known = read("enums.yaml")["enums"]
    assert len(known) == 60
    assert known.keys() == NAMES["enumerations"].keys()
    for name, enumeration in known.items():
        listed = NAMES["enumerations"][name]
        values = [*listed["values"], *listed.get("not_a_value", ())]
        missing = [entry["value"] for entry in enumeration["values"] if entry["value"] not in values]
        assert missing == [], name


def test_every_webhook_is_there() -> None:
    known = read("webhooks.yaml")
    asked = [entry["id"] for entry in (*known["webhooks"], *known["callbacks_served_by_customer"])]
    assert len(asked) == 7 + 1
    assert sorted(asked) == sorted(theirs for theirs, _, _ in NAMES["webhooks"].values())


def test_every_field_of_a_webhook_is_there(merged: dict[str, Any]) -> None:
    ours = {theirs: (name, method) for name, (theirs, method, _) in NAMES["webhooks"].items()}
    for webhook in read("webhooks.yaml")["webhooks"]:
        if isinstance(webhook["body"], list):
            name, method = ours[webhook["id"]]
            body = merged["webhooks"][name][method.lower()]["requestBody"]
            assert words(webhook["body"]) <= fields_in(merged, body), name
