"""Is the output the same everywhere, and does the command tell when it is not what the spec says?"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from generation import __main__ as command
from generation.build import GenerationError, _compile, build
from generation.derive import derive

from .changed_spec import copy_of_the_spec, replace
from .folders import GENERATED, SCRIPTS, SPEC

pytestmark = pytest.mark.slow

HOSTILE = "[tool.ruff]\nline-length = 40\nindent-width = 2\n[tool.ruff.format]\nquote-style = 'single'\n"


def files(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by its path."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str | Path) -> int:
    """Run the command in this process."""
    monkeypatch.setattr(sys, "argv", ["generate", *map(str, arguments)])
    return command.main()


@pytest.fixture
def output(tmp_path: Path, built: dict[str, bytes], monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the right output, with a README of its own; the command finds the spec already built."""
    folder = tmp_path / "generated"
    for name, content in built.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    (folder / "README.md").write_text("Kept.", encoding="utf-8")
    monkeypatch.setattr(command, "build", lambda spec: dict(built))
    return folder


def test_another_hash_seed_and_hostile_settings_above_change_no_byte(tmp_path: Path, built: dict[str, bytes]) -> None:
    place = tmp_path / "above" / "tmp"
    place.mkdir(parents=True)
    (tmp_path / "above" / "pyproject.toml").write_text(HOSTILE, encoding="utf-8")
    (tmp_path / "ruff.toml").write_text("[format]\nquote-style = 'single'\n", encoding="utf-8")
    subprocess.run(
        [sys.executable, "-m", "generation", "--spec", SPEC, "--output", tmp_path / "out"],
        env={**os.environ, "PYTHONPATH": str(SCRIPTS), "PYTHONHASHSEED": "7", "TMPDIR": str(place)},
        cwd=tmp_path,
        check=True,
        capture_output=True,
    )
    assert files(tmp_path / "out") == built
    assert sorted(path.name for path in tmp_path.iterdir()) == ["above", "out", "ruff.toml"]
    assert list(place.iterdir()) == []


def test_the_committed_output_is_what_the_spec_says(built: dict[str, bytes]) -> None:
    present = {name: content for name, content in files(GENERATED).items() if "__pycache__" not in name}
    present.pop("README.md", None)
    assert sorted(present) == sorted(built)
    assert [name for name in built if present[name] != built[name]] == []


def test_check_passes_on_the_right_output(
    output: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files(output)
    assert run(monkeypatch, "--check", "--output", output) == 0
    assert files(output) == before
    assert "generated/ is what spec/ says" in capsys.readouterr().out


def test_check_names_the_files_of_a_renamed_field_and_changes_nothing(
    tmp_path: Path, output: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    spec = copy_of_the_spec(tmp_path)
    replace(spec / "tenant.yaml", "        balance:\n", "        credit:\n")
    monkeypatch.setattr(command, "build", build)
    before = files(output)
    assert run(monkeypatch, "--check", "--spec", spec, "--output", output) == 1
    assert files(output) == before
    told = capsys.readouterr().err
    assert "generate: generated/omicall_api/models/tenant.py is different.\n" in told
    assert "generate: generated/openapi.json is different.\n" in told
    assert told.count(" is ") == 2
    assert "Run scripts/generate and commit what it writes" in told


def test_check_names_what_is_left_over_and_what_is_missing(
    output: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (output / "omicall_api" / "old.py").write_text("", encoding="utf-8")
    (output / "omicall_api" / "py.typed").unlink()
    assert run(monkeypatch, "--check", "--output", output) == 1
    told = capsys.readouterr().err
    assert "generated/omicall_api/old.py is left over." in told
    assert "generated/omicall_api/py.typed is missing." in told


def test_generating_mends_the_output_and_keeps_the_readme(
    output: Path, built: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    old = output / "omicall_api" / "api" / "old"
    (old / "__pycache__").mkdir(parents=True)
    (old / "gone.py").write_text("", encoding="utf-8")
    (old / "__pycache__" / "gone.cpython-311.pyc").write_bytes(b"")
    (output / "omicall_api" / "catalog.py").write_text("broken", encoding="utf-8")
    assert run(monkeypatch, "--output", output) == 0
    assert files(output) == {**built, "README.md": b"Kept."}
    assert not old.exists()


def test_a_spec_that_is_refused_leaves_the_old_output_whole(
    tmp_path: Path, output: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    spec = copy_of_the_spec(tmp_path)
    replace(spec / "tenant.yaml", "x-omicall-effect: read", "x-omicall-effect: free")
    monkeypatch.setattr(command, "build", build)
    before = files(output)
    assert run(monkeypatch, "--spec", spec, "--output", output) == 1
    assert files(output) == before
    told = capsys.readouterr().err
    assert told.startswith("generate: nothing was written. The spec breaks rules of its own:\n")
    assert "get_tenant_detail: x-omicall-effect is not one of" in told


def test_a_generator_that_fails_leaves_the_old_output_whole(
    tmp_path: Path, output: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "templates"
    shutil.copytree(SCRIPTS / "templates", broken)
    (broken / "model.py.jinja").write_text("{% if %}", encoding="utf-8")
    monkeypatch.setattr("generation.templates._OURS", broken)
    monkeypatch.setattr(command, "build", build)
    before = files(output)
    assert run(monkeypatch, "--output", output) == 1
    assert files(output) == before
    assert "nothing was written. openapi-python-client failed:" in capsys.readouterr().err


def test_another_version_of_the_generator_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generation.build.GENERATOR_VERSION", "0.0.1")
    with pytest.raises(GenerationError, match=r"openapi-python-client 0\.0\.1 is needed, .* Run scripts/setup"):
        build(SPEC)


def test_source_that_does_not_compile_is_refused_with_its_file() -> None:
    with pytest.raises(GenerationError, match=r"api/a\.py, line 1: duplicate argument"):
        _compile({"api/a.py": b"def f(page, page): ...\n"})


def test_source_that_does_not_compile_comes_out_of_no_build(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generation.build.catalog", lambda document: "def f(page, page): ...\n")
    with pytest.raises(GenerationError, match=r"omicall_api/catalog\.py, line 1: duplicate argument"):
        build(SPEC)


def test_a_warning_of_the_generator_fails_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    def with_an_enumeration_of_numbers(document: dict[str, Any]) -> dict[str, Any]:
        derived = derive(document)
        derived["components"]["schemas"]["BotSpeed"]["enum"] = [0.8, 1.2]
        return derived

    monkeypatch.setattr("generation.build.derive", with_an_enumeration_of_numbers)
    with pytest.raises(GenerationError, match="openapi-python-client failed"):
        build(SPEC)
