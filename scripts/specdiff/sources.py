"""Where a spec comes from: a git revision, a folder of area files, one merged file, or the working tree."""

from __future__ import annotations

import io
import json
import subprocess
import tempfile
import zipfile
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from generation.merge import SpecError, merge

from .normal_schema import Json

FOLDER = "spec"
WORKING_TREE = "the working tree"


class SourceError(Exception):
    """There is no spec where one was asked for, as a sentence."""


def read_both(old: str, new: str | None, repository: Path) -> tuple[Json, Json]:
    """Both documents.

    `generated/openapi.json` of a revision would be quicker and is not read: it is committed after the spec, so that
    between the two commits it tells of an older one.
    """
    return read(old, repository), read(new, repository)


def read(given: str | None, repository: Path) -> Json:
    """The merged document of one side.

    Args:
        given: A git revision of the repository, a folder or a file; None for the working tree. What exists as a path
            is taken as a path.
        repository: The checkout.

    Raises:
        SourceError: There is no such thing, or it is not a spec.
    """
    if given is None:
        return _folder(repository / FOLDER, WORKING_TREE)
    path = Path(given)
    if path.is_dir():
        return _folder(path, given)
    if path.is_file():
        return _file(path)
    return _revision(given, repository)


def _folder(folder: Path, name: str) -> Json:
    if not (folder / "openapi.yaml").is_file():
        raise SourceError(
            f"{name} holds no spec: there is no openapi.yaml in the folder. Name the folder of area files."
        )
    try:
        return _checked(merge(folder), name)
    except (SpecError, UnicodeDecodeError) as error:
        raise SourceError(f"The spec of {name} can't be read: {error}") from None


def _file(path: Path) -> Json:
    try:
        if path.suffix == ".json":
            content = json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=_once)
        elif path.suffix in (".yaml", ".yml"):
            content = YAML(typ="safe").load(path.read_bytes())
        else:
            raise SourceError(f"{path} is not a spec: a file must end in .json, .yaml or .yml.")
    except (ValueError, YAMLError) as error:
        raise SourceError(f"{path} can't be read: {error}") from None
    return _checked(content, str(path))


def _once(pairs: list[tuple[str, Any]]) -> Json:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice in one object")
    return found


def _checked(content: Any, name: str) -> Json:
    if not isinstance(content, dict) or "openapi" not in content or not isinstance(content.get("paths"), dict):
        raise SourceError(
            f"{name} is not a spec: an OpenAPI document is a map with `openapi` and `paths`. An area file alone is not "
            "one; name its folder."
        )
    return content


def _revision(revision: str, repository: Path) -> Json:
    try:
        found = _git(repository, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    except FileNotFoundError:
        raise SourceError(
            f"{revision} is no file or folder, and git is not installed to look for a revision."
        ) from None
    if found.returncode:
        raise SourceError(f"{revision} is neither a file or folder nor a revision of this repository.")
    commit = found.stdout.decode().strip()
    packed = _git(repository, "archive", "--format=zip", commit, "--", FOLDER)
    if packed.returncode:
        raise SourceError(f"The revision {revision} holds no spec: it has no folder {FOLDER}/.")
    with tempfile.TemporaryDirectory(prefix="omicall-spec-diff-") as folder:
        with zipfile.ZipFile(io.BytesIO(packed.stdout)) as archive:
            archive.extractall(folder)
        return _folder(Path(folder) / FOLDER, f"the revision {revision}")


def _git(repository: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(["git", "-C", str(repository), *arguments], capture_output=True, check=False)
