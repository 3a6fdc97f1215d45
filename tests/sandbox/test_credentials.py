"""Which credential does an operation take, and what does a wrong one get?"""

from __future__ import annotations

from typing import Any

import pytest

from .driver import CLICK, KEY, MONTH, MONTH_V1, Box

SEARCH = ("POST", "/api/v3/call-transaction/search?page=1&size=1", {"filter": MONTH})
BEARER_ONLY: list[tuple[str, str, Any]] = [
    ("GET", "/api/tenant/detail", None),
    ("GET", "/api/call_center/internal_phone/list", None),
    ("GET", "/api/call_transaction/list?from_date=0&to_date=1", None),
    ("GET", "/api/call_transaction/detail/x", None),
    ("POST", "/api/click2call", CLICK),
    (
        "POST",
        "/api/auto_call/execute_by_phone",
        {
            "phone_number_list": ["0900000500"],
            "template_dialplans": [{"target_type": "Text_variable"}],
        },
    ),
    ("GET", "/api/webhooks/list", None),
    (
        "POST",
        "/api/webhooks/register",
        {"webhook": {"type": "call", "url": "https://example.vn/"}},
    ),
    ("POST", "/api/webhooks/destroy?hook_type=call", None),
]
EITHER: list[tuple[str, str, Any]] = [
    SEARCH,
    ("POST", "/api/v2/contact/search", {}),
    ("POST", "/api/v2/contact/add", {"fullName": "Trần Thị Ví Dụ"}),
]
CALLBOT = ("POST", "/api/call_bot/execute_by_phone?cid=", {"contact_info": [{"phone": "09"}]})
SPEECH = ("POST", "/api/ai/text_to_speech", {"text": "Xin chào"})


def outcome(box: Box, request: tuple[str, str, Any], **headers: str) -> object:
    verb, path, body = request
    names = {name.replace("_", "-"): value for name, value in headers.items()}
    answer = box.send(verb, path, headers=names, json=body)
    if answer.status_code != 200:
        return answer.status_code
    return answer.json().get("message", answer.json()["status_code"])


@pytest.mark.parametrize("request_", [*BEARER_ONLY, *EITHER], ids=lambda r: r[1])
def test_a_living_token_is_let_in(box: Box, request_: tuple[str, str, Any]) -> None:
    assert outcome(box, request_, Authorization=f"Bearer {box.token}") == 9999


@pytest.mark.parametrize("request_", BEARER_ONLY, ids=lambda r: r[1])
def test_a_raw_key_is_not_enough_where_a_token_is_needed(box: Box, request_: tuple[str, str, Any]) -> None:
    assert outcome(box, request_) == 401
    assert outcome(box, request_, x_api_key=KEY) == 401


@pytest.mark.parametrize("form", ["{}", "bearer {}", "Bearer  {}", "Token {}", "Bearer {} x"])
def test_only_the_documented_form_of_the_header_counts(box: Box, form: str) -> None:
    tenant = ("GET", "/api/tenant/detail", None)
    assert outcome(box, tenant, Authorization=form.format(box.token)) == 401


def test_a_bad_token_gets_http_401_with_plain_text(box: Box) -> None:
    answer = box.send("GET", "/api/tenant/detail", headers={"Authorization": "Bearer nobody"})
    assert (answer.status_code, answer.text) == (401, "Unauthorized")
    assert answer.headers["content-type"] == "text/plain"


@pytest.mark.parametrize("request_", EITHER, ids=lambda r: r[1])
def test_where_either_will_do_the_key_decides_only_without_a_token(box: Box, request_: tuple[str, str, Any]) -> None:
    assert outcome(box, request_, x_api_key=KEY) == 9999
    assert outcome(box, request_, x_api_key=KEY, Authorization="") == 9999
    assert outcome(box, request_, x_api_key=KEY, Authorization="Basic x") == 9999
    assert outcome(box, request_, x_api_key=KEY, Authorization="Bearer dead") == 401
    assert outcome(box, request_, Authorization="Basic x") == 401
    assert outcome(box, request_, x_api_key="wrong") == "api_key_invalid"
    assert outcome(box, request_) == "api_key_is_required"


def test_the_callbot_needs_both(box: Box) -> None:
    token = f"Bearer {box.token}"
    assert outcome(box, CALLBOT, Authorization=token, x_api_key=KEY) == 9999
    assert outcome(box, CALLBOT, Authorization=token) == "api_key_is_required"
    assert outcome(box, CALLBOT, Authorization=token, x_api_key="wrong") == "api_key_invalid"
    assert outcome(box, CALLBOT, x_api_key=KEY) == 401


def test_text_to_speech_takes_the_header_named_apikey(box: Box) -> None:
    assert outcome(box, SPEECH, apiKey=KEY) == 9999
    assert outcome(box, SPEECH, apiKey="wrong") == "api_key_invalid"
    assert outcome(box, SPEECH, x_api_key=KEY) == "api_key_is_required"
    assert outcome(box, SPEECH, Authorization=f"Bearer {box.token}") == "api_key_is_required"


def test_neither_settings_nor_data_show_a_secret_in_their_repr(box: Box) -> None:
    tenant = box.app.sandbox.tenants[KEY]
    shown = repr(box.app.sandbox.settings) + repr(tenant)
    assert KEY not in shown
    assert tenant.extensions["101"].password not in shown


def test_known_paths_know_their_verbs_and_other_paths_are_not_there(box: Box) -> None:
    wrong = box.send("DELETE", "/api/tenant/detail")
    assert (wrong.status_code, wrong.headers["allow"]) == (405, "GET")
    for verb in ("HEAD", "OPTIONS", "PATCH"):
        assert box.send(verb, "/api/tenant/detail").status_code == 405
    missing = box.send("GET", "/api/tenant/detail/")
    assert (missing.status_code, missing.json()["error"]) == (404, "not_found")


def test_the_second_verb_that_an_integrator_uses_is_taken_too(box: Box) -> None:
    by_post = box.payload("POST", "/api/call_transaction/list", params=MONTH_V1)
    assert by_post == box.list_v1()
