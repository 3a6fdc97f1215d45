"""Is a report saved before it is acknowledged, and never acknowledged when it was not?"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Callable

import pytest

from omicall.errors import ConfigurationError
from omicall.webhooks import CallRecord, Event, Unknown
from omicall.webhooks.asgi import WebhookApp

from .doubles import SECRET, Kept, Sender, record

PATH = f"/omicall/{SECRET}"
BODY = json.dumps(record()).encode()
NUMBER = "0900000123"


class Drawer:
    """A place for reports that fails when it is told to."""

    def __init__(self, *, broken: bool = False) -> None:
        self.broken = broken
        self.got: list[Event] = []

    def put(self, event: Event) -> None:
        if self.broken:
            raise OSError(f"the disk is gone, and with it {NUMBER}")
        self.got.append(event)

    async def put_async(self, event: Event) -> None:
        await asyncio.sleep(0)
        self.put(event)


def answers(app: WebhookApp, *bodies: bytes, path: str = PATH) -> list[tuple[int, str]]:
    """Send reports one after the other, and give status and text of the answers."""

    async def play() -> list[tuple[int, str]]:
        async with app.running():
            return [(await Sender(app).send(path, body))[:2] for body in bodies]

    return asyncio.run(play())


def plain(drawer: Drawer) -> Callable[[Event], object]:
    return drawer.put


def in_the_loop(drawer: Drawer) -> Callable[[Event], object]:
    return drawer.put_async


def returning_a_coroutine(drawer: Drawer) -> Callable[[Event], object]:
    return lambda event: drawer.put_async(event)


@pytest.mark.parametrize("save", [plain, in_the_loop, returning_a_coroutine])
def test_when_it_answers_200_the_report_is_saved(save: Callable[[Drawer], Callable[[Event], object]]) -> None:
    drawer, seen = Drawer(), []

    async def play() -> None:
        app = WebhookApp(None, secret=SECRET, save=save(drawer))
        async with app.running():
            answer = await Sender(app).send(PATH, BODY)
            seen.extend(drawer.got)
            assert answer[:2] == (200, '{"ok": true}')

    asyncio.run(play())
    assert [type(event) for event in seen] == [CallRecord]


@pytest.mark.parametrize("save", [plain, in_the_loop, returning_a_coroutine])
def test_what_is_not_saved_is_not_acknowledged(
    save: Callable[[Drawer], Callable[[Event], object]], caplog: pytest.LogCaptureFixture
) -> None:
    drawer = Drawer(broken=True)
    with caplog.at_level(logging.DEBUG):
        assert answers(WebhookApp(None, secret=SECRET, save=save(drawer)), BODY) == [
            (500, '{"ok": false, "error": "not saved"}')
        ]
    errors = [each.getMessage() for each in caplog.records if each.levelno == logging.ERROR]
    assert len(errors) == 1
    assert "answered with 500" in errors[0]
    assert "OSError" in errors[0]
    assert NUMBER not in caplog.text


def test_what_is_not_saved_is_not_worked_on() -> None:
    drawer, kept = Drawer(broken=True), Kept()
    app = WebhookApp(kept, secret=SECRET, save=drawer.put)
    answers(app, BODY)
    drawer.broken = False
    answers(app, BODY)
    assert isinstance(kept.next(), CallRecord)
    assert kept.got.empty()


def test_the_work_comes_after_the_saving() -> None:
    order: list[str] = []
    app = WebhookApp(
        lambda _: order.append("worked on"), secret=SECRET, save=lambda _: order.append("saved"), queue_size=1
    )
    answers(app, BODY)
    assert order == ["saved", "worked on"]


def test_what_nobody_can_read_is_saved_too() -> None:
    drawer = Drawer()
    assert [status for status, _ in answers(WebhookApp(None, secret=SECRET, save=drawer.put), b"<html>")] == [200]
    assert [type(event) for event in drawer.got] == [Unknown]


def test_nothing_of_a_stranger_is_saved() -> None:
    drawer = Drawer()
    app = WebhookApp(None, secret=SECRET, save=drawer.put)
    assert answers(app, BODY, path="/omicall/another-secret-4711")[0][0] == 404
    assert answers(WebhookApp(None, secret=SECRET, save=drawer.put, max_bytes=10), BODY)[0][0] == 413
    assert drawer.got == []


@pytest.mark.parametrize(("handle", "save"), [(None, None), (None, "x"), ("x", print)])
def test_there_must_be_a_function_to_give_reports_to(handle: object, save: object) -> None:
    with pytest.raises(ConfigurationError):
        WebhookApp(handle, secret=SECRET, save=save)  # type: ignore[arg-type]
