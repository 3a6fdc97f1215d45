"""Does the catalogue tell of voices, codes, hosts and lists what the operations and schemas of the spec say?"""

from __future__ import annotations

import enum
from typing import Any

import pytest

from generation.derive import host_of
from generation.merge import operations
from omicall_api import catalog as real
from omicall_api.catalog import ERRORS, HOSTS, OPERATIONS, OTHER_VOICES, VOICES

from .documents import at, both, drop, made, put, schema

SERVER = {"url": "https://odd.example.vn/", "description": "A test.", "x-omicall-host": "odd"}
TEXTS = [{"name": "RED", "value": "r", "vi": "Đỏ", "en": "Red"}]
NUMBERS = [{"name": "LOW", "value": 1, "vi": "Thấp", "en": "Low"}, {"name": "HALF", "value": 0.5, "vi": "a", "en": "b"}]


def test_other_voices_are_those_that_the_overview_page_lacks(merged: dict[str, Any]) -> None:
    schemas = merged["components"]["schemas"]
    others = {value for name in ("CallbotVoice", "LegacyVoice", "SpeechVoiceV1") for value in schemas[name]["enum"]}
    assert [voice.value for voice in VOICES] == schemas["Voice"]["enum"]
    assert {voice.value for voice in OTHER_VOICES} == others - set(schemas["Voice"]["enum"])
    assert len({voice.value for voice in (*VOICES, *OTHER_VOICES)}) == len(VOICES) + len(OTHER_VOICES)
    leminh = next(voice for voice in OTHER_VOICES if voice.value == "leminh")
    assert (leminh.label, leminh.gender, leminh.region) == ("Lê Minh", "male", "northern")


def test_a_voice_tells_the_operations_that_list_it() -> None:
    taking = {voice.value: voice.operations for voice in (*VOICES, *OTHER_VOICES)}
    speaking = {"start_callbot", "text_to_speech", "text_to_speech_v1"}
    assert speaking <= set(taking["northern_female_ngocanh"])
    assert speaking & set(taking["southern_female_khangan"]) == {"text_to_speech", "text_to_speech_v1"}
    assert speaking & set(taking["southern_female_honganh"]) == {"start_callbot", "text_to_speech_v1"}
    assert all(list(names) == sorted(set(names)) for names in taking.values())
    assert "create_greeting_from_text" in taking["leminh"]
    assert all(name in OPERATIONS for names in taking.values() for name in names)


def test_a_voice_is_found_deep_in_a_body_and_not_in_an_answer(document: dict[str, Any]) -> None:
    voice = {"$ref": "#/components/schemas/LegacyVoice"}
    both(
        schema("Deep", type="object", properties={"voice": voice}),
        put({"type": "array", "items": {"$ref": "#/components/schemas/Deep"}}, "CallFilter", "properties", "deep"),
        put(voice, "Tenant", "properties", "voice"),
    )(document)
    leminh = next(voice for voice in made(document)["OTHER_VOICES"] if voice.value == "leminh")
    assert "search_calls" in leminh.operations
    assert "get_tenant_detail" not in leminh.operations


def test_a_new_list_of_voices_joins_the_others(document: dict[str, Any]) -> None:
    label = {"vi": "Mới", "en": "New, southern male", "gender": "male", "region": "southern"}
    voices = {"type": "string", "description": "A.", "enum": ["new", "leminh"], "x-omicall-labels": [label, label]}
    document["components"]["schemas"]["OddVoice"] = voices
    namespace = made(document)
    assert [voice.value for voice in namespace["VOICES"]] == [voice.value for voice in VOICES]
    found = {voice.value: voice for voice in namespace["OTHER_VOICES"]}
    assert set(found) == {voice.value for voice in OTHER_VOICES} | {"new"}
    assert (found["new"].label, found["new"].operations) == ("Mới", ())
    assert found["leminh"].label == "Lê Minh"


def test_a_code_tells_the_operations_that_it_is_documented_for(merged: dict[str, Any]) -> None:
    for code, error in ERRORS.items():
        written = [op["operationId"] for _, _, op in operations(merged) if code in op.get("x-omicall-errors", ())]
        assert list(error.operations) == written
    assert ERRORS["api_key_invalid"].operations == () != ERRORS["data_is_required"].operations


def test_a_code_tells_whether_sending_again_can_help(merged: dict[str, Any], document: dict[str, Any]) -> None:
    codes = merged["components"]["schemas"]["ErrorCode"]
    helps = {
        code: label["retry_can_help"] for code, label in zip(codes["enum"], codes["x-omicall-labels"], strict=True)
    }
    assert {code: error.retry_can_help for code, error in ERRORS.items()} == helps
    assert {type(error.retry_can_help) for error in ERRORS.values()} == {bool}
    put(
        not helps["data_is_required"],
        "ErrorCode",
        "x-omicall-labels",
        list(helps).index("data_is_required"),
        "retry_can_help",
    )(document)
    assert made(document)["ERRORS"]["data_is_required"].retry_can_help is not helps["data_is_required"]


def test_every_host_is_named_once_without_a_slash_at_its_end(merged: dict[str, Any], document: dict[str, Any]) -> None:
    assert set(HOSTS) == {host_of(op) for _, _, op in operations(merged)} - {""}
    assert {item.host for item in OPERATIONS.values()} == {*HOSTS, ""}
    assert (OPERATIONS["speech_to_text"].host, OPERATIONS["search_calls"].host) == ("ai", "")
    assert HOSTS["ai"] == at(merged, "speech_to_text", "servers", 0, "url")
    put([SERVER], "search_calls", "servers")(document)
    namespace = made(document)
    assert namespace["HOSTS"]["odd"] == "https://odd.example.vn"
    assert namespace["OPERATIONS"]["search_calls"].host == "odd"


def test_only_answers_without_envelope_say_so() -> None:
    assert {name: item.answer for name, item in OPERATIONS.items() if item.answer != "envelope"} == {
        "download_recording": "sound",
        "text_to_speech_v1": "json",
    }


def test_an_operation_tells_how_it_is_called() -> None:
    assert (OPERATIONS["search_calls"].call, OPERATIONS["get_tenant_detail"].call) == ("calls.search", "tenant.detail")


def test_what_an_operation_did_is_looked_up_by_what_needs_no_answer(document: dict[str, Any]) -> None:
    assert OPERATIONS["invite_agent"].look_up == ("get_agent_by_email", "get_extension_detail")
    assert OPERATIONS["add_group"].look_up == ("list_all_groups",)
    assert OPERATIONS["text_to_speech"].look_up == ()
    drop("add_group", "responses", "200", "links")(document)
    assert made(document)["OPERATIONS"]["add_group"].look_up == ()


def test_where_links_need_the_answer_the_lists_that_lead_to_the_same_are_named(document: dict[str, Any]) -> None:
    assert OPERATIONS["click_to_call"].look_up == ("search_calls", "list_calls_v1", "search_calls_v1")
    drop("search_calls", "responses", "200", "links")(document)
    assert made(document)["OPERATIONS"]["click_to_call"].look_up == ("list_calls_v1", "search_calls_v1")
    # A read has done nothing that one could look for.
    assert OPERATIONS["get_contact_v1"].look_up == ()


def test_a_deprecated_operation_names_what_replaces_it(document: dict[str, Any]) -> None:
    assert {name for name, item in OPERATIONS.items() if item.replaced_by} <= {
        name for name, item in OPERATIONS.items() if item.deprecated
    }
    assert OPERATIONS["search_calls_v2"].replaced_by == "search_calls"
    assert OPERATIONS["search_calls"].replaced_by is None
    put(None, "search_calls_v2", "x-omicall-deprecation", "replaced_by")(document)
    assert made(document)["OPERATIONS"]["search_calls_v2"].replaced_by is None


@pytest.mark.parametrize(
    ("kind", "points", "base"),
    [("string", TEXTS, enum.StrEnum), ("integer", NUMBERS[:1], enum.IntEnum), ("number", NUMBERS, float)],
)
def test_points_become_an_enumeration_of_their_type(
    kind: str, points: list[dict[str, Any]], base: type, document: dict[str, Any]
) -> None:
    schema("Odd", type=kind, x_omicall_points=points)(document)
    odd = made(document)["Odd"]
    assert issubclass(odd, base)
    assert issubclass(odd, enum.Enum)
    assert {member.name: member.value for member in odd} == {point["name"]: point["value"] for point in points}
    assert [str(member) for member in odd] == [str(member.value) for member in odd]


def test_the_public_names_are_there_and_hold_every_list(merged: dict[str, Any], document: dict[str, Any]) -> None:
    named = {name for name, fact in merged["components"]["schemas"].items() if "x-omicall-points" in fact}
    assert {*named, "BotSpeed", "HOSTS", "OTHER_VOICES", "VOICES", "ERRORS", "OPERATIONS"} <= set(real.__all__)
    assert all(hasattr(real, name) for name in real.__all__)
    assert real.__all__ == sorted(set(real.__all__))
    drop("Currency", "x-omicall-points")(document)
    assert "Currency" not in made(document)["__all__"]
