"""Does the README tell the truth?"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from omicall.sandbox import Settings, running

from .code_blocks import python_blocks, run

README = Path(__file__).parent.parent / "README.md"


def test_the_ten_lines_run_as_they_stand(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    (code,) = python_blocks(README)
    code = code.replace('api_key="..."', 'api_key="sandbox-key"').replace(
        'phone_number="..."', 'phone_number="0900000123"'
    )
    assert "..." not in code
    with running(Settings(calls=20_000)) as url:
        monkeypatch.setenv("OMICALL_BASE_URL", url)
        run(code, "README.md")
    assert len(capsys.readouterr().out.splitlines()) > 1


def test_the_files_and_folders_it_names_are_there() -> None:
    text = README.read_text(encoding="utf-8")
    named = {
        name.rstrip("/") for name in re.findall(r"`((?:\./)?(?:spec|generated|overlays|scripts|tests)/[\w./]*)", text)
    }
    missing = [name for name in named if not (README.parent / name).exists()]
    assert named
    assert missing == []
