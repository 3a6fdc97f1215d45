"""The site, built once for all tests."""

from __future__ import annotations

from pathlib import Path

import pytest
from filelock import FileLock

from docsite.__main__ import build


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site; workers that run at the same time share one."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if base.name.startswith("popen-") else base
    out = shared / "site"
    with FileLock(shared / "site.lock"):
        if not out.exists():
            build(out)
    return out
