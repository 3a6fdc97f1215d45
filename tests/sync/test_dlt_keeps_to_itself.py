"""Does dlt stay out of the way: no telemetry, no files of its own, no lines, and no import where nobody syncs?"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.commands import PACKAGES

from .loads import Account, DuckDB

PROGRAM = """
import os, sys
opened, sent = [], []
def hook(event, arguments):
    if event == "open" and ".dlt" in str(arguments[0]):
        opened.append(str(arguments[0]))
    if event in ("socket.connect", "socket.getaddrinfo"):
        sent.append(str(arguments))
sys.addaudithook(hook)
from pathlib import Path
from tests.sync.loads import Account, DuckDB
account = Account(calls=3)
account.sync(f"duckdb:{sys.argv[1]}/calls.duckdb", Path(sys.argv[1]) / "sync")
print(opened, sent, sorted(os.listdir(sys.argv[1])), sorted(os.listdir(os.environ["HOME"])))
"""


def test_a_program_that_imports_the_library_does_not_import_dlt() -> None:
    code = "import sys, omicall, omicall.sync, omicall.cli._app; print({'dlt', 'duckdb', 'pyarrow'} & set(sys.modules))"
    environment = {**os.environ, "PYTHONPATH": PACKAGES}
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment, timeout=60)
    assert ended.stdout == "set()\n", ended.stderr


@pytest.mark.slow
def test_nothing_is_sent_written_or_said_elsewhere(tmp_path: Path) -> None:
    place, home = tmp_path / "place", tmp_path / "home"
    for folder in (place, home, place / ".dlt"):
        folder.mkdir()
    (place / ".dlt" / "config.toml").write_text("[runtime]\ndlthub_telemetry = true\nlog_level = 'DEBUG'\n")
    root = str(Path(__file__).parents[2])
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((root, PACKAGES)), "HOME": str(home)}
    environment |= {"RUNTIME__DLTHUB_TELEMETRY": "true"}
    program = [sys.executable, "-c", PROGRAM, str(place)]
    ended = subprocess.run(program, cwd=place, env=environment, capture_output=True, text=True, timeout=120)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout == "[] [] ['.dlt', 'calls.duckdb', 'sync'] []\n"


@pytest.mark.slow
def test_the_folder_is_private_while_rows_wait_and_empty_afterwards(
    account: Account, duckdb_file: DuckDB, folder: Path
) -> None:
    modes: list[int] = []
    account.transport.before = lambda _: modes.extend(path.stat().st_mode & 0o777 for path in folder.iterdir())
    account.sync(duckdb_file.to, folder)
    assert 0o700 in modes
    assert {path.suffix for path in folder.iterdir()} == {".lock"}
    assert not set(modes) - {0o700, 0o600}
