"""`omicall_api/catalog.py`: the facts of the spec that are not code, as frozen values."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .merge import operations

_HEAD = '''"""Voices, speeds, error codes and the facts about each operation, as the spec has them."""

from __future__ import annotations

from enum import Enum

from attrs import frozen


@frozen
class Credential:
    """Where a credential goes: a header or query parameter, and what stands before its value."""

    name: str
    place: str
    prefix: str


@frozen
class Operation:
    """What the spec knows about one operation."""

    id: str
    tag: str
    method: str
    path: str
    effect: str
    """read, write, billable or destructive."""
    evidence: str
    credentials: tuple[tuple[str, ...], ...]
    """Names in CREDENTIALS: any one of these groups will do, the first is preferred; empty for none."""
    errors: tuple[str, ...]
    limits: dict[str, float]
    summary: str
    deprecated: bool


@frozen
class Label:
    """A value of a list with its names, as the vendor's overview page has it."""

    label: str
    value: str | float
    en: str


@frozen
class Voice(Label):
    """A voice of the AI bot."""

    gender: str
    region: str


@frozen
class Error:
    """An error code: what it means in both languages, what to do, and what it refuses, `credential` or `request`."""

    code: str
    vi: str
    en: str
    hint: str
    refuses: str | None
'''


def catalog(document: dict[str, Any]) -> str:
    """The source of the module, not yet formatted."""
    schemas = document["components"]["schemas"]
    lines = [
        _HEAD,
        f"SUCCESS = {schemas['SuccessEnvelope']['properties']['status_code']['const']!r}",
        '"""`status_code` of an envelope that brings data; everything else is a failure."""',
        f"API_VERSION = {document['info']['version']!r}",
        f"HOST = {document['servers'][0]['url']!r}",
        f'"""{_one_line(document["servers"][0]["description"])}"""',
        "",
        "CREDENTIALS: dict[str, Credential] = {",
        *(
            f"    {name!r}: {_credential(scheme)},"
            for name, scheme in document["components"]["securitySchemes"].items()
        ),
        "}",
        "",
        "OPERATIONS: dict[str, Operation] = {",
        *(
            f"    {operation['operationId']!r}: {_operation(path, method, operation)},"
            for path, method, operation in operations(document)
        ),
        "}",
        "",
        _number_enum(
            "BotSpeed",
            schemas["BotSpeed"],
            zip(schemas["BotSpeed"]["x-enum-varnames"], schemas["BotSpeed"]["enum"], strict=True),
        ),
        _number_enum(
            "LegacySpeed",
            schemas["LegacySpeed"],
            [(point["name"], point["value"]) for point in schemas["LegacySpeed"]["x-omicall-points"]],
        ),
        "",
        "VOICES: tuple[Voice, ...] = (",
        *(
            f"    Voice(label={label['vi']!r}, value={value!r}, en={label['en']!r}, "
            f"gender={label['gender']!r}, region={label['region']!r}),"
            for value, label in _labelled(schemas["Voice"])
        ),
        ")",
        "",
        "SPEEDS: tuple[Label, ...] = (",
        *(
            f"    Label(label={label['vi']!r}, value={value!r}, en={label['en']!r}),"
            for value, label in _labelled(schemas["BotSpeed"])
        ),
        ")",
        f'"""{_one_line(schemas["BotSpeed"]["description"])}"""',
        "",
        "ERRORS: dict[str, Error] = {",
        *(
            f"    {code!r}: Error(code={code!r}, vi={label['vi']!r}, en={label['en']!r}, "
            f"hint={label['hint']!r}, refuses={label.get('refuses')!r}),"
            for code, label in _labelled(schemas["ErrorCode"])
        ),
        "}",
        "",
    ]
    return "\n".join(lines)


def _labelled(schema: dict[str, Any]) -> list[tuple[Any, dict[str, str]]]:
    return list(zip(schema["enum"], schema["x-omicall-labels"], strict=True))


def _credential(scheme: dict[str, Any]) -> str:
    if scheme["type"] == "http":
        return 'Credential(name="Authorization", place="header", prefix="Bearer ")'
    return f"Credential(name={scheme['name']!r}, place={scheme['in']!r}, prefix='')"


def _operation(path: str, method: str, operation: dict[str, Any]) -> str:
    fields = {
        "id": operation["operationId"],
        "tag": operation["tags"][0],
        "method": method.upper(),
        "path": path,
        "effect": operation["x-omicall-effect"],
        "evidence": operation["x-omicall-evidence"],
        "credentials": tuple(tuple(requirement) for requirement in operation["security"]),
        "errors": tuple(operation.get("x-omicall-errors", ())),
        "limits": dict(operation.get("x-omicall-limits", {})),
        "summary": operation["summary"],
        "deprecated": operation.get("deprecated", False),
    }
    return f"Operation({_arguments(**fields)})"


def _picked(label: dict[str, str], *names: str) -> dict[str, str | None]:
    return {name: label.get(name) for name in names}


def _arguments(**values: object) -> str:
    return ", ".join(f"{name}={value!r}" for name, value in values.items())


def _number_enum(name: str, schema: dict[str, Any], members: Iterable[tuple[str, float]]) -> str:
    return "\n".join(
        [
            f"class {name}(float, Enum):",
            f'    """{_one_line(schema["description"])}"""',
            "",
            *(f"    {member} = {value!r}" for member, value in members),
            "",
            "    def __str__(self) -> str:",
            "        return repr(self.value)",
            "",
        ]
    )


def _one_line(text: str) -> str:
    """A text for a docstring of one line: nothing in it ends the docstring or escapes anything."""
    return " ".join(text.split()).replace("\\", "\\\\").replace('"', '\\"')
