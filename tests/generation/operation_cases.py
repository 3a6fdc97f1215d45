"""Specs with operations that say too little, or that the generator would send in another way."""

from __future__ import annotations

from .documents import Case, Document, at, drop, parameter, put

FIRST = ("search_contacts", "parameters", 0)
BODY = ("search_contacts", "requestBody")


def a_parameter_by_reference(document: Document) -> None:
    document["components"]["parameters"] = {"Page": at(document, *FIRST)}
    at(document, "search_contacts", "parameters")[0] = {"$ref": "#/components/parameters/Page"}


def a_method_twice(document: Document) -> None:
    at(document, "list_calls_v1")["x-omicall-method"] = "search"


def a_path_without_its_parameter(document: Document) -> None:
    at(document, "get_call_v1")["parameters"] = []


def a_field_called_like_a_parameter(document: Document) -> None:
    at(document, "ContactSearch", "properties")["page"] = {"type": "integer", "description": "A test."}


def a_field_called(name: str) -> Case:
    """A field of a body that would hide a name of the generated method."""
    change = put({"type": "string", "description": "A test."}, "ContactSearch", "properties", name)
    return Case("argument_names", f"a field of the body is called {name}", change)


def a_parameter_called(name: str) -> Case:
    """A parameter that would hide a name of the generated function."""
    return Case("argument_names", f"a parameter is called {name}", parameter(name=name))


CASES = [
    Case("facts", "search_calls: summary is missing", drop("search_calls", "summary")),
    Case("facts", "search_calls: description is missing", put(" ", "search_calls", "description")),
    Case("facts", "search_calls: x-omicall-method is missing", drop("search_calls", "x-omicall-method")),
    Case("facts", "x-omicall-evidence is not one of", put("hearsay", "search_calls", "x-omicall-evidence")),
    Case("facts", "x-omicall-evidence is not one of", drop("search_calls", "x-omicall-evidence")),
    Case("facts", "x-omicall-effect is not one of", put("free", "search_calls", "x-omicall-effect")),
    Case("facts", "x-omicall-effect is not one of", drop("search_calls", "x-omicall-effect")),
    Case("facts", "servers is not read at an operation", put([], "search_calls", "servers")),
    Case("facts", "callbacks is not read at an operation", put({}, "search_calls", "callbacks")),
    Case("facts", "deprecated is true or false", put("yes", "search_calls", "deprecated")),
    Case("facts", "the limit window_day is not one of", put({"window_day": 30}, "search_calls", "x-omicall-limits")),
    Case("facts", "the limit page_size is not one of", put({"page_size": "50"}, "search_calls", "x-omicall-limits")),
    Case("facts", "the error code oops is not in ErrorCode", put(["oops"], "search_calls", "x-omicall-errors")),
    Case("facts", "search_calls: security is missing", drop("search_calls", "security")),
    Case("facts", "the credential cookie is not in", put([{"cookie": []}], "search_calls", "security")),
    Case("tags", "exactly one tag is needed", put(["calls", "tenant"], "search_calls", "tags")),
    Case("tags", "exactly one tag is needed", drop("search_calls", "tags")),
    Case("tags", "the tag tickets must be a described ASCII name", put(["tickets"], "search_calls", "tags")),
    Case("tags", "the tag api must be", put(["api"], "search_calls", "tags")),
    Case("tags", "x-omicall-method class can't be", put("class", "search_calls", "x-omicall-method")),
    Case("tags", "x-omicall-method Tìm can't be", put("Tìm", "search_calls", "x-omicall-method")),
    Case("tags", "calls: x-omicall-method search stands at 2 operations", a_method_twice),
    Case("parameters", "has no schema of its own", drop(*FIRST, "schema")),
    Case("parameters", "has no schema of its own", a_parameter_by_reference),
    Case("parameters", "has content, which is not read", put({}, *FIRST, "content")),
    Case("parameters", "has deprecated, which is not read", put(True, *FIRST, "deprecated")),
    Case("parameters", "is in header; only path and query", put("header", *FIRST, "in")),
    Case("parameters", "is in cookie; only path and query", put("cookie", *FIRST, "in")),
    Case("parameters", "sets style or explode", put(False, *FIRST, "explode")),
    Case("parameters", "sets style or explode", put("deepObject", *FIRST, "style")),
    Case("parameters", "is an object", parameter(schema={"type": ["object"]})),
    Case("parameters", "is an object", parameter(schema={"$ref": "#/components/schemas/CallFilter"})),
    Case("parameters", "may be null, which can't be sent", parameter(schema={"type": ["string", "null"]})),
    Case("parameters", "may be null", parameter(schema={"anyOf": [{"type": "string"}, {"type": "null"}]})),
    Case("parameters", "(odd): nullable is not read here", parameter(schema={"type": "string", "nullable": True})),
    Case("parameters", "(odd): an inline enumeration", parameter(schema={"type": "string", "enum": ["a"]})),
    Case("parameters", "(odd): an array needs items", parameter(schema={"type": "array"})),
    Case("parameters", "(odd): the format date", parameter(schema={"type": "string", "format": "date"})),
    Case("parameters", "the parameter page has no description", drop(*FIRST, "description")),
    Case("parameters", "the path parameters do not fit", a_path_without_its_parameter),
    Case("argument_names", "page is the name of 2 arguments", parameter(name="page")),
    Case("argument_names", "page is the name of 2 arguments", a_field_called_like_a_parameter),
    *map(a_parameter_called, ("body", "client", "self", "query", "encode", "segment", "known", "checked", "kwargs")),
    *map(a_field_called, ("self", "known", "checked")),
    Case("bodies", "must be required and application/json", put(False, *BODY, "required")),
    Case("bodies", "must be required and application/json", put({}, *BODY, "content", "text/xml")),
    Case("bodies", "a reference to a named object", put({}, *BODY, "content", "application/json", "schema")),
    Case(
        "bodies",
        "a reference to a named object",
        put({"$ref": "#/components/schemas/Direction"}, *BODY, "content", "application/json", "schema"),
    ),
    Case(
        "examples",
        "examples/search_contacts.request.json is missing",
        drop(*BODY, "content", "application/json", "examples"),
    ),
    Case(
        "examples",
        "examples/search_contacts.response.json is missing",
        drop("search_contacts", "responses", "200", "content", "application/json", "examples"),
    ),
    Case("examples", "the required parameter odd has no example", parameter(required=True)),
]
