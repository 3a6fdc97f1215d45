"""What does the generator see in place of the merged spec?"""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest

from generation.derive import argument_of, derive, payload_of
from generation.merge import operations

from .documents import at, field, put

PAYLOAD = ("responses", "200", "content", "application/json", "schema", "oneOf", 0, "allOf", 1)


@pytest.fixture(scope="module")
def derived(merged: dict[str, Any]) -> dict[str, Any]:
    """The derived document of the spec as it is."""
    return derive(merged)


def maps(node: Any, above: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every map of a document with the key that it stands under."""
    for key, inner in node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ():
        if isinstance(inner, dict):
            yield str(key), inner
        yield from maps(inner, str(key))


def test_the_given_document_is_not_changed(document: dict[str, Any]) -> None:
    before = copy.deepcopy(document)
    derive(document)
    assert document == before


def test_every_answer_is_its_payload(merged: dict[str, Any], derived: dict[str, Any]) -> None:
    for _, _, operation in operations(merged):
        payload, _ = payload_of(operation)
        (media,) = at(derived, operation["operationId"], "responses", "200", "content").values()
        seen = media["schema"]
        kept = {key: value for key, value in payload.items() if key != "description"}
        assert {key: value for key, value in seen.items() if key != "description"} == kept


def test_nothing_is_left_of_envelopes_other_answers_and_webhooks(document: dict[str, Any]) -> None:
    document["webhooks"] = {"call": {"post": {}}}
    derived = derive(document)
    assert "webhooks" not in derived
    assert "responses" not in derived["components"]
    assert not {"SuccessEnvelope", "FailureEnvelope"} & set(derived["components"]["schemas"])
    assert "201" in at(document, "add_call_evaluation_v1", "responses")
    assert all(list(operation["responses"]) == ["200"] for _, _, operation in operations(derived))


def test_schemas_that_only_a_webhook_names_are_kept(document: dict[str, Any]) -> None:
    reference = {"$ref": "#/components/schemas/Report"}
    document["components"]["schemas"]["Report"] = {"type": "object", "description": "A report.", "properties": {}}
    document["webhooks"] = {"call": {"post": {"requestBody": {"content": {"application/json": reference}}}}}
    assert "Report" in derive(document)["components"]["schemas"]


def test_only_an_answer_whose_payload_is_not_required_may_come_without_one(
    merged: dict[str, Any], derived: dict[str, Any]
) -> None:
    absent = {op["operationId"] for _, _, op in operations(derived) if op["responses"]["200"]["x-omicall"]["absent"]}
    wrapped = {op["operationId"] for _, _, op in operations(merged) if "x-omicall-envelope" not in op}
    required = {name for name in wrapped if "required" in at(merged, name, *PAYLOAD)}
    assert absent == wrapped - required
    assert "destroy_webhook" in absent
    assert "get_tenant_detail" not in absent


def test_no_default_and_no_example_is_left(derived: dict[str, Any]) -> None:
    for above, node in maps(derived):
        if above not in ("properties", "x-omicall-fields"):
            assert not {"default", "example", "examples"} & set(node), above


def test_a_property_may_be_called_default_or_example(document: dict[str, Any]) -> None:
    for name in ("default", "example", "enum", "properties", "description"):
        field(name, type="string", default="x")(document)
    properties = derive(document)["components"]["schemas"]["Tenant"]["properties"]
    for name in ("default", "example", "enum", "properties", "description"):
        assert properties[name] == {"type": "string", "description": "A test."}


def test_enumerations_of_numbers_become_plain_numbers(derived: dict[str, Any]) -> None:
    speed = derived["components"]["schemas"]["BotSpeed"]
    assert speed["type"] == "number"
    assert not {"enum", "x-enum-varnames"} & set(speed)


def test_facts_of_an_operation_ride_on_its_answer(derived: dict[str, Any]) -> None:
    facts = at(derived, "click_to_call", "responses", "200", "x-omicall")
    assert facts["id"] == "click_to_call"
    assert facts["method"] == "click_to_call"
    assert (facts["deprecated"], facts["host"], facts["reader"]) == ("", "", "payload")
    assert "Documented codes: data_is_required, tenant_invalid" in facts["raises"]
    assert facts["about"] == (
        "Effect: billable (may cost money or ring a phone; never sent twice). Evidence: vendor-docs. "
        "Credential: bearer token. Must be there already: extension, hotline."
    )


def test_credentials_are_told_as_groups_of_which_one_will_do(derived: dict[str, Any]) -> None:
    either = at(derived, "search_calls", "responses", "200", "x-omicall", "about")
    both = at(derived, "start_callbot", "responses", "200", "x-omicall", "about")
    none = at(derived, "get_access_token", "responses", "200", "x-omicall", "about")
    assert "Credential: API key in header x-api-key or bearer token." in either
    assert "Credential: bearer token and API key in header x-api-key." in both
    assert "Credential: none. Limits: token_lifetime_hours 24." in none


def test_facts_of_a_field_ride_on_its_model(derived: dict[str, Any]) -> None:
    extension = derived["components"]["schemas"]["Extension"]["x-omicall-fields"]
    assert extension["password"]["secret"] == "yes"
    assert "secret" not in extension["sip_user"]
    assert (extension["created_date"]["time"], extension["created_date"]["unit"]) == ("created_at", "milliseconds")
    call = derived["components"]["schemas"]["CallV1"]["x-omicall-fields"]
    assert (call["time_start_call"]["time"], call["time_start_call"]["unit"]) == ("started_at", "seconds")
    contact = derived["components"]["schemas"]["ContactCreate"]["x-omicall-fields"]
    assert contact["jobTitlte"]["argument"] == "job_title"
    assert contact["avatarUrl"]["argument"] == "avatar_url"


def test_descriptions_beside_a_reference_ride_on_the_model_and_the_answer(derived: dict[str, Any]) -> None:
    fields = derived["components"]["schemas"]["CallSearch"]["x-omicall-fields"]
    assert fields["filter"]["about"] == "Which calls."
    arguments = at(derived, "list_calls_v1", "responses", "200", "x-omicall", "arguments")
    assert arguments["disposition"]["about"] == "Only answered calls, or only the others."


def test_folded_lines_are_joined_and_lists_keep_theirs(document: dict[str, Any]) -> None:
    put("One\ntwo.\n\nThree:\n* four\n* five\n", "get_tenant_detail", "description")(document)
    assert at(derive(document), "get_tenant_detail", "description") == "One two.\n\nThree:\n* four\n* five"


@pytest.mark.parametrize(
    ("wire", "schema", "argument"),
    [
        ("fromDate", {}, "from_date"),
        ("page", {}, "page"),
        ("jobTitlte", {"x-omicall-alias": "job_title"}, "job_title"),
        ("secondLevelIndex", {}, "second_level_index"),
        ("from", {}, "from_"),
        ("URL", {}, "url"),
        ("_id", {}, "id"),
        ("_userId", {}, "user_id"),
        ("class", {"x-omicall-alias": "kind"}, "kind"),
    ],
)
def test_a_name_on_the_wire_has_one_name_in_python(wire: str, schema: dict[str, Any], argument: str) -> None:
    assert argument_of(wire, schema) == argument


def test_the_derived_document_is_json(derived: dict[str, Any]) -> None:
    assert json.loads(json.dumps(derived)) == derived
