"""Pages of the API reference: an area a page, with its operations and the data that they carry."""

from __future__ import annotations

import json
from typing import Any

from omicall_api.catalog import OPERATIONS

from .spec import Op, Spec, type_of
from .words import Words, code, details, fence, table


def api_pages(spec: Spec, words: Words) -> dict[str, str]:
    """Name and text of every page, the index among them."""
    homes = spec.homes()
    pages = {"api/index": _index(spec, words)}
    for tag, about in spec.tags.items():
        operations = [op for op in spec.operations if op.tag == tag]
        parts = [f"# {words.tag(tag)}", spec.text(about), *[_operation(spec, words, op) for op in operations]]
        pages[f"api/{tag}"] = "\n\n".join([*parts, _data(spec, words, homes, tag)])
    about = words("webhooks_intro").rstrip(".")
    parts = [f"# {words('webhooks')}: {about[0].lower()}{about[1:]}"]
    parts += [_webhook(spec, words, op) for op in spec.webhooks]
    pages["api/webhooks-received"] = "\n\n".join([*parts, _data(spec, words, homes, "webhooks-received")])
    return pages


def _index(spec: Spec, words: Words) -> str:
    rows = [
        [f"[{words.tag(op.tag)}]({op.tag}.md)", f"[`{op.name}`](#op-{op.name})", _effect(op)] for op in spec.operations
    ]
    order = list(spec.tags)
    rows = [row for tag in order for row in rows if row[0].endswith(f"({tag}.md)")]
    toctree = fence("{toctree}", ":hidden:\n\n" + "\n".join([*order, "webhooks-received"]))
    meanings = [
        table([words(name), words("label")], [[code(value), words(f"{name}-{value}")] for value in values])
        for name, values in (
            ("effect", ["read", "write", "billable", "destructive"]),
            ("evidence", sorted({*_evidence(spec), "staging"})),
        )
    ]
    heads = [words("area"), words("operation"), words("effect")]
    return "\n\n".join([f"# {words('api')}", words("api_intro"), toctree, *meanings, table(heads, rows)])


def _evidence(spec: Spec) -> set[str]:
    return {str(op.body["x-omicall-evidence"]).partition(" ")[0] for op in spec.operations}


def _effect(op: Op) -> str:
    return code(op.body["x-omicall-effect"]) + (" ⚠" if op.body.get("deprecated") else "")


def _operation(spec: Spec, words: Words, op: Op) -> str:
    body = op.body
    known = OPERATIONS[op.name]
    facts = [
        [words("operation"), code(op.name)],
        [words("python_call"), code(f"client.{known.call}(...)")],
        [words("effect"), f"`{known.effect}`: {words(f'effect-{known.effect}')}"],
        [words("evidence"), _source(words, body)],
        [words("credential"), _credential(words, body)],
    ]
    if known.host:
        facts.append([words("host"), f"`{known.host}`, {body['servers'][0]['url']}"])
    if known.account:
        facts.append([words("account"), code(known.account)])
    if body["x-omicall-limits"]:
        facts.append([words("limits"), _limits(words, body["x-omicall-limits"])])
    if body.get("deprecated"):
        by = known.replaced_by
        instead = words("replaced_by").format(f"[`{by}`](#op-{by})") if by else words("yes")
        facts.append([words("deprecated"), instead])
    if known.errors:
        facts.append([words("known_errors"), ", ".join(f"[`{name}`](#error-{name})" for name in known.errors)])
    rows = [
        [code(one["name"]), one["in"], _typed(words, one.get("schema", {}), one.get("required", False)), _about(one)]
        for one in body.get("parameters", [])
    ]
    heads = [words("name"), words("in"), words("type"), words("description")]
    parts = [
        f"(op-{op.name})=\n## {body['summary']}",
        fence("text", f"{op.verb} {op.path}"),
        _facts(facts),
        spec.text(body["description"], but=op.name),
        f"**{words('parameters')}**\n\n{table(heads, rows)}" if rows else "",
        _carried(words("body"), body.get("requestBody", {})),
        _answer(words, body["responses"]),
        _examples(words("example_request"), body.get("requestBody", {})),
        _examples(words("example_answer"), body["responses"].get("200", {})),
    ]
    return "\n\n".join(part for part in parts if part)


def _webhook(spec: Spec, words: Words, op: Op) -> str:
    facts = [[words("evidence"), _source(words, op.body)]]
    if op.body.get("x-omicall-limits"):
        facts.append([words("limits"), _limits(words, op.body["x-omicall-limits"])])
    parts = [
        f"(webhook-{op.name})=\n## {op.body['summary']}",
        _facts([[words("name"), code(op.name)], *facts]),
        spec.text(op.body["description"]),
        _carried(words("body"), op.body.get("requestBody", {})),
        _examples(words("example_request"), op.body.get("requestBody", {})),
    ]
    return "\n\n".join(part for part in parts if part)


def _facts(facts: list[list[str]]) -> str:
    return "\n".join(f"* **{name}**: {value}" for name, value in facts)


def _source(words: Words, body: dict[str, Any]) -> str:
    evidence = str(body["x-omicall-evidence"])
    return f"`{evidence}`: {words('evidence-' + evidence.partition(' ')[0])}"


def _credential(words: Words, body: dict[str, Any]) -> str:
    choices = [" + ".join(words(f"x-{name}") for name in choice) for choice in body["security"] if choice]
    return words("or").join(choices) or words("none")


def _limits(words: Words, limits: dict[str, Any]) -> str:
    return "; ".join(f"{value} {words(f'limit-{name}')}" for name, value in limits.items())


def _typed(words: Words, schema: dict[str, Any], required: bool) -> str:
    return type_of(schema) + (f", **{words('required')}**" if required else "")


def _about(part: dict[str, Any]) -> str:
    return str(part.get("description", "")).replace("<", "&lt;")


def _carried(title: str, part: dict[str, Any]) -> str:
    kinds = [f"{type_of(media['schema'])} (`{kind}`)" for kind, media in part.get("content", {}).items()]
    return f"**{title}**: {', '.join(kinds)}" if kinds else ""


def _answer(words: Words, responses: dict[str, Any]) -> str:
    good = responses.get("200", {})
    payloads = [_payload(media.get("schema", {})) for media in good.get("content", {}).values()]
    told = ", ".join(payload for payload in payloads if payload)
    return f"**{words('answer')}**: {good.get('description', '')} {told}".rstrip()


def _payload(schema: dict[str, Any]) -> str:
    for choice in schema.get("oneOf", []):
        for part in choice.get("allOf", []):
            if "payload" in part.get("properties", {}):
                return f"`payload`: {type_of(part['properties']['payload'])}"
    return "" if "oneOf" in schema else type_of(schema)


def _examples(title: str, part: dict[str, Any]) -> str:
    blocks = [
        fence("json", json.dumps(example["value"], ensure_ascii=False, indent=2))
        for media in part.get("content", {}).values()
        for example in media.get("examples", {}).values()
    ]
    return details(title, "\n".join(blocks)) if blocks else ""


def _data(spec: Spec, words: Words, homes: dict[str, str], page: str) -> str:
    names = sorted(name for name, home in homes.items() if home == page)
    parts = [_schema(spec, words, name, spec.schemas[name]) for name in names]
    return "\n\n".join([f"## {words('data')}", *parts]) if parts else ""


def _schema(spec: Spec, words: Words, name: str, schema: dict[str, Any]) -> str:
    required = schema.get("required", [])
    rows = [
        [code(field), _typed(words, part, field in required), _about(part)]
        for field, part in schema.get("properties", {}).items()
    ]
    fields = table([words("name"), words("type"), words("description")], rows)
    parts = [
        f"(schema-{name})=\n### {name}",
        spec.text(schema.get("description", "")),
        fields,
        values_table(words, schema),
    ]
    if not rows and "enum" not in schema:
        parts.append(type_of(schema))
    return "\n\n".join(part for part in parts if part)


def values_table(words: Words, schema: dict[str, Any]) -> str:
    """The values that a schema names, with their meanings in both languages, the reader's own first."""
    values, labels = schema.get("enum", []), schema.get("x-omicall-labels", [])
    if "x-omicall-points" in schema:
        labels = schema["x-omicall-points"]
        values = [point["value"] for point in labels]
    first, second = ("vi", "en") if words.language == "vi" else ("en", "vi")
    if not labels:
        return table([words("value")], [[code(json.dumps(value, ensure_ascii=False))] for value in values])
    rows = [
        [code(json.dumps(value, ensure_ascii=False)), label[first], label[second]]
        for value, label in zip(values, labels, strict=True)
    ]
    return table([words("value"), words("label"), f"{words('label')} ({second})"], rows)
