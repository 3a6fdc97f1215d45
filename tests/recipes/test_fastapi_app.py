"""Does the FastAPI application place calls once, and learn what came of them?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

import httpx
import pytest
from tests.webhooks.doubles import serving

from omicall.testing import FakeOmicall, WebhookSender
from omicall_api.models import WebhookSettings, WebhookType

from .conftest import SECRET

CLICK = {"extension": "101", "phone_number": "0900000123"}


@pytest.fixture
def fake() -> FakeOmicall:
    return FakeOmicall(calls=20)


@pytest.fixture
def module(recipe: Callable[[str], ModuleType], fake: FakeOmicall, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The recipe, whose client talks to the fake."""
    loaded = recipe("fastapi_app")
    monkeypatch.setattr(loaded, "AsyncOmicall", fake.async_client)
    return loaded


@pytest.fixture
def browser(module: ModuleType) -> Iterator[httpx.Client]:
    """A client of the application, which runs on a real server."""
    with serving(module.app) as url, httpx.Client(base_url=url, trust_env=False, verify=False) as client:
        yield client


def test_a_click_becomes_a_call_and_its_record_arrives(
    fake: FakeOmicall, module: ModuleType, browser: httpx.Client
) -> None:
    with fake.client() as client:
        hook = WebhookSettings(type=WebhookType.CALL, url=f"https://crm.example.vn/omicall/{SECRET}")
        client.webhooks.register(webhook=hook)
    call_id = browser.post("/call", json=CLICK).raise_for_status().json()["call_id"]
    assert fake.stats().billable["click_to_call"] == 1
    assert browser.get(f"/calls/{call_id}").status_code == 404
    with WebhookSender(module.webhooks, path=f"/{SECRET}") as sender:
        for report in fake.reports():
            sender.post(report.body)
    told = browser.get(f"/calls/{call_id}").raise_for_status().json()
    assert (told["answered"], told["extension"]) == (True, "101")


def test_webhooks_are_mounted_behind_the_secret(browser: httpx.Client) -> None:
    assert browser.post(f"/omicall/{SECRET}", json={"state": "cdr", "transaction_id": "d5b4"}).status_code == 200
    assert browser.post(f"/omicall/{SECRET}x", json={}).status_code == 404


@pytest.mark.parametrize(
    ("fault", "status", "placed"),
    [
        ({"kind": "reset_after"}, 504, 1),
        ({"kind": "failure", "code": "user_busy"}, 409, 0),
        ({"kind": "dead_token"}, 502, 0),
    ],
)
def test_a_call_is_never_placed_twice(
    fake: FakeOmicall, browser: httpx.Client, fault: dict[str, Any], status: int, placed: int
) -> None:
    fake.faults({"operation": "click_to_call", **fault})
    answer = browser.post("/call", json=CLICK)
    assert answer.status_code == status
    assert CLICK["phone_number"] not in answer.text
    assert fake.stats().billable["click_to_call"] == placed


def test_a_refusal_says_what_to_do(fake: FakeOmicall, browser: httpx.Client) -> None:
    fake.faults({"operation": "click_to_call", "kind": "failure", "code": "user_busy"})
    told = browser.post("/call", json=CLICK).json()["detail"]
    assert told["code"] == "user_busy"
    assert told["advice"]
    assert set(told["meaning"]) == {"vi", "en"}


def test_a_report_whose_work_failed_is_taken_at_the_next_delivery(module: ModuleType, browser: httpx.Client) -> None:
    body = {"state": "cdr", "transaction_id": "d5b4", "answer_sec": 62}
    kept, module.records = module.records, None
    with WebhookSender(module.webhooks, path=f"/{SECRET}") as sender:
        sender.post(body)
    module.records = kept
    with WebhookSender(module.webhooks, path=f"/{SECRET}") as sender:
        sender.post(body)
    assert list(kept) == ["d5b4"]
