"""Does the catalogue hold what the vendor's overview page holds, and every operation of the spec?"""

from __future__ import annotations

from typing import Any

from generation.merge import operations
from omicall_api.catalog import CREDENTIALS, ERRORS, HOST, OPERATIONS, SPEEDS, VOICES, BotSpeed, LegacySpeed, Voice

from .documents import made, put


def test_the_host_is_the_documented_one() -> None:
    assert HOST == "https://public-v1-stg.omicall.com"


def test_the_voices_are_those_of_the_page_in_its_order() -> None:
    assert [(voice.label, voice.value, voice.gender, voice.region) for voice in VOICES] == [
        ("Ngọc Anh", "northern_female_ngocanh", "female", "northern"),
        ("Tiến Huy", "southern_male_tienhuy", "male", "southern"),
        ("Anh Kiệt", "northern_male_anhkiet", "male", "northern"),
        ("Khả Ngân", "southern_female_khangan", "female", "southern"),
    ]
    assert all(isinstance(voice, Voice) for voice in VOICES)


def test_the_speeds_are_those_of_the_page_in_its_order() -> None:
    assert [(speed.label, speed.value) for speed in SPEEDS] == [
        ("Bình thường", 1),
        ("Nhanh", 0.8),
        ("Nhanh vừa", 0.9),
        ("Chậm", 1.2),
        ("Chậm vừa", 1.1),
    ]
    assert all(speed.en for speed in SPEEDS)


def test_a_lower_bot_speed_is_faster_and_a_higher_legacy_speed_is() -> None:
    assert BotSpeed.FAST < BotSpeed.MODERATELY_FAST < BotSpeed.NORMAL < BotSpeed.MODERATELY_SLOW < BotSpeed.SLOW
    assert LegacySpeed.FASTEST > LegacySpeed.FAST > LegacySpeed.NORMAL > LegacySpeed.SLOW


def test_the_codes_of_the_page_come_first_in_its_order() -> None:
    assert [(error.code, error.vi) for error in ERRORS.values()][:3] == [
        ("api_key_is_required", "API Key là bắt buộc"),
        ("api_key_invalid", "API Key không hợp lệ"),
        ("request_body_required", "Thiếu request body trong dữ liệu truyền lên api"),
    ]


def test_every_code_has_two_languages_and_a_hint_under_its_own_name() -> None:
    for code, error in ERRORS.items():
        assert error.code == code
        assert all((error.vi, error.en, error.hint))


def test_only_the_two_codes_about_the_key_refuse_the_credential() -> None:
    refusing = [code for code, error in ERRORS.items() if error.refuses == "credential"]
    assert refusing == ["api_key_is_required", "api_key_invalid"]


def test_the_codes_for_what_is_there_already_say_so() -> None:
    told = [code for code, error in ERRORS.items() if error.refuses == "duplicate"]
    taken = "phone_or_email_assigned_on_other_contact"
    assert told == [taken, "agent_uuid_exists", "agent_exists", "email_registered"]


def test_codes_about_the_account_and_about_waiting_say_so() -> None:
    told = {code: error.refuses for code, error in ERRORS.items() if error.refuses in ("account", "pace")}
    assert told == {
        "limit_request_30_minute": "pace",
        "limit_service": "account",
        "balance_is_not_enough": "account",
        "limit_agent": "account",
    }


def test_a_code_about_waiting_stands_where_the_spec_says_how_long() -> None:
    waiting = {name for code, error in ERRORS.items() if error.refuses == "pace" for name in error.operations}
    limited = {name for name, item in OPERATIONS.items() if "minutes_between_requests" in item.limits}
    assert waiting == limited != set()


def test_every_code_of_the_spec_is_in_the_catalogue_in_its_order(merged: dict[str, Any]) -> None:
    assert list(ERRORS) == merged["components"]["schemas"]["ErrorCode"]["enum"]


def test_every_operation_of_the_spec_is_in_the_catalogue(merged: dict[str, Any]) -> None:
    assert {
        name: (item.method, item.path, item.tag, item.effect, item.evidence, item.deprecated)
        for name, item in OPERATIONS.items()
    } == {
        op["operationId"]: (
            method.upper(),
            path,
            *op["tags"],
            op["x-omicall-effect"],
            op["x-omicall-evidence"],
            op.get("deprecated", False),
        )
        for path, method, op in operations(merged)
    }
    assert all(name == item.id for name, item in OPERATIONS.items())


def test_credentials_are_groups_of_known_names() -> None:
    assert OPERATIONS["get_access_token"].credentials == ()
    assert OPERATIONS["search_calls"].credentials == (("apiKeyHeader",), ("bearer",))
    assert OPERATIONS["start_callbot"].credentials == (("bearer", "apiKeyHeader"),)
    named = {name for item in OPERATIONS.values() for group in item.credentials for name in group}
    assert named == set(CREDENTIALS)
    assert (CREDENTIALS["bearer"].name, CREDENTIALS["bearer"].prefix) == ("Authorization", "Bearer ")
    assert (CREDENTIALS["aiKeyHeader"].name, CREDENTIALS["aiKeyHeader"].place) == ("apiKey", "header")


def test_limits_are_numbers_by_name() -> None:
    assert OPERATIONS["list_calls_v1"].limits == {"window_days": 30, "page_size": 50, "minutes_between_requests": 30}
    assert OPERATIONS["get_tenant_detail"].limits == {}


def test_a_description_can_not_end_its_docstring(document: dict[str, Any]) -> None:
    put(r'A \d and """ and "the end"', "BotSpeed", "description")(document)
    assert made(document)["BotSpeed"].__doc__ == r'A \d and """ and "the end"'
