"""Do the recipes of the guide receive, refuse strangers, answer fast and work after?"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import django
import httpx
import pytest
from django.conf import settings
from django.test import Client
from tests.code_blocks import python_blocks

from omicall.webhooks import CallRecord

from .doubles import SECRET, record, serving

GUIDE = Path(__file__).parents[2] / "overlays" / "omicall" / "webhooks" / "GUIDE.md"
KEY = "an-invented-key-4712"
BODY = json.dumps(record())
JSON = {"content-type": "application/json"}


@pytest.fixture
def recipe(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Any]:
    """Give a function that makes a module out of the one block of the guide that holds some words."""
    monkeypatch.setenv("OMICALL_WEBHOOK_SECRET", SECRET)
    monkeypatch.setenv("OMICALL_LOOKUP_KEY", KEY)

    def load(words: str) -> Any:
        (code,) = [code for code in python_blocks(GUIDE) if words in code]
        module = ModuleType("recipe_under_test")
        monkeypatch.setitem(sys.modules, module.__name__, module)
        exec(compile(code, words, "exec", dont_inherit=True), vars(module))
        return module

    return load


def arrived(received: list[Any]) -> Any:
    """The one event that came to the background."""
    for _ in range(1000):
        if received:
            break
        time.sleep(0.01)
    (event,) = received
    assert isinstance(event, CallRecord)
    return event


@pytest.mark.parametrize(("words", "prefix"), [("app = WebhookApp(work", ""), ("import FastAPI", "/omicall")])
def test_an_asgi_recipe_receives_on_a_real_server(recipe: Any, words: str, prefix: str) -> None:
    module = recipe(words)
    with serving(module.app) as url, httpx.Client(base_url=url, trust_env=False, verify=False) as client:
        assert client.post(f"{prefix}/{SECRET}", content=BODY, headers=JSON).status_code == 200
        assert client.post(f"{prefix}/{SECRET}x", content=BODY, headers=JSON).status_code == 404
        assert client.get(f"{prefix}/{SECRET}").status_code == 405
    assert arrived(module.received).raw == record()


def test_the_flask_recipe_receives(recipe: Any) -> None:
    module = recipe("from flask import")
    client = module.app.test_client()
    assert client.post(f"/omicall/{SECRET}", data=BODY, headers=JSON).status_code == 200
    assert client.post(f"/omicall/{SECRET}x", data=BODY, headers=JSON).status_code == 404
    assert client.post(f"/omicall/{SECRET}", data=b"x" * 2_000_000).status_code == 413
    assert arrived(module.received).raw == record()
    assert module.worker.close()
    assert client.post(f"/omicall/{SECRET}", data=BODY, headers=JSON).status_code == 503


def test_the_django_recipe_receives(recipe: Any) -> None:
    module = recipe("from django.urls import")
    if not settings.configured:
        settings.configure(ROOT_URLCONF=module.__name__, ALLOWED_HOSTS=["testserver"], SECRET_KEY="for-tests-only")
        django.setup()
    client = Client(enforce_csrf_checks=True)
    sent: dict[str, Any] = {"content_type": "application/json"}
    assert client.post(f"/omicall/{SECRET}", BODY, **sent).status_code == 200
    assert client.post(f"/omicall/{SECRET}x", BODY, **sent).status_code == 404
    assert client.get(f"/omicall/{SECRET}").status_code == 404
    assert arrived(module.received).raw == record()
    assert module.worker.close()
    assert client.post(f"/omicall/{SECRET}", BODY, **sent).status_code == 503


def test_the_recipe_for_repeats_prints_what_the_guide_says(
    recipe: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    recipe("SQLiteSeen")
    assert capsys.readouterr().out.splitlines() == [
        "CallEvent first",
        "CallRecord newer",
        "CallRecord repeat",
        "CallEvent older",
        "{'d5b4': True}",
    ]


def test_work_that_failed_in_that_recipe_is_done_at_the_next_delivery(
    recipe: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    module = recipe("SQLiteSeen")
    module.calls = None
    event = module.parse({"transaction_id": "e6c5", "state": "cdr"})
    with pytest.raises(TypeError):
        module.work(event)
    module.calls = {}
    module.work(event)
    assert module.calls == {"e6c5": None}


def test_the_first_recipe_describes_each_kind(recipe: Any, capsys: pytest.CaptureFixture[str]) -> None:
    recipe("def describe")
    assert capsys.readouterr().out.splitlines() == [
        "d5b4: answered, extension 101, recording None",
        "d5b4: ringing",
        "not understood: not_json",
    ]


def test_the_look_up_recipe_answers(recipe: Any) -> None:
    app = recipe("owner_of").app

    async def ask(number: str) -> str:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://127.0.0.1") as client:
            answer = await client.get(
                "/get_owner_contact_by_phone", params={"phoneNumber": number}, headers={"X-API-KEY": KEY}
            )
            return answer.raise_for_status().text

    assert asyncio.run(ask("0900000123")) == "101:102"
    assert asyncio.run(ask("0900000124")) == ""
