"""Is what the spec says of a field or parameter found in its docstring, also beside a reference?"""

from __future__ import annotations

from importlib import import_module
from inspect import getdoc
from pathlib import Path
from typing import Any

import omicall_api
from generation.merge import operations
from omicall_api.api.calls import AsyncCallsResource, CallsResource, list_calls_v1
from omicall_api.api.contacts import ContactsResource
from omicall_api.api.extensions import ExtensionsResource

MODELS = Path(omicall_api.__file__).parent / "models"


def test_every_description_of_a_field_is_in_the_source_of_its_model(merged: dict[str, Any]) -> None:
    sources = [" ".join(path.read_text(encoding="utf-8").split()) for path in MODELS.glob("*.py")]
    missing = [
        f"{name}.{wire}"
        for name, schema in merged["components"]["schemas"].items()
        if name not in ("SuccessEnvelope", "FailureEnvelope")
        for wire, field in schema.get("properties", {}).items()
        if not any(" ".join(field.get("description", "").split()) in source for source in sources)
    ]
    assert missing == []


def test_every_description_of_a_parameter_is_in_the_docstring_of_its_function(merged: dict[str, Any]) -> None:
    for _, _, operation in operations(merged):
        name = operation["operationId"]
        module = import_module(f"omicall_api.api.{operation['tags'][0]}.{name}")
        told = " ".join((getdoc(module.sync) or "").split())
        for parameter in operation.get("parameters", ()):
            assert " ".join(parameter["description"].split()) in told, (name, parameter["name"])


def test_a_keyword_of_a_resource_tells_what_it_is_for() -> None:
    for resource in (CallsResource, AsyncCallsResource):
        assert "    filter: Which calls.\n" in (getdoc(resource.search) or "")
        assert "    disposition: Only answered calls, or only the others.\n" in (getdoc(resource.list_v1) or "")
    assert "    job_title: Job title. The key is misspelt" in (getdoc(ContactsResource.add) or "")


def test_a_function_tells_type_and_purpose_of_an_argument() -> None:
    told = getdoc(list_calls_v1.sync) or ""
    assert "    disposition (Disposition | Unset): Only answered calls, or only the others.\n" in told
    assert "Limits: window_days 30, page_size\n50, minutes_between_requests 30." in told


def test_only_what_may_raise_a_value_error_says_so() -> None:
    assert "ValueError" in (getdoc(CallsResource.search) or "")
    assert "ValueError" in (getdoc(CallsResource.get_v1) or "")
    assert "ValueError" not in (getdoc(ExtensionsResource.list) or "")
