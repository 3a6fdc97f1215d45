"""Documents that many tests share; both are read once and never changed."""

from __future__ import annotations

import json

import pytest

from .edits import HERE, ROOT, Json, load


@pytest.fixture(scope="session")
def base() -> Json:
    """The small invented spec."""
    document: Json = load(HERE / "base.yaml")
    return document


@pytest.fixture(scope="session")
def real() -> Json:
    """The real spec, from its merged form, because YAML takes seconds."""
    document: Json = json.loads((ROOT / "generated" / "openapi.json").read_text(encoding="utf-8"))
    return document
