"""Errors that are swallowed, bad input that is taken, and codes that are wrong or stand in the wrong place."""

from __future__ import annotations

from typing import Any

from omicall.sandbox._answers import NoPayload, RefusedError
from omicall.sandbox._form import Form, Upload
from omicall.sandbox._operation import Ask
from omicall.sandbox.data.groups import Groups

from ._mutant import Act, after, inside
from ._other_asks import said, with_body, with_query
from ._relay import Exchange
from ._steps import Step
from .values import EVER

RECORDING = {"target_type": "Recording", "target": "6f3b2a9c4d1e8f7a5b0c9d2e"}


@inside(
    "swallowed error",
    "start_autocall_by_extension",
    shown_by=[
        Step(
            "start_autocall_by_extension",
            body={"cid": "02810000001", "template_dialplans": [RECORDING], "variables": [], "extensions": ["998"]},
        )
    ],
    subtle=True,
)
def calls_to_extensions_that_are_not_there_are_said_to_be_started(ask: Ask, act: Act) -> Any:
    """The exchange refuses it later, and nobody hears of that."""
    try:
        return act(ask)
    except RefusedError as refusal:
        if refusal.code != "extension_invalid":
            raise
        return {"autocall_id": ask.new_id("session that calls nobody")}


@inside("swallowed error", "set_extension_status", shown_by=[Step("set_extension_status", query={"sip_user": "998"})])
def switching_an_unknown_extension_succeeds(ask: Ask, act: Act) -> Any:
    """An update that meets no row is no error to the database."""
    try:
        return act(ask)
    except RefusedError as refusal:
        if refusal.code != "extension_invalid":
            raise
        return NoPayload()


@inside(
    "swallowed error",
    "add_group",
    shown_by=[Step("add_group"), Step("list_all_groups")],
    subtle=True,
)
def a_new_group_is_only_in_the_answer(ask: Ask, act: Act) -> Any:
    """The answer is made before it is written, and writing fails without a word."""
    made = act(ask)
    ask.part(Groups).remove(made["_id"])
    return made


@inside(
    "swallowed error",
    "register_webhook",
    shown_by=[
        Step("register_webhook", body={"webhook": {"type": "contact", "url": "https://crm.example.vn/khach"}}),
        Step("list_webhooks"),
    ],
    subtle=True,
)
def a_webhook_of_contacts_is_not_kept(ask: Ask, act: Act) -> Any:
    """The table knows one kind only; the answer shows what was sent."""
    rows = act(ask)
    ask.tenant.webhooks.pop("contact", None)
    return rows


@inside(
    "swallowed error",
    "add_contact",
    shown_by=[Step("add_contact", body={"phones": [{"data": "0900000001"}]})],
)
def a_contact_whose_number_is_taken_is_said_to_be_added(ask: Ask, act: Act) -> Any:
    """It is merged later, the comment says."""
    try:
        return act(ask)
    except RefusedError as refusal:
        if refusal.code != "phone_or_email_assigned_on_other_contact":
            raise
        return True


@inside(
    "swallowed error",
    "update_tenant_balance",
    shown_by=[
        Step("get_partner"),
        Step(
            "update_tenant_balance",
            body={"email": "lienhe@example.vn", "amount": 20_000, "description": "Nạp tiền thử nghiệm " * 4},
        ),
        Step("get_partner"),
    ],
    subtle=True,
    missed_because="No fact of the specification ties the balance of one operation to the amount of another.",
)
def money_that_is_moved_to_an_account_is_not_taken_from_the_partner(ask: Ask, act: Act) -> Any:
    """Two steps without a transaction, of which the first fails silently."""
    before = ask.tenant.balance
    answer = act(ask)
    ask.tenant.balance = before
    return answer


@inside(
    "success on bad input",
    "create_ticket",
    shown_by=[
        Step(
            "create_ticket",
            body={"name": "a", "description": "b", "priority": "urgent", "assignee": "a@example.vn"},
        )
    ],
)
def a_priority_that_does_not_exist_is_taken_for_a_low_one(ask: Ask, act: Act) -> Any:
    """A reader with a default."""
    given = said(ask, "priority")
    return act(ask if given in ("low", "medium", "high") or given is None else with_body(ask, priority="low"))


@inside("success on bad input", "list_extensions", shown_by=[Step("list_extensions", query={"page": "trang"})])
def a_word_in_the_place_of_a_page_is_the_first_page(ask: Ask, act: Act) -> Any:
    """As the language of the server reads numbers."""
    page = ask.query.text("page")
    return act(ask if page is None or page.isdecimal() else with_query(ask, page=1))


@inside("success on bad input", "text_to_speech", "text_to_speech_v1", shown_by=[Step("text_to_speech", body={})])
def speech_is_made_of_no_text(ask: Ask, act: Act) -> Any:
    """And billed."""
    return act(ask if "text" in ask.body else with_body(ask, text=" "))


@inside(
    "success on bad input",
    "upload_greeting",
    shown_by=[Step("upload_greeting", files={"other": ("a.mp3", b"x")})],
)
def a_greeting_needs_no_file(ask: Ask, act: Act) -> Any:
    """It is there in the list, and silent."""
    if "file" not in ask.form.files:
        ask.form = Form(ask.form.texts, {"file": Upload("greeting.mp3", b"\x00")})
    return act(ask)


@inside(
    "success on bad input",
    "click_to_call",
    shown_by=[Step("click_to_call", body={"extension": "101", "phone_number": 900_000_015})],
    subtle=True,
)
def a_number_may_come_as_a_number(ask: Ask, act: Act) -> Any:
    """Its leading zero is lost, and somebody else is called."""
    number = said(ask, "phone_number")
    whole = isinstance(number, int) and not isinstance(number, bool)
    return act(with_body(ask, phone_number=str(number)) if whole else ask)


@inside(
    "success on bad input",
    "invite_agent",
    shown_by=[
        Step("invite_agent", body={"full_name": "An", "identify_info": "an.moi@example.vn", "password": "a"}),
    ],
    subtle=True,
)
def an_agent_may_have_a_password_of_one_letter(ask: Ask, act: Act) -> Any:
    """The rule is only in the form of the web site."""
    given = said(ask, "password")
    return act(with_body(ask, password="Mat-khau-12") if isinstance(given, str) and given.strip() else ask)


@inside(
    "success on bad input",
    "search_calls",
    shown_by=[Step("search_calls", query={"page": 1, "size": 50}, body={"filter": {**EVER, "directions": ["up"]}})],
    subtle=True,
)
def an_unknown_word_among_directions_is_left_out(ask: Ask, act: Act) -> Any:
    """And so everything is found."""
    given = said(ask, "filter")
    if not isinstance(given, dict) or not isinstance(given.get("directions"), list):
        return act(ask)
    known = [one for one in given["directions"] if one in ("outbound", "inbound", "local")]
    return act(with_body(ask, filter={**given, "directions": known}))


@inside(
    "wrong code",
    "list_calls_v1",
    shown_by=[Step("list_calls_v1", query={"from_date": None, "to_date": 1})],
    subtle=True,
)
def a_missing_beginning_of_the_window_is_called_a_missing_end(ask: Ask, act: Act) -> Any:
    """Copied, and not changed."""
    try:
        return act(ask)
    except RefusedError as refusal:
        raise RefusedError(refusal.code.replace("from_date_is", "to_date_is")) from None


@inside("wrong code", "get_access_token", shown_by=[Step("get_access_token", query={"apiKey": "made-up"})])
def a_key_that_is_not_known_is_called_expired(ask: Ask, act: Act) -> Any:
    """With a code that no page lists."""
    try:
        return act(ask)
    except RefusedError as refusal:
        raise RefusedError(refusal.code.replace("api_key_invalid", "api_key_expired")) from None


@inside(
    "wrong code",
    "create_tenant",
    shown_by=[
        Step(
            "create_tenant",
            body={"email": "@", "password": "Mat-khau-1", "fullName": "A", "ownerName": "B", "phone": "0900000001"},
        )
    ],
    subtle=True,
)
def a_wrong_email_of_an_account_is_called_an_error_of_a_user(ask: Ask, act: Act) -> Any:
    """The service behind it has codes of its own, and this one is handed on."""
    try:
        return act(ask)
    except RefusedError as refusal:
        raise RefusedError("user_email_invalid" if refusal.code == "email_invalid" else refusal.code) from None


@after(
    "code in the wrong place",
    "click_to_call",
    shown_by=[Step("click_to_call", body={"extension": "998", "phone_number": "0900000015"})],
    subtle=True,
)
def a_refused_call_has_its_code_outside_the_payload(exchange: Exchange) -> None:
    """As every other operation has it, and not as the page of this one says."""
    body = exchange.json
    detail = body.pop("payload", None) if body.get("status_code") == -9999 else None
    if isinstance(detail, dict):
        exchange.json = {**body, "message": detail["error"]}


@after("code in the wrong place", "list_greetings", shown_by=[Step("list_greetings", query={"page": "0"})])
def the_code_stands_where_only_people_look(exchange: Exchange) -> None:
    """A sentence in `message`, and the code inside it."""
    body = exchange.json
    if body.get("status_code") == -9999:
        exchange.json = {**body, "message": f"Yêu cầu không hợp lệ ({body.get('message')})"}


@after(
    "code in the wrong place",
    "start_callbot",
    shown_by=[Step("start_callbot", query={"cid": None})],
    subtle=True,
)
def a_refusal_of_the_bot_has_its_code_under_errors(exchange: Exchange) -> None:
    """Errors of single contacts stand there, so the one of the whole request was put beside them."""
    body = exchange.json
    if body.get("status_code") == -9999 and "message" in body:
        code = body.pop("message")
        exchange.json = {**body, "payload": {"errors": [{"code": code, "index": -1}]}}
