"""Does every operation of the catalogue do what the spec's own examples show, through each of its doors?"""

from __future__ import annotations

import asyncio
import json
from importlib import import_module
from pathlib import Path
from typing import Any, get_type_hints

import attrs
import pytest

import omicall_api
from omicall_api.api import AsyncResources, Resources
from omicall_api.base import Model
from omicall_api.catalog import OPERATIONS
from omicall_api.errors import ApiError, OmicallError

from .vendor import Vendor

SPEC = json.loads(Path(omicall_api.__file__).parent.parent.joinpath("openapi.json").read_text(encoding="utf-8"))
JSON = "application/json"


class Door:
    """One operation, with the arguments, the body and the answers of the spec's examples."""

    def __init__(self, name: str) -> None:
        facts = OPERATIONS[name]
        self.operation: dict[str, Any] = SPEC["paths"][facts.path][facts.method.lower()]
        self.tag = facts.tag
        self.module = import_module(f"omicall_api.api.{facts.tag}.{name}")
        self.answers = self.operation["responses"]["200"]["content"][JSON]["examples"]

    @property
    def sent(self) -> Any:
        """The body of the example; None where there is none."""
        body = self.operation.get("requestBody")
        return None if body is None else body["content"][JSON]["examples"]["example"]["value"]

    @property
    def query(self) -> dict[str, str]:
        """The required query parameters, as they are sent."""
        wanted = [item for item in self.operation.get("parameters", ()) if item.get("required")]
        return {item["name"]: str(item["example"]) for item in wanted if item["in"] == "query"}

    def arguments(self) -> dict[str, Any]:
        """The required parameters, under their names in Python."""
        hints = get_type_hints(self.module.get_kwargs)
        wanted = [parameter for parameter in self.operation.get("parameters", ()) if parameter.get("required")]
        return {
            argument: parameter["example"]
            for parameter in wanted
            for argument in hints
            if argument.replace("_", "") == parameter["name"].replace("_", "").lower()
        }

    def body(self) -> Model | None:
        """The body of the example, as its model."""
        if self.sent is None:
            return None
        made: Model = get_type_hints(self.module.get_kwargs)["body"].from_dict(self.sent)
        return made

    def keywords(self) -> dict[str, Any]:
        """Parameters and fields of the body, as a resource takes them."""
        body = self.body()
        fields = attrs.fields(type(body)) if body is not None else ()  # type: ignore[arg-type]
        return {**self.arguments(), **{str(field.alias): getattr(body, field.name) for field in fields}}

    def function(self) -> dict[str, Any]:
        """The same as the generated functions take it."""
        body = self.body()
        return self.arguments() if body is None else {**self.arguments(), "body": body}

    def method(self, resources: Resources | AsyncResources) -> Any:
        """The method of the resource."""
        return getattr(getattr(resources, self.tag), self.operation["x-omicall-method"])


def plain(value: Any) -> Any:
    """A payload as plain values again."""
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value.to_dict() if isinstance(value, Model) else value


@pytest.fixture(params=sorted(OPERATIONS))
def door(request: pytest.FixtureRequest) -> Door:
    """Each operation of the catalogue."""
    return Door(request.param)


@pytest.fixture
def vendor(door: Door) -> Vendor:
    """A server that gives the answer of the spec's example."""
    return Vendor(json.dumps(door.answers["example"]["value"], ensure_ascii=False))


def was_called(door: Door, vendor: Vendor, payload: Any) -> None:
    """What every door must have done: the right request, and the payload without loss."""
    name = door.operation["operationId"]
    request = vendor.sent
    assert (request.method, request.extensions["omicall_operation"]) == (OPERATIONS[name].method, name)
    assert dict(request.url.params) == door.query
    assert request.url.path == OPERATIONS[name].path.format(**door.arguments())
    assert (json.loads(request.content) if request.content else None) == door.sent
    assert plain(payload) == door.answers["example"]["value"].get("payload")


def test_the_function(door: Door, vendor: Vendor, caplog: pytest.LogCaptureFixture) -> None:
    was_called(door, vendor, door.module.sync(client=vendor.client(), **door.function()))
    assert caplog.messages == []


def test_the_detailed_function(door: Door, vendor: Vendor) -> None:
    answer = door.module.sync_detailed(client=vendor.client(), **door.function())
    was_called(door, vendor, answer.parsed)
    assert (answer.status_code, answer.content) == (200, vendor.content.encode())  # type: ignore[union-attr]


def test_the_async_function(door: Door, vendor: Vendor) -> None:
    was_called(door, vendor, asyncio.run(door.module.asyncio(client=vendor.client(), **door.function())))


def test_the_detailed_async_function(door: Door, vendor: Vendor) -> None:
    answer = asyncio.run(door.module.asyncio_detailed(client=vendor.client(), **door.function()))
    was_called(door, vendor, answer.parsed)


def test_the_method_of_the_resource(door: Door, vendor: Vendor) -> None:
    was_called(door, vendor, door.method(Resources(vendor.client()))(**door.keywords()))


def test_the_method_of_the_async_resource(door: Door, vendor: Vendor) -> None:
    was_called(door, vendor, asyncio.run(door.method(AsyncResources(vendor.client()))(**door.keywords())))


def test_a_refusal_raises_its_code(door: Door) -> None:
    refusal = door.answers.get("failure", {"value": {"status_code": -9999, "message": "request_invalid"}})["value"]
    with pytest.raises(ApiError) as raised:
        door.module.sync(client=Vendor(json.dumps(refusal)).client(), **door.function())
    assert str(raised.value.code) in json.dumps(refusal)
    assert raised.value.operation == door.operation["operationId"]


def test_an_answer_that_is_not_json_raises(door: Door) -> None:
    with pytest.raises(OmicallError):
        door.module.sync(client=Vendor("<html>").client(), **door.function())


def test_the_documented_name_of_every_argument_is_found() -> None:
    for name in OPERATIONS:
        required = [item for item in Door(name).operation.get("parameters", ()) if item.get("required")]
        assert len(Door(name).arguments()) == len(required), name


def test_every_tag_is_a_resource_of_both_kinds() -> None:
    client = Vendor("").client()
    for tag in {facts.tag for facts in OPERATIONS.values()}:
        assert type(getattr(Resources(client), tag)).__name__.lower() == f"{tag}resource"
        assert type(getattr(AsyncResources(client), tag)).__name__.lower() == f"async{tag}resource"


def test_a_resource_is_made_once() -> None:
    resources = Resources(Vendor("").client())
    assert resources.calls is resources.calls
