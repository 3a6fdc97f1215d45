"""Does `scripts/spec-diff` read revisions, folders and files, say what it can't read, and exit as it should?"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from specdiff import __main__ as command
from specdiff.sources import SourceError, read

from .edits import ROOT, Json, edited

STRICTER = [{"at": ["components", "schemas", "CallStart", "required"], "append": "hotline"}]
LOOSER = [{"at": ["components", "schemas", "CallSearch", "required"], "set": []}]
WORDS = [{"at": ["info", "title"], "set": "Another title"}]
Run = Callable[..., subprocess.CompletedProcess[str]]


def write_spec(folder: Path, document: Json) -> None:
    """A spec folder of two files: the schemas stand in one of their own."""
    folder.mkdir(parents=True, exist_ok=True)
    components = document["components"]
    frame = {**document, "components": {key: value for key, value in components.items() if key != "schemas"}}
    YAML().dump(json.loads(json.dumps(frame)), folder / "openapi.yaml")
    YAML().dump({"components": {"schemas": json.loads(json.dumps(components["schemas"]))}}, folder / "schemas.yaml")


def git(repository: Path, *arguments: str) -> None:
    """A git command with invented people and no settings of this machine."""
    people = {f"GIT_{who}_{what}": "test@example.com" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    settings = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    subprocess.run(
        ["git", "-C", str(repository), *arguments],
        check=True,
        capture_output=True,
        env={**os.environ, **people, **settings},
    )


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory, base: Json) -> Path:
    """A repository with four commits: none of the spec, the small spec (tag v1), a stricter one, and a loose end.

    Its generated/openapi.json never changes, as between a commit of the spec and the next `chore(generated)`.
    """
    folder = tmp_path_factory.mktemp("repository")
    git(folder, "init", "--quiet")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", "nothing yet")
    git(folder, "tag", "empty")
    (folder / "generated").mkdir()
    (folder / "generated" / "openapi.json").write_text(json.dumps(base), encoding="utf-8")
    for tag, edits in (("v1", []), ("v2", STRICTER)):
        write_spec(folder / "spec", edited(base, edits))
        git(folder, "add", "--all")
        git(folder, "commit", "--quiet", "--message", tag)
        git(folder, "tag", tag)
    (folder / "spec" / "schemas.yaml").write_text("a: [", encoding="utf-8")
    git(folder, "commit", "--quiet", "--all", "--message", "broken")
    git(folder, "tag", "broken")
    write_spec(folder / "spec", edited(base, WORDS))
    return folder


def exit_code() -> int:
    """How the command ends; what it refuses ends it at once."""
    try:
        return command.main()
    except SystemExit as end:
        return int(end.code or 0)


@pytest.fixture
def run(repository: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """The command, on that repository, in this process."""

    def run(*arguments: str | Path, within: Path = repository) -> subprocess.CompletedProcess[str]:
        typed = ["specdiff", *map(str, arguments), "--repository", str(repository)]
        with monkeypatch.context() as patch:
            patch.setattr(sys, "argv", typed)
            patch.chdir(within)
            code = exit_code()
        return subprocess.CompletedProcess(typed, code, *capfd.readouterr())

    return run


def test_two_revisions_are_compared(run: Run) -> None:
    done = run("v1", "v2")
    assert done.returncode == 1, done.stderr
    assert "start_call: the request's field `hotline` must be sent now" in done.stdout


def test_a_revision_is_read_from_the_spec_and_not_from_what_was_generated_before(run: Run) -> None:
    assert "nothing changed" not in run("HEAD~2", "HEAD~1").stdout


def test_without_a_second_side_it_is_the_working_tree(run: Run) -> None:
    done = run("v1")
    assert done.returncode == 0, done.stdout
    assert "from v1 to the working tree" in done.stdout
    assert "the spec: new title" in done.stdout


def test_the_same_revision_has_no_changes(run: Run) -> None:
    done = run("v1", "v1")
    assert done.returncode == 0
    assert done.stdout.splitlines()[-1] == "spec-diff: nothing changed."


def test_a_folder_is_compared_with_a_json_and_a_yaml_file(run: Run, tmp_path: Path, base: Json) -> None:
    write_spec(tmp_path / "before", base)
    after = edited(base, LOOSER)
    (tmp_path / "after.json").write_text(json.dumps(after), encoding="utf-8")
    YAML().dump(json.loads(json.dumps(after)), tmp_path / "after.yaml")
    for name in ("after.json", "after.yaml"):
        done = run("before", name, within=tmp_path)
        assert done.returncode == 0, done.stderr
        assert "search_calls: the request's field `keyword` may be left out now" in done.stdout


def test_a_revision_is_compared_with_a_file(run: Run, tmp_path: Path, base: Json) -> None:
    (tmp_path / "spec.json").write_text(json.dumps(base), encoding="utf-8")
    assert run("v2", tmp_path / "spec.json").returncode == 0
    assert run(tmp_path / "spec.json", "v2").returncode == 1


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ("nowhere", "nowhere is neither a file or folder nor a revision of this repository."),
        ("--exec=true", "arguments"),
        ("empty", "The revision empty holds no spec"),
        ("broken", "The spec of the revision broken can't be read: schemas.yaml is not valid YAML"),
        ("generated", "generated holds no spec: there is no openapi.yaml"),
        ("spec/schemas.yaml", "is not a spec: an OpenAPI document is a map with `openapi` and `paths`"),
        ("list.json", "list.json is not a spec"),
        ("twice.json", "twice.json can't be read: a key stands twice in one object"),
        ("cut.json", "cut.json can't be read"),
        ("notes.txt", "notes.txt is not a spec: a file must end in .json, .yaml or .yml."),
    ],
)
def test_what_is_no_spec_is_refused_in_a_sentence(run: Run, repository: Path, given: str, words: str) -> None:
    for name, content in {"list": "[]", "twice": '{"a": 1, "a": 2}', "cut": '{"openapi":'}.items():
        (repository / f"{name}.json").write_text(content, encoding="utf-8")
    (repository / "notes.txt").write_text("openapi: 3.1.0", encoding="utf-8")
    for sides in ((given, "v1"), ("v1", given)):
        done = run(*sides)
        assert done.returncode == 2, done.stdout
        assert words in done.stderr
        assert "Traceback" not in done.stderr


def test_outside_of_a_repository_there_are_no_revisions(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="v1 is neither a file or folder nor a revision"):
        read("v1", tmp_path)


def test_the_shell_script_keeps_the_folder_of_its_caller_and_its_output_clean(tmp_path: Path, base: Json) -> None:
    # In a checkout of its own, because the real scripts/setup may make .venv anew while tests run in it.
    scripts, programs, data = tmp_path / "scripts", tmp_path / ".venv" / "bin", tmp_path / "data"
    for folder in (scripts, programs, data):
        folder.mkdir(parents=True)
    for name in ("specdiff", "generation"):
        (scripts / name).symlink_to(ROOT / "scripts" / name)
    shutil.copy(ROOT / "scripts" / "spec-diff", scripts)
    for path, line in ((scripts / "setup", "echo noise"), (programs / "python", f'exec "{sys.executable}" "$@"')):
        path.write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")
        path.chmod(0o755)
    for name, edits in (("old", []), ("new", STRICTER)):
        (data / f"{name}.json").write_text(json.dumps(edited(base, edits)), encoding="utf-8")
    done = subprocess.run(
        [scripts / "spec-diff", "old.json", "new.json", "--format", "json"],
        capture_output=True,
        text=True,
        check=False,
        cwd=data,
    )
    assert done.returncode == 1, done.stderr
    assert json.loads(done.stdout)["totals"]["breaking"] == 1
