"""A call of each effect, for tests that ask what becomes of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from omicall import errors
from omicall_api.models import CallbotContact, WebhookSettings, WebhookType

from .doubles import CLICK, Caller

HOOK = WebhookSettings(type=WebhookType.CALL, url="https://hooks.example.vn/omicall")
REFUSAL: dict[str, Any] = {"status_code": -9999, "message": "extension_invalid"}


def ask(caller: Caller, effect: str) -> Any:
    """Make a call with this effect."""
    calls: dict[str, Callable[[Any], Any]] = {
        "read": lambda client: client.tenant.detail(),
        "write": lambda client: client.webhooks.register(webhook=HOOK),
        "destructive": lambda client: client.webhooks.destroy(hook_type=WebhookType.CALL),
        "billable": lambda client: client.calls.click_to_call(**CLICK),
        "own": lambda client: caller.http(client).post("/api/of/my/own", json={"a": 1}),
        "by key": lambda client: client.contacts.search(keyword="An"),
        "billable by key": lambda client: client.ai.text_to_speech(text="Xin chào"),
        "billable by both": lambda client: client.callbot.start(
            cid="", contact_info=[CallbotContact(phone="0900000123")]
        ),
    }
    return caller.do(calls[effect])


def error_of(caller: Caller, effect: str) -> Exception | None:
    """What a call with this effect raises, or None."""
    try:
        ask(caller, effect)
    except errors.OmicallError as error:
        return error
    return None
