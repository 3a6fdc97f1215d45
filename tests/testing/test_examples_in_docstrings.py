"""Do the examples in the docstrings run, and is every public name explained as the house wants it?"""

from __future__ import annotations

import asyncio
import doctest
import importlib
import inspect
import pkgutil
from typing import Any

import httpx
import pytest

from omicall import testing
from omicall.webhooks import WebhookApp

from .doubles import SECRET

MODULES = sorted(f"omicall.testing.{found.name}" for found in pkgutil.iter_modules(testing.__path__))
NAMES = testing.__all__


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_run(name: str) -> None:
    given: dict[str, Any] = {each: getattr(testing, each) for each in NAMES}
    shown = {"app": WebhookApp(lambda _: None, secret=SECRET), "WebhookApp": WebhookApp}
    more = {"asyncio": asyncio, "httpx": httpx}
    result = doctest.testmod(importlib.import_module(name), extraglobs={**given, **shown, **more})
    assert result.failed == 0


def examples_of(value: object, name: str) -> int:
    """How many lines of examples the docstring of a public thing has."""
    return sum(len(found.examples) for found in doctest.DocTestFinder(recurse=False).find(value, name))


@pytest.mark.parametrize("name", NAMES)
def test_a_public_name_has_an_example_and_says_where_its_facts_come_from(name: str) -> None:
    value = getattr(testing, name)
    text = inspect.getdoc(value) or ""
    assert examples_of(value, name) > 0
    assert "UNSET" not in text
    if name not in ("Report", "Stats"):
        assert "Evidence:" in text
        assert "Raises:" in text


@pytest.mark.parametrize("kind", [testing.FakeOmicall, testing.WebhookSender], ids=lambda kind: kind.__name__)
def test_every_public_method_has_an_example(kind: type) -> None:
    methods = [name for name, value in vars(kind).items() if inspect.isfunction(value) and not name.startswith("_")]
    assert len(methods) > 8
    assert [name for name in methods if not examples_of(getattr(kind, name), name)] == []


def test_both_senders_have_the_same_methods_with_the_same_arguments() -> None:
    sync, other = (
        {
            name: list(inspect.signature(value).parameters.values())
            for name, value in vars(kind).items()
            if inspect.isfunction(value) and (name == "__init__" or not name.startswith("_"))
        }
        for kind in (testing.WebhookSender, testing.AsyncWebhookSender)
    )
    assert sync == other


def test_the_names_are_these() -> None:
    assert NAMES == [
        "AsyncSandboxTransport",
        "AsyncWebhookSender",
        "FakeClock",
        "FakeOmicall",
        "Report",
        "SandboxTransport",
        "Stats",
        "WebhookSender",
        "assert_matches",
        "assert_matches_webhook",
    ]
    assert set(NAMES) <= set(dir(testing))
    with pytest.raises(AttributeError, match="Fake"):
        testing.Fake  # noqa: B018
