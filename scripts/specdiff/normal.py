"""A merged document in its normal form: operations by operationId, parameters by name, answers out of their envelope.

Two documents that mean the same have the same normal form, and whatever means something is a part of it. What has not
the shape that this project writes stays as it is.
"""

from __future__ import annotations

from typing import Any

from generation.merge import METHODS

from .model import RAW
from .normal_schema import SCHEMAS, Json, key_of, normal_schema, set_of

_SUCCESS = {"$ref": f"{SCHEMAS}SuccessEnvelope"}
_FAILURE = {"$ref": f"{SCHEMAS}FailureEnvelope"}


def normal(document: Json, ids: dict[str, str] | None = None, names: dict[str, str] | None = None) -> Json:
    """The normal form of a merged document; `ids` and `names` say under which name an operation or a schema goes now,
    where the document has been given the old ones (see pairs.py)."""
    ids, names = ids or {}, names or {}
    rest = dict(document)
    out: Json = {"operations": {}, "webhooks": {}, "schemas": {}, "answers": {}, "paths": {}}
    for path, item in _maps(rest.pop("paths", {}), out, "paths"):
        for verb, operation in item.items():
            if verb in METHODS and isinstance(operation, dict):
                form = {**_operation(operation), "path": path, "verb": verb, RAW: operation}
                name = operation.get("operationId")
                if isinstance(name, str):
                    form["operationId"] = ids.get(name, name)
                _put(out["operations"], name, f"{verb} {path}", form)
            else:
                out["paths"].setdefault(path, {})[verb] = operation
        if not item:
            out["paths"][path] = {}
    for name, item in _maps(rest.pop("webhooks", {}), out, "webhooks"):
        for verb, operation in item.items():
            if verb in METHODS and isinstance(operation, dict):
                _put(out["webhooks"], name, f"{name} {verb}", {**_operation(operation), "verb": verb, RAW: operation})
            else:
                out["paths"].setdefault(f"webhook {name}", {})[verb] = operation
        if not item:
            out["paths"][f"webhook {name}"] = {}
    components = rest.pop("components", {})
    if isinstance(components, dict):
        components = dict(components)
    else:
        out["(components as they stand)"] = components
        components = {}
    for name, schema in _maps(components.pop("schemas", {}), out, "schemas"):
        out["schemas"][name] = {**normal_schema(schema), "(name)": names.get(name, name), RAW: schema}
    for name, answer in _maps(components.pop("responses", {}), out, "answers"):
        out["answers"][name] = {**_answer(answer), RAW: answer}
    out["components"] = components
    if isinstance(rest.get("servers"), list) and len(rest["servers"]) == 1:
        out["server"] = rest.pop("servers")[0]
    tags = rest.get("tags")
    if isinstance(tags, list) and all(isinstance(tag, dict) and isinstance(tag.get("name"), str) for tag in tags):
        by_name = {tag["name"]: tag for tag in tags}
        if len(by_name) == len(tags):
            out["tags"] = by_name
            out[RAW] = tags
            del rest["tags"]
    return {**out, **rest}


def _maps(holder: Any, out: Json, place: str) -> list[tuple[str, Json]]:
    """The entries that are maps; what is not goes into the normal form as it is."""
    if not isinstance(holder, dict):
        out[f"({place} as they stand)"] = holder
        return []
    strange = {name: value for name, value in holder.items() if not isinstance(value, dict)}
    if strange:
        out[f"({place} as they stand)"] = strange
    return [(name, value) for name, value in holder.items() if name not in strange]


def _put(holder: Json, name: Any, longer: str, form: Json) -> None:
    holder[name if isinstance(name, str) and name and name not in holder else longer] = form


def _operation(raw: Json) -> Json:
    out, rest = {}, dict(raw)
    parameters = rest.get("parameters", [])
    if isinstance(parameters, list):
        named = [one for one in parameters if isinstance(one, dict) and isinstance(one.get("name"), str)]
        if len({one["name"] for one in named}) == len(parameters):
            rest.pop("parameters", None)
            out["parameters"] = {one["name"]: _parameter(one) for one in named}
    if isinstance(rest.get("requestBody"), dict):
        out["request"] = _request(rest.pop("requestBody"))
    answers = rest.get("responses")
    if isinstance(answers, dict) and all(isinstance(answer, dict) for answer in answers.values()):
        del rest["responses"]
        same = {key for key in answers if key[:1] == "2" and key != "200" and answers[key] == answers.get("200")}
        out["answers"] = {key: {"(as 200)": True} if key in same else _answer(answers[key]) for key in answers}
    servers = rest.get("servers", [{"x-omicall-host": ""}])
    if isinstance(servers, list) and len(servers) == 1 and isinstance(servers[0], dict):
        rest.pop("servers", None)
        out["host"] = servers[0].get("x-omicall-host", "")
        out["server"] = {key: value for key, value in servers[0].items() if key != "x-omicall-host"}
    for key in ("x-omicall-errors", "x-omicall-existing"):
        if key in rest:
            out[key] = set_of(rest.pop(key))
    if "x-omicall-filters" in rest:
        out["x-omicall-filters"] = _filters(rest.pop("x-omicall-filters"))
    if "security" in rest:
        out["security"] = _security(rest.pop("security"))
    return {**out, **rest}


def _filters(raw: Any) -> Any:
    """Filters by the parameter that they are for, since their order says nothing; anything else as it is."""
    if not isinstance(raw, list) or not all(
        isinstance(one, dict) and isinstance(one.get("parameter"), str) for one in raw
    ):
        return raw
    by_name = {one["parameter"]: {key: value for key, value in one.items() if key != "parameter"} for one in raw}
    for one in by_name.values():
        if isinstance(one.get("field"), list):
            one["field"] = tuple(sorted(map(str, one["field"])))
    return by_name if len(by_name) == len(raw) else raw


def _parameter(raw: Json) -> Json:
    rest = {key: value for key, value in raw.items() if key not in ("name", "schema", "required")}
    if "schema" in raw:
        rest["schema"] = normal_schema(raw["schema"])
    return {**rest, "(required)": raw.get("required", False)}


def _request(raw: Json) -> Json:
    rest = {key: value for key, value in raw.items() if key not in ("content", "required")}
    return {**rest, **_content(raw), "(required)": raw.get("required", False)}


def _answer(raw: Json) -> Json:
    out = {key: value for key, value in raw.items() if key != "content"}
    out.update(_content(raw))
    content = raw.get("content")
    if isinstance(content, dict) and list(content) == ["application/json"] and "schema" in out:
        own = _inside_envelope(content["application/json"]["schema"])
        if own is not None:
            out["schema"] = normal_schema(own["properties"]["payload"])
            out["(payload required)"] = "payload" in own.get("required", ())
        out["envelope"] = own is not None
    return out


def _inside_envelope(schema: Any) -> Json | None:
    """The part of a whole answer that holds the payload; None if the answer is not `success or failure`."""
    forms = schema.get("oneOf") if isinstance(schema, dict) else None
    success = forms[0] if isinstance(forms, list) and forms else None
    if not isinstance(success, dict) or schema != {"oneOf": [success, _FAILURE]}:
        return None
    both = success.get("allOf")
    if not isinstance(both, list) or len(both) != 2 or success != {"allOf": [_SUCCESS, both[1]]}:
        return None
    own = both[1]
    plain = isinstance(own, dict) and own.get("type") == "object" and set(own) <= {"type", "properties", "required"}
    if not plain or not isinstance(own.get("properties"), dict) or list(own["properties"]) != ["payload"]:
        return None
    return own if own.get("required", ["payload"]) == ["payload"] else None


def _content(raw: Json) -> Json:
    """The media types, and what stands under the first: JSON if there is one."""
    content = raw.get("content")
    if not isinstance(content, dict) or not all(isinstance(media, dict) for media in content.values()):
        return {"content": content} if "content" in raw else {}
    names = sorted(content, key=lambda name: (name != "application/json", name))
    forms = [{**content[name], **_schema_in(content[name])} for name in names]
    others = {name: form for name, form in zip(names, forms, strict=True) if form is not forms[0] and form != forms[0]}
    return {**(forms[0] if forms else {}), "media": tuple(names), **({"others": others} if others else {})}


def _schema_in(media: Json) -> Json:
    return {"schema": normal_schema(media["schema"])} if "schema" in media else {}


def _security(raw: Any) -> Any:
    if not isinstance(raw, list) or not all(isinstance(one, dict) for one in raw):
        return raw
    return tuple(
        " and ".join(name if scopes == [] else f"{name} {key_of(scopes)}" for name, scopes in sorted(one.items()))
        for one in raw
    )
