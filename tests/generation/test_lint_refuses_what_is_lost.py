"""Does the lint refuse everything that would be lost without a word?"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

from generation.lint import STRUCTURE_RULES, lint
from generation.lint_filters import FILTER_RULES
from generation.lint_links import LINK_RULES
from generation.lint_names import NAME_RULES
from generation.lint_operations import OPERATION_RULES
from generation.lint_schemas import SCHEMA_RULES
from generation.lint_webhooks import WEBHOOK_RULES

from .answer_cases import CASES as ANSWER_CASES
from .documents import Case, at, both, enumeration, field, put, schema
from .folders import SCRIPTS
from .link_cases import CASES as LINK_CASES
from .link_cases import SOUND as SOUND_LINKS
from .name_cases import CASES as NAME_CASES
from .operation_cases import CASES as OPERATION_CASES
from .schema_cases import CASES as SCHEMA_CASES
from .structure_cases import CASES as STRUCTURE_CASES
from .webhook_cases import CASES as WEBHOOK_CASES

RULES = {
    rule.__name__: rule
    for rule in (
        *(*STRUCTURE_RULES, *SCHEMA_RULES, *OPERATION_RULES),
        *(*LINK_RULES, *FILTER_RULES, *WEBHOOK_RULES, *NAME_RULES),
    )
}
CASES = [
    *(*STRUCTURE_CASES, *ANSWER_CASES, *SCHEMA_CASES, *OPERATION_CASES),
    *(*LINK_CASES, *WEBHOOK_CASES, *NAME_CASES),
]
MODULES = sorted((SCRIPTS / "generation").glob("lint*.py"))


class Findings:
    """What the rule of a case says of the spec that the case has broken; each is broken once for all tests."""

    def __init__(self, written: bytes) -> None:
        self.written = written
        self.known: dict[Case, list[str]] = {}

    def of(self, case: Case) -> list[str]:
        if case not in self.known:
            document = msgspec.json.decode(self.written)
            case.change(document)
            self.known[case] = list(RULES[case.rule](document))
        return self.known[case]


@pytest.fixture(scope="module")
def findings(written: bytes) -> Findings:
    return Findings(written)


def test_the_spec_itself_has_no_finding(merged: dict[str, Any]) -> None:
    assert lint(merged) == []


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule}: {case.says}")
def test_a_broken_spec_is_refused_with_its_place(case: Case, findings: Findings) -> None:
    assert any(case.says in finding for finding in findings.of(case))


def test_every_rule_has_a_case() -> None:
    assert {case.rule for case in CASES} == set(RULES)


def test_every_rule_of_a_lint_module_is_asked() -> None:
    written = {
        node.name
        for module in MODULES
        for node in ast.parse(module.read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef)
        and [argument.arg for argument in node.args.args] == ["document"]
        and node.returns is not None
        and ast.unparse(node.returns) == "Iterator[str]"
    }
    assert written == set(RULES)


def refusals() -> Iterator[re.Pattern[str]]:
    """What each `yield` of a sentence in the modules of the lint can say, as a pattern."""
    for module in MODULES:
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Yield) and isinstance(node.value, ast.JoinedStr | ast.Constant):
                parts = node.value.values if isinstance(node.value, ast.JoinedStr) else [node.value]
                texts = [re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".*" for part in parts]
                yield re.compile("".join(texts))


@pytest.mark.slow
def test_every_sentence_of_the_lint_is_said_in_a_case(findings: Findings) -> None:
    said = [sentence for case in CASES for sentence in findings.of(case)]
    unsaid = [pattern.pattern for pattern in refusals() if not any(pattern.fullmatch(sentence) for sentence in said)]
    assert unsaid == []


def test_a_spec_with_webhooks_and_links_is_fine(document: dict[str, Any]) -> None:
    assert len(document["webhooks"]) > 1
    put({"answer_within_seconds": 2.5}, "receive_call_record", "x-omicall-limits")(document)
    document["paths"]["/api/click2call"]["post"]["responses"]["200"]["links"] = {
        "get_call_v1": {
            "operationId": "get_call_v1",
            "parameters": {"transaction_id": "$response.body#/payload/call_uuid"},
        }
    }
    assert lint(document) == []


def test_a_free_object_may_be_told_by_what_it_is_not(document: dict[str, Any]) -> None:
    free = {"description": "A free map.", "not": {"type": ["array", "string", "number", "boolean", "null"]}}
    document["components"]["schemas"]["Tenant"]["properties"]["odd"] = free
    assert lint(document) == []


def used(name: str) -> Any:
    """A change that lets the schema Tenant use another."""
    return field(anyOf=[{"$ref": f"#/components/schemas/{name}"}, {"type": "null"}])


POINTS = [{"name": "A", "value": 1, "vi": "một", "en": "one"}, {"name": "B", "value": 2, "vi": "hai", "en": "two"}]
SOUND = {
    **SOUND_LINKS,
    "names that begin with an underscore in answers": field("_odd", type="string"),
    "words of Python": both(
        field("from", type="string"),
        put({"type": "string", "description": "A."}, *("CallFilter", "properties", "class")),
    ),
    "201 beside 200": lambda document: put(
        at(document, "get_tenant_detail", "responses", "200"), "get_tenant_detail", "responses", "201"
    )(document),
    "an address for two operations of one host": both(
        *(
            put([{"url": "https://a.example.vn", "description": "A.", "x-omicall-host": "odd"}], name, "servers")
            for name in ("get_tenant_detail", "search_calls")
        )
    ),
    "points on whole numbers": both(schema("Odd", type="integer", x_omicall_points=POINTS), used("Odd")),
    "one word that has two meanings": both(
        *(
            both(
                enumeration(name, enum=[value], x_enum_varnames=["ON"], x_omicall_labels=[{"vi": "một", "en": "one"}]),
                field(name.lower(), anyOf=[{"$ref": f"#/components/schemas/{name}"}, {"type": "null"}]),
            )
            for name, value in (("First", "on"), ("Second", "on"))
        )
    ),
    "a list for people only": enumeration(x_omicall_catalog=True),
    "evidence with its day": put("staging 2026-05-01", "search_calls", "x-omicall-evidence"),
    "a deprecation since a year": put("2026", "search_calls_v2", "x-omicall-deprecation", "since"),
    "a deprecation since nobody knows when": put(None, "search_calls_v2", "x-omicall-deprecation", "since"),
}


@pytest.mark.parametrize("what", SOUND)
def test_what_the_pipeline_can_do_is_not_refused(what: str, document: dict[str, Any]) -> None:
    SOUND[what](document)
    assert lint(document) == []
