"""From the spec's folder to the generated files, in a temporary folder, as a map of path to bytes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

from .catalog import catalog, hosts, operation_facts
from .derive import derive
from .lint import lint
from .merge import SpecError, merge
from .templates import GENERATOR_VERSION, build_templates

PACKAGE = "omicall_api"
_HERE = Path(__file__).parent


def build(spec: Path) -> dict[str, bytes]:
    """Every generated file by its path below generated/; SpecError or GenerationError say what is wrong."""
    document = merge(spec)
    findings = lint(document)
    if findings:
        raise SpecError("The spec breaks rules of its own:\n" + "\n".join(f"  {finding}" for finding in findings))
    if version("openapi-python-client") != GENERATOR_VERSION:
        raise GenerationError(
            f"openapi-python-client {GENERATOR_VERSION} is needed, {version('openapi-python-client')} is "
            "installed. Run scripts/setup."
        )
    with tempfile.TemporaryDirectory(prefix="omicall-generate-") as folder:
        place = Path(folder)
        build_templates(place / "templates")
        (place / "derived.json").write_text(json.dumps(derive(document), ensure_ascii=False), encoding="utf-8")
        package = place / PACKAGE
        _run(
            *(
                "openapi-python-client",
                "generate",
                "--path",
                str(place / "derived.json"),
                "--meta",
                "none",
                "--fail-on-warning",
            ),
            *(
                "--config",
                str(_HERE / "opc.yaml"),
                "--custom-template-path",
                str(place / "templates"),
                "--output-path",
                str(package),
            ),
        )
        for source in sorted((_HERE.parent / "templates" / "package").glob("*.py")):
            (package / source.name).write_bytes(source.read_bytes())
        for name, source_of in (("catalog", catalog), ("hosts", hosts), ("operations", operation_facts)):
            (package / f"{name}.py").write_text(source_of(document), encoding="utf-8")
        # Without the marker file type checkers see Any everywhere.
        (package / "py.typed").touch()
        _format(package)
        files = {
            str(path.relative_to(place)): path.read_bytes() for path in sorted(package.rglob("*")) if path.is_file()
        }
    files["openapi.json"] = (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()
    _compile(files)
    return files


class GenerationError(Exception):
    """A step of the pipeline failed, as a sentence."""


def _format(package: Path) -> None:
    # Isolated, because ruff would read settings of any folder above; without a cache, because that would land in the
    # tree.
    common = (
        "--isolated",
        "--no-cache",
        "--quiet",
        "--line-length",
        "120",
        "--target-version",
        "py311",
    )
    _run("ruff", "check", *common, "--fix-only", "--unsafe-fixes", "--select", "F401", str(package))
    _run("ruff", "check", *common, "--fix-only", "--select", "I,UP", str(package))
    _run("ruff", "format", *common, str(package))


def _compile(files: dict[str, bytes]) -> None:
    # The generator writes two arguments of one name without a warning, and formatters let it pass: only the compiler
    # refuses.
    for name, content in files.items():
        if name.endswith(".py"):
            try:
                compile(content, name, "exec")
            except SyntaxError as error:
                raise GenerationError(
                    f"{name}, line {error.lineno}: {error.msg}. A name in the spec is probably used twice."
                ) from None


def _run(program: str, *arguments: str) -> None:
    command = [str(Path(sys.executable).parent / program), *arguments]
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "NO_COLOR": "1", "COLUMNS": "200"},
    )
    if done.returncode:
        raise GenerationError(f"{program} failed:\n{done.stdout}{done.stderr}")
