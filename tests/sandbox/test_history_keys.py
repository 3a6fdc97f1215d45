"""Does each shape of a call have every key that the sources show, and no other in its place?"""

from __future__ import annotations

from typing import Any

from .driver import MONTH, MONTH_V1, Box

SEARCH_V1 = "/api/call_transaction/search"
SEARCH_V2 = "/api/v2/callTransaction/search"
EVERYBODY = [f"nv-{number}" for number in (*range(101, 112), 199)]

V1 = {
    "transaction_id", "tenant_id", "direction", "source_number", "destination_number", "disposition", "bill_sec",
    "record_seconds", "time_start_to_answer", "time_start_call", "time_end_call", "recording_file",
    "recording_file_url", "recording_data", "recording_file_voicemail", "is_voicemail", "sip_user", "created_date",
    "last_updated_date", "is_auto_call", "ivr", "provider", "duration", "user", "customer", "state", "call_uuid",
    "from_number", "to_number", "hotline", "phone_number", "sip_number", "is_have_forward_out",
    "bill_sec_forward_out", "call_out_price", "note", "tag", "invite_failure_status", "answer_sec", "autocall_uuid",
    "create_by", "transfer_histories", "user_data_str", "user_ref_code", "endby_name", "hangup_cause",
    "sip_hangup_disposition", "hangup_cause_q850", "domain_fusion", "send_num_retry", "out_of_working_time",
    "sip_number_tags", "evaluations", "total_evaluate", "internal_destination", "classifies",
}  # fmt: skip
V1_SEARCH = {
    "_id", "created_date", "last_updated_date", "create_by", "tenant_id", "transaction_id", "direction",
    "source_number", "destination_number", "disposition", "duration", "bill_sec", "record_seconds",
    "time_start_call", "time_end_call", "time_start_to_answer", "ms_time_start_to_answer", "time_start_media",
    "wait_sec", "hold_call_sec", "hangup_cause", "hangup_cause_q850", "customer", "user", "sip_user", "is_stop_ivr",
    "ivr", "is_have_forward_out", "is_auto_call", "is_deleted", "rtp_audio_in_mos", "is_callbot", "dial_status",
    "answer_sec", "domain_fusion", "sip_from_user", "nation", "is_ai", "domain", "playback_seconds", "pbx_type",
    "is_trunk", "suspicious_checked", "is_missed_call", "is_analyzed", "internal_destination",
}  # fmt: skip
V2 = {
    "transaction_id", "tenant_id", "direction", "source_number", "destination_number", "disposition", "bill_sec",
    "record_seconds", "time_start_to_answer", "time_start_call", "time_answer_start", "time_end_call",
    "time_ringing_start", "recording_file", "recording_file_url", "recording_data", "sip_user", "created_date",
    "last_updated_date", "is_auto_call", "ivr", "provider", "duration", "user", "customer", "state", "call_uuid",
    "from_number", "to_number", "hotline", "is_have_forward_out", "bill_sec_forward_out", "call_out_price", "note",
    "tag", "invite_failure_status", "answer_sec", "autocall_uuid", "autocall_id", "sip_number", "phone_number",
    "create_by", "transfer_histories", "user_data_str", "user_ref_code", "endby_name",
}  # fmt: skip
V3 = {
    "transaction_id", "direction", "source_number", "destination_number", "sip_number", "phone_number",
    "disposition", "bill_sec", "answer_sec", "duration", "time_start_call", "time_answer_start", "time_end_call",
    "time_ringing_start", "recording_file", "recording_file_url", "sip_user", "hangup_cause",
    "invite_failure_status", "tag", "create_by", "customer", "call_out_price", "created_date", "endby_name",
    "user_data_str",
}  # fmt: skip
AGENT = {"id", "name", "contact_id", "avatar", "gender", "uuid", "type"}
COLLEAGUE = {"id", "contact_id", "name", "uuid", "extension", "type"}
USER_V1_SEARCH = {"_id", "full_name", "full_name_unsigned", "tags_view", "note_created_date"}
CUSTOMER_V1_SEARCH = {"_id", "full_name", "full_name_unsigned", "uuid", "type", "extension"}


def every_row(box: Box) -> tuple[list[dict[str, Any]], ...]:
    """The newest calls in all four shapes: list and search of version 1, versions 2 and 3."""
    searched = box.payload("POST", SEARCH_V1, json={**MONTH_V1, "user_uuids": EVERYBODY})
    second = box.payload("POST", SEARCH_V2, json=MONTH)
    return box.list_v1()["items"], searched["items"], second["items"], box.search()["items"]


def test_every_row_of_every_shape_has_every_key(box: Box) -> None:
    first, searched, second, third = every_row(box)
    assert {frozenset(row) for row in first} == {frozenset(V1)}
    assert {frozenset(row) for row in searched} == {frozenset(V1_SEARCH)}
    assert {frozenset(row) for row in second} == {frozenset(V2)}
    assert {frozenset(row) for row in third} == {frozenset(V3)}


def test_people_have_every_key_too(box: Box) -> None:
    first, searched, second, third = every_row(box)
    assert {frozenset(row["create_by"]) for row in (*first, *second)} == {frozenset(AGENT)}
    assert {frozenset(user) for row in (*first, *second) for user in row["user"]} == {
        frozenset({"full_name", "full_name_unsigned", "note", "tag"})
    }
    assert {frozenset(row["create_by"]) for row in third} == {frozenset({"id", "name", "contact_id"})}
    assert {frozenset(row["create_by"]) for row in searched} == {
        frozenset({"id", "name", "contact_id", "type", "extension"})
    }
    assert {frozenset(user) for row in searched for user in row["user"]} == {frozenset(USER_V1_SEARCH)}
    assert {frozenset(row["customer"]) for row in searched if row["customer"]} == {frozenset(CUSTOMER_V1_SEARCH)}
    local = [row for row in (*first, *searched) if row["direction"] == "local"]
    assert {frozenset(row["internal_destination"]) for row in local} == {frozenset(COLLEAGUE)}


def test_the_four_shapes_show_the_same_calls_in_the_same_order(box: Box) -> None:
    same = ("transaction_id", "direction", "disposition", "sip_user", "duration", "answer_sec", "created_date")
    told = [[tuple(row[name] for name in same) for row in rows] for rows in every_row(box)]
    assert told[0] == told[1] == told[2] == told[3]


def test_times_are_seconds_and_dates_are_milliseconds_in_every_shape(box: Box) -> None:
    for rows in every_row(box):
        for row in rows:
            times = [value for name, value in row.items() if name.startswith("time_") and value]
            assert all(1_700_000_000 < value < 1_900_000_000 for value in times)
            dates = [value for name, value in row.items() if name.endswith("_date")]
            assert all(1_700_000_000_000 < value < 1_900_000_000_000 for value in dates)


def test_the_colleague_of_an_internal_call_is_its_customer_in_the_search_of_version_1(box: Box) -> None:
    for row in every_row(box)[1]:
        if row["direction"] == "local":
            assert row["customer"]["extension"] == row["internal_destination"]["extension"]
            assert row["customer"]["type"] == "extension"
        elif row["customer"]:
            assert (row["customer"]["type"], row["customer"]["extension"]) == (None, None)
