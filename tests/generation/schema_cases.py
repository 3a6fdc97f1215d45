"""Specs with schemas that no good class can be made of."""

from __future__ import annotations

from typing import Any

from .documents import Case, add, drop, enumeration, field, payload, put, schema

CALL = {"$ref": "#/components/schemas/Call"}
TENANT = {"$ref": "#/components/schemas/Tenant"}
TEXT = {"type": "string", "description": "A test."}
NULL = {"type": "null"}
LABELS = [{"vi": "một", "en": "one"}]
POINTS = ("LegacySpeed", "x-omicall-points")
POINT = {"name": "A", "value": "a", "vi": "một", "en": "one"}
FIRST_CODE = ("ErrorCode", "x-omicall-labels", 0)


def nearly(word: str, value: Any = True) -> Case:
    """A word of JSON Schema or of OpenAPI that nothing in the pipeline reads."""
    return Case("shapes", f"Tenant.odd: {word} is not read here", field(**{"type": "string", word: value}))


CASES = [
    Case("names", "call_note: the name of a schema is a noun", schema("call_note", type="string")),
    Case("names", "Ghi_Chú: the name of a schema is a noun", schema("Ghi_Chú", type="string")),
    Case("names", "Odd: description is missing", schema("Odd", type="string", description="")),
    Case("names", "Tenant: required names nobody, which is not a property", add("nobody", "Tenant", "required")),
    Case("names", "2 properties would be called full_name", field("fullName", type="string")),
    Case("names", "2 properties would be called email", field("mail", type="string", x_omicall_alias="email")),
    Case(
        "names",
        "Odd.a: its name in Python is that of another property on the wire",
        schema(
            "Odd",
            type="object",
            properties={"a": {**TEXT, "x-omicall-alias": "b"}, "b": {**TEXT, "x-omicall-alias": "c"}},
        ),
    ),
    Case("names", "TENANT: another schema differs from it only in capitals", schema("TENANT", type="string")),
    Case("names", "Model: the generated package uses this name", schema("Model", type="string")),
    Case("names", "2 properties would be called email", field("_email", type="string")),
    Case("field_names", "Tenant.__v: a Python attribute can't be called so", field("__v", type="integer")),
    Case("field_names", "Tenant.2nd: a Python attribute can't be called so", field("2nd", type="string")),
    Case("field_names", "Tenant._: its name in Python would be ;", field("_", type="string")),
    Case("field_names", "Tenant._raw: models use this name", field("_raw", type="string")),
    Case("field_names", "Tenant.full-name: a Python attribute", field("full-name", type="string")),
    Case(
        "field_names",
        "Tenant.additional_properties: models use this name",
        field("additional_properties", type="string"),
    ),
    Case("field_names", "Tenant.raw: models use this name", field("raw", type="string")),
    Case("field_names", "Tenant.list: models use this name", field("list", type="string")),
    Case("field_names", "Tenant.property: models use this name", field("property", type="string")),
    Case("field_names", "x-omicall-alias gives an ASCII name", field("tên", type="string")),
    Case("field_names", "x-omicall-alias gives an ASCII name", field(type="string", x_omicall_alias="JobTitle")),
    Case("field_names", "Tenant.odd: description is missing", field(type="string", description="")),
    Case("shapes", "Tenant.odd: anyOf of two real types", field(anyOf=[CALL, TENANT, NULL])),
    Case("shapes", "Tenant.odd: oneOf of two real types", field(oneOf=[{"const": 0.8}, {"const": 1.2}])),
    Case("shapes", "Tenant.odd[]: anyOf of two real types", field(type="array", items={"anyOf": [CALL, TENANT]})),
    Case("shapes", "allOf is not read here", field(allOf=[CALL])),
    Case("shapes", "const is not read here", field(anyOf=[{"const": 5}, NULL])),
    nearly("nullable"),
    nearly("additionalProperties"),
    nearly("patternProperties", {}),
    nearly("discriminator", {}),
    nearly("multipleOf", 0.1),
    nearly("deprecated"),
    nearly("readOnly"),
    nearly("title", "Text"),
    nearly("prefixItems", []),
    nearly("descripton", "A slip."),
    nearly("x-enum-varnames", []),
    nearly("not", {"type": ["array"]}),
    Case("shapes", "Odd: x-omicall-time is not read here", schema("Odd", type="integer", x_omicall_time={})),
    Case("shapes", "Tenant.odd: an inline object", field(type="object")),
    Case("shapes", "Tenant.odd: an inline object", field(type=["object", "null"])),
    Case("shapes", "Tenant.odd[]: an inline object", field(type="array", items={"properties": {"a": TEXT}})),
    Case("shapes", "get_tenant_detail: payload: an inline object", payload({"type": "object"})),
    Case("shapes", "payload[]: an inline object", payload({"type": "array", "items": {"type": "object"}})),
    Case("shapes", "payload: an inline object", payload({"anyOf": [{"properties": {"a": TEXT}}, NULL]})),
    Case("shapes", "payload: oneOf of two real types", payload({"oneOf": [CALL, TENANT]})),
    Case("shapes", "Odd: an object without properties", schema("Odd", type="object")),
    Case("shapes", "lists and null stand where used", schema("Odd", type="array", items=TEXT)),
    Case("shapes", "lists and null stand where used", schema("Odd", type=["object", "null"], properties={"a": TEXT})),
    Case("shapes", "Tenant.odd: an inline enumeration", field(type="string", enum=["a"])),
    Case("shapes", "Tenant.odd[]: an inline enumeration", field(type="array", items={"type": "string", "enum": ["a"]})),
    Case("shapes", "the format date-time changes the Python type", field(type="string", format="date-time")),
    Case("shapes", "the format uuid changes the Python type", payload({"type": "string", "format": "uuid"})),
    Case("shapes", "Tenant.odd: an array needs items", field(type="array")),
    Case("shapes", "Tenant.odd: an array needs items", field(type=["array", "null"])),
    Case("shapes", "Tenant.odd: an array needs items", field(type="array", items=True)),
    Case("enumerations", "must have one entry for each value", enumeration(x_enum_varnames=["A"])),
    Case("enumerations", "must have one entry for each value", enumeration(x_omicall_labels=LABELS)),
    Case("enumerations", "stands twice", enumeration(x_enum_varnames=["A", "A"])),
    Case("enumerations", "stands twice", enumeration(enum=["a", "a"])),
    Case("enumerations", "must all be of the type", enumeration(enum=["a", 2])),
    Case("enumerations", "must all be of the type", enumeration(type="integer", enum=[1, True])),
    Case("enumerations", "must all be of the type", enumeration(type=["string", "null"], enum=["a", None])),
    Case("enumerations", "an enumeration of numbers is lost", enumeration(type="number", enum=[0.5, 1])),
    Case("enumerations", "the member name KHÔNG must be ASCII", enumeration(x_enum_varnames=["A", "KHÔNG"])),
    Case("enumerations", "needs labels: en", enumeration(x_omicall_labels=[{"vi": "một"}, {"vi": "hai"}])),
    Case(
        "enumerations", "northern_female_ngocanh needs labels: region", drop("Voice", "x-omicall-labels", 0, "region")
    ),
    Case("enumerations", "api_key_is_required needs labels: hint", drop("ErrorCode", "x-omicall-labels", 0, "hint")),
    Case("enumerations", "refuses one of credential", put("all", "ErrorCode", "x-omicall-labels", 0, "refuses")),
    Case("enumerations", "x-omicall-open must say", enumeration(x_omicall_open="yes")),
    Case("enumerations", "api_key_is_required needs labels: retry_can_help", drop(*FIRST_CODE, "retry_can_help")),
    Case("enumerations", "leminh needs labels: gender", drop("LegacyVoice", "x-omicall-labels", 1, "gender")),
    Case("enumerations", "needs labels: region", drop("SpeechVoiceV1", "x-omicall-labels", 0, "region")),
    Case("points", "LegacySpeed: x-omicall-points must name at least one value", drop(*POINTS)),
    Case("points", "Odd: x-omicall-points must name at least one", schema("Odd", type="string", x_omicall_points=[])),
    Case("points", "is for a string, an integer or a number", schema("Odd", x_omicall_points=[POINT])),
    Case("points", "is for a string, an integer or a number", schema("Odd", type="boolean", x_omicall_points=[POINT])),
    Case("points", "a number without enum", enumeration(x_omicall_points=[POINT])),
    Case("points", "the catalogue uses this name itself", schema("Label", type="string", x_omicall_points=[POINT])),
    Case("points", "a name stands twice", put("NORMAL", *POINTS, 0, "name")),
    Case("points", "a value stands twice", put(0, *POINTS, 0, "value")),
    Case("points", "needs a name in ASCII capitals", put("slow", *POINTS, 0, "name")),
    Case("points", "and a value of the type", put("-3", *POINTS, 0, "value")),
    Case(
        "points", "and a value of the type", schema("Odd", type="integer", x_omicall_points=[{**POINT, "value": 0.5}])
    ),
    Case("points", "and a value of the type", schema("Odd", type="string", x_omicall_points=[{**POINT, "value": 1}])),
    Case("points", "LegacySpeed: the point SLOW needs labels: vi, en", drop(*POINTS, 2, "vi")),
    Case("times", "x-omicall-time is {unit", field(type="integer", x_omicall_time={"unit": "h", "as": "odd_at"})),
    Case("times", "x-omicall-time is {unit", field(type="integer", x_omicall_time={"unit": "s", "as": "odd at"})),
    Case("times", "x-omicall-time is for numbers", field(type="string", x_omicall_time={"unit": "s", "as": "odd_at"})),
    Case(
        "times",
        "email is the name of another field",
        field(type="integer", x_omicall_time={"unit": "s", "as": "email"}),
    ),
    Case("times", "expires_at is the name", field(type="integer", x_omicall_time={"unit": "s", "as": "expires_at"})),
    Case("times", "to_dict is the name", field(type="integer", x_omicall_time={"unit": "s", "as": "to_dict"})),
]
