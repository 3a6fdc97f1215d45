"""What belongs to somebody else, and what should be shown to nobody."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from omicall.sandbox._operation import Ask
from omicall.sandbox._tenant import Tenant
from omicall.sandbox.data.groups import EVERYBODY, Groups, group_id

from ._ground import other_account, other_call
from ._mutant import Act, after, inside
from ._other_asks import said
from ._relay import Exchange
from ._steps import Step
from .values import ALL_PAGES


def _others(ask: Ask) -> list[Tenant]:
    return [tenant for tenant in ask.sandbox.tenants.values() if tenant is not ask.tenant]


def _everybodys(ask: Ask, act: Act) -> Any:
    """What the first account to know anything answers."""
    for tenant in (ask.tenant, *_others(ask)):
        answer = act(replace(ask, known_tenant=tenant))
        if answer is not None:
            return answer
    return None


@inside(
    "another tenant's data",
    "get_contact_detail_v1",
    shown_by=[Step("get_contact_detail_v1", path={"id": other_account().contacts[0].id})],
    subtle=True,
)
def who_knows_the_id_of_a_contact_can_read_it_in_any_account(ask: Ask, act: Act) -> Any:
    """Looked up by its id alone, since ids are unique."""
    return _everybodys(ask, act)


@inside("another tenant's data", "list_extensions", shown_by=[Step("list_extensions", query={"keyword": None})])
def extensions_of_all_accounts_are_in_one_list(ask: Ask, act: Act) -> Any:
    """The condition on the account was lost when the keyword came."""
    page = act(ask)
    for tenant in _others(ask):
        page["items"] += act(replace(ask, known_tenant=tenant))["items"]
    return {**page, "items": page["items"][: page["page_size"]]}


@inside(
    "another tenant's data",
    "delete_group",
    shown_by=[Step("delete_group", path={"id": group_id(other_account(), EVERYBODY)})],
    subtle=True,
)
def a_group_of_another_account_can_be_deleted(ask: Ask, act: Act) -> Any:
    """Reading asks whose it is, deleting does not."""
    for tenant in _others(ask):
        if ask.path["id"] in tenant.part(Groups):
            return act(replace(ask, known_tenant=tenant))
    return act(ask)


@inside(
    "another tenant's data",
    "search_tickets",
    shown_by=[Step("search_tickets", query=ALL_PAGES, body={"keyword": "example.vn"})],
    subtle=True,
)
def a_keyword_finds_tickets_of_other_accounts(ask: Ask, act: Act) -> Any:
    """The index for texts is one for all."""
    page = act(ask)
    if not said(ask, "keyword"):
        return page
    for tenant in _others(ask):
        page["items"] += act(replace(ask, known_tenant=tenant))["items"]
    return {**page, "items": page["items"][: page["page_size"]]}


@inside(
    "another tenant's data",
    "get_call",
    "get_call_v1",
    shown_by=[Step("get_call", query={"transactionId": other_call()})],
    subtle=True,
)
def a_call_of_another_account_can_be_looked_up(ask: Ask, act: Act) -> Any:
    """As with contacts: an id is enough."""
    return _everybodys(ask, act)


@inside("leaked secret field", "list_tenants", shown_by=[Step("list_tenants", body={})], subtle=True)
def the_list_of_accounts_shows_their_keys(ask: Ask, act: Act) -> Any:
    """Only the look-up of one is documented to do that."""
    page = act(ask)
    for row in page["items"]:
        tenant = ask.sandbox.tenant_of_id(row["id"])
        row["api_key"] = tenant.api_key if tenant else None
    return page


@inside("leaked secret field", "get_tenant_detail", shown_by=[Step("get_tenant_detail")])
def the_account_shows_its_key(ask: Ask, act: Act) -> Any:
    """The record is written out as it is stored."""
    return {**act(ask), "api_key": ask.tenant.api_key}


@inside("leaked secret field", "list_groups", "list_all_groups", shown_by=[Step("list_groups")], subtle=True)
def members_of_a_group_come_with_their_sip_password(ask: Ask, act: Act) -> Any:
    """Members are joined with their extensions, whole."""
    answer = act(ask)
    passwords = {e.agent_id: e.password for e in ask.tenant.extensions.values()}
    for row in answer if isinstance(answer, list) else answer["items"]:
        row["members"] = [{**one, "password": passwords.get(one["agent_id"])} for one in row["members"]]
    return answer


@after(
    "leaked secret field",
    "list_outbound_hotlines",
    shown_by=[Step("list_outbound_hotlines", query={"extension": None})],
    subtle=True,
)
def a_refusal_repeats_the_headers_of_the_request(exchange: Exchange) -> None:
    """Somebody left the debugging switched on."""
    body = exchange.json
    if body.get("status_code") == -9999:
        exchange.json = {**body, "trace": {"headers": exchange.sent}}
