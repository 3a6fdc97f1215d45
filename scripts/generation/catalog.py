"""`omicall_api/catalog.py`, and `hosts.py` and `operations.py`, of which it takes what every call needs: the facts of
the spec that are not code, as frozen values."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .derive import answer_of, host_of, schemas_under
from .merge import operations

_HEAD = '''"""Voices, speeds, error codes and the facts about each operation, as the spec has them."""

from __future__ import annotations

from enum import Enum, IntEnum, StrEnum

from attrs import frozen

from .hosts import HOST, HOSTS
from .operations import CREDENTIALS, OPERATIONS, SUCCESS, Credential, Operation


@frozen
class Label:
    """A value of a list with its names, as the vendor's overview page has it."""

    label: str
    value: str | float
    en: str


@frozen
class Voice(Label):
    """A voice, and the operations whose documentation lists it."""

    gender: str
    region: str
    operations: tuple[str, ...]


@frozen
class Error:
    """An error code: what it means in both languages, and what to do."""

    code: str
    vi: str
    en: str
    hint: str
    retry_can_help: bool
    """Whether the same request, sent again later, can succeed."""
    refuses: str | None
    """What it refuses, where that is certain: `credential`, `request`, `duplicate` (what is there already), `account`
    (what its balance or package does not allow) or `pace` (requests too close together)."""
    operations: tuple[str, ...]
    """The operations that it is documented for; empty for the codes of the overview page, which any may answer."""
'''

_OPERATIONS_HEAD = '''"""What every call needs of the facts: `catalog` has the others, and gives these on.

Not of attrs, whose classes take ten times as long to make."""

from __future__ import annotations

import msgspec


class Credential(msgspec.Struct, frozen=True):
    """Where a credential goes: a header or query parameter, and what stands before its value."""

    name: str
    place: str
    prefix: str


class Operation(msgspec.Struct, frozen=True):
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
    replaced_by: str | None
    """The operation to use in place of a deprecated one, if there is one."""
    account: str
    """Whose API key it takes: `partner`, or empty for that of any account."""
    existing: tuple[str, ...]
    """Parameters and fields of the body that must name something which is already there; what comes back if it is not
    is not documented."""
    host: str
    """Name in HOSTS of the host that it lives on; empty for HOST."""
    answer: str
    """How its answer comes: in OMICall's `envelope`, as bare `json`, or as `sound`."""
    call: str
    """How it is called on a client, such as `calls.search`."""
    look_up: tuple[str, ...]
    """Reading operations that show what it has done, by what is known without its answer."""
'''

_ALWAYS_PUBLIC = (
    *("API_VERSION", "CREDENTIALS", "ERRORS", "HOST", "HOSTS", "OPERATIONS", "OTHER_VOICES", "SPEEDS", "SUCCESS"),
    *("VOICES", "Credential", "Error", "Label", "Operation", "Voice"),
)
TAKEN_NAMES = {*_ALWAYS_PUBLIC, "BotSpeed", "Enum", "IntEnum", "StrEnum", "frozen"}
"""Names of the module that no enumeration made from the spec may have."""


def hosts(document: dict[str, Any]) -> str:
    """The source of `hosts.py`, not yet formatted."""
    server = document["servers"][0]
    lines = [
        '"""Where the API is: all that a client is made with of the catalogue, which gives it on."""',
        "",
        f"HOST = {server['url']!r}",
        f'"""{_one_line(server["description"])}"""',
        f"HOSTS: dict[str, str] = {_hosts(document)!r}",
        '"""Hosts of operations that live elsewhere, by name."""',
        "",
        '__all__ = ["HOST", "HOSTS"]',
        "",
    ]
    return "\n".join(lines)


def operation_facts(document: dict[str, Any]) -> str:
    """The source of `operations.py`, not yet formatted."""
    schemas = document["components"]["schemas"]
    lines = [
        _OPERATIONS_HEAD,
        f"SUCCESS = {schemas['SuccessEnvelope']['properties']['status_code']['const']!r}",
        '"""`status_code` of an envelope that brings data; everything else is a failure."""',
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
            f"    {operation['operationId']!r}: {_operation(path, method, operation, document)},"
            for path, method, operation in operations(document)
        ),
        "}",
        "",
        '__all__ = ["CREDENTIALS", "OPERATIONS", "SUCCESS", "Credential", "Operation"]',
        "",
    ]
    return "\n".join(lines)


def catalog(document: dict[str, Any]) -> str:
    """The source of `catalog.py`, not yet formatted."""
    schemas = document["components"]["schemas"]
    lines = [
        _HEAD,
        f"API_VERSION = {document['info']['version']!r}",
        "",
        _enum(
            "BotSpeed",
            schemas["BotSpeed"],
            zip(schemas["BotSpeed"]["x-enum-varnames"], schemas["BotSpeed"]["enum"], strict=True),
        ),
        *(
            _enum(name, schema, [(point["name"], point["value"]) for point in schema["x-omicall-points"]])
            for name, schema in schemas.items()
            if "x-omicall-points" in schema
        ),
        "",
        *_voices(document),
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
            f"    {code!r}: Error({_arguments(code=code, **_error(code, label, document))}),"
            for code, label in _labelled(schemas["ErrorCode"])
        ),
        "}",
        "",
        f"__all__ = {_public(schemas)!r}",
        "",
    ]
    return "\n".join(lines)


def _public(schemas: dict[str, Any]) -> list[str]:
    points = [name for name, schema in schemas.items() if "x-omicall-points" in schema]
    return sorted({*_ALWAYS_PUBLIC, "BotSpeed", *points})


def _hosts(document: dict[str, Any]) -> dict[str, str]:
    return {
        host_of(operation): operation["servers"][0]["url"].rstrip("/")
        for _, _, operation in operations(document)
        if host_of(operation)
    }


def _voices(document: dict[str, Any]) -> list[str]:
    """The voices of the overview page, and apart from them those that only other lists have."""
    schemas = document["components"]["schemas"]
    lists = [name for name, schema in schemas.items() if "gender" in schema.get("x-omicall-labels", [{}])[0]]
    takers = {name: _operations_that_take(name, document) for name in lists}
    labels = {value: label for name in reversed(lists) for value, label in _labelled(schemas[name])}
    lines: dict[bool, list[str]] = {True: [], False: []}
    for value in sorted(labels, key=_order([*schemas["Voice"]["enum"], *labels])):
        label = {name: labels[value][name] for name in ("en", "gender", "region")}
        taking = [operation for name in lists if value in schemas[name]["enum"] for operation in takers[name]]
        voice = _arguments(label=labels[value]["vi"], value=value, **label, operations=tuple(sorted(set(taking))))
        lines[value in schemas["Voice"]["enum"]].append(f"    Voice({voice}),")
    return [
        "VOICES: tuple[Voice, ...] = (",
        *lines[True],
        ")",
        '"""The voices of the vendor\'s overview page, in its order."""',
        "",
        "OTHER_VOICES: tuple[Voice, ...] = (",
        *lines[False],
        ")",
        '"""Voices that only other pages of the vendor list."""',
        "",
    ]


def _order(values: list[str]) -> Any:
    return values.index


def _operations_that_take(schema: str, document: dict[str, Any]) -> list[str]:
    """The operations in whose bodies a schema stands, at any depth."""
    return [
        operation["operationId"]
        for _, _, operation in operations(document)
        if schema in schemas_under(document, operation.get("requestBody"))
    ]


def _error(code: str, label: dict[str, Any], document: dict[str, Any]) -> dict[str, object]:
    return {
        **{name: label.get(name) for name in ("vi", "en", "hint", "retry_can_help", "refuses")},
        "operations": tuple(
            operation["operationId"]
            for _, _, operation in operations(document)
            if code in operation.get("x-omicall-errors", ())
        ),
    }


def _labelled(schema: dict[str, Any]) -> list[tuple[Any, dict[str, str]]]:
    return list(zip(schema["enum"], schema["x-omicall-labels"], strict=True))


def _credential(scheme: dict[str, Any]) -> str:
    if scheme["type"] == "http":
        return 'Credential(name="Authorization", place="header", prefix="Bearer ")'
    return f"Credential(name={scheme['name']!r}, place={scheme['in']!r}, prefix='')"


def _operation(path: str, method: str, operation: dict[str, Any], document: dict[str, Any]) -> str:
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
        "replaced_by": operation.get("x-omicall-deprecation", {}).get("replaced_by"),
        "account": operation.get("x-omicall-account", ""),
        "existing": tuple(operation.get("x-omicall-existing", ())),
        "host": host_of(operation),
        "answer": answer_of(operation),
        "call": f"{operation['tags'][0]}.{operation['x-omicall-method']}",
        "look_up": _look_up(operation, document),
    }
    return f"Operation({_arguments(**fields)})"


def _look_up(operation: dict[str, Any], document: dict[str, Any]) -> tuple[str, ...]:
    """The reading operations that links lead to without a value from the answer; where there are none, those that list
    what its links lead to."""
    reads = [other for _, _, other in operations(document) if other["x-omicall-effect"] == "read"]
    names = {other["operationId"] for other in reads}
    links = _links(operation)
    direct = [name for name, by_answer in links if name in names and not by_answer]
    if not direct and operation["x-omicall-effect"] != "read":
        targets = {name for name, by_answer in links if name in names and by_answer}
        direct = [
            other["operationId"]
            for other in reads
            if not other.get("deprecated") and any(name in targets for name, by_answer in _links(other) if by_answer)
        ]
    return tuple(dict.fromkeys(direct))


def _links(operation: dict[str, Any]) -> list[tuple[str, bool]]:
    """Where the links of an operation lead, and whether they need a value from its answer."""
    links = operation["responses"]["200"].get("links", {}).values()
    return [(link["operationId"], "$response" in str(link)) for link in links]


def _arguments(**values: object) -> str:
    return ", ".join(f"{name}={value!r}" for name, value in values.items())


def _enum(name: str, schema: dict[str, Any], members: Iterable[tuple[str, object]]) -> str:
    base = {"string": "StrEnum", "integer": "IntEnum", "number": "float, Enum"}[schema["type"]]
    text = (
        ["    def __str__(self) -> str:", "        return repr(self.value)", ""] if schema["type"] == "number" else []
    )
    return "\n".join(
        [
            f"class {name}({base}):",
            f'    """{_one_line(schema["description"])}"""',
            "",
            *(f"    {member} = {value!r}" for member, value in members),
            "",
            *text,
        ]
    )


def _one_line(text: str) -> str:
    """A text for a docstring of one line: nothing in it ends the docstring or escapes anything."""
    return " ".join(text.split()).replace("\\", "\\\\").replace('"', '\\"')
