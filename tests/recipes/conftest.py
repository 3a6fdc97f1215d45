"""A recipe as a module, and a sandbox whose address stands in the environment."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

from omicall.sandbox import Settings, running

RECIPES = Path(__file__).parents[2] / "overlays" / "recipes"
SECRET = "an-invented-secret-4711"
KEY = "sandbox-key"


@pytest.fixture
def recipe(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], ModuleType]:
    """Give a function that loads a recipe afresh, as its own name."""
    monkeypatch.setenv("OMICALL_WEBHOOK_SECRET", SECRET)

    def load(name: str) -> ModuleType:
        spec = importlib.util.spec_from_file_location(name, RECIPES / f"{name}.py")
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        monkeypatch.setitem(sys.modules, name, module)
        spec.loader.exec_module(module)
        return module

    return load


@pytest.fixture
def sandbox_url(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A sandbox with 500 calls, which whatever reads the environment will use."""
    with running(Settings(api_key=KEY)) as url:
        monkeypatch.setenv("OMICALL_BASE_URL", url)
        monkeypatch.setenv("OMICALL_API_KEY", KEY)
        yield url
