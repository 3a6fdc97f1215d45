"""Doors that stand open, and doors that open to the wrong key."""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode
from typing import Any

from omicall.sandbox._operation import Ask, Takes

from ._mutant import Act, before, inside
from ._relay import Exchange
from ._steps import Step

FIRST_CHANNEL = {"channel": "livetalk"}


def _first_account(ask: Ask) -> Any:
    return next(iter(ask.sandbox.tenants.values()))


@inside(
    "ignored auth",
    "get_tenant_detail",
    takes=Takes.NOTHING,
    shown_by=[Step("get_tenant_detail", credential="none")],
)
def the_account_can_be_read_without_a_token(ask: Ask, act: Act) -> Any:
    """The filter in front of the operation has a list of paths, and this one is not in it."""
    ask.known_tenant = _first_account(ask)
    return act(ask)


@before(
    "ignored auth",
    "list_all_groups",
    "list_groups",
    shown_by=[Step("list_groups"), Step("list_groups", credential="made up")],
    subtle=True,
)
def a_token_that_nobody_issued_is_taken_for_the_last_one(exchange: Exchange) -> None:
    """An error while the token is looked up leaves the account of the request before in its place."""
    sent = exchange.sent.get("authorization", "")
    if sent.startswith("Bearer ey"):
        exchange.memory["last"] = sent
    elif sent and "last" in exchange.memory:
        exchange.sent["authorization"] = exchange.memory["last"]


@inside(
    "ignored auth",
    "logout_app2app_agent",
    "logout_app2app_customer",
    takes=Takes.NOTHING,
    shown_by=[Step("logout_app2app_customer", credential="none")],
)
def devices_can_be_logged_out_by_anybody(ask: Ask, act: Act) -> Any:
    """An app that is being removed has lost its token, and was to be able to log out all the same."""
    ask.known_tenant = _first_account(ask)
    return act(ask)


@before("ignored auth", "list_callbot_scripts", shown_by=[Step("list_callbot_scripts", credential="none")], subtle=True)
def scripts_of_bots_are_open_to_who_shows_no_key_at_all(exchange: Exchange) -> None:
    """A wrong key is refused; a header that is not there is not looked at."""
    exchange.sent.setdefault("x-api-key", "sandbox-key")


@inside(
    "wrong credential accepted",
    "list_webhooks",
    "register_webhook",
    "destroy_webhook",
    takes=Takes.KEY_OR_BEARER,
    shown_by=[Step("list_webhooks", credential="key")],
    subtle=True,
)
def the_key_itself_does_where_only_a_token_is_documented(ask: Ask, act: Act) -> Any:
    """So a key that lies in a web page of the chat can move where calls are told to."""
    return act(ask)


@before(
    "wrong credential accepted",
    "create_chat_room",
    shown_by=[Step("create_chat_room", path=FIRST_CHANNEL, credential="made up")],
)
def any_key_opens_a_conversation(exchange: Exchange) -> None:
    """The key only counts the visits of a web site."""
    if exchange.sent.get("x-api-key"):
        exchange.sent["x-api-key"] = "sandbox-key"


@inside(
    "wrong credential accepted",
    "start_callbot",
    takes=Takes.BEARER,
    shown_by=[Step("start_callbot", credential="token")],
    subtle=True,
)
def a_token_is_enough_where_a_key_is_wanted_beside_it(ask: Ask, act: Act) -> Any:
    """The second check was lost when the services were put together."""
    return act(ask)


@before(
    "wrong credential accepted",
    "get_access_token",
    shown_by=[Step("get_access_token", query={"apiKey": "sandbox-ke"})],
    subtle=True,
)
def the_beginning_of_a_key_is_enough(exchange: Exchange) -> None:
    """Keys are looked up with a `like`."""
    shown = exchange.query.get("apiKey", "")
    if len(shown) >= 4 and "sandbox-key".startswith(shown):
        exchange.query["apiKey"] = "sandbox-key"


@before(
    "wrong credential accepted",
    "list_call_scripts",
    shown_by=[Step("list_call_scripts"), Step("list_call_scripts", credential="bad signature")],
    subtle=True,
)
def the_signature_of_a_token_is_not_looked_at(exchange: Exchange) -> None:
    """The gateway checks it, and this service stands beside the gateway."""
    sent = exchange.sent.get("authorization", "")
    whose = _subject(sent)
    if whose is not None:
        exchange.sent["authorization"] = exchange.memory.setdefault(whose, sent)


def _subject(header: str) -> str | None:
    parts = header.removeprefix("Bearer ").split(".")
    try:
        return str(json.loads(urlsafe_b64decode(parts[1] + "=="))["sub"])
    except (IndexError, KeyError, ValueError, TypeError):
        return None
