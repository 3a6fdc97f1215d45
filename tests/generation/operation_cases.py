"""Specs with operations that say too little, or that the generator would send in another way."""

from __future__ import annotations

from .documents import Case, Document, at, both, drop, parameter, put

FIRST = ("search_contacts", "parameters", 0)
BODY = ("search_contacts", "requestBody")
LIST = ("add_contacts", "requestBody", "content", "application/json", "schema")
FORM = ("speech_to_text", "requestBody", "content", "multipart/form-data", "schema")
BARE = ("text_to_speech_v1", "responses", "200", "content", "application/json")
UPLOAD = {"$ref": "#/components/schemas/SpeechUpload"}
FILE = {"type": "string", "format": "binary", "description": "A test."}
SAID = {"since": None, "replaced_by": None, "removed": False}


def a_parameter_by_reference(document: Document) -> None:
    document["components"]["parameters"] = {"Page": at(document, *FIRST)}
    at(document, "search_contacts", "parameters")[0] = {"$ref": "#/components/parameters/Page"}


def a_method_twice(document: Document) -> None:
    at(document, "list_calls_v1")["x-omicall-method"] = "search"


def a_path_without_its_parameter(document: Document) -> None:
    at(document, "get_call_v1")["parameters"] = []


def a_field_called_like_a_parameter(document: Document) -> None:
    at(document, "KeywordSearch", "properties")["page"] = {"type": "integer", "description": "A test."}


def a_parameter_beside_a_list(document: Document) -> None:
    items = {"name": "items", "in": "query", "description": "A test.", "schema": {"type": "string"}}
    at(document, "add_contacts")["parameters"] = [items]


def a_deprecation(says: str, **said: object) -> Case:
    """A deprecated operation with a fact that is wrong."""
    change = both(
        put(True, "search_calls", "deprecated"), put({**SAID, **said}, "search_calls", "x-omicall-deprecation")
    )
    return Case("deprecations", says, change)


def a_field_called(name: str) -> Case:
    """A field of a body that would hide a name of the generated method."""
    change = put({"type": "string", "description": "A test."}, "KeywordSearch", "properties", name)
    return Case("argument_names", f"a field of the body is called {name}", change)


def a_field_left_out_or_null(document: Document) -> None:
    field = {"type": ["string", "null"], "description": "A test."}
    at(document, "KeywordSearch", "properties")["odd"] = field


def a_parameter_called(name: str) -> Case:
    """A parameter that would hide a name of the generated function."""
    return Case("argument_names", f"a parameter is called {name}", parameter(name=name))


DEPRECATIONS = [
    Case("deprecations", "search_calls: deprecated is true or false", put("yes", "search_calls", "deprecated")),
    Case("deprecations", "go together", put(True, "search_calls", "deprecated")),
    Case("deprecations", "go together", put(SAID, "search_calls", "x-omicall-deprecation")),
    Case("deprecations", "go together", drop("search_calls_v2", "x-omicall-deprecation")),
    a_deprecation("x-omicall-deprecation is {since: date or null", soon=True),
    a_deprecation("x-omicall-deprecation is {since: date or null", removed="no"),
    Case("deprecations", "x-omicall-deprecation is", drop("search_calls_v2", "x-omicall-deprecation", "since")),
    a_deprecation("since is a year, a month or a day", since="April 2026"),
    a_deprecation("since is a year, a month or a day", since="2026-4-1"),
    a_deprecation("replaced_by names nobody, which is not another operation", replaced_by="nobody"),
    a_deprecation("replaced_by names search_calls, which is not another operation", replaced_by="search_calls"),
    a_deprecation("replaced_by names receive_call_record, which is", replaced_by="receive_call_record"),
]
CASES = [
    Case("facts", "search_calls: summary is missing", drop("search_calls", "summary")),
    Case("facts", "search_calls: description is missing", put(" ", "search_calls", "description")),
    Case("facts", "search_calls: x-omicall-method is missing", drop("search_calls", "x-omicall-method")),
    Case("facts", "x-omicall-evidence is not one of", put("hearsay", "search_calls", "x-omicall-evidence")),
    Case("facts", "x-omicall-evidence is not one of", drop("search_calls", "x-omicall-evidence")),
    Case("facts", "x-omicall-effect is not one of", put("free", "search_calls", "x-omicall-effect")),
    Case("facts", "x-omicall-effect is not one of", drop("search_calls", "x-omicall-effect")),
    Case("facts", "callbacks is not read at an operation", put({}, "search_calls", "callbacks")),
    Case("facts", "x-omicall-evidence is not one of", put("stagin 2026-05-01", "search_calls", "x-omicall-evidence")),
    *DEPRECATIONS,
    Case("facts", "the limit window_day is not one of", put({"window_day": 30}, "search_calls", "x-omicall-limits")),
    Case("facts", "the limit page_size is not one of", put({"page_size": "50"}, "search_calls", "x-omicall-limits")),
    Case("facts", "the error code oops is not in ErrorCode", put(["oops"], "search_calls", "x-omicall-errors")),
    Case("facts", "search_calls: security is missing", drop("search_calls", "security")),
    Case("facts", "the credential cookie is not in", put([{"cookie": []}], "search_calls", "security")),
    Case("tags", "exactly one tag is needed", put(["calls", "tenant"], "search_calls", "tags")),
    Case("tags", "exactly one tag is needed", drop("search_calls", "tags")),
    Case("tags", "the tag faxes must be a described ASCII name", put(["faxes"], "search_calls", "tags")),
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
    a_parameter_called("left_out"),
    *map(a_field_called, ("self", "known", "checked", "left_out")),
    Case(
        "argument_names", "odd of the body may be left out or null; None can't stand for both", a_field_left_out_or_null
    ),
    Case("argument_names", "items is the name of 2 arguments", a_parameter_beside_a_list),
    Case("bodies", "must be required, and application/json or multipart", put(False, *BODY, "required")),
    Case("bodies", "must be required, and application/json or multipart", put({}, *BODY, "content", "text/xml")),
    Case("bodies", "multipart/form-data, nothing else", put({}, *BODY, "content", "multipart/form-data")),
    Case("bodies", "a reference to a named object", put({}, *BODY, "content", "application/json", "schema")),
    Case(
        "bodies",
        "a reference to a named object",
        put({"$ref": "#/components/schemas/Direction"}, *BODY, "content", "application/json", "schema"),
    ),
    Case("bodies", "or a list", put({"type": "array", "items": {"type": "string"}}, *LIST)),
    Case("bodies", "add_contacts: body: an array needs items", put({"type": "array"}, *LIST)),
    Case("bodies", "add_contacts: body: uniqueItems is not read here", put(True, *LIST, "uniqueItems")),
    Case("bodies", "speech_to_text: the body must be a reference", put({"type": "array", "items": UPLOAD}, *FORM)),
    Case(
        "bodies",
        "speech_to_text: a multipart/form-data body needs a file",
        drop("SpeechUpload", "properties", "file", "format"),
    ),
    Case(
        "bodies",
        "speech_to_text: odd is a part of a form",
        put({"type": "integer", "description": "A test."}, "SpeechUpload", "properties", "odd"),
    ),
    Case("shapes", "the format binary changes the Python type", put(FILE, "KeywordSearch", "properties", "odd")),
    Case("facts", "x-omicall-account is partner", put("tenant", "get_partner", "x-omicall-account")),
    Case("existing", "get_call: x-omicall-existing lists", put(["odd"], "get_call", "x-omicall-existing")),
    Case("existing", "click_to_call: x-omicall-existing lists", put([], "click_to_call", "x-omicall-existing")),
    Case("parameters", "odd begins with an underscore", parameter(name="_odd")),
    Case("examples", "examples/speech_to_text.request.json is missing", drop(*FORM[:-1], "examples")),
    Case("examples", "examples/add_contacts.request.json is missing", drop(*LIST[:-1], "examples")),
    Case("examples", "examples/text_to_speech_v1.response.json is missing", drop(*BARE, "examples")),
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
