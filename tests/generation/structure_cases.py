"""Specs whose frame or references are broken."""

from __future__ import annotations

from .documents import Case, Document, at, drop, put


def one_id_for_two_operations(document: Document) -> None:
    at(document, "list_calls_v1")["operationId"] = "search_calls"


def two_servers(document: Document) -> None:
    document["servers"] = document["servers"] * 2


TENANT = ("paths", "/api/tenant/detail")
SCHEMES = ("components", "securitySchemes")
CASES = [
    Case("openapi_version", "the version must be 3.1.x", put("3.0.3", "openapi")),
    Case("openapi_version", "the version must be 3.1.x", put("3.2.0", "openapi")),
    Case("root_security", "stands at the root", put([{"bearer": []}], "security")),
    Case("frame", "the version is missing, or is not a text", put(2.1, "info", "version")),
    Case("frame", "exactly one with url and description", drop("servers", 0, "description")),
    Case("frame", "exactly one with url and description", two_servers),
    Case("frame", "securitySchemes.bearer: only http bearer", put("basic", *SCHEMES, "bearer", "scheme")),
    Case("frame", "securitySchemes.apiKeyHeader: only", put("cookie", *SCHEMES, "apiKeyHeader", "in")),
    Case("frame", "LegacySpeed is missing", drop("components", "schemas", "LegacySpeed")),
    Case("frame", "FailureEnvelope is missing", drop("components", "schemas", "FailureEnvelope")),
    Case("path_items", "parameters stands beside the methods", put([], *TENANT, "parameters")),
    Case("path_items", "servers stands beside the methods", put([], *TENANT, "servers")),
    Case(
        "references",
        "the reference #/components/schemas/Nobody leads nowhere",
        put({"$ref": "#/components/schemas/Nobody"}, "Tenant", "properties", "email"),
    ),
    Case(
        "references",
        "$defs and other files are lost",
        put({"$ref": "#/$defs/Tenant"}, "Tenant", "properties", "email"),
    ),
    Case(
        "references",
        "the reference tenant.yaml#/Tenant leads nowhere",
        put({"$ref": "tenant.yaml#/Tenant"}, "Tenant", "properties", "email"),
    ),
    Case(
        "references",
        "properties.speaker_id: default stands beside a reference",
        put("leminh", "SpeechRequest", "properties", "speaker_id", "default"),
    ),
    Case(
        "references",
        "x-omicall-secret stands beside a reference",
        put(True, "SpeechRequest", "properties", "speaker_id", "x-omicall-secret"),
    ),
    Case("extensions", "x-omicall-efect is not an extension", put("read", "search_calls", "x-omicall-efect")),
    Case("operation_ids", "searchCalls: operationId must be", put("searchCalls", "search_calls", "operationId")),
    Case("operation_ids", "receiveCall: operationId", put("receiveCall", "receive_call_record", "operationId")),
    Case(
        "operation_ids",
        "search_calls: operationId stands at 2 operations",
        put("search_calls", "receive_call_record", "operationId"),
    ),
    Case("operation_ids", "None: operationId must be", drop("search_calls", "operationId")),
    Case("operation_ids", "must be a verb and a noun", put("tìm_cuộc_gọi", "search_calls", "operationId")),
    Case("operation_ids", "search_calls: operationId stands at 2 operations", one_id_for_two_operations),
]
