"""Specs with schemas that nobody uses, and with two names for one thing."""

from __future__ import annotations

from .documents import Case, Document, at, both, drop, enumeration, field, put, schema

TEXT = {"type": "string", "description": "A test."}
POINTS = [
    {"name": "A", "value": "x1", "vi": "một", "en": "one"},
    {"name": "B", "value": "x2", "vi": "hai", "en": "two"},
]
SECONDS = {"unit": "s", "as": "made_at"}


def the_same_fields_as_author(document: Document) -> None:
    fields = {
        wire: {**fact, "description": "Other words."} for wire, fact in at(document, "Author", "properties").items()
    }
    schema("Writer", type="object", properties=fields)(document)


def two_that_use_only_each_other(document: Document) -> None:
    for name, other in (("Left", "Right"), ("Right", "Left")):
        fields = {other.lower(): {"$ref": f"#/components/schemas/{other}"}}
        schema(name, type="object", properties=fields)(document)


def an_underscore_deep_in_a_body(document: Document) -> None:
    schema("Deep", type="object", properties={"_id": TEXT})(document)
    deep = {"description": "A test.", "type": "array", "items": {"$ref": "#/components/schemas/Deep"}}
    at(document, "CallFilter", "properties")["deep"] = deep


CASES = [
    Case("unused", "Odd: nothing uses this schema. A list for people only", enumeration()),
    Case("unused", "Left: nothing uses this schema", two_that_use_only_each_other),
    Case("unused", "ServiceModule: nothing uses this schema", drop("ServiceModule", "x-omicall-catalog")),
    Case(
        "unused",
        "ServiceModule: x-omicall-catalog is true, or is left",
        put("yes", "ServiceModule", "x-omicall-catalog"),
    ),
    Case(
        "unused",
        "Currency: x-omicall-catalog says that no operation holds it",
        put(True, "Currency", "x-omicall-catalog"),
    ),
    Case("unused", "CallRecord: x-omicall-catalog says that", put(True, "CallRecord", "x-omicall-catalog")),
    Case("unused", "FailureDetail: x-omicall-catalog says that", put(True, "FailureDetail", "x-omicall-catalog")),
    Case("twins", "Writer: it holds the same as Author. Use one of them", the_same_fields_as_author),
    Case("twins", "Odd: it holds the same as WebhookType", enumeration(enum=["contact", "call"])),
    Case(
        "twins",
        "Second: it holds the same as First",
        both(
            schema("First", type="string", x_omicall_points=POINTS),
            schema("Second", type="string", x_omicall_points=POINTS[::-1]),
        ),
    ),
    Case(
        "python_names",
        "Tenant.jobTitlte: in Python it would be job_titlte, but ContactCreate.jobTitlte is job_title",
        field("jobTitlte", type="string"),
    ),
    Case(
        "python_names",
        "Tenant.created_date: its time is called made_at, but that of",
        field("created_date", type="integer", x_omicall_time=SECONDS),
    ),
    Case(
        "sent_names",
        "KeywordSearch._id: it stands in a body that is sent, and the encoder would leave it out",
        put(TEXT, "KeywordSearch", "properties", "_id"),
    ),
    Case("sent_names", "Deep._id: it stands in a body that is sent", an_underscore_deep_in_a_body),
    Case("sent_names", "ContactCreate._id: it stands", put(TEXT, "ContactCreate", "properties", "_id")),
    Case("sent_names", "SpeechUpload._id: it stands", put(TEXT, "SpeechUpload", "properties", "_id")),
]
