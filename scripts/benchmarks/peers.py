"""The code that other generators make of our own OpenAPI document: made when it is measured, kept in .bench/, never
committed."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

from .environments import CHECKOUT, KEPT, LOCKS, ROOT, CannotMeasureError, Environment, digest_of, environment, note

_DOCUMENT = ROOT / "generated" / "openapi.json"
_SECONDS = 300
_MEASURED = ("/api/tenant/detail", "/api/v3/call-transaction/search")


def peers() -> dict[str, Environment]:
    """The environments of all peers that can be made here, by name; what is missing is told on standard error.

    Example:
        >>> "pydantic" in peers()
        True
    """
    found: dict[str, Environment] = {}
    for name, generate in _GENERATORS.items():
        try:
            code = _made(name, generate)
            found[name] = environment(name, code)
        except CannotMeasureError as reason:
            note(f"{name} is left out: {reason}")
    return found


def ours(name: str = "omicall") -> Environment:
    """This checkout with what its base installation needs, or with the extra `cli`."""
    return environment(name, *CHECKOUT)


def digestible(document: dict[str, Any]) -> dict[str, Any]:
    """An OpenAPI document without what some generators stumble over and none needs for what is measured: links,
    webhooks, extensions, and enumerations of numbers go; null beside a type becomes an alternative, more types become
    any, and a name for a plain text or number becomes that."""
    plain = {
        f"#/components/schemas/{name}": {"type": schema["type"]}
        for name, schema in document["components"]["schemas"].items()
        if schema.get("type") in ("string", "integer", "number", "boolean") and "enum" not in schema
    }
    found: dict[str, Any] = _digested({key: value for key, value in document.items() if key != "webhooks"}, plain)
    return found


def _digested(node: Any, plain: dict[str, Any]) -> Any:
    if isinstance(node, list):
        return [_digested(item, plain) for item in node]
    if not isinstance(node, dict):
        return node
    if node.get("$ref") in plain:
        return plain[node["$ref"]]
    dropped = {"links"} | {key for key in node if key.startswith("x-omicall")}
    kinds = node.get("type")
    if isinstance(kinds, list) and len(kinds) == 2 and "null" in kinds:
        kind = next(kind for kind in kinds if kind != "null")
        return {"anyOf": [_digested({**node, "type": kind}, plain), {"type": "null"}]}
    if isinstance(kinds, list):
        dropped.add("type")
    if isinstance(node.get("enum"), list) and not all(isinstance(value, str) for value in node["enum"]):
        dropped.add("enum")
    return {key: _digested(value, plain) for key, value in node.items() if key not in dropped}


def _made(name: str, generate: Callable[[Path, Path], None]) -> Path:
    folder = KEPT / "code" / f"{name}-{digest_of(_DOCUMENT, LOCKS / 'generators.txt', Path(__file__))}"
    if folder.exists():
        return folder
    note(f"generating the code of {name} (once for each state of the spec)")
    for older in folder.parent.glob(f"{name}-" + "?" * 12):
        shutil.rmtree(older)
    being = folder.with_name(f"{folder.name}.part")
    shutil.rmtree(being, ignore_errors=True)
    being.mkdir(parents=True)
    document = being / "openapi.json"
    document.write_text(json.dumps(digestible(json.loads(_DOCUMENT.read_bytes()))), encoding="utf-8")
    generate(document, being)
    being.rename(folder)
    return folder


def _stock(document: Path, folder: Path) -> None:
    settings = folder / "settings.json"
    settings.write_text('{"post_hooks": []}', encoding="utf-8")
    out = ["--meta", "none", "--output-path", str(folder / "stock_client"), "--config", str(settings)]
    _run("-m", "openapi_python_client", "generate", "--path", str(document), *out)


def _openapi_generator(document: Path, folder: Path) -> None:
    java = shutil.which("java")
    if java is None:
        raise CannotMeasureError("it needs Java, and there is no java on PATH.")
    jar = next((environment("generators").python.parents[1] / "lib").rglob("openapi-generator.jar"))
    named = ["--package-name", "openapi_generator_client", "--skip-validate-spec"]
    _done([java, "-jar", str(jar), "generate", "-g", "python", "-i", str(document), "-o", str(folder), *named])


def _clientele(document: Path, folder: Path) -> None:
    # The client that it makes of all operations can't be imported: one answers with a plain text. So it has two.
    whole = json.loads(document.read_bytes())
    whole["paths"] = {path: whole["paths"][path] for path in _MEASURED}
    document.write_text(json.dumps(whole), encoding="utf-8")
    program = "from clientele.cli import cli_group; cli_group()"
    _run("-c", program, "start-api", "--file", str(document), "--output", str(folder / "clientele_client"), "--regen")


def _models(kind: str, name: str) -> Callable[[Path, Path], None]:
    def generate(document: Path, folder: Path) -> None:
        told = ["--input-file-type", "openapi", "--target-python-version", "3.11", "--output-model-type", kind]
        _run("-m", "datamodel_code_generator", "--input", str(document), "--output", str(folder / name), *told)

    return generate


_GENERATORS: dict[str, Callable[[Path, Path], None]] = {
    "stock": _stock,
    "openapi-generator": _openapi_generator,
    "clientele": _clientele,
    "pydantic": _models("pydantic_v2.BaseModel", "pydantic_models.py"),
    "msgspec": _models("msgspec.Struct", "msgspec_models.py"),
}


def _run(*arguments: str) -> None:
    _done([str(environment("generators").python), *arguments])


def _done(command: list[str]) -> None:
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=_SECONDS)
    except subprocess.TimeoutExpired:
        raise CannotMeasureError(f"its generator took more than {_SECONDS} s.") from None
    if done.returncode:
        raise CannotMeasureError(f"its generator failed: {(done.stderr or done.stdout).strip()[-300:]}")
