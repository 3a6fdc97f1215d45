"""Does `omicall --help` start without loading what only commands need?"""

from __future__ import annotations

from pathlib import Path

import pytest

from .commands import finished
from .local import sandbox

HEAVY = {
    "asyncio",
    "attrs",
    "httpx",
    "http.server",
    "msgspec",
    "omicall._client",
    "omicall.errors",
    "omicall_api",
    "openpyxl",
    "rich.console",
    "rich.markdown",
    "starlette",
    "uvicorn",
    "xlsxwriter",
}
_TELL = (
    "import atexit, sys; "
    f"atexit.register(lambda: print('loaded:', *sorted({HEAVY!r} & sys.modules.keys()), file=sys.stderr))"
)


@pytest.mark.parametrize(
    "arguments", [("--help",), ("--version",), ("calls", "--help"), ("auth", "login", "--help"), ("nonsense",)]
)
def test_help_loads_neither_the_library_nor_rich(arguments: tuple[str, ...]) -> None:
    _, _, err = finished(*arguments, before=_TELL)
    assert err.splitlines()[-1] == "loaded:"


@pytest.mark.slow
def test_the_probe_sees_what_a_command_loads(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    _, _, err = finished("catalog", "voices", before=_TELL)
    assert {"rich.console", "omicall_api"} <= set(err.splitlines()[-1].split())
    with sandbox(monkeypatch, tmp_path, calls=5):
        code, _, err = finished("tenant", before=_TELL)
    assert code == 0
    assert {"httpx", "omicall._client"} <= set(err.splitlines()[-1].split())
