"""How do the files of spec/ become one document, and which faults in them are refused?"""

from __future__ import annotations

from pathlib import Path

import pytest

from generation.merge import SpecError, merge, webhooks

FRAME = "openapi: 3.1.0\ncomponents:\n  schemas:\n    Call: {type: object}\n"
AREA = """
paths:
  /call:
    get:
      operationId: read_call
      responses: {"200": {content: {application/json: {}}}}
"""
WEBHOOK = """
webhooks:
  call_record:
    summary: A test.
    post:
      operationId: receive_call
      requestBody: {content: {application/json: {}}}
      responses: {"200": {content: {text/plain: {}}}}
"""
FORM = """
paths:
  /sound:
    post:
      operationId: send_sound
      requestBody: {content: {multipart/form-data: {}}}
      responses: {"200": {content: {audio/mpeg: {}}}}
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
        ("examples/read_call.request.json", "{}", "examples/read_call.request.json: read_call has no body that"),
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


def test_the_example_of_a_webhook_goes_to_its_body(spec: Path) -> None:
    (spec / "b.yaml").write_text(WEBHOOK, encoding="utf-8")
    (spec / "examples" / "receive_call.request.json").write_text('{"state": "cdr"}', encoding="utf-8")
    media = merge(spec)["webhooks"]["call_record"]["post"]["requestBody"]["content"]["application/json"]
    assert media == {"examples": {"example": {"value": {"state": "cdr"}}}}


def test_the_example_of_parts_of_a_form_goes_to_the_form(spec: Path) -> None:
    (spec / "b.yaml").write_text(FORM, encoding="utf-8")
    (spec / "examples" / "send_sound.request.json").write_text('{"title": "a"}', encoding="utf-8")
    content = merge(spec)["paths"]["/sound"]["post"]["requestBody"]["content"]
    assert content == {"multipart/form-data": {"examples": {"example": {"value": {"title": "a"}}}}}


@pytest.mark.parametrize("name", ["receive_call.response", "receive_call.failure", "send_sound.response"])
def test_an_example_of_an_answer_that_is_no_data_is_refused(spec: Path, name: str) -> None:
    (spec / "b.yaml").write_text(WEBHOOK, encoding="utf-8")
    (spec / "c.yaml").write_text(FORM, encoding="utf-8")
    (spec / "examples" / f"{name}.json").write_text("{}", encoding="utf-8")
    operation = name.partition(".")[0]
    with pytest.raises(SpecError, match=f"{operation} has no answer that a JSON file can be an example of"):
        merge(spec)


def test_webhooks_are_told_with_name_and_method_and_nothing_else(spec: Path) -> None:
    (spec / "b.yaml").write_text(WEBHOOK, encoding="utf-8")
    assert [(name, method, op["operationId"]) for name, method, op in webhooks(merge(spec))] == [
        ("call_record", "post", "receive_call")
    ]


def test_what_people_leave_beside_the_files_is_no_fault(spec: Path) -> None:
    (spec / "README.md").write_text("Read me.", encoding="utf-8")
    (spec / ".area.yaml.swp").write_text("An editor's file.", encoding="utf-8")
    assert list(merge(spec)["paths"]) == ["/call"]
