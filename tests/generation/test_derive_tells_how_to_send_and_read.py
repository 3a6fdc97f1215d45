"""Does the generator learn how an operation is sent and read, and what its names are?"""

from __future__ import annotations

from typing import Any

import pytest

from generation.derive import derive, host_of, names_in

from .documents import at, both, field, put

PLACE = ("responses", "200", "x-omicall")


@pytest.mark.parametrize(
    ("since", "replaced_by", "removed", "sentence"),
    [
        ("2026-04-01", "get_call", False, "search_calls is deprecated by OMICall since 2026-04-01; use calls.get."),
        (None, "get_tenant_detail", False, "search_calls is deprecated by OMICall; use tenant.detail."),
        ("2023", None, True, "search_calls is no longer documented by OMICall since 2023."),
        (None, None, True, "search_calls is no longer documented by OMICall."),
    ],
)
def test_a_deprecation_is_a_sentence(
    since: str | None, replaced_by: str | None, removed: bool, sentence: str, document: dict[str, Any]
) -> None:
    said = {"since": since, "replaced_by": replaced_by, "removed": removed}
    both(put(True, "search_calls", "deprecated"), put(said, "search_calls", "x-omicall-deprecation"))(document)
    document["paths"]["/api/tenant/detail"]["get"]["x-omicall-method"] = "detail"
    assert at(derive(document), "search_calls", *PLACE, "deprecated") == sentence


@pytest.mark.parametrize(
    ("name", "reader", "media_type"),
    [
        ("search_calls", "payload", "application/json"),
        ("text_to_speech_v1", "bare", "application/json"),
        ("download_recording", "sound", "application/octet-stream"),
    ],
)
def test_an_answer_has_the_reader_of_its_form(
    name: str, reader: str, media_type: str, document: dict[str, Any]
) -> None:
    derived = derive(document)
    assert at(derived, name, *PLACE, "reader") == reader
    assert list(at(derived, name, "responses", "200", "content")) == [media_type]


def test_an_answer_without_envelope_never_comes_without_its_data(document: dict[str, Any]) -> None:
    derived = derive(document)
    for name in ("text_to_speech_v1", "download_recording"):
        assert at(derived, name, *PLACE, "absent") is False


def test_a_host_is_told_to_the_function_and_to_its_readers(document: dict[str, Any]) -> None:
    server = {"url": "https://odd.example.vn", "description": "A test.", "x-omicall-host": "odd"}
    put([server], "search_calls", "servers")(document)
    derived = derive(document)
    assert at(derived, "search_calls", *PLACE, "host") == "odd"
    assert at(derived, "search_calls", *PLACE, "about").endswith(" Host: odd.")
    assert at(derived, "get_tenant_detail", *PLACE, "host") == ""
    assert "Host:" not in at(derived, "get_tenant_detail", *PLACE, "about")


def test_only_servers_of_its_own_give_an_operation_a_host() -> None:
    assert host_of({"servers": [{"url": "https://odd.example.vn", "x-omicall-host": "odd"}]}) == "odd"
    assert host_of({}) == ""


def test_a_word_of_python_is_marked_and_an_underscore_is_not(document: dict[str, Any]) -> None:
    both(field("from", type="string"), field("_odd", type="string"))(document)
    fields = derive(document)["components"]["schemas"]["Tenant"]["x-omicall-fields"]
    assert (fields["from"]["argument"], fields["from"]["keyword"]) == ("from_", "yes")
    assert fields["_odd"]["argument"] == "odd"
    assert "keyword" not in fields["_odd"]


def test_names_of_schemas_are_found_at_any_depth() -> None:
    deep = {"a": [{"b": {"$ref": "#/components/schemas/Call"}}, {"$ref": "#/components/responses/Tenant"}]}
    assert names_in(deep) == {"Call"}
    assert names_in([]) == names_in({}) == names_in("Call") == names_in(None) == set()
