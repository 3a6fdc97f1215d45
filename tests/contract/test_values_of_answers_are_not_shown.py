"""Is what came out of an answer, and went into a later request, kept out of the findings?"""

from __future__ import annotations

from typing import Any

import pytest

from omicall.contract._masks import telling

from .bugs import Bug, JsonBug, Message
from .law_bugs import IgnoresKeyword
from .suite import in_process, sandbox, under_laws

SOMEBODY = "somebody.real@example.vn"


class Breaks(JsonBug):
    """Every agent of the list has one e-mail, and looking an agent up breaks."""

    def changed(self, scope: Message, body: Any) -> Any:
        payload = body.get("payload")
        for row in payload.get("items", []) if isinstance(payload, dict) else []:
            row["email"] = SOMEBODY
        return body

    def answered(self, scope: Message, status: int, body: bytes) -> tuple[int, bytes]:
        broken = scope["path"].endswith("/get-by-email") and b"somebody" in scope["query_string"]
        return (500, b"{}") if broken else super().answered(scope, status, body)


class KeywordForAll(IgnoresKeyword):
    """Whatever is looked for, the same extensions come, and all are somebody's."""

    def answered(self, scope: Message, status: int, body: bytes) -> tuple[int, bytes]:
        return status, body.replace(b'"sip_user":"', b'"sip_user":"Somebody-')


@pytest.mark.slow
@pytest.mark.parametrize(("bug", "secret"), [(Breaks, "somebody.real")])
def test_a_chain_shows_no_e_mail_that_it_has_read(bug: type[Bug], secret: str) -> None:
    outcome = in_process(bug(sandbox()), "search_agents", "get_agent_by_email")
    broken = [finding for finding in outcome.findings if finding.check == "not_a_server_error"]
    assert broken
    for finding in broken:
        assert secret not in str(finding)
        assert "email=***" in finding.curl


@pytest.mark.slow
def test_a_law_shows_no_value_of_a_row() -> None:
    outcome = under_laws(KeywordForAll(sandbox()), "list_extensions")
    assert "filters_are_obeyed" in {finding.check for finding in outcome.findings}
    for finding in outcome.findings:
        assert "Somebody" not in str(finding)


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("Lan Anh", ["Lan Anh"]),
        ("inbound", []),
        ("101", []),
        (7, []),
        ({"a": ["lan@example.vn", "sip_user"]}, ["lan@example.vn"]),
        (None, []),
    ],
)
def test_only_what_could_tell_of_somebody_is_crossed_out(value: object, told: list[str]) -> None:
    assert list(telling(value)) == told
