"""A copy of the spec with everything in it that the pipeline can deal with."""

from __future__ import annotations

import shutil
from pathlib import Path

from .folders import SPEC
from .odd_spec import EXAMPLES, ODD


def copy_of_the_spec(folder: Path) -> Path:
    """The spec as it is, in a folder of its own."""
    return Path(shutil.copytree(SPEC, folder / "spec"))


def replace(file: Path, old: str, new: str) -> None:
    """Change one place of a file; an old text that is not there once is a fault of the test."""
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, old
    file.write_text(text.replace(old, new), encoding="utf-8")


DEPRECATED = """get_call_v1
      deprecated: true
      x-omicall-deprecation: {since: "2026-05-04", replaced_by: get_call, removed: false}
"""


def changed_spec(folder: Path) -> Path:
    """The spec with odd operations and odd names, and with one more deprecated operation."""
    spec = copy_of_the_spec(folder)
    (spec / "oddities.yaml").write_text(ODD, encoding="utf-8")
    for name, content in EXAMPLES.items():
        (spec / "examples" / f"{name}.json").write_text(content, encoding="utf-8")
    replace(spec / "openapi.yaml", "\ntags:\n", "\ntags:\n  - {name: oddities, description: Odd operations.}\n")
    replace(spec / "calls.yaml", "\n      operationId: get_call_v1\n", f"\n      operationId: {DEPRECATED}")
    return spec
