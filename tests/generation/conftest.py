"""The spec of the checkout, and what the pipeline makes of it, once a session."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import Any

import pytest

from generation.build import build
from generation.merge import merge

from .changed_spec import changed_spec
from .folders import SPEC


@pytest.fixture(scope="session")
def merged() -> dict[str, Any]:
    """The merged spec; nobody changes it."""
    return merge(SPEC)


@pytest.fixture(scope="session")
def pickled(merged: dict[str, Any]) -> bytes:
    """The merged spec in a form of which copies are quick to make."""
    return pickle.dumps(merged)


@pytest.fixture
def document(pickled: bytes) -> dict[str, Any]:
    """A copy of the merged spec, to be broken."""
    copied: dict[str, Any] = pickle.loads(pickled)
    return copied


@pytest.fixture(scope="session")
def built() -> dict[str, bytes]:
    """Every generated file of the spec as it is."""
    return build(SPEC)


@pytest.fixture(scope="session")
def changed_package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that holds the package of a changed spec: odd operations, odd names, one more deprecated operation."""
    folder = tmp_path_factory.mktemp("changed")
    for name, content in build(changed_spec(folder)).items():
        path = folder / "generated" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder / "generated"
