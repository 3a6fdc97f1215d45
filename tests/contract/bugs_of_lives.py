"""Servers that break one law each about what is made, added, set and made again, put between the suite and the
sandbox."""

from __future__ import annotations

from typing import Any

from .bugs import JsonBug, Message, RowBug
from .law_bugs import GroupBug, PageBug, SaysItDid


def is_done(scope: Message, body: Any, path: str) -> bool:
    """Whether a request to a path was answered with success."""
    return bool(scope["path"].endswith(path) and body.get("status_code") == 9999)


class MembersInThePlaceOfOthers(GroupBug):
    """Who is added to a group is alone in it."""

    added = False

    def changed(self, scope: Message, body: Any) -> Any:
        self.added = self.added or is_done(scope, body, "/internal_group/add-members")
        return super().changed(scope, body)

    def groups(self, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return [{**row, "members": row["members"][-1:]} if self.added else row for row in rows]


class MembersStay(SaysItDid):
    """Members are said to be taken out of a group, and stay."""

    paths = ("/internal_group/remove-members",)


class EverybodyIsTakenOut(GroupBug):
    """Who takes one member out of a group takes out all."""

    taken = False

    def changed(self, scope: Message, body: Any) -> Any:
        self.taken = self.taken or is_done(scope, body, "/internal_group/remove-members")
        return super().changed(scope, body)

    def groups(self, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return [{**row, "members": []} if self.taken else row for row in rows]


class MembersCannotBeTakenOut(JsonBug):
    """Members are not taken out of a group."""

    def changed(self, scope: Message, body: Any) -> Any:
        refused = scope["path"].endswith("/internal_group/remove-members")
        return {"status_code": -9999, "message": "extension_invalid"} if refused else body


class LogsOutTwice(JsonBug):
    """A device that is not logged in is logged out."""

    def changed(self, scope: Message, body: Any) -> Any:
        return {**body, "payload": True} if scope["path"].endswith("/customer-extension/logout") else body


class TakenNumberIsAdded(JsonBug):
    """A contact whose number is somebody else's is said to be added."""

    def changed(self, scope: Message, body: Any) -> Any:
        taken = body.get("message") == "phone_or_email_assigned_on_other_contact"
        return {"status_code": 9999, "payload": True} if taken else body


class TicketsDoNotMoveOn(PageBug):
    """In the list every ticket has its first status, whatever a change of it told."""

    def change_page(self, page: dict[str, Any], asked: dict[str, str]) -> None:
        for row in page["items"]:
            if "current_status" in row:
                row["current_status"] = 0


class HooksBug(JsonBug):
    """Changes what is told of receivers of webhooks."""

    def changed(self, scope: Message, body: Any) -> Any:
        if scope["path"].endswith("/webhooks/list"):
            body["payload"] = self.hooks(body["payload"])
        return body

    def hooks(self, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """The rows that come instead."""
        return rows


class ContactHooksHidden(HooksBug):
    """A receiver of contacts is in no list."""

    def hooks(self, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return [row for row in rows if row["type"] != "contact"]


class EveryHookIsForCalls(HooksBug):
    """Every receiver is shown as one of calls."""

    def hooks(self, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return [{**row, "type": "call"} for row in rows]


class HotlineBug(JsonBug):
    """Changes what is told of one hotline."""

    def changed(self, scope: Message, body: Any) -> Any:
        if scope["path"].endswith("/hotline/by-phone") and isinstance(body.get("payload"), dict):
            self.change_switches(body["payload"]["configs"])
        return body

    def change_switches(self, switches: dict[str, Any]) -> None:
        """Changes them in place."""


class SwitchesSeen(HotlineBug):
    """No bug: notes the switches each time that they are read."""

    def __init__(self, app: Any) -> None:
        super().__init__(app)
        self.seen: list[tuple[bool, bool, str]] = []

    def change_switches(self, switches: dict[str, Any]) -> None:
        self.seen.append((switches["allow_call_in"], switches["allow_call_out"], switches["access_type"]))


class OneSwitchForBoth(HotlineBug):
    """The switch for calls in counts for calls out, too."""

    def change_switches(self, switches: dict[str, Any]) -> None:
        switches["allow_call_out"] = switches["allow_call_in"]


class SwitchIsStuck(HotlineBug):
    """Calls out are always allowed."""

    def change_switches(self, switches: dict[str, Any]) -> None:
        switches["allow_call_out"] = True


class HotlineGone(JsonBug):
    """A hotline that was changed is not found."""

    gone = False

    def changed(self, scope: Message, body: Any) -> Any:
        self.gone = self.gone or is_done(scope, body, "/hotline/update")
        hidden = self.gone and scope["path"].endswith("/hotline/by-phone")
        return {**body, "payload": None} if hidden else body


class OldPassword(RowBug):
    """The list of extensions shows the password of before."""

    def __init__(self, app: Any) -> None:
        super().__init__(app)
        self.first: dict[str, str] = {}

    def change_row(self, row: dict[str, Any]) -> None:
        if "sip_user" in row and "password" in row:
            row["password"] = self.first.setdefault(row["sip_user"], row["password"])
