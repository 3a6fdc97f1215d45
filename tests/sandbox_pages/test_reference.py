"""Does `/docs` show the specification with effect and evidence, and does only that page read it?"""

from __future__ import annotations

import hashlib
import json
import re
from importlib.resources import files
from pathlib import Path

import pytest

import omicall.sandbox
from omicall.sandbox.pages import _serving
from omicall.sandbox.pages._reference import find_specification, shown_specification
from omicall_api.catalog import OPERATIONS

from .pages import FILES, Pages

SANDBOX = Path(omicall.sandbox.__file__).parent
READS = r"import omicall_api|from omicall_api|['\"/]omicall_api|openapi\.json['\"]|find_specification"
REDOC = files("omicall.sandbox.pages") / "vendor" / "redoc" / "redoc.standalone.js"


def test_each_operation_begins_with_its_effect_and_evidence(pages: Pages) -> None:
    shown = pages.get(f"{FILES}/openapi.json").json()
    for known in OPERATIONS.values():
        entry = shown["paths"][known.path][known.method.lower()]
        facts = f"**Effect:** `{entry['x-omicall-effect']}` · **Evidence:** `{entry['x-omicall-evidence']}`"
        assert entry["description"].startswith(facts)


def test_nothing_else_of_the_specification_is_changed() -> None:
    found = find_specification()
    assert found is not None
    before, after = json.loads(found.read_bytes()), json.loads(shown_specification(found.read_bytes()))
    for document in (before, after):
        for part in ("paths", "webhooks"):
            for place in document[part].values():
                for entry in place.values():
                    entry.pop("description", None) if isinstance(entry, dict) else None
    assert after == before


def test_without_the_specification_there_is_a_sentence(pages: Pages, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_serving, "find_specification", lambda: None)
    page = pages.get("/docs")
    assert page.status_code == 404
    assert "was not found beside the package omicall_api" in page.text
    assert pages.get(f"{FILES}/openapi.json").status_code == 404


def test_no_other_module_of_the_sandbox_reads_the_specification() -> None:
    readers = [
        path.relative_to(SANDBOX).as_posix()
        for path in SANDBOX.rglob("*.py")
        if re.search(READS, path.read_text(encoding="utf-8"))
    ]
    assert sorted(readers) == ["pages/_reference.py", "pages/_serving.py"]


def test_redoc_is_the_file_that_was_looked_at() -> None:
    assert (
        hashlib.sha256(REDOC.read_bytes()).hexdigest()
        == "f8eb4fc7a77cec6a4d2c51ac9b1c763053e923ed719b03ab0c396eb38f975327"
    )
    assert b"cdn.redoc.ly" not in REDOC.read_bytes()
