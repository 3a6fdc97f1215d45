"""Does the lint refuse everything that would be lost without a word?"""

from __future__ import annotations

import ast
import copy
import re
from collections.abc import Iterator
from typing import Any

import pytest

from generation import lint as lint_module
from generation import lint_operations, lint_schemas
from generation.lint import STRUCTURE_RULES, lint
from generation.lint_operations import OPERATION_RULES
from generation.lint_schemas import SCHEMA_RULES

from .documents import Case
from .folders import SCRIPTS
from .operation_cases import CASES as OPERATION_CASES
from .schema_cases import CASES as SCHEMA_CASES
from .structure_cases import CASES as STRUCTURE_CASES

RULES = {rule.__name__: rule for rule in (*STRUCTURE_RULES, *SCHEMA_RULES, *OPERATION_RULES)}
CASES = [*STRUCTURE_CASES, *SCHEMA_CASES, *OPERATION_CASES]


def test_the_spec_itself_has_no_finding(merged: dict[str, Any]) -> None:
    assert lint(merged) == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule}: {case.says}")
def test_a_broken_spec_is_refused_with_its_place(case: Case, document: dict[str, Any]) -> None:
    case.change(document)
    assert any(case.says in finding for finding in RULES[case.rule](document))
    assert any(case.says in finding for finding in lint(document))


def test_every_rule_has_a_case() -> None:
    assert {case.rule for case in CASES} == set(RULES)


def refusals(*modules: Any) -> Iterator[re.Pattern[str]]:
    """What each `yield` of a sentence in these modules can say, as a pattern."""
    for module in modules:
        source = (SCRIPTS / "generation" / f"{module.__name__.rpartition('.')[2]}.py").read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Yield) and isinstance(node.value, ast.JoinedStr | ast.Constant):
                parts = node.value.values if isinstance(node.value, ast.JoinedStr) else [node.value]
                texts = [re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".*" for part in parts]
                yield re.compile("".join(texts))


def test_every_sentence_of_the_lint_is_said_in_a_case(merged: dict[str, Any]) -> None:
    said: list[str] = []
    for case in CASES:
        document = copy.deepcopy(merged)
        case.change(document)
        said += RULES[case.rule](document)
    unsaid = [
        pattern.pattern
        for pattern in refusals(lint_module, lint_schemas, lint_operations)
        if not any(pattern.fullmatch(sentence) for sentence in said)
    ]
    assert unsaid == []


def test_a_spec_with_webhooks_and_links_is_fine(document: dict[str, Any]) -> None:
    document["webhooks"] = {"call": {"post": {"responses": {"200": {"description": "Taken."}}}}}
    document["paths"]["/api/click2call"]["post"]["responses"]["200"]["links"] = {
        "call": {"operationId": "get_call_v1", "parameters": {"transaction_id": "$response.body#/payload/call_uuid"}}
    }
    assert lint(document) == []


def test_a_free_object_may_be_told_by_what_it_is_not(document: dict[str, Any]) -> None:
    free = {"description": "A free map.", "not": {"type": ["array", "string", "number", "boolean", "null"]}}
    document["components"]["schemas"]["Tenant"]["properties"]["odd"] = free
    assert lint(document) == []
