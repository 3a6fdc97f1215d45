"""Do the older versions of the call history give the same calls in the same shape?"""

from __future__ import annotations

import warnings
from datetime import UTC, datetime, timedelta
from typing import Any

import attrs
import pytest

from omicall import Direction, Disposition, errors
from omicall._call_versions import RENAMED, as_call
from omicall._history import HISTORIES, filters_of
from omicall_api.models import Call, CallCustomer, CallParty, CallV1, CallV2
from omicall_api.types import UNSET

from .doubles import Box, Caller

MONTH = timedelta(days=30)
OLDER = {"CallV1": CallV1, "CallV2": CallV2}
pytestmark = pytest.mark.filterwarnings("ignore:calls.iterate asks:DeprecationWarning")

NEEDED: dict[str, dict[str, Any]] = {
    "CallV1": {
        "transaction_id": "id",
        "direction": UNSET,
        "disposition": UNSET,
        "source_number": UNSET,
        "destination_number": UNSET,
        "duration": UNSET,
        "bill_sec": UNSET,
        "created_date": UNSET,
    },
    "CallV2": {"transaction_id": "id"},
}
SHARED = {
    "transaction_id", "direction", "disposition", "source_number", "destination_number", "phone_number", "sip_number",
    "sip_user", "customer", "create_by", "duration", "answer_sec", "bill_sec", "call_out_price", "time_start_call",
    "time_end_call", "created_date", "recording_file", "recording_file_url", "endby_name", "invite_failure_status",
    "tag", "user_data_str",
}  # fmt: skip
COUNTERPARTS = {
    "CallV1": SHARED | {"hangup_cause"},
    "CallV2": SHARED | {"time_ringing_start", "time_answer_start"},
}
"""What stands under one name in `Call` and in the older row."""
ALONE = {
    "CallV1": {
        "is_auto_call", "autocall_uuid", "call_uuid", "tenant_id", "domain_fusion", "from_number", "to_number",
        "sip_number_tags", "provider", "user", "internal_destination", "transfer_histories", "record_seconds",
        "is_have_forward_out", "bill_sec_forward_out", "time_start_to_answer", "last_updated_date",
        "out_of_working_time", "recording_data", "is_voicemail", "recording_file_voicemail", "state", "ivr",
        "hangup_cause_q850", "sip_hangup_disposition", "note", "classifies", "evaluations", "total_evaluate",
        "user_ref_code", "send_num_retry",
    },
    "CallV2": {
        "is_auto_call", "autocall_id", "autocall_uuid", "call_uuid", "tenant_id", "from_number", "to_number",
        "provider", "user", "transfer_histories", "record_seconds", "is_have_forward_out", "bill_sec_forward_out",
        "last_updated_date", "recording_data", "state", "ivr", "note", "user_ref_code",
    },
}  # fmt: skip
"""What has no counterpart: a field that the spec adds must be put here or there, or a test fails."""


@pytest.mark.parametrize("kind", OLDER)
def test_every_field_of_an_older_row_is_known_to_have_a_counterpart_or_none(kind: str) -> None:
    fields = {field.name for field in attrs.fields(OLDER[kind])}
    assert fields == COUNTERPARTS[kind] | set(RENAMED[kind]) | ALONE[kind]
    assert COUNTERPARTS[kind] == fields & {field.name for field in attrs.fields(Call)}


@pytest.mark.parametrize(
    ("kind", "name"), [(kind, name) for kind, names in COUNTERPARTS.items() for name in sorted(names)]
)
def test_no_field_with_a_counterpart_is_lost(kind: str, name: str) -> None:
    value: Any = {"customer": CallCustomer(full_name="An"), "create_by": CallParty(id="x"), "tag": ["a"]}.get(
        name, name
    )
    call = as_call(OLDER[kind](**{**NEEDED[kind], name: value}))
    assert getattr(call, name) is value
    set_ones = {field.name for field in attrs.fields(Call) if getattr(call, field.name) is not UNSET}
    assert set_ones == {"transaction_id", name}


@pytest.mark.parametrize(
    ("kind", "old", "new"), [(kind, old, new) for kind, pairs in RENAMED.items() for old, new in pairs.items()]
)
def test_what_was_renamed_counts_where_the_new_name_is_missing(kind: str, old: str, new: str) -> None:
    assert getattr(as_call(OLDER[kind](**{**NEEDED[kind], old: "x"})), new) == "x"
    assert getattr(as_call(OLDER[kind](**{**NEEDED[kind], old: "x", new: None})), new) == "x"
    assert getattr(as_call(OLDER[kind](**{**NEEDED[kind], old: "x", new: "y"})), new) == "y"
    assert getattr(as_call(OLDER[kind](**{**NEEDED[kind], new: None})), new) is None


def test_the_pairs_are_those_of_which_the_spec_is_sure() -> None:
    assert RENAMED == {
        "CallV1": {"hotline": "sip_number"},
        "CallV2": {"hotline": "sip_number", "time_start_to_answer": "time_answer_start"},
    }


def everything(guest: Caller, version: int, **filters: Any) -> list[Any]:
    """All calls of the sandbox's past month that the filters let through."""
    now = datetime.now(UTC)
    return guest.all(guest.client.calls.iterate(since=now - MONTH, until=now, version=version, **filters))


@pytest.mark.parametrize("version", [1, 2])
@pytest.mark.slow
def test_the_calls_are_those_of_version_3(guest: Caller, box: Box, version: int) -> None:
    newest = everything(guest, 3)
    older = everything(guest, version)
    assert all(type(call) is Call for call in older)
    assert [call.transaction_id for call in older] == [call.transaction_id for call in newest][::-1]
    same = ("direction", "disposition", "phone_number", "sip_user", "duration", "created_at", "started_at", "ended_at")
    for one, other in zip(older, newest[::-1], strict=True):
        assert [getattr(one, name) for name in same] == [getattr(other, name) for name in same]


@pytest.mark.parametrize("version", [1, 2])
@pytest.mark.slow
def test_what_is_asked_for_is_what_comes(guest: Caller, box: Box, version: int) -> None:
    calls = everything(guest, version)
    phone = next(call.phone_number for call in calls if call.direction == Direction.INBOUND)
    other = next(call.phone_number for call in calls if call.phone_number != phone)
    wanted: list[tuple[dict[str, Any], Any]] = [
        ({"direction": ["inbound", "local"]}, lambda call: call.direction in ("inbound", "local")),
        ({"answered": True}, lambda call: call.disposition == Disposition.ANSWERED),
        ({"answered": False}, lambda call: call.disposition != Disposition.ANSWERED),
        ({"extension": "101"}, lambda call: call.sip_user == "101"),
        ({"extension": ("101", "102")}, lambda call: call.sip_user in ("101", "102")),
        ({"phone": phone}, lambda call: call.phone_number == phone),
        ({"phone": (phone, other)}, lambda call: call.phone_number in (phone, other)),
        ({"phone": phone, "extension": "101"}, lambda call: (call.phone_number, call.sip_user) == (phone, "101")),
    ]
    for filters, fits in wanted:
        expected = [call.transaction_id for call in calls if fits(call)]
        assert [call.transaction_id for call in everything(guest, version, **filters)] == expected, filters
        assert expected or "extension" in filters, filters


def test_version_1_finds_the_customer_s_number_where_a_row_does_not_name_it() -> None:
    fits = HISTORIES[1].fits
    assert fits is not None
    filters = filters_of(None, None, None, "0900000123")
    ends = {"source_number": "0900000123", "destination_number": "842810000001"}
    turned = {"source_number": "842810000001", "destination_number": "0900000123"}
    for direction, numbers, fit in [
        ("inbound", ends, True),
        ("inbound", turned, False),
        ("outbound", turned, True),
        ("outbound", ends, False),
        ("local", ends, True),
        ("local", turned, True),
    ]:
        row = CallV1(**{**NEEDED["CallV1"], **numbers, "direction": Direction(direction)})
        assert fits(filters, row) is fit
    named = CallV1(**{**NEEDED["CallV1"], **ends, "direction": Direction.INBOUND, "phone_number": "0900000999"})
    assert fits(filters, named) is False


@pytest.mark.parametrize(("word", "is_missed"), [("answered", False), ("cancelled", True), ("a-new-word", True)])
def test_version_1_counts_every_call_that_was_not_answered_as_missed(word: str, *, is_missed: bool) -> None:
    row = CallV1.from_dict({"transaction_id": "d5b4", "disposition": word})
    history = HISTORIES[1]
    assert history.fits is not None
    assert history.fits(filters_of(None, False, None, None), row) is is_missed
    assert history.fits(filters_of(None, None, None, None), row)


def test_the_pause_of_version_1_is_an_error_that_says_how_long_and_no_sleep(guest: Caller, box: Box, time: Any) -> None:
    box.fault("list_calls_v1", "pause")
    rows = guest.client.calls.iterate(since=datetime.now(UTC) - MONTH, until=datetime.now(UTC), version=1)
    taken: list[str] = []
    with pytest.raises(errors.ApiError, match="30 minutes") as caught:
        taken += [call.transaction_id for call in guest.all(rows)]
    assert caught.value.code == "limit_request_30_minute"
    assert time.pauses == []
    box.heal()
    rest = guest.all(guest.client.calls.iterate(cursor=rows.cursor, version=1))
    assert len({call.transaction_id for call in rest}) == len(rest) == 270


def test_version_2_says_once_and_at_the_caller_s_line_that_it_is_deprecated(guest: Caller, box: Box) -> None:
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        assert len(everything(guest, 2)) == 320
        assert len(everything(guest, 1)) == len(everything(guest, 3)) == 320
    assert [(warning.category, warning.filename) for warning in told] == [(DeprecationWarning, __file__)]
    assert "search_calls_v2" in str(told[0].message)
