"""How do the files of spec/ become one document, and which faults in them are refused?"""

from __future__ import annotations

from pathlib import Path

import pytest

from generation.merge import SpecError, merge

FRAME = "openapi: 3.1.0\ncomponents:\n  schemas:\n    Call: {type: object}\n"
AREA = """
paths:
  /call:
    get:
      operationId: read_call
      responses: {"200": {content: {application/json: {}}}}
"""


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    """A spec folder with a frame, one area and no examples."""
    (tmp_path / "openapi.yaml").write_text(FRAME, encoding="utf-8")
    (tmp_path / "area.yaml").write_text(AREA, encoding="utf-8")
    (tmp_path / "examples").mkdir()
    return tmp_path


def test_maps_are_united_and_the_frame_comes_first(spec: Path) -> None:
    (spec / "b.yaml").write_text("components:\n  schemas:\n    Tenant: {type: object}\n", encoding="utf-8")
    document = merge(spec)
    assert list(document) == ["openapi", "components", "paths"]
    assert list(document["components"]["schemas"]) == ["Call", "Tenant"]


def test_two_files_may_hold_two_methods_of_one_path(spec: Path) -> None:
    (spec / "b.yaml").write_text("paths:\n  /call:\n    post: {operationId: change_call}\n", encoding="utf-8")
    assert list(merge(spec)["paths"]["/call"]) == ["get", "post"]


def test_words_that_other_loaders_take_for_booleans_stay_texts(spec: Path) -> None:
    (spec / "b.yaml").write_text("x-words:\n  no: [yes, on, off, n]\n", encoding="utf-8")
    assert merge(spec)["x-words"] == {"no": ["yes", "on", "off", "n"]}


@pytest.mark.parametrize(
    ("file", "content", "says"),
    [
        ("b.yaml", "components:\n  schemas:\n    Call: {}\n", "b.yaml: components.schemas.Call is already defined"),
        ("b.yaml", "paths:\n  /call:\n    get: {}\n", "b.yaml: paths./call.get is already defined"),
        ("b.yaml", "openapi: 3.1.0\n", "b.yaml: openapi is already defined"),
        ("b.yaml", "paths:\n  /a: {}\n  /a: {}\n", "b.yaml is not valid YAML"),
        ("b.yaml", "paths: [\n", "b.yaml is not valid YAML"),
        ("b.yaml", "- paths\n", "b.yaml is not a map"),
        ("b.yaml", "", "b.yaml is not a map"),
        ("b.yaml", "x-day: 2026-04-01\n", "b.yaml: the value at x-day is no JSON value"),
        ("b.yaml", "x-days: [1, .nan]\n", "b.yaml: the value at x-days[1] is no JSON value"),
        ("b.yaml", "x-a:\n  x-b: {200: fine}\n", "b.yaml: the key 200 at x-a.x-b is not a text"),
        ("b.yml", "paths: {}\n", "b.yml is not read by anything"),
        ("examples/nobody.response.json", "{}", "examples/nobody.response.json is not named"),
        ("examples/read_call.answer.json", "{}", "examples/read_call.answer.json is not named"),
        ("examples/read_call.json", "{}", "examples/read_call.json is not named"),
        ("examples/read_call.response.yaml", "{}", "examples/read_call.response.yaml is not read by anything"),
        ("examples/read_call.response.json", "{", "examples/read_call.response.json is not JSON"),
        ("examples/read_call.response.json", '{"a": 1, "a": 2}', "the key a stands twice in one object"),
        ("examples/read_call.response.json", '{"a": NaN}', "NaN is not a JSON number"),
        ("examples/read_call.request.json", "{}", "examples/read_call.request.json: read_call has no JSON body"),
    ],
)
def test_a_fault_is_refused_with_the_name_of_its_file(spec: Path, file: str, content: str, says: str) -> None:
    (spec / file).write_text(content, encoding="utf-8")
    with pytest.raises(SpecError) as refused:
        merge(spec)
    assert says in str(refused.value)


def test_bytes_that_are_no_text_are_refused_with_the_name_of_their_file(spec: Path) -> None:
    (spec / "b.yaml").write_bytes(b"x-name: \xff\n")
    with pytest.raises(SpecError, match=r"b\.yaml is not valid YAML"):
        merge(spec)


def test_a_folder_without_a_frame_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SpecError, match=r"openapi\.yaml is missing"):
        merge(tmp_path)


def test_examples_go_to_the_body_and_the_answer_of_their_operation(spec: Path) -> None:
    (spec / "examples" / "read_call.response.json").write_text('{"payload": true}', encoding="utf-8")
    (spec / "examples" / "read_call.failure.json").write_text('{"status_code": -9999}', encoding="utf-8")
    answer = merge(spec)["paths"]["/call"]["get"]["responses"]["200"]["content"]["application/json"]
    assert answer["examples"] == {
        "example": {"value": {"payload": True}},
        "failure": {"value": {"status_code": -9999}},
    }


def test_what_people_leave_beside_the_files_is_no_fault(spec: Path) -> None:
    (spec / "README.md").write_text("Read me.", encoding="utf-8")
    (spec / ".area.yaml.swp").write_text("An editor's file.", encoding="utf-8")
    assert list(merge(spec)["paths"]) == ["/call"]
