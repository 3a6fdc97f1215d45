"""Does every operation of the catalogue do what the spec's own examples show, through each of its doors?"""

from __future__ import annotations

import asyncio
import json
from importlib import import_module
from pathlib import Path
from typing import Any, get_args, get_type_hints

import attrs
import pytest

import omicall_api
from omicall_api.api import AsyncResources, Resources
from omicall_api.base import Model
from omicall_api.catalog import OPERATIONS
from omicall_api.errors import ApiError, OmicallError
from omicall_api.types import File

from .vendor import Vendor

SPEC: dict[str, Any] = json.loads(
    Path(omicall_api.__file__).parent.parent.joinpath("openapi.json").read_text(encoding="utf-8")
)
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")
JSON, FORM, SOUND = "application/json", "multipart/form-data", "audio/mpeg"
SOUNDS = b"ID3 an invented sound"


class Door:
    """One operation, with the arguments, the body and the answers of the spec's examples."""

    def __init__(self, name: str) -> None:
        facts = OPERATIONS[name]
        self.operation: dict[str, Any] = SPEC["paths"][facts.path][facts.method.lower()]
        self.tag = facts.tag
        self.module = import_module(f"omicall_api.api.{facts.tag}.{name}")
        ((self.media, self.content),) = self.operation["responses"]["200"]["content"].items()
        ((self.body_media, body),) = self.operation.get("requestBody", {}).get("content", {"": {}}).items()
        self.sent: Any = body["examples"]["example"]["value"] if body else None
        """The body of the example; None where there is none."""
        self.files = [
            wire
            for wire, field in SPEC["components"]["schemas"].get(_name(body), {}).get("properties", {}).items()
            if field.get("format") == "binary"
        ]

    @property
    def answer(self) -> bytes:
        """The answer of the example, as it comes over the wire."""
        if self.media == SOUND:
            return SOUNDS
        return json.dumps(self.content["examples"]["example"]["value"], ensure_ascii=False).encode()

    @property
    def brought(self) -> Any:
        """What the answer brings, as plain values."""
        if self.media == SOUND:
            return SOUNDS
        whole = self.content["examples"]["example"]["value"]
        return whole.get("payload") if OPERATIONS[self.operation["operationId"]].answer == "envelope" else whole

    @property
    def query(self) -> dict[str, str]:
        """The required query parameters, as they are sent."""
        wanted = [item for item in self.operation.get("parameters", ()) if item.get("required")]
        return {
            item["name"]: item["example"] if isinstance(item["example"], str) else json.dumps(item["example"])
            for item in wanted
            if item["in"] == "query"
        }

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

    def body(self) -> Any:
        """The body of the example, as its model or a list of its models."""
        if self.sent is None:
            return None
        kind = get_type_hints(self.module.get_kwargs)["body"]
        if isinstance(self.sent, list):
            return [get_args(kind)[0].from_dict(item) for item in self.sent]
        if self.files:
            return kind(
                **{wire: File(SOUNDS, name) if wire in self.files else name for wire, name in self.sent.items()}
            )
        return kind.from_dict(self.sent)

    def keywords(self) -> dict[str, Any]:
        """Parameters and fields of the body, as a resource takes them."""
        body = self.body()
        if isinstance(body, list):
            return {**self.arguments(), "items": body}
        fields = attrs.fields(type(body)) if body is not None else ()  # type: ignore[arg-type]
        return {**self.arguments(), **{str(field.alias): getattr(body, field.name) for field in fields}}

    def function(self) -> dict[str, Any]:
        """The same as the generated functions take it."""
        body = self.body()
        return self.arguments() if body is None else {**self.arguments(), "body": body}

    def method(self, resources: Resources | AsyncResources) -> Any:
        """The method of the resource."""
        return getattr(getattr(resources, self.tag), self.operation["x-omicall-method"])


def _name(body: dict[str, Any]) -> str:
    return str(body.get("schema", {}).get("$ref", "")).rpartition("/")[2]


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
    return Vendor(door.answer, headers={"Content-Type": door.media})


def was_called(door: Door, vendor: Vendor, payload: Any) -> None:
    """What every door must have done: the right request, and the payload without loss."""
    name = door.operation["operationId"]
    request = vendor.sent
    assert (request.method, request.extensions["omicall_operation"]) == (OPERATIONS[name].method, name)
    assert dict(request.url.params) == door.query
    assert request.url.path == OPERATIONS[name].path.format(**door.arguments())
    if door.body_media == FORM:
        assert request.headers["content-type"].startswith(FORM)
        for wire, text in door.sent.items():
            part = f'name="{wire}"; filename="{text}"' if wire in door.files else f'name="{wire}"\r\n\r\n{text}\r\n'
            assert part.encode() in request.content
        assert SOUNDS in request.content
    else:
        assert (json.loads(request.content) if request.content else None) == door.sent
    assert plain(payload) == door.brought


def test_the_function(door: Door, vendor: Vendor, caplog: pytest.LogCaptureFixture) -> None:
    was_called(door, vendor, door.module.sync(client=vendor.client(), **door.function()))
    assert caplog.messages == []


def test_the_detailed_function(door: Door, vendor: Vendor) -> None:
    answer = door.module.sync_detailed(client=vendor.client(), **door.function())
    was_called(door, vendor, answer.parsed)
    assert (answer.status_code, answer.content) == (200, vendor.content)


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
    usual = {"value": {"status_code": -9999, "message": "request_invalid"}}
    refusal = door.content.get("examples", {}).get("failure", usual)["value"]
    vendor = Vendor(json.dumps(refusal), headers={"Content-Type": JSON})
    with pytest.raises(ApiError) as raised:
        door.module.sync(client=vendor.client(), **door.function())
    assert str(raised.value.code) in json.dumps(refusal)
    assert raised.value.operation == door.operation["operationId"]


def test_an_answer_that_is_not_json_raises(door: Door) -> None:
    with pytest.raises(OmicallError):
        door.module.sync(client=Vendor("<html>", headers={"Content-Type": "text/html"}).client(), **door.function())


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
