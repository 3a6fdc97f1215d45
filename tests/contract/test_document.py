"""What does the suite make of the specification?"""

from __future__ import annotations

import copy
from pathlib import Path

import pytest

import omicall_api
from omicall.contract import CouldNotRunError, _document
from omicall.contract._document import (
    documented_statuses,
    for_tests,
    has_envelope,
    load_document,
    secret_parameters,
)
from omicall_api.catalog import OPERATIONS


def test_the_document_of_the_checkout_is_found() -> None:
    assert load_document()["openapi"].startswith("3.1")


def test_the_document_inside_the_package_comes_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    package = tmp_path / "omicall_api"
    package.mkdir()
    (tmp_path / "openapi.json").write_text('{"openapi": "outside"}')
    (package / "openapi.json").write_text('{"openapi": "inside"}')
    monkeypatch.setattr(_document, "files", lambda _: package)
    assert load_document() == {"openapi": "inside"}


def test_a_missing_document_is_said_in_a_sentence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(_document, "files", lambda _: tmp_path / "omicall_api")
    with pytest.raises(CouldNotRunError, match=r"openapi\.json.* was not found"):
        load_document()


def test_success_and_refusal_are_told_apart_by_status() -> None:
    known = OPERATIONS["list_webhooks"]
    tested = for_tests(load_document(), [known])
    answers = tested["paths"][known.path]["get"]["responses"]
    assert answers.keys() == {"200", "400", "401", "409"}
    assert "oneOf" not in answers["200"]["content"]["application/json"]["schema"]
    for status in ("400", "409"):
        schema = answers[status]["content"]["application/json"]["schema"]
        assert schema == {"$ref": "#/components/schemas/FailureEnvelope"}


def test_only_the_operations_asked_for_are_left() -> None:
    tested = for_tests(load_document(), [OPERATIONS["list_webhooks"]])
    assert list(tested["paths"]) == ["/api/webhooks/list"]


def test_an_operation_with_an_id_in_its_path_may_know_no_such_place() -> None:
    known = OPERATIONS["get_call_v1"]
    assert documented_statuses(load_document(), known) == {200, 401, 404}
    assert "404" in for_tests(load_document(), [known])["paths"][known.path]["get"]["responses"]
    assert documented_statuses(load_document(), OPERATIONS["text_to_speech"]) == {200}


def test_the_document_itself_stays_as_it_is() -> None:
    document = load_document()
    before = copy.deepcopy(document)
    for_tests(document, list(OPERATIONS.values()))
    assert document == before


def test_what_is_secret_and_what_has_an_envelope_stands_in_the_document() -> None:
    document = load_document()
    assert secret_parameters(document, OPERATIONS["get_access_token"]) == ("apiKey",)
    assert secret_parameters(document, OPERATIONS["list_calls_v1"]) == ()
    known = OPERATIONS["list_webhooks"]
    assert has_envelope(document, known)
    document["paths"][known.path]["get"]["x-omicall-envelope"] = "none"
    assert not has_envelope(document, known)


def test_the_catalogue_and_the_document_know_the_same_operations() -> None:
    assert Path(omicall_api.__file__ or "").name == "__init__.py"
    documented = {(method.upper(), path) for path, item in load_document()["paths"].items() for method in item}
    assert documented == {(known.method, known.path) for known in OPERATIONS.values()}
