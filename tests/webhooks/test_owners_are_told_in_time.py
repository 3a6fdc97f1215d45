"""Does OMICall learn the owner of a caller within its time, and nobody else anything?"""

from __future__ import annotations

import asyncio
import json
import threading
import time
from typing import Any

import pytest

from omicall.errors import ConfigurationError
from omicall.webhooks import _owner
from omicall.webhooks.asgi import WebhookApp

from .doubles import SECRET, Sender

KEY = "an-invented-key-4712"
PATH = "/get_owner_contact_by_phone"
QUERY = b"phoneNumber=0900000123&sipNumber=842810000001"


def ask(
    lookup: Any, query: bytes = QUERY, key: str | None = KEY, method: str = "GET", seconds: float = 1.5
) -> tuple[int, str]:
    app = WebhookApp(print, secret=SECRET, lookup=lookup, lookup_key=KEY, lookup_seconds=seconds)

    async def play() -> tuple[int, str]:
        async with app.running():
            headers = {} if key is None else {"X-API-KEY": key}
            status, text, _ = await Sender(app).send(PATH, method=method, query=query, headers=headers)
            return status, text

    return asyncio.run(play())


class Book:
    """Looks up, and keeps what it was asked for."""

    def __init__(self, owner: Any) -> None:
        self.owner = owner
        self.asked: list[Any] = []

    def __call__(self, number: str, hotline: str | None) -> Any:
        self.asked.append((number, hotline))
        return self.owner


@pytest.mark.parametrize(
    ("owner", "answer"),
    [
        ("101", "101"),
        (["101", "102"], "101:102"),
        (("101",), "101"),
        (None, ""),
        ([], ""),
        ("", ""),
        (["101", ""], ""),
        (["101", None], ""),
        ("101\r\nx", ""),
        ("Lan Phạm", ""),
    ],
)
def test_an_owner_is_extensions_joined_by_colons(owner: Any, answer: str) -> None:
    book = Book(owner)
    assert ask(book) == (200, answer)
    assert book.asked == [("0900000123", "842810000001")]


def test_an_async_function_is_asked_in_the_loop() -> None:
    async def owner(number: str, hotline: str | None) -> list[str]:
        assert threading.current_thread() is threading.main_thread()
        return ["101"]

    assert ask(owner) == (200, "101")


def test_a_plus_and_a_missing_hotline_are_read() -> None:
    book = Book("101")
    assert ask(book, b"phoneNumber=%2B84900000123") == (200, "101")
    assert book.asked == [("+84900000123", None)]


def test_a_question_without_a_number_asks_nobody() -> None:
    book = Book("101")
    assert ask(book, b"") == (200, "")
    assert ask(book, b"phoneNumber=%20") == (200, "")
    assert book.asked == []


@pytest.mark.parametrize("key", [None, "", KEY[:-1], SECRET])
def test_without_the_key_nobody_learns_anything(key: str | None) -> None:
    book = Book("101")
    assert ask(book, key=key) == (404, "Not Found")
    assert ask(book, key=key, method="POST") == (404, "Not Found")
    assert book.asked == []


def test_only_get_is_a_question() -> None:
    assert ask(Book("101"), method="POST")[0] == 405


def test_without_a_look_up_the_path_leads_nowhere() -> None:
    app = WebhookApp(print, secret=SECRET)
    assert asyncio.run(Sender(app).send(PATH, method="GET", headers={"X-API-KEY": KEY}))[0] == 404


def test_a_look_up_without_a_key_is_refused() -> None:
    for key in (None, "", " "):
        with pytest.raises(ConfigurationError, match="lookup_key"):
            WebhookApp(print, secret=SECRET, lookup=Book("101"), lookup_key=key)


@pytest.mark.parametrize("seconds", [0, -1, 2, 60])
def test_the_limit_lies_below_that_of_omicall(seconds: float) -> None:
    with pytest.raises(ConfigurationError, match="lookup_seconds"):
        ask(Book("101"), seconds=seconds)


def test_a_slow_or_stubborn_look_up_is_given_up_in_time(caplog: pytest.LogCaptureFixture) -> None:
    let_go = threading.Event()

    def slow(number: str, hotline: str | None) -> str:
        let_go.wait(5)
        return "101"

    async def stubborn(number: str, hotline: str | None) -> str:
        for _ in range(3):
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError:
                continue
        return "101"

    began = time.monotonic()
    for lookup in (slow, stubborn):
        assert ask_once(lookup) == (200, "")
    assert time.monotonic() - began < 2
    let_go.set()
    assert caplog.text.count("took longer than 0.05 s") == 2


def ask_once(lookup: Any) -> tuple[int, str]:
    """Ask for 50 ms; the loop is then left without waiting for the look-up."""
    app = WebhookApp(print, secret=SECRET, lookup=lookup, lookup_key=KEY, lookup_seconds=0.05)
    loop = asyncio.new_event_loop()
    try:
        sender = Sender(app)
        headers = {"X-API-KEY": KEY}
        status, text, _ = loop.run_until_complete(sender.send(PATH, method="GET", query=QUERY, headers=headers))
        for task in asyncio.all_tasks(loop):
            for _ in range(5):
                task.cancel()
                loop.run_until_complete(asyncio.sleep(0))
        return status, text
    finally:
        loop.close()


def test_slow_look_ups_do_not_make_others_late() -> None:
    let_go = threading.Event()

    def slow(number: str, hotline: str | None) -> str:
        let_go.wait(5)
        return "101"

    app = WebhookApp(print, secret=SECRET, lookup=slow, lookup_key=KEY, lookup_seconds=0.05)

    async def play() -> list[str]:
        async with app.running():
            sender, headers = Sender(app), {"X-API-KEY": KEY}
            questions = [sender.send(PATH, method="GET", query=QUERY, headers=headers) for _ in range(30)]
            answers = await asyncio.gather(*questions)
            assert await asyncio.to_thread(lambda: "free") == "free"
            let_go.set()
            return [text for _, text, _ in answers]

    began = time.monotonic()
    assert asyncio.run(play()) == [""] * 30
    assert time.monotonic() - began < 2


def test_a_failing_look_up_answers_nobody_and_shows_no_number(caplog: pytest.LogCaptureFixture) -> None:
    def fails(number: str, hotline: str | None) -> str:
        raise LookupError(f"no row for {number}")

    assert ask(fails) == (200, "")
    assert "failed with LookupError" in caplog.text
    assert "0900000123" not in caplog.text


def test_path_names_and_time_are_those_of_the_specification() -> None:
    from pathlib import Path

    document = json.loads((Path(__file__).parents[2] / "generated" / "openapi.json").read_text(encoding="utf-8"))
    lookup = document["webhooks"]["owner_lookup"]["get"]
    places = {parameter["in"]: parameter["name"] for parameter in lookup["parameters"]}
    names = [parameter["name"] for parameter in lookup["parameters"]]
    assert names == [_owner.NUMBER, _owner.HOTLINE, _owner.KEY_HEADER]
    assert places["header"] == _owner.KEY_HEADER
    assert lookup["x-omicall-limits"]["answer_within_seconds"] == _owner.LIMIT_SECONDS
    assert f"/{_owner.PATH}`" in lookup["description"]
    assert lookup["responses"]["200"]["content"]["text/plain"]["example"] == "101:102"
