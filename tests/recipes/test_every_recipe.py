"""Is every recipe listed, tested, short, and kept out of the package?"""

from __future__ import annotations

import re
import tomllib

from .conftest import RECIPES

ROOT = RECIPES.parents[1]
FILES = sorted(path.name for path in RECIPES.iterdir() if path.suffix in {".py", ".ipynb"})


def test_the_readme_lists_every_recipe_and_no_other() -> None:
    assert sorted(re.findall(r"^\| `([^`]+)`", (RECIPES / "README.md").read_text(), re.MULTILINE)) == FILES


def test_every_recipe_has_a_test() -> None:
    tests = "".join(path.read_text() for path in sorted((ROOT / "tests" / "recipes").glob("test_*.py")))
    assert [name for name in FILES if f'"{name}"' not in tests and f'"{name.removesuffix(".py")}"' not in tests] == []


def test_recipes_are_short() -> None:
    assert [name for name in FILES if len((RECIPES / name).read_text().splitlines()) > 140] == []


def test_recipes_are_not_installed() -> None:
    built = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert built["packages"] == ["generated/omicall_api", "overlays/omicall"]
