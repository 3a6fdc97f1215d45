"""Does the receiver let in the right sender only, answer at once, and lose nothing that it took?"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from omicall.errors import ConfigurationError
from omicall.webhooks import CallRecord, Event, Unknown
from omicall.webhooks.asgi import WebhookApp

from .doubles import SECRET, Kept, Sender, Stuck, record

GOOD = f"/omicall/{SECRET}"
BODY = json.dumps(record()).encode()


async def let_others_run() -> None:
    for _ in range(20):
        await asyncio.sleep(0)


async def no_work(event: Event) -> None:
    """A handler that has nothing to do."""


def drive(app: WebhookApp, story: Callable[[Sender], Awaitable[None]]) -> None:
    """Play a story while the application runs."""

    async def play() -> None:
        async with app.running():
            await story(Sender(app))

    asyncio.run(play())


def test_a_record_is_handed_over_whatever_stands_before_the_secret() -> None:
    kept = Kept()

    async def story(sender: Sender) -> None:
        for path in (f"/{SECRET}", GOOD, f"/a/b/{SECRET}/"):
            assert (await sender.send(path, BODY[:10], BODY[10:]))[:2] == (200, '{"ok": true}')

    drive(WebhookApp(kept, secret=SECRET), story)
    for _ in range(3):
        event = kept.next()
        assert isinstance(event, CallRecord)
        assert event.raw == record()


def test_who_does_not_know_the_secret_learns_nothing_and_is_not_read() -> None:
    kept = Kept()

    async def story(sender: Sender) -> None:
        answers = [
            await sender.send(path, BODY, method=method)
            for path in ("/", "", "/omicall", f"/{SECRET[:-1]}", f"/{SECRET}x", f"/{SECRET}/x", f"/x{SECRET}")
            for method in ("POST", "GET", "DELETE")
        ]
        assert {str(answer) for answer in answers} == {str(answers[0])}
        assert answers[0][:2] == (404, "Not Found")
        assert sender.chunks_read == 0

    drive(WebhookApp(kept, secret=SECRET), story)
    assert kept.got.empty()


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE"])
def test_only_post_is_taken(method: str) -> None:
    async def story(sender: Sender) -> None:
        status, _, headers = await sender.send(GOOD, BODY, method=method)
        assert (status, headers["allow"]) == (405, "POST")

    drive(WebhookApp(no_work, secret=SECRET), story)


def test_a_body_that_nobody_can_read_is_taken_too() -> None:
    kept = Kept()

    async def story(sender: Sender) -> None:
        assert (await sender.send(GOOD, b"\xff<html>", headers={"Content-Type": "text/html"}))[0] == 200
        assert (await sender.send(GOOD))[0] == 200

    drive(WebhookApp(kept, secret=SECRET), story)
    first, second = kept.next(), kept.next()
    assert isinstance(first, Unknown)
    assert (first.raw, second.raw) == (b"\xff<html>", b"")


def test_a_body_that_is_too_long_is_not_read_to_its_end() -> None:
    kept = Kept()

    async def story(sender: Sender) -> None:
        assert (await sender.send(GOOD, b"x" * 101, headers={"Content-Length": "101"}))[0] == 413
        assert sender.chunks_read == 0
        assert (await sender.send(GOOD, *[b"x" * 50] * 10))[0] == 413
        assert sender.chunks_read == 3
        assert (await sender.send(GOOD, b"x" * 100, headers={"Content-Length": "100"}))[0] == 200

    drive(WebhookApp(kept, secret=SECRET, max_bytes=100), story)
    assert kept.next().raw == b"x" * 100
    assert kept.got.empty()


def test_half_a_body_is_no_report() -> None:
    kept = Kept()

    async def story(sender: Sender) -> None:
        assert (await sender.send(GOOD, BODY[:10], hang_up=True))[0] == 0

    drive(WebhookApp(kept, secret=SECRET), story)
    assert kept.got.empty()


def test_a_body_that_comes_too_slowly_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("omicall.webhooks.asgi._READ_SECONDS", 0.01)
    sent: list[Any] = []

    async def story(sender: Sender) -> None:
        async def send(message: Any) -> None:
            sent.append(message)

        scope = {"type": "http", "method": "POST", "path": GOOD, "headers": []}
        await sender.app(scope, asyncio.Event().wait, send)

    drive(WebhookApp(no_work, secret=SECRET), story)
    assert sent[0]["status"] == 408


@pytest.mark.parametrize("in_loop", [True, False])
def test_the_answer_does_not_wait_for_the_work_and_a_full_queue_says_so(
    in_loop: bool, caplog: pytest.LogCaptureFixture
) -> None:
    stuck = Stuck()

    async def slow(event: Event) -> None:
        await asyncio.to_thread(stuck, event)

    async def story(sender: Sender) -> None:
        assert (await sender.send(GOOD, BODY))[0] == 200
        assert await asyncio.to_thread(stuck.began.wait, 10)
        assert [(await sender.send(GOOD, BODY))[0] for _ in range(3)] == [200, 200, 503]
        assert stuck.done == 0
        stuck.let_go.set()

    drive(WebhookApp(slow if in_loop else stuck, secret=SECRET, queue_size=2), story)
    # The end of `running` waits for what was taken.
    assert stuck.done == 3
    assert "answered with 503" in caplog.text


def test_the_shutdown_waits_for_a_limited_time(caplog: pytest.LogCaptureFixture) -> None:
    async def never(event: Event) -> None:
        await asyncio.Event().wait()

    async def story(sender: Sender) -> None:
        assert [(await sender.send(GOOD, BODY))[0] for _ in range(3)] == [200] * 3

    drive(WebhookApp(never, secret=SECRET, drain_seconds=0.02), story)
    assert "3 reports were not worked on within 0.02 s of the shutdown and are lost." in caplog.text


def test_a_handler_that_fails_costs_its_own_report_only(caplog: pytest.LogCaptureFixture) -> None:
    worked: list[Event] = []

    async def fails_at_first(event: Event) -> None:
        worked.append(event)
        if len(worked) == 1:
            raise ValueError(f"no account for {event.raw['phone_number']}")
        if len(worked) == 2:
            raise asyncio.CancelledError

    async def story(sender: Sender) -> None:
        for _ in range(3):
            await sender.send(GOOD, BODY)

    with caplog.at_level(logging.DEBUG, "omicall"):
        drive(WebhookApp(fails_at_first, secret=SECRET), story)
    assert len(worked) == 3
    assert "failed with ValueError at test_the_receiver_answers_at_once.py:" in caplog.text
    ours = "".join(entry.getMessage() for entry in caplog.records if entry.name.startswith("omicall"))
    assert "0900000123" not in ours
    assert SECRET not in ours
    assert not any(entry.exc_info for entry in caplog.records)


def test_reports_are_worked_on_in_the_order_of_arrival() -> None:
    seen: list[str] = []

    async def work(event: Event) -> None:
        await asyncio.sleep(0)
        seen.append(event.raw["transaction_id"])

    async def story(sender: Sender) -> None:
        for number in range(30):
            await sender.send(GOOD, json.dumps({"transaction_id": str(number)}).encode())

    drive(WebhookApp(work, secret=SECRET), story)
    assert seen == [str(number) for number in range(30)]


def test_several_workers_work_side_by_side() -> None:
    together = 0
    most = 0

    async def work(event: Event) -> None:
        nonlocal together, most
        together += 1
        most = max(most, together)
        await let_others_run()
        together -= 1

    async def story(sender: Sender) -> None:
        for _ in range(10):
            await sender.send(GOOD, BODY)

    drive(WebhookApp(work, secret=SECRET, workers=3), story)
    assert most == 3


def test_it_works_without_a_lifespan_and_says_what_that_costs(caplog: pytest.LogCaptureFixture) -> None:
    kept = Kept()

    async def play() -> None:
        sender = Sender(WebhookApp(kept, secret=SECRET))
        assert [(await sender.send(GOOD, BODY))[0] for _ in range(2)] == [200, 200]
        for _ in range(2):
            assert await asyncio.to_thread(kept.next)

    asyncio.run(play())
    assert caplog.text.count("without a lifespan") == 1


def test_it_works_in_one_loop_after_the_other() -> None:
    kept = Kept()
    app = WebhookApp(kept, secret=SECRET)

    async def story(sender: Sender) -> None:
        assert (await sender.send(GOOD, BODY))[0] == 200

    drive(app, story)
    drive(app, story)
    assert kept.got.qsize() == 2


def test_it_works_in_two_loops_side_by_side() -> None:
    kept = Kept()
    app = WebhookApp(kept, secret=SECRET)

    async def story(sender: Sender) -> None:
        assert (await sender.send(GOOD, BODY))[0] == 200
        await asyncio.to_thread(drive, app, inner)
        assert (await sender.send(GOOD, BODY))[0] == 200

    async def inner(sender: Sender) -> None:
        assert (await sender.send(GOOD, BODY))[0] == 200

    drive(app, story)
    assert kept.got.qsize() == 3


def test_the_lifespan_of_a_server_starts_and_ends_it() -> None:
    kept = Kept()
    app = WebhookApp(kept, secret=SECRET)
    said: list[str] = []

    async def play() -> None:
        told: asyncio.Queue[dict[str, Any]] = asyncio.Queue()

        async def send(message: Any) -> None:
            said.append(message["type"])

        life = asyncio.create_task(app({"type": "lifespan"}, told.get, send))
        told.put_nowait({"type": "lifespan.startup"})
        await let_others_run()
        assert said == ["lifespan.startup.complete"]
        await Sender(app).send(GOOD, BODY)
        told.put_nowait({"type": "lifespan.shutdown"})
        await life

    asyncio.run(play())
    assert said[1:] == ["lifespan.shutdown.complete"]
    assert kept.got.qsize() == 1


def test_web_sockets_are_turned_away() -> None:
    said: list[Any] = []

    async def receive() -> dict[str, str]:
        return {"type": "websocket.connect"}

    async def send(message: Any) -> None:
        said.append(message["type"])

    asyncio.run(WebhookApp(print, secret=SECRET)({"type": "websocket", "path": GOOD}, receive, send))
    assert said == ["websocket.close"]


@pytest.mark.parametrize("wrong", [{"max_bytes": 0}, {"queue_size": 0}, {"workers": 0}, {"handle": None}])
def test_settings_of_no_use_are_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ConfigurationError):
        WebhookApp(**{"handle": print, "secret": SECRET, **wrong})
