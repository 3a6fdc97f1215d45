"""Specs whose links lead nowhere, or whose filters look at fields that no row has."""

from __future__ import annotations

from typing import Any

from .documents import Case, Change, Document, at, both, drop, put

GROUP = ("add_group", "responses", "200", "links")
FILTERS = ("list_calls_v1", "x-omicall-filters")


def link(name: str, **said: Any) -> Change:
    """A change that gives add_group another link."""
    return put(said, *GROUP, name)


def a_link_at_a_refusal(document: Document) -> None:
    document["components"]["responses"]["Odd"] = {"description": "A test."}
    at(document, "add_group", "responses")["401"] = {"description": "A test.", "links": {}}


def a_filter(**said: Any) -> Change:
    """A change that gives list_calls_v1 one filter, sound but for what is given."""
    return put([{"parameter": "sip_user", "field": "sip_user", "how": "equals", **said}], *FILTERS)


CASES = [
    Case("links", "links stand at the answer 401; only a success is followed", a_link_at_a_refusal),
    Case("links", "headers is not read at the answer 200", put({}, *GROUP[:-1], "headers")),
    Case("links", "the link nobody names nobody, which is not another operation", link("nobody", operationId="nobody")),
    Case("links", "add_group, which is not another operation", link("add_group", operationId="add_group")),
    Case("links", "None, which is not another operation", link("odd", operationRef="#/paths")),
    Case("links", "the link odd is named after its operation", link("odd", operationId="list_all_groups")),
    Case(
        "links",
        "has server, which is not read",
        link("list_all_groups", operationId="list_all_groups", server={"url": "/"}),
    ),
    Case("links", "x-omicall-removes is true, and only at", put(True, *GROUP, "list_all_groups", "x-omicall-removes")),
    Case("links", "x-omicall-removes is true, and only at", put(False, *GROUP, "delete_group", "x-omicall-removes")),
    Case(
        "links",
        "gives odd, which is no parameter of delete_group",
        put("x", *GROUP, "delete_group", "parameters", "odd"),
    ),
    Case(
        "links", "a list for id; a parameter of a link is one", put(["x"], *GROUP, "delete_group", "parameters", "id")
    ),
    Case("links", "does not say what id of the path is", drop(*GROUP, "delete_group", "parameters")),
    Case("links", "requestBody is a map of fields", put([], *GROUP, "add_group_members", "requestBody")),
    Case("links", "requestBody is a map of fields", put({}, *GROUP, "add_group_members", "requestBody")),
    Case(
        "links",
        "gives odd, which is no field of the body",
        put({"odd": "x"}, *GROUP, "add_group_members", "requestBody"),
    ),
    Case("links", "gives odd, which is no field of the body", put({"odd": "x"}, *GROUP, "delete_group", "requestBody")),
    Case("links", "give one expression, or a plain word", put(5, *GROUP, "delete_group", "parameters", "id")),
    Case("links", "give one expression, or a plain word", put("a{$url}", *GROUP, "delete_group", "parameters", "id")),
    *(
        Case(
            "links", "finds nothing in the example of add_group", put(where, *GROUP, "delete_group", "parameters", "id")
        )
        for where in (
            "$response.body#/payload/odd",
            "$response.body#/payload/sip_members/7",
            "$response.body#/payload/note",
            "$request.body#/odd",
            "$request.query.id",
            "$url",
        )
    ),
    Case(
        "links",
        "finds nothing in the example of list_webhooks",
        put(
            {"destroy_webhook": {"operationId": "destroy_webhook", "parameters": {"hook_type": "$request.body#/type"}}},
            "list_webhooks",
            "responses",
            "200",
            "links",
        ),
    ),
    Case(
        "links",
        "finds a value of another type than string",
        put("$response.body#/payload/timeout", *GROUP, "delete_group", "parameters", "id"),
    ),
    Case(
        "links",
        "email is none of usr_uuid, sip_user, user_email",
        put(
            "email", "invite_agent", "responses", "200", "links", "get_extension_detail_by_email", "parameters", "type"
        ),
    ),
    Case(
        "links",
        "transaction_ids[]: $request.query.odd finds nothing",
        put(
            ["$request.query.odd"],
            *("search_calls", "responses", "200", "links"),
            "list_call_analyses",
            "requestBody",
            "transaction_ids",
        ),
    ),
    Case("keys", "Group: x-omicall-key names odd, which is not a property", put("odd", "Group", "x-omicall-key")),
    Case(
        "filters",
        "get_tenant_detail: x-omicall-filters stands at an operation",
        put([], "get_tenant_detail", FILTERS[1]),
    ),
    Case("filters", "each is {parameter, field, how}", a_filter(how="like")),
    Case("filters", "each is {parameter, field, how}", a_filter(odd=1)),
    Case("filters", "each is {parameter, field, how}", put(["sip_user"], *FILTERS)),
    Case("filters", "sip_user has a value if it is a yes or no", a_filter(value="x")),
    Case("filters", "sip_user has a value if it is a yes or no", a_filter(how="is")),
    Case("filters", "odd is neither a parameter nor a field of the body", a_filter(parameter="odd")),
    Case("filters", "sip_user is a list if its how is `in`", a_filter(how="in")),
    Case("filters", "direction is a list if its how is `in`", a_filter(parameter="direction", field="direction")),
    Case("filters", "odd is no field of a row", a_filter(field="odd")),
    Case("filters", "sip_user names no field; only in and finds may do so", a_filter(field=[])),
    Case(
        "filters",
        "list_tenants: x-omicall-filters: email is no field of a row",
        put([{"parameter": "keyword", "field": ["email"], "how": "finds"}], "list_tenants", FILTERS[1]),
    ),
    Case("filters", "create_by.odd is no field of a row", a_filter(field=["sip_user", "create_by.odd"])),
    Case("filters", "user[odd=1].note is no field of a row", a_filter(field="user[odd=1].note")),
    Case("filters", "sip-user is no field of a row", a_filter(field="sip-user")),
]

SOUND = {
    "a link that says only that a thing shows up": link("list_groups", operationId="list_groups"),
    "two links to one operation": both(
        link("list_groups_by_name", operationId="list_groups", parameters={"keyword": "$request.body#/group_name"}),
        link("list_groups", operationId="list_groups", description="A test."),
    ),
    "a filter by a path with a condition": a_filter(field="user[note=x].full_name"),
    "a filter of which no row shows what it looks at": a_filter(field=[], how="finds"),
}
