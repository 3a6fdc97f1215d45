"""What takes long to make and is the same for every test is made by one of the workers that run them side by side."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from typing import TypeVar

import pytest
from filelock import FileLock

Made = TypeVar("Made")


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[], Made]) -> Made:
    """What the first worker to come here has made; the others wait for it and get a copy.

    name: of it alone, in a whole run of the tests.
    make: called by one worker. What it returns is pickled; a folder that it has filled is given as its path.

    Example: `once(tmp_path_factory, "merged", lambda: merge(SPEC))`
    """
    base = factory.getbasetemp()
    shared = base.parent if base.name.startswith("popen-") else base
    file = shared / f"{name}.pickle"
    with FileLock(f"{file}.lock"):
        if not file.exists():
            file.write_bytes(pickle.dumps(make()))
    made: Made = pickle.loads(file.read_bytes())
    return made
