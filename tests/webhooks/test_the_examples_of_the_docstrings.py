"""Do the examples in the docstrings run, and is every public name explained as the house wants it?"""

from __future__ import annotations

import doctest
import importlib
import inspect
import pkgutil
from typing import Any

import pytest

from omicall import webhooks
from omicall.webhooks.asgi import WebhookApp

MODULES = sorted(f"omicall.webhooks.{found.name}" for found in pkgutil.iter_modules(webhooks.__path__))
NAMES = [name for name in sorted({*dir(webhooks), "WebhookApp"}) if not name.startswith("_") and name[0].isupper()]
FUNCTIONS = ("new_secret", "parse", "verify", "webhook_url")


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_run(name: str) -> None:
    given: dict[str, Any] = {each: getattr(webhooks, each) for each in (*NAMES, *FUNCTIONS)}
    module = importlib.import_module(name)
    shown = {"app": WebhookApp(print, secret=webhooks.new_secret())}
    result = doctest.testmod(module, extraglobs={**given, **shown})
    assert result.failed == 0


def test_there_are_examples_to_run() -> None:
    finder = doctest.DocTestFinder()
    examples = [found for name in MODULES for found in finder.find(importlib.import_module(name)) if found.examples]
    assert len(examples) > 20


@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_public_function_has_all_parts_of_a_docstring(name: str) -> None:
    function = getattr(webhooks, name)
    text = inspect.getdoc(function) or ""
    assert "Returns:" in text
    assert ">>> " in text
    assert ("Args:" in text) is bool(inspect.signature(function).parameters)


def test_nothing_public_mentions_unset() -> None:
    texts = [inspect.getdoc(getattr(webhooks, name)) or "" for name in (*NAMES, *FUNCTIONS)]
    assert all(texts)
    assert "UNSET" not in "".join(texts).upper()
