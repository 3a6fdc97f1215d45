"""Does a key, a token, a name, a number or an e-mail get into the report, a log line or a traceback?"""

from __future__ import annotations

import json
import re
import traceback
from collections.abc import Iterator
from typing import Any

import pytest
from tests.leaks.collected import Everything, everything_logged

from omicall.doctor import CouldNotRunError, Report

from .doubles import KEY, MADE_UP, Visit, at, envelope, lost, text_answer

TALKATIVE = "Nguyễn Văn A, 0900000123, a@example.vn"


@pytest.fixture
def log() -> Iterator[Everything]:
    """All that any logger says."""
    with everything_logged() as handler:
        yield handler


def told(report: Report) -> str:
    """The whole report, as a program and as a person get it."""
    return json.dumps(report.document(), ensure_ascii=False) + repr(report)


def texts_of(value: Any) -> Iterator[str]:
    """Every text in a decoded answer that could be somebody's."""
    if isinstance(value, dict):
        for inner in value.values():
            yield from texts_of(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts_of(inner)
    elif isinstance(value, str) and len(value) > 5:
        yield value


def test_nothing_that_the_sandbox_said_is_in_the_report() -> None:
    visit = Visit(operations=True)
    shown = told(visit.report)
    secrets = {KEY, MADE_UP, *visit.box.tokens, *(r.headers.get("authorization", KEY) for r in visit.box.sent)}
    said = {text for body in visit.box.bodies if body.startswith("{") for text in texts_of(json.loads(body))}
    # A word in small letters is the API's own; names, numbers, addresses and ids are not made like that.
    said = {text for text in said if not re.fullmatch("[a-z_]+", text)}
    assert len(secrets) > 5
    assert len(said) > 100
    assert not [secret for secret in secrets if secret in shown]
    assert not [text for text in said if text in shown]
    assert not re.search(r"0\d{9}|84\d{8,}|@|[0-9a-f]{24}", shown)


@pytest.mark.parametrize(
    "answer",
    [
        lambda: text_answer(401, TALKATIVE),
        lambda: text_answer(200, TALKATIVE, TALKATIVE.encode("ascii", "ignore").decode()),
        lambda: envelope(message=TALKATIVE),
        lambda: envelope(401, message=TALKATIVE, error=TALKATIVE),
        lambda: envelope(900000123, payload={"error": TALKATIVE, "message": TALKATIVE}),
        lambda: envelope("0900000123"),
    ],
)
def test_no_word_of_a_talkative_server_is_told(answer: object) -> None:
    shown = told(Visit(at((2, 4, 6, 7, 8), answer)).report)
    assert not [word for word in ("Nguy", "0900000123", "900000123", "example.vn") if word in shown]


def test_nothing_secret_is_logged_either(log: Everything) -> None:
    visit = Visit(operations=True)
    lines = "\n".join(log.lines)
    assert "HTTP Request" in lines
    assert not [secret for secret in (KEY, MADE_UP, *visit.box.tokens) if secret in lines]
    assert "0900000" not in lines


@pytest.mark.parametrize("bend", [lost((1,)), at(1, lambda: text_answer(500, TALKATIVE))])
def test_a_traceback_with_its_local_variables_shows_no_key(bend: Any) -> None:
    with pytest.raises(CouldNotRunError) as caught:
        Visit(bend, key="a-real-looking-key")
    frames = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
    # The first frames are the test's own, which has the key.
    shown = "".join(line for frame in frames.stack[2:] for line in map(str, (frame.locals or {}).values()))
    assert "Sender(" in shown
    assert "a-real-looking-key" not in shown
