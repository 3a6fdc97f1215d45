"""The spec of the checkout, and what the pipeline makes of it, once a session."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from tests.once import once

from generation import merge as merging
from generation.build import build
from generation.merge import merge

from .changed_spec import changed_spec
from .folders import SPEC
from .programs import Runner, running


class ReadOnce:
    """Stands in for the reader of the spec's files: a text that was read before gives a copy of what came of it."""

    def __init__(self) -> None:
        self.read = merging._read
        self.known: dict[tuple[str, bytes], bytes] = {}

    def __call__(self, path: Path) -> dict[str, Any]:
        text = (path.name, path.read_bytes())
        if text not in self.known:
            self.known[text] = pickle.dumps(self.read(path))
        content: dict[str, Any] = pickle.loads(self.known[text])
        return content


@pytest.fixture(scope="session", autouse=True)
def read_once() -> Iterator[None]:
    """Let no test read again what takes seconds to read."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(merging, "_read", ReadOnce())
        yield


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory, read_once: None) -> bytes:
    """The merged spec in a form of which copies are quick to make."""
    return once(tmp_path_factory, "merged", lambda: msgspec.json.encode(merge(SPEC)))


@pytest.fixture(scope="session")
def merged(written: bytes) -> dict[str, Any]:
    """The merged spec; nobody changes it."""
    document: dict[str, Any] = msgspec.json.decode(written)
    return document


@pytest.fixture
def document(written: bytes) -> dict[str, Any]:
    """A copy of the merged spec, to be broken."""
    copied: dict[str, Any] = msgspec.json.decode(written)
    return copied


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, read_once: None) -> dict[str, bytes]:
    """Every generated file of the spec as it is."""
    return once(tmp_path_factory, "built", lambda: build(SPEC))


@pytest.fixture(scope="session")
def changed_package(tmp_path_factory: pytest.TempPathFactory, read_once: None) -> Path:
    """The folder that holds the package of a changed spec: odd operations, odd names, one more deprecated operation."""

    def made() -> Path:
        folder = tmp_path_factory.mktemp("changed")
        for name, content in build(changed_spec(folder)).items():
            path = folder / "generated" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        return folder / "generated"

    return once(tmp_path_factory, "changed_package", made)


@pytest.fixture(scope="session")
def run(changed_package: Path) -> Iterator[Runner]:
    """Runs programs with that package."""
    with running(changed_package) as runner:
        yield runner
