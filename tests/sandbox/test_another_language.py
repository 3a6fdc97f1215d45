"""Can somebody without the SDK, in another language, work with the sandbox?"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from omicall.sandbox import Settings, running

from .driver import KEY

SCRIPT = Path(__file__).parent / "ten_operations.sh"


@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed")
def test_ten_operations_in_a_shell_script_with_curl() -> None:
    with running(Settings()) as url:
        done = subprocess.run([SCRIPT, url, KEY], capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        *("1 token", "2 account", "3 agent", "4 extension", "5 call", "6 history", "7 note", "8 recording"),
        *("9 contact", "10 webhook"),
    ]
