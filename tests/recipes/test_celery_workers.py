"""Do the Celery tasks place each call once, and do their processes share one token?"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import ModuleType
from urllib.request import urlopen

import pytest
from celery.exceptions import Retry
from kombu.transport.redis import Channel
from redis import Redis

from omicall.errors import RateLimited, TokenError
from omicall.testing import FakeOmicall

from .conftest import RECIPES

CALL = ["101", "0900000123"]
PROCESS = "import celery_workers; print(celery_workers.call_back.apply(args=['101', '0900000123']).get())"


@pytest.fixture
def fake() -> FakeOmicall:
    return FakeOmicall(calls=20)


@pytest.fixture
def module(recipe: Callable[[str], ModuleType], fake: FakeOmicall, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The recipe, whose client talks to the fake; its tasks run where they are called."""
    monkeypatch.setenv("CRM_BROKER", "memory://")
    loaded = recipe("celery_workers")
    client = fake.client()
    monkeypatch.setattr(loaded, "omicall", lambda: client)
    return loaded


def test_a_call_is_placed_once(module: ModuleType, fake: FakeOmicall) -> None:
    assert module.call_back.apply(args=CALL).get() != "unknown"
    assert fake.stats().billable["click_to_call"] == 1


def test_a_lost_answer_is_told_and_not_repeated(module: ModuleType, fake: FakeOmicall) -> None:
    fake.faults({"operation": "click_to_call", "kind": "reset_after"})
    assert module.call_back.apply(args=CALL).get() == "unknown"
    assert fake.stats().billable["click_to_call"] == 1


@pytest.mark.parametrize("kind", ["dead_token", "http_429"])
def test_what_was_refused_before_it_began_is_tried_again(module: ModuleType, fake: FakeOmicall, kind: str) -> None:
    module.omicall().tenant.detail()
    fake.faults({"operation": "click_to_call", "kind": kind, "seconds": 1, "times": 1})
    assert module.call_back.apply(args=CALL).get() != "unknown"
    assert fake.stats().billable["click_to_call"] == 1


def test_a_refusal_that_lasts_ends_the_task(module: ModuleType, fake: FakeOmicall) -> None:
    fake.faults({"operation": "click_to_call", "kind": "http_429", "seconds": 1})
    with pytest.raises(RateLimited):
        module.call_back.apply(args=CALL).get()
    assert fake.stats().requests["click_to_call"] == 3


def test_tokens_that_are_all_refused_end_the_task(module: ModuleType, fake: FakeOmicall) -> None:
    fake.faults({"operation": "click_to_call", "kind": "dead_token"})
    with pytest.raises(TokenError):
        module.call_back.apply(args=CALL).get()
    assert fake.stats().billable["click_to_call"] == 0


def test_only_what_costs_nothing_is_handed_to_another_worker(module: ModuleType) -> None:
    assert (module.call_back.acks_late, module.fetch_recording.acks_late) == (False, True)


def test_a_call_that_the_broker_hands_out_again_is_too_old_to_be_placed(module: ModuleType, fake: FakeOmicall) -> None:
    assert module.call_back.expires < Channel.visibility_timeout
    with module.app.connection_for_read() as connection:
        module.call_back.apply_async(args=CALL, connection=connection)
        message = connection.SimpleQueue("celery").get(block=False)
    sent = datetime.now(UTC)
    assert sent < datetime.fromisoformat(message.headers["expires"]) <= sent + timedelta(minutes=10)


def test_a_person_is_told_of_a_lost_answer(
    module: ModuleType, fake: FakeOmicall, caplog: pytest.LogCaptureFixture
) -> None:
    fake.faults({"operation": "click_to_call", "kind": "reset_after"})
    module.call_back.apply(args=CALL)
    (line,) = [record.getMessage() for record in caplog.records if record.name == "celery_workers"]
    assert "nobody knows whether the phone rang" in line
    assert CALL[1] not in line


@pytest.mark.parametrize("missing", ["CRM_BROKER", "OMICALL_TOKEN_CACHE"])
def test_a_worker_without_a_broker_or_a_shared_token_does_not_run(
    recipe: Callable[[str], ModuleType], monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    monkeypatch.setenv("CRM_BROKER", "memory://")
    monkeypatch.setenv("OMICALL_TOKEN_CACHE", "redis://127.0.0.1:1")
    monkeypatch.delenv(missing)
    with pytest.raises(KeyError, match=missing):
        recipe("celery_workers").omicall()


def recorded(fake: FakeOmicall) -> str:
    """The id of a call that has a recording."""
    with fake.client() as client:
        return client.calls.click_to_call(extension="101", phone_number="0900000123").call_uuid


def test_a_recording_is_fetched_and_stays(module: ModuleType, fake: FakeOmicall, tmp_path: Path) -> None:
    call_id = recorded(fake)
    for _ in range(2):
        path = module.fetch_recording.apply(args=[call_id, str(tmp_path)]).get()
        assert Path(path).stat().st_size > 1000
    assert fake.stats().requests["download_recording"] == 1


def test_a_recording_that_is_not_there_yet_is_waited_for(
    module: ModuleType, fake: FakeOmicall, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module.fetch_recording, "max_retries", 0)
    with pytest.raises((Retry, module.fetch_recording.MaxRetriesExceededError)):
        module.fetch_recording.apply(args=["00000000-0000-4000-8000-000000000000", str(tmp_path)]).get()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
def test_two_processes_share_one_token_through_redis(
    sandbox_url: str, redis_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OMICALL_TOKEN_CACHE", redis_url)
    monkeypatch.setenv("CRM_BROKER", "memory://")
    for _ in range(2):
        ran = subprocess.run([sys.executable, "-c", PROCESS], cwd=RECIPES, capture_output=True, timeout=60, check=False)
        assert (ran.returncode, ran.stderr) == (0, b"")
    with urlopen(f"{sandbox_url}/__sandbox__/stats") as answer:
        stats = json.load(answer)
    assert (stats["token_exchanges"], stats["billable"]["click_to_call"]) == (1, 2)
    with Redis.from_url(redis_url) as redis:
        assert list(redis.scan_iter("omicall:*")) != []
