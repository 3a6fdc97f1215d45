"""Does None, and nothing else, stand for an argument that is not given, and is it left out then?"""

from __future__ import annotations

import inspect
import json
from typing import Any

import pytest

from omicall_api.api import AsyncResources, Resources
from omicall_api.catalog import OPERATIONS
from omicall_api.models import CallFilter, CallSort
from omicall_api.types import UNSET

from .vendor import Vendor, answering

PAGE = {"items": [], "has_next": False}
METHODS = {
    (kind.__name__, operation.call): getattr(
        getattr(kind(Vendor("").client()), operation.tag), operation.call.partition(".")[2]
    )
    for kind in (Resources, AsyncResources)
    for operation in OPERATIONS.values()
}


@pytest.mark.parametrize("method", METHODS, ids=str)
def test_no_method_of_a_resource_speaks_of_unset(method: tuple[str, str]) -> None:
    text = f"{inspect.signature(METHODS[method])} {METHODS[method].__doc__}"
    assert "unset" not in text.lower()
    for parameter in inspect.signature(METHODS[method]).parameters.values():
        assert (parameter.default is None) == ("| None" in parameter.annotation)
        assert parameter.default in (None, inspect.Parameter.empty)


@pytest.mark.parametrize("given", [{}, {"sort": None}, {"sort": UNSET}])
def test_a_field_that_is_not_given_is_not_sent(given: dict[str, Any]) -> None:
    vendor = answering(PAGE)
    window = CallFilter(from_date=1, to_date=2)
    Resources(vendor.client()).calls.search(page=1, size=50, filter=window, **given)
    assert json.loads(vendor.sent.content) == {"filter": {"fromDate": 1, "toDate": 2}}


def test_a_field_that_is_given_is_sent() -> None:
    vendor = answering(PAGE)
    Resources(vendor.client()).calls.search(
        page=1, size=50, filter=CallFilter(from_date=1, to_date=2), sort=CallSort(is_asc=True)
    )
    assert "sort" in json.loads(vendor.sent.content)


@pytest.mark.parametrize("value", ["", "0", "101"])
def test_a_parameter_that_is_not_given_is_not_sent_and_an_empty_one_is(value: str) -> None:
    vendor = answering(PAGE)
    Resources(vendor.client()).extensions.list(keyword=value, page=None)
    assert dict(vendor.sent.url.params) == {"keyword": value}


def test_a_list_of_words_that_is_not_given_is_not_sent() -> None:
    vendor = answering(PAGE)
    Resources(vendor.client()).calls.list_v1(from_date=1, to_date=2, page=1, size=50, direction=None)
    assert set(vendor.sent.url.params) == {"from_date", "to_date", "page", "size"}
