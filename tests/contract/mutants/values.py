"""Values: of the wrong type, missing, null, outside their list of words, in the wrong unit."""

from __future__ import annotations

from typing import Any

from omicall.sandbox._operation import Ask

from ._mutant import Act, inside
from ._other_asks import said
from ._steps import Step

LONG_TEXT = "Xin chào quý khách, đây là cuộc gọi tự động của Công ty Mẫu Hoa Sen để xác nhận lịch hẹn ngày mai."
EVER = {"fromDate": 0, "toDate": 1_900_000_000_000}
ALL_PAGES = {"page": 1, "size": 50}


@inside("wrong type", "get_tenant_detail", shown_by=[Step("get_tenant_detail")])
def the_balance_of_an_account_comes_as_text(ask: Ask, act: Act) -> Any:
    """Money was moved to a decimal type, which the serializer writes as a string."""
    detail = act(ask)
    return {**detail, "balance": f"{detail['balance']}.00"}


@inside("wrong type", "create_ticket", "update_ticket_status", shown_by=[Step("create_ticket")], subtle=True)
def the_number_of_a_ticket_is_a_number_where_it_was_just_written(ask: Ask, act: Act) -> Any:
    """Writing answers with the record, where the number is a number; lists come from an index of texts."""
    row = act(ask)
    return row and {**row, "unique_id": int(row["unique_id"])}


@inside(
    "wrong type",
    "search_calls",
    shown_by=[Step("search_calls", query=ALL_PAGES, body={"filter": EVER})],
    subtle=True,
)
def the_length_of_calls_over_five_minutes_is_a_clock_time(ask: Ask, act: Act) -> Any:
    """A helper for the screen was put to use in the API."""
    page = act(ask)
    for row in page["items"]:
        if row["duration"] > 300:
            row["duration"] = f"{row['duration'] // 60}:{row['duration'] % 60:02}"
    return page


@inside("wrong type", "text_to_speech", shown_by=[Step("text_to_speech", body={"text": LONG_TEXT})], subtle=True)
def the_length_of_long_speech_is_a_text(ask: Ask, act: Act) -> Any:
    """Long texts go to another engine, which tells its lengths in another form."""
    result = act(ask)
    if len(said(ask, "text")) > 60:
        result["data"]["audioDuration"] = f"{result['data']['audioDuration']}s"
    return result


@inside(
    "wrong type",
    "search_calls_v2",
    shown_by=[Step("search_calls_v2", query={"page": n, "size": 50}, body=EVER) for n in range(1, 8)],
    subtle=True,
)
def one_call_in_fifty_has_a_price_with_its_currency(ask: Ask, act: Act) -> Any:
    """Calls of one carrier were imported from its bills."""
    page = act(ask)
    for row in page["items"]:
        if int(row["transaction_id"][:6], 16) % 50 == 0:
            row["call_out_price"] = f"{row['call_out_price']:.0f} VND"
    return page


@inside("missing field", "list_call_scripts", shown_by=[Step("list_call_scripts")], subtle=True)
def a_script_without_a_note_comes_without_its_id(ask: Ask, act: Act) -> Any:
    """The two stand side by side in a projection that leaves empty documents out."""
    page = act(ask)
    for row in page["items"]:
        if not row["note"]:
            del row["_id"]
    return page


@inside("missing field", "get_supplier_report", shown_by=[Step("get_supplier_report")])
def a_row_of_the_carriers_report_says_nothing_of_seconds(ask: Ask, act: Act) -> Any:
    """The sum was renamed in the query and not in the mapper."""
    return [{name: value for name, value in row.items() if name != "total_seconds"} for row in act(ask)]


@inside(
    "missing field",
    "search_tickets",
    "list_tickets_v1",
    shown_by=[Step("search_tickets", query={"page": 2, "size": 5}, body={})],
    subtle=True,
)
def only_the_first_page_of_tickets_says_how_many_there_are(ask: Ask, act: Act) -> Any:
    """Counting is dear, so it is done once; the other pages leave the numbers out."""
    page = act(ask)
    if page["page_number"] > 1:
        del page["total_items"], page["total_pages"]
    return page


@inside("missing field", "start_autocall_by_phone_v1", shown_by=[Step("start_autocall_by_phone_v1")])
def a_session_of_automatic_calls_has_no_id(ask: Ask, act: Act) -> Any:
    """The session is put into a queue, and its id is not known yet when the answer is written."""
    return {"name": act(ask)["name"]}


@inside(
    "null",
    "search_agents",
    shown_by=[Step("search_agents", body={"filter": {"extensions": ["999"]}})],
    subtle=True,
)
def a_search_for_agents_that_finds_nobody_has_null_in_place_of_rows(ask: Ask, act: Act) -> Any:
    """An empty list that was never made."""
    page = act(ask)
    return {**page, "items": page["items"] or None}


@inside("null", "list_extensions", shown_by=[Step("list_extensions", query={"keyword": None})], subtle=True)
def an_extension_on_which_nothing_is_logged_in_has_a_null_password(ask: Ask, act: Act) -> Any:
    """The password is read from the record of the last login."""
    page = act(ask)
    for row in page["items"]:
        if not ask.tenant.extensions[row["sip_user"]].registered:
            row["password"] = None
    return page


@inside("null", "register_webhook", "list_webhooks", shown_by=[Step("register_webhook")])
def a_webhook_has_no_status_before_it_was_first_used(ask: Ask, act: Act) -> Any:
    """It is written by the job that sends."""
    return [{**row, "status": None} for row in act(ask)]


@inside(
    "undocumented enum value",
    "list_calls_v1",
    shown_by=[Step("list_calls_v1", bare=True, query={"from_date": 1_788_000_000_000, "to_date": 1_790_000_000_000})],
)
def a_call_that_nobody_answered_ended_as_no_answer(ask: Ask, act: Act) -> Any:
    """The word of the telephone exchange was not translated."""
    page = act(ask)
    for row in page["items"]:
        if row["disposition"] == "cancelled":
            row["disposition"] = "no_answer"
    return page


@inside(
    "undocumented enum value",
    "search_calls",
    "search_calls_v2",
    shown_by=[Step("search_calls", query=ALL_PAGES, body={"filter": {**EVER, "directions": ["local"]}})],
    subtle=True,
)
def a_call_between_colleagues_has_the_direction_internal(ask: Ask, act: Act) -> Any:
    """The newer shape of a call has another word for it, the filter the old one."""
    page = act(ask)
    for row in page["items"]:
        if row["direction"] == "local":
            row["direction"] = "internal"
    return page


@inside("undocumented enum value", "list_agents_v1", shown_by=[Step("list_agents_v1", bare=True)], subtle=True)
def an_agent_who_was_not_activated_is_of_the_type_invited(ask: Ask, act: Act) -> Any:
    """Two states of a record ended up in one field."""
    page = act(ask)
    for row in page["items"]:
        if not row["is_active"]:
            row["contact_type"] = "invited"
    return page


@inside("ms for seconds", "search_calls", shown_by=[Step("search_calls", query=ALL_PAGES, body={"filter": EVER})])
def calls_begin_at_a_time_in_milliseconds(ask: Ask, act: Act) -> Any:
    """Every other time of the API is in milliseconds, and this one was once so too."""
    page = act(ask)
    for row in page["items"]:
        row["time_start_call"] *= 1000
    return page


@inside(
    "ms for seconds",
    "list_extensions",
    shown_by=[Step("update_extension"), Step("list_extensions", query={"keyword": None})],
    subtle=True,
)
def an_extension_was_changed_at_a_time_in_seconds(ask: Ask, act: Act) -> Any:
    """Changes are stamped by the telephone exchange, whose clock counts seconds."""
    page = act(ask)
    for row in page["items"]:
        if row["last_updated_date"] != row["created_date"]:
            row["last_updated_date"] //= 1000
    return page


@inside("ms for seconds", "get_tenant_detail", shown_by=[Step("get_tenant_detail")], subtle=True)
def a_package_expires_at_a_time_in_seconds(ask: Ask, act: Act) -> Any:
    """Only inside the package, which comes from the service that sells it."""
    detail = act(ask)
    package = detail["service_package"]
    return {**detail, "service_package": {**package, "expiry_date": package["expiry_date"] // 1000}}


@inside(
    "ms for seconds",
    "get_call",
    shown_by=[Step("click_to_call", body={"extension": "101", "phone_number": "0900000015"}), Step("get_call")],
    subtle=True,
)
def the_look_up_of_an_answered_call_tells_its_answer_in_milliseconds(ask: Ask, act: Act) -> Any:
    """The list is right; the look-up takes this one time from the media server."""
    row = act(ask)
    return row and {**row, "time_answer_start": row["time_answer_start"] * 1000}
