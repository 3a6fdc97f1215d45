"""Is an extension found by its number or its agent's e-mail, on whatever page it stands?"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx
import pytest

from omicall.errors import ConfigurationError, MatchError, PagingError
from omicall_api.models import Extension

from .doubles import Box, Caller, FakeClock, ScriptedServer, envelope


class Switchboard:
    """Lists extensions a few on a page; `searches` says which fields the keyword looks at."""

    def __init__(self, server: ScriptedServer, rows: list[dict[str, Any]]) -> None:
        self.rows = rows
        self.size = 2
        self.searches = ["sip_user", "email"]
        self.asked: list[tuple[str, int]] = []
        server.rest = self.answer

    def answer(self, request: httpx.Request) -> httpx.Response:
        keyword, number = request.url.params.get("keyword", ""), int(request.url.params.get("page", 1))
        self.asked.append((keyword, number))
        found = [row for row in self.rows if any(keyword in (row[field] or "") for field in self.searches)]
        last = -(-len(found) // self.size)
        items = found[(number - 1) * self.size : number * self.size]
        return envelope({"items": items, "page_number": number, "page_size": self.size, "has_next": number < last})


def row(number: str, email: str | None = None) -> dict[str, Any]:
    """One extension, as the list gives it."""
    return {"sip_user": number, "full_name": "Lê Thu", "email": email, "password": f"mat-khau-{number}"}


@pytest.fixture
def board(server: ScriptedServer) -> Switchboard:
    return Switchboard(server, [row(str(number), f"agent{number}@example.vn") for number in range(101, 108)])


def find(caller: Caller, **named: Any) -> Extension | None:
    """What is found."""
    result: Extension | None = caller.do(lambda client: client.extensions.find(**named))
    return result


def test_an_extension_of_the_sandbox_is_found_by_its_number(guest: Caller) -> None:
    extension = find(guest, number="101")
    assert extension is not None
    assert (extension.sip_user, bool(extension.password), bool(extension.domain)) == ("101", True, True)
    assert extension.password not in repr(extension)


def test_an_extension_of_the_sandbox_is_found_by_the_mail_of_its_agent(guest: Caller) -> None:
    page = guest.do(lambda client: client.extensions.list())
    for wanted in page.items:
        if wanted.email:
            found = find(guest, email=f" {wanted.email.upper()} ")
            assert found is not None
            assert found.sip_user == wanted.sip_user


def test_nobody_is_none(guest: Caller, box: Box) -> None:
    assert find(guest, number="10") is None
    assert find(guest, email="nobody@example.com") is None
    assert box.received("list_extensions") == 4


def test_a_part_of_a_number_or_a_mail_is_not_enough(caller: Caller, board: Switchboard) -> None:
    assert find(caller, number="10") is None
    assert find(caller, email="101@example.vn") is None


def test_a_match_on_a_later_page_of_the_search_is_found(caller: Caller, board: Switchboard) -> None:
    board.rows = [row("1101"), row("2101"), row("3101"), row("4101"), row("101")]
    found = find(caller, number="101")
    assert found is not None
    assert found.sip_user == "101"
    assert board.asked == [("101", 1), ("101", 2), ("101", 3)]


def test_a_keyword_that_looks_at_numbers_only_is_made_up_for(caller: Caller, board: Switchboard) -> None:
    board.searches = ["sip_user"]
    found = find(caller, email="agent107@example.vn")
    assert found is not None
    assert found.sip_user == "107"
    assert board.asked == [("agent107@example.vn", 1), ("", 1), ("", 2), ("", 3), ("", 4)]


def test_who_has_no_mail_is_nobody(caller: Caller, board: Switchboard) -> None:
    board.rows = [row("101"), row("102", "")]
    assert find(caller, email="None") is None


def test_several_extensions_of_one_mail_are_not_chosen_between(caller: Caller, board: Switchboard) -> None:
    board.rows = [row("101", "a@example.vn"), row("102", "b@example.vn"), row("103", "A@example.vn")]
    board.searches = ["sip_user"]
    with pytest.raises(MatchError, match="101, 103") as raised:
        find(caller, email="a@example.vn")
    assert raised.value.ids == ("101", "103")
    assert "@" not in str(raised.value)


def test_a_server_that_repeats_a_page_for_ever_is_left(caller: Caller, server: ScriptedServer, time: FakeClock) -> None:
    forever = {"items": [row("101")], "page_number": 1, "page_size": 1, "has_next": True}
    server.rest = lambda _request: envelope(forever)
    with pytest.raises(PagingError, match="list_extensions"):
        find(caller, number="109")
    assert len(server.sent) == 4
    assert len(time.pauses) == 2


@pytest.mark.parametrize("named", [{}, {"email": "a@example.vn", "number": "101"}, {"number": ""}, {"number": 101}])
def test_a_wrong_argument_is_said_and_nothing_is_sent(caller: Caller, server: ScriptedServer, named: Any) -> None:
    with pytest.raises(ConfigurationError, match="nothing was sent"):
        find(caller, **named)
    assert server.sent == []


def test_the_spec_says_that_the_keyword_covers_numbers_and_mails() -> None:
    from ruamel.yaml import YAML

    spec = YAML(typ="safe").load(Path(__file__).parents[2] / "spec" / "extensions.yaml")
    (rule,) = spec["paths"]["/api/call_center/internal_phone/list"]["get"]["x-omicall-filters"]
    assert (rule["parameter"], rule["how"]) == ("keyword", "contains")
    assert {"sip_user", "email"} <= set(rule["field"])
