"""Is every public name of the package in the Python reference?"""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

import omicall
from docsite.gather import contents

pytestmark = pytest.mark.slow
DIRECT = ["omicall", *(f"omicall.{one.name}" for one in iter_modules(omicall.__path__) if not one.name.startswith("_"))]
SHOWN: list[str] = contents()["modules"]
NAMES = {name: list(getattr(import_module(name), "__all__", [])) for name in sorted({*DIRECT, *SHOWN})}
# The names of a command line are its commands; omicall.resources holds modules, which are shown.
WITHOUT_NAMES = {"omicall.cli", "omicall.resources"}


def headings(site: Path, language: str, module: str) -> set[str]:
    page = (site / language / "python" / f"{module}.html").read_text(encoding="utf-8")
    return set(re.findall(r"<h[2-6]>(\w+)<a class=\"headerlink\"", page))


@pytest.mark.parametrize("language", ["en", "vi"])
@pytest.mark.parametrize("module", [name for name, public in NAMES.items() if public])
def test_every_name_that_a_module_calls_public_has_a_heading(site: Path, module: str, language: str) -> None:
    public = {name for name in NAMES[module] if not name.startswith("_")}
    assert public - headings(site, language, module) == set()


def test_the_catalogue_shows_all_that_it_passes_on(site: Path) -> None:
    assert set(import_module("omicall_api.catalog").__all__) - headings(site, "en", "omicall.catalog") == set()


def test_every_public_module_is_shown() -> None:
    assert set(DIRECT) - set(SHOWN) == WITHOUT_NAMES
