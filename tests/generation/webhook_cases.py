"""Specs with webhooks that say too little, or something that nobody reads."""

from __future__ import annotations

from typing import Any

from .documents import Case, Document, at, drop, put

NAME = "receive_call_record"
LOOKUP = "look_up_owner"
BODY = (NAME, "requestBody", "content")
PARAMETER = (LOOKUP, "parameters", 0)
TEXT = (LOOKUP, "responses", "200", "content", "text/plain")


def two_methods(document: Document) -> None:
    document["webhooks"]["call_record"]["put"] = {**at(document, NAME), "operationId": "put_call_record"}


def something_beside_the_method(document: Document) -> None:
    document["webhooks"]["call_record"]["summary"] = "A test."


def only_a_summary(document: Document) -> None:
    document["webhooks"]["odd"] = {"summary": "A test."}


def another_name(document: Document) -> None:
    document["webhooks"]["callRecord"] = document["webhooks"].pop("call_record")


def parameter_schema(**content: Any) -> Case:
    """A parameter of a webhook with a schema that says what nobody reads."""
    return Case("webhook_parameters", f"{LOOKUP}(phoneNumber): ", put(content, *PARAMETER, "schema"))


FORM = "webhooks.{}: a webhook has a name in snake_case and exactly one method"
CASES = [
    Case("webhook_facts", FORM.format("callRecord"), another_name),
    Case("webhook_facts", FORM.format("call_record"), two_methods),
    Case("webhook_facts", FORM.format("call_record"), something_beside_the_method),
    Case("webhook_facts", FORM.format("odd"), only_a_summary),
    Case("webhook_facts", f"{NAME}: summary is missing", drop(NAME, "summary")),
    Case("webhook_facts", f"{NAME}: description is missing", put("", NAME, "description")),
    Case("webhook_facts", f"{NAME}: responses is missing", put({}, NAME, "responses")),
    Case("webhook_facts", f"{NAME}: x-omicall-evidence is not one of", put("hearsay", NAME, "x-omicall-evidence")),
    Case("webhook_facts", f"{NAME}: x-omicall-evidence is not one of", drop(NAME, "x-omicall-evidence")),
    Case("webhook_facts", f"{NAME}: exactly one described tag is needed", put(["faxes"], NAME, "tags")),
    Case("webhook_facts", f"{NAME}: exactly one described tag is needed", put(["webhooks", "calls"], NAME, "tags")),
    Case("webhook_facts", f"{NAME}: exactly one described tag is needed", drop(NAME, "tags")),
    Case("webhook_facts", "x-omicall-effect is not read at a webhook", put("read", NAME, "x-omicall-effect")),
    Case("webhook_facts", "security is not read at a webhook", put([], NAME, "security")),
    Case(
        "webhook_facts",
        f"{NAME}: the limit page_size is not one of answer_within_seconds with a number",
        put({"page_size": 50}, NAME, "x-omicall-limits"),
    ),
    Case(
        "webhook_facts",
        "the limit answer_within_seconds is not one of",
        put({"answer_within_seconds": "3"}, NAME, "x-omicall-limits"),
    ),
    Case("webhook_bodies", f"{NAME}: requestBody is missing", drop(NAME, "requestBody")),
    Case("webhook_bodies", f"{NAME}: the body is application/json", put({}, *BODY, "text/xml")),
    Case("webhook_bodies", f"{NAME}: the body is application/json", put({}, *BODY, "application/json", "schema")),
    Case(
        "webhook_bodies",
        "a reference to a named schema, or a description only",
        put({"type": "object", "description": "A test."}, *BODY, "application/json", "schema"),
    ),
    Case("webhook_bodies", f"examples/{NAME}.request.json is missing", drop(*BODY, "application/json", "examples")),
    Case(
        "webhook_parameters", f"{LOOKUP}: the parameter phoneNumber is not in query or", put("cookie", *PARAMETER, "in")
    ),
    Case("webhook_parameters", "the parameter phoneNumber is not in query or header", put("path", *PARAMETER, "in")),
    Case("webhook_parameters", "the parameter phoneNumber has no description", drop(*PARAMETER, "description")),
    Case("webhook_parameters", "the parameter phoneNumber has no schema", drop(*PARAMETER, "schema")),
    Case("webhook_parameters", "the parameter phoneNumber has no example", drop(*PARAMETER, "example")),
    parameter_schema(type="string", nullable=True),
    parameter_schema(type="object"),
    Case("webhook_parameters", f"{LOOKUP}: the answer 200 needs text/plain", drop(*TEXT)),
    Case("webhook_parameters", "needs text/plain with a schema and an example", drop(*TEXT, "example")),
    Case("webhook_parameters", "needs text/plain with a schema and an example", drop(*TEXT, "schema")),
]
