"""Do the scripts say what they do?"""

from __future__ import annotations

import pytest

from .commands import CHECKOUT

SCRIPTS = sorted(path.name for path in (CHECKOUT / "scripts").iterdir() if path.is_file() and not path.suffix)


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_script_can_be_run_and_begins_with_what_it_does(name: str) -> None:
    path = CHECKOUT / "scripts" / name
    first, second, *rest = path.read_text(encoding="utf-8").splitlines()
    assert path.stat().st_mode & 0o111
    assert first.startswith("#!/")
    assert second.startswith("# ")
    # The first thing that it does, but for finding its folder and reading its arguments.
    assert next(line for line in rest if "echo" in line).startswith(f'echo "{name}: ')


def test_the_scripts_were_found() -> None:
    assert {"demo", "generate", "lint", "setup", "test"} <= set(SCRIPTS)
