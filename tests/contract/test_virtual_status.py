"""Which status is an answer shown with?"""

from __future__ import annotations

from typing import Any

import pytest

from omicall.contract._status import virtual_status
from omicall_api.catalog import ERRORS, OPERATIONS
from omicall_api.errors import decoded


def refusal(code: str) -> dict[str, Any]:
    """A refusal with its code in the usual place."""
    return {"status_code": -9999, "message": code}


def test_an_undocumented_refusal_of_a_request_that_names_something_may_mean_that_it_is_not_there() -> None:
    known = OPERATIONS["delete_group"]
    assert (known.existing, known.errors) == (("id",), ())
    assert virtual_status(200, refusal("request_invalid"), known) == 409
    assert virtual_status(200, refusal("request_invalid"), OPERATIONS["search_calls"]) == 400
    assert virtual_status(200, refusal("data_is_required"), OPERATIONS["click_to_call"]) == 400
    assert virtual_status(200, refusal("api_key_invalid"), known) == 401


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"status_code": 9999, "payload": []}, 200),
        (refusal("api_key_invalid"), 401),
        (refusal("api_key_is_required"), 401),
        (refusal("request_invalid"), 400),
        (refusal("date_is_too_long"), 400),
        ({"status_code": -9999, "payload": {"error": "data_is_required"}}, 400),
        ({"status_code": -9999, "error": "request_body_required"}, 400),
        (refusal("limit_word"), 409),
        (refusal("phone_or_email_assigned_on_other_contact"), 409),
        (refusal("a_code_of_tomorrow"), 409),
        ({"status_code": -9999}, 409),
        ({"status_code": 5}, 409),
        ({"items": []}, 200),
        ([], 200),
        (None, 200),
    ],
)
def test_an_envelope_at_200_gets_the_status_of_its_meaning(body: object, status: int) -> None:
    assert virtual_status(200, body) == status


@pytest.mark.parametrize("http_status", [302, 401, 404, 429, 500])
def test_any_other_http_status_is_kept(http_status: int) -> None:
    assert virtual_status(http_status, refusal("request_invalid")) == http_status
    assert virtual_status(http_status, None) == http_status


def test_the_catalogue_decides_and_knows_six_kinds() -> None:
    kinds = {"credential", "request", "duplicate", "account", "pace", None}
    assert {error.refuses for error in ERRORS.values()} == kinds


@pytest.mark.parametrize("content", [b"", b"Unauthorized", b"\xff", b"[" * 100_000])
def test_what_is_not_json_is_decoded_to_nothing(content: bytes) -> None:
    assert decoded(content) is None
