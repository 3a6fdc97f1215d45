"""Is every public name of the package in the Python reference, and can it be called from there?"""

from __future__ import annotations

import re
from html import unescape
from importlib import import_module
from inspect import isclass, isfunction, signature
from pathlib import Path
from pkgutil import iter_modules

import pytest

import omicall
from docsite.gather import contents

pytestmark = pytest.mark.slow
DIRECT = ["omicall", *(f"omicall.{one.name}" for one in iter_modules(omicall.__path__) if not one.name.startswith("_"))]
SHOWN: list[str] = contents()["modules"]
PASS_ON = ["omicall.errors", "omicall.token", "omicall.webhooks"]
"""Modules without `__all__` that import nothing of the package for themselves: what they hold of it is public."""
NAMES = {name: list(getattr(import_module(name), "__all__", [])) for name in sorted({*DIRECT, *SHOWN})} | {
    name: [
        key
        for key, value in vars(import_module(name)).items()
        if (isclass(value) or isfunction(value)) and value.__module__.startswith("omicall")
    ]
    for name in PASS_ON
}
# The names of a command line are its commands; omicall.resources holds modules, which are shown.
WITHOUT_NAMES = {"omicall.cli", "omicall.resources"}
CALLED = [
    ("omicall", "AsyncOmicall"),
    ("omicall.errors", "OutcomeUnknown"),
    ("omicall.token", "FileStore"),
    ("omicall.token", "RedisStore"),
    ("omicall.webhooks", "Deduplicator"),
    ("omicall.webhooks", "parse"),
    ("omicall.webhooks", "WebhookApp"),
    ("omicall.testing", "FakeOmicall"),
    ("omicall.testing", "assert_matches"),
]


def headings(site: Path, language: str, module: str) -> set[str]:
    page = (site / language / "python" / f"{module}.html").read_text(encoding="utf-8")
    return set(re.findall(r"<h[2-6]>(\w+)<a class=\"headerlink\"", page))


@pytest.mark.parametrize("language", ["en", "vi"])
@pytest.mark.parametrize("module", [name for name, public in NAMES.items() if public])
def test_every_public_name_of_a_module_has_a_heading(site: Path, module: str, language: str) -> None:
    public = {name for name in NAMES[module] if not name.startswith("_")}
    assert public - headings(site, language, module) == set()


def test_the_catalogue_shows_all_that_it_passes_on(site: Path) -> None:
    assert set(import_module("omicall_api.catalog").__all__) - headings(site, "en", "omicall.catalog") == set()


@pytest.mark.parametrize(("module", "name"), CALLED)
def test_what_is_called_is_shown_with_its_arguments(site: Path, module: str, name: str) -> None:
    page = (site / "en" / "python" / f"{module}.html").read_text(encoding="utf-8")
    blocks = [unescape(re.sub("<[^>]+>", "", one)) for one in re.findall(r"<pre>(.*?)</pre>", page, re.DOTALL)]
    names = list(signature(getattr(import_module(module), name)).parameters)
    (shown,) = [block for block in blocks if re.match(rf"{name}\(\s*(?:\*,\s*)?{names[0]}\b", block)]
    assert [one for one in names if not re.search(rf"\b{one}\b", shown)] == []


def test_every_public_module_is_shown() -> None:
    assert set(DIRECT) - set(SHOWN) == WITHOUT_NAMES
