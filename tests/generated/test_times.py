"""Which moment is a number of the vendor's, and when is there none?"""

from __future__ import annotations

import math
from datetime import UTC, datetime, timedelta

import pytest

from omicall_api.base import VIETNAM, as_time
from omicall_api.models import Call, CallV1, Extension, Tenant
from omicall_api.types import UNSET

SECOND = timedelta(seconds=1)
MILLISECOND = timedelta(milliseconds=1)
NOON = datetime(2026, 9, 21, 12, tzinfo=UTC)


def test_seconds_and_milliseconds_give_one_moment() -> None:
    call = CallV1.from_dict({"time_start_call": 1_789_992_000, "created_date": 1_789_992_000_250})
    assert call.started_at == NOON
    assert call.created_at == NOON + timedelta(milliseconds=250)


def test_a_moment_is_told_in_vietnams_time() -> None:
    started = CallV1.from_dict({"time_start_call": 1_789_992_000}).started_at
    assert started is not None
    assert started.isoformat() == "2026-09-21T19:00:00+07:00"
    assert (started.tzname(), started.utcoffset()) == ("Asia/Ho_Chi_Minh", timedelta(hours=7))
    assert started.astimezone(VIETNAM) == started


@pytest.mark.parametrize("unit", [SECOND, MILLISECOND])
@pytest.mark.parametrize(
    "value",
    [0, -1, None, UNSET, True, False, "1789992000", [], {}, math.nan, math.inf, -math.inf, 10**18, 10**400, 1e300],
)
def test_what_is_no_time_gives_none(value: object, unit: timedelta) -> None:
    assert as_time(value, unit) is None


def test_the_first_and_the_last_moment() -> None:
    assert as_time(1, MILLISECOND) == datetime(1970, 1, 1, 7, 0, 0, 1000, VIETNAM)
    assert as_time(253402275599, SECOND) == datetime(9999, 12, 31, 23, 59, 59, tzinfo=VIETNAM)
    assert as_time(253402275600, SECOND) is None


def test_a_fraction_counts() -> None:
    assert as_time(1_789_992_000.5, SECOND) == NOON + timedelta(milliseconds=500)


def test_the_number_stands_beside_the_moment() -> None:
    extension = Extension.from_dict({"created_date": 1_789_992_000_000, "last_updated_date": 0})
    assert extension.created_date == 1_789_992_000_000
    assert extension.created_at == NOON
    assert (extension.last_updated_date, extension.last_updated_at) == (0, None)
    assert "created_at" not in extension.to_dict()


def test_an_absent_or_wrong_number_gives_none() -> None:
    assert Tenant.from_dict({}).expires_at is None
    assert Tenant.from_dict({"expire_date": "soon"}).expires_at is None
    assert Call.from_dict({"time_start_call": None}).started_at is None
