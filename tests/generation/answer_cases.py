"""Specs with answers that the client could not read, or with hosts that it could not find."""

from __future__ import annotations

from typing import Any

from .documents import Case, Document, at, both, drop, put

ANSWER = ("get_tenant_detail", "responses", "200")
JSON = (*ANSWER, "content", "application/json")
SOUND = ("download_recording", "responses", "200", "content")
BARE = ("text_to_speech_v1", "responses", "200", "content", "application/json")
TENANT = {"$ref": "#/components/schemas/Tenant"}
SERVER = {"url": "https://api.example.vn", "description": "A test.", "x-omicall-host": "odd"}


def a_reference_for_an_answer(document: Document) -> None:
    document["components"]["responses"]["Tenant"] = at(document, *ANSWER)
    put({"$ref": "#/components/responses/Tenant"}, *ANSWER)(document)


def swapped_envelopes(document: Document) -> None:
    at(document, *JSON, "schema", "oneOf").reverse()


def a_second_key_beside_the_payload(document: Document) -> None:
    at(document, *JSON, "schema", "oneOf", 0, "allOf", 1, "properties")["errors"] = {"type": "boolean"}


def sound_beside_json(document: Document) -> None:
    at(document, *ANSWER, "content")["audio/mpeg"] = {"schema": {"type": "string"}}


def no_operation_id(document: Document) -> None:
    swapped_envelopes(document)
    del at(document, "get_tenant_detail")["operationId"]


def servers(*entries: Any) -> Case:
    """Servers of an operation that say too little or too much."""
    says = "search_calls: servers needs exactly one entry with an https url, a description and an x-omicall-host"
    return Case("hosts", says, put(list(entries), "search_calls", "servers"))


def without(key: str) -> dict[str, str]:
    """A server that lacks one key."""
    return {name: value for name, value in SERVER.items() if name != key}


CASES = [
    Case("envelopes", "get_tenant_detail: the answer 200 is a reference", a_reference_for_an_answer),
    Case("envelopes", "get_tenant_detail: the answer 200 is not oneOf [allOf", put(TENANT, *JSON, "schema")),
    Case("envelopes", "is not oneOf [allOf", drop(*ANSWER)),
    Case("envelopes", "is not oneOf [allOf", swapped_envelopes),
    Case("envelopes", "get /api/tenant/detail: the answer 200 is not oneOf", no_operation_id),
    Case("envelopes", "is not oneOf [allOf", a_second_key_beside_the_payload),
    Case("envelopes", "is not oneOf [allOf", drop("text_to_speech_v1", "x-omicall-envelope")),
    Case("envelopes", "is not oneOf [allOf", drop("download_recording", "x-omicall-envelope")),
    Case("envelopes", "application/json and nothing else", sound_beside_json),
    Case("envelopes", "x-omicall-envelope is none, or is left out", put("half", "search_calls", "x-omicall-envelope")),
    Case("envelopes", "x-omicall-envelope is none, or is left out", put(False, "search_calls", "x-omicall-envelope")),
    Case(
        "envelopes",
        "search_calls: an answer without envelope is application/json",
        put("none", "search_calls", "x-omicall-envelope"),
    ),
    Case("envelopes", "an answer without envelope is", put({"type": "array", "items": TENANT}, *BARE, "schema")),
    Case("envelopes", "an answer without envelope is", drop(*BARE, "schema")),
    Case("envelopes", "or sound: audio/mpeg", put({"type": "string"}, *SOUND, "audio/mpeg", "schema")),
    Case("envelopes", "or sound: audio/mpeg", put({}, *SOUND, "audio/wav")),
    Case("envelopes", "or sound: audio/mpeg", put({"schema": TENANT}, *SOUND, "application/json")),
    Case(
        "envelopes",
        "get_tenant_detail: the answer 201 is not read",
        put({"description": "Made."}, *ANSWER[:-1], "201"),
    ),
    Case("envelopes", "the answer 302 is not read", put({"description": "There."}, *ANSWER[:-1], "302")),
    Case("envelopes", "the answer 5XX is not read", put({"description": "Any."}, *ANSWER[:-1], "5XX")),
    Case("envelopes", "the answer default is not read", put({"description": "Other."}, *ANSWER[:-1], "default")),
    servers(),
    servers(SERVER, SERVER),
    servers(without("url")),
    servers(without("description")),
    servers(without("x-omicall-host")),
    servers({**SERVER, "url": "http://api.example.vn"}),
    servers({**SERVER, "x-omicall-host": "Odd Host"}),
    Case(
        "hosts",
        "get_tenant_detail: the host odd has another address at another operation",
        both(
            put([SERVER], "get_tenant_detail", "servers"),
            put([{**SERVER, "url": "https://other.example.vn"}], "search_calls", "servers"),
        ),
    ),
]
