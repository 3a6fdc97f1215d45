"""Does the table of the coverage count what is in the spec?"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from generation import coverage
from generation.coverage import coverage_lines
from generation.merge import operations, webhooks

from .changed_spec import copy_of_the_spec, replace
from .documents import drop, put

SHOWN = {"examples": {"example": {"value": True}}}


def operation(tag: str, evidence: str, answer: dict[str, Any], **more: Any) -> dict[str, Any]:
    """An operation with no more than the table reads."""
    return {"tags": [tag], "x-omicall-evidence": evidence, "responses": {"200": {"content": answer}}, **more}


SMALL: dict[str, Any] = {
    "tags": [{"name": "tenant"}, {"name": "calls"}, {"name": "unused"}],
    "paths": {
        "/a": {"get": operation("calls", "inferred", {"audio/mpeg": {}}, deprecated=True)},
        "/b": {
            "get": operation("calls", "staging 2026-05-01", {"application/json": SHOWN}),
            "put": operation(
                "calls", "inferred", {"application/json": SHOWN}, requestBody={"content": {"application/json": {}}}
            ),
        },
        "/c": {"get": operation("tenant", "vendor-docs", {"application/json": {"examples": {"failure": {}}}})},
    },
    "webhooks": {
        "ask": {"get": operation("calls", "integrators", {"text/plain": {"example": "x"}})},
        "tell": {"post": operation("calls", "inferred", {}, requestBody={"content": {"application/json": SHOWN}})},
    },
    "components": {
        "schemas": {
            "ErrorCode": {"enum": ["a", "b", "c"]},
            "Kind": {"enum": ["x"]},
            "Points": {"x-omicall-points": [{}]},
            "Call": {"properties": {"enum": {}}},
        }
    },
}
TABLE = """\
area        operations  with examples  deprecated  vendor-docs  integrators  inferred  staging
tenant               1              0                        1
calls                3              2           1                                   2        1
all                  4              2           1            1                      2        1
(webhooks)           2              2                                     1         1
2 enumerations, 1 lists of known values that others may join, 3 error codes, 1 kinds of object."""


def test_a_small_spec_has_this_table() -> None:
    assert "\n".join(coverage_lines(SMALL)) == TABLE


def cells(lines: list[str]) -> dict[str, list[int]]:
    """The numbers of a table by the first word of the row, an empty cell as 0."""
    spans = [title.span() for title in re.finditer(r"\S+( \S+)*", lines[0])][1:]
    return {line.split()[0]: [int(line[start:end].strip() or 0) for start, end in spans] for line in lines[1:-1]}


def test_every_tag_of_the_real_spec_has_a_row_and_the_sums_match(merged: dict[str, Any]) -> None:
    rows = cells(coverage_lines(merged))
    everything, sent = rows.pop("all"), rows.pop("(webhooks)")
    by_tag = Counter(op["tags"][0] for _, _, op in operations(merged))
    assert list(rows) == [tag["name"] for tag in merged["tags"]]
    assert {tag: numbers[0] for tag, numbers in rows.items()} == by_tag
    assert everything == [sum(column) for column in zip(*rows.values(), strict=True)]
    assert everything[0] == sum(everything[3:]) == len(list(operations(merged)))
    assert sent[0] == sum(sent[3:]) == len(list(webhooks(merged)))


def test_every_operation_of_the_real_spec_has_examples(merged: dict[str, Any]) -> None:
    for name, numbers in cells(coverage_lines(merged)).items():
        assert numbers[1] == numbers[0], name


def test_an_example_that_is_gone_and_other_evidence_are_seen(document: dict[str, Any]) -> None:
    before = cells(coverage_lines(document))
    drop("speech_to_text", "requestBody", "content", "multipart/form-data", "examples")(document)
    put("integrators", "speech_to_text", "x-omicall-evidence")(document)
    after = cells(coverage_lines(document))
    title = coverage_lines(document)[0].split()
    assert after["ai"][1] == before["ai"][1] - 1
    assert after["all"][1] == before["all"][1] - 1
    assert "integrators" in title
    assert sum(after["ai"][3:]) == sum(before["ai"][3:])
    assert after["ai"][3:] != before["ai"][3:]


@pytest.mark.slow
def test_the_command_prints_the_table_of_the_checkout(
    merged: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    assert coverage.main() == 0
    assert capsys.readouterr().out.splitlines() == coverage_lines(merged)


@pytest.mark.slow
def test_a_spec_that_can_not_be_read_is_said_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    replace(copy_of_the_spec(tmp_path) / "tenant.yaml", "\npaths:\n", "\npaths: [\n")
    monkeypatch.setattr(coverage, "_ROOT", tmp_path)
    assert coverage.main() == 1
    told = capsys.readouterr()
    assert told.err.startswith("coverage: tenant.yaml is not valid YAML")
    assert told.out == ""
