"""Do the commands that the guide to changing the spec names do what it says of them?"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
both = pytest.mark.parametrize("guide", [ROOT / "spec" / "GUIDE.md", ROOT / "spec" / "GUIDE.vi.md"], ids=["en", "vi"])
TRIED_HERE = {
    "./scripts/generate",
    "./scripts/generate --check",
    "./scripts/spec-diff HEAD",
    "./scripts/spec-diff HEAD --changelog",
}
RUN_BY_CI = {"./scripts/test", "./scripts/docs"}
ENVIRONMENT = {
    **os.environ,
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    **{f"GIT_{who}_{what}": f"{who}@example.com" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
}


def names(guide: Path) -> list[str]:
    """What stands between backquotes."""
    return re.findall(r"`([^`]+)`", guide.read_text(encoding="utf-8"))


def typed(checkout: Path, command: str) -> tuple[int, str]:
    """Exit code and whole output of a command, given as the guide has it."""
    done = subprocess.run(
        ["bash", "-c", f"{command} 2>&1"],
        cwd=checkout,
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        text=True,
        timeout=300,
    )
    return done.returncode, done.stdout


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A committed copy of spec, scripts and what is generated; setup has nothing to do: tests run in its `.venv`."""
    for folder in ("spec", "scripts", "generated"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "scripts" / "setup").write_text("#!/bin/sh\n")
    (tmp_path / ".venv").symlink_to(sys.prefix)
    (tmp_path / ".gitignore").write_text(".venv\n__pycache__\n")
    code, said = typed(tmp_path, "git init --quiet && git add --all && git commit --quiet --message before")
    assert code == 0, said
    return tmp_path


def edit(checkout: Path, old: str, new: str) -> None:
    """Change the spec of the operation that reads the tenant."""
    path = checkout / "spec" / "tenant.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@both
def test_each_command_that_it_names_is_looked_after(guide: Path) -> None:
    assert {name for name in names(guide) if name.startswith("./")} == TRIED_HERE | RUN_BY_CI
    assert "```" not in guide.read_text(encoding="utf-8")


@both
def test_the_files_and_extensions_that_it_names_are_there(guide: Path) -> None:
    files = [name for name in names(guide) if name.startswith("spec/")]
    assert {"spec/calls.yaml", "spec/catalog.yaml", "spec/examples/"} <= set(files)
    assert [name for name in files if not (ROOT / name).exists()] == []
    explained = (ROOT / "spec" / "README.md").read_text(encoding="utf-8")
    extensions = [name for name in names(guide) if name.startswith("x-")]
    assert extensions
    assert [name for name in extensions if f"| `{name}` |" not in explained] == []


@pytest.mark.slow
def test_a_change_of_the_spec_goes_through_its_steps(checkout: Path) -> None:
    edit(checkout, "x-omicall-effect: read", "x-omicall-effect: write")
    code, forgotten = typed(checkout, "./scripts/generate --check")
    assert (code, "generated/openapi.json is different" in forgotten) == (1, True)
    code, written = typed(checkout, "./scripts/generate")
    assert code == 0, written
    assert typed(checkout, "git diff --name-only -- generated")[1].count("get_tenant_detail.py\n") == 1
    code, difference = typed(checkout, "./scripts/spec-diff HEAD")
    assert code == 1
    assert re.search(
        r"^Breaking \(1\)$.*get_tenant_detail: its effect is `write` now", difference, re.DOTALL | re.MULTILINE
    )
    code, section = typed(checkout, "./scripts/spec-diff HEAD --changelog")
    assert code == 1
    assert re.search(r"^### Breaking$.*get_tenant_detail: its effect is `write` now", section, re.DOTALL | re.MULTILINE)


@pytest.mark.slow
def test_a_spec_that_lacks_something_is_refused(checkout: Path) -> None:
    edit(checkout, "      x-omicall-evidence: vendor-docs\n", "")
    code, said = typed(checkout, "./scripts/generate")
    assert code == 1
    assert re.search("nothing was written.*x-omicall-evidence", said, re.DOTALL)
    assert typed(checkout, "git status --short -- generated") == (0, "")


@pytest.mark.parametrize(
    ("command", "code", "says"),
    [
        ("./scripts/test --nonsense", 2, "usage: scripts/test [--quick | --long]"),
        ("./scripts/docs --help", 0, "usage: "),
    ],
)
def test_the_commands_that_ci_runs_need_no_arguments(checkout: Path, command: str, code: int, says: str) -> None:
    ended, said = typed(checkout, command)
    assert (ended, says in said) == (code, True), said
    usage = next(line for line in said.splitlines() if line.startswith("usage: "))
    assert re.sub(r"\[.*?\]", "", usage).split()[2:] == []
