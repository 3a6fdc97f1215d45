"""Does a model give back what it was made from?"""

from __future__ import annotations

import json
from typing import Any, get_type_hints

import attrs
import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.sizes import sized

from omicall_api import models
from omicall_api.base import Model
from omicall_api.decoding import encode
from omicall_api.models import Call, CallbotContact, CallFilter, CallSearch, ContactCreate, ContactPoint, Tenant
from omicall_api.types import UNSET, File

NAMES = sorted(name for name in models.__all__ if issubclass(getattr(models, name), Model))
# A file is sent as a part of a form, and is no JSON.
FORMS = [name for name in NAMES if File in get_type_hints(getattr(models, name)).values()]
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
# No objects: of one inside another, `to_dict` gives the keys that the spec knows, and `raw` gives all of them.
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**40), 2**40) | st.floats(allow_nan=False, allow_infinity=False) | TEXTS,
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=6,
)
MODELS = st.sampled_from(sorted(set(NAMES) - set(FORMS))).map(lambda name: getattr(models, name))


@st.composite
def objects(draw: st.DrawFn) -> tuple[type[Model], dict[str, Any]]:
    """A model and an object that has some of its keys, with values of any form."""
    kind = draw(MODELS)
    keys = st.sampled_from([field.name for field in attrs.fields(kind)])
    return kind, draw(st.dictionaries(keys, ANYTHING, max_size=6))


@pytest.mark.slow
@given(objects())
@settings(max_examples=sized(50, 150), deadline=None)
def test_whatever_the_vendor_sends_comes_back_as_it_was(given: tuple[type[Model], dict[str, Any]]) -> None:
    kind, sent = given
    assert kind.from_dict(sent).to_dict() == sent


@given(objects())
@settings(max_examples=sized(30, 50), deadline=None)
def test_a_second_round_trip_changes_nothing(given: tuple[type[Model], dict[str, Any]]) -> None:
    kind, sent = given
    once = kind.from_dict(sent)
    assert kind.from_dict(once.to_dict()) == once
    # msgspec does not write names that begin with an underscore; no body of a request has one (test_odd_names.py).
    written = {name: value for name, value in once.to_dict().items() if not name.startswith("_")}
    assert json.loads(encode(once)) == json.loads(json.dumps(written))


@given(st.dictionaries(TEXTS, ANYTHING, max_size=4))
@settings(max_examples=sized(30, 50), deadline=None)
def test_a_free_field_keeps_any_object(free: dict[str, Any]) -> None:
    assert CallbotContact.from_dict({"mapping_variables": free}).to_dict() == {"mapping_variables": free}


def test_there_are_models_to_try() -> None:
    assert len(NAMES) > 100
    assert 0 < len(FORMS) < 10


@pytest.mark.parametrize("kind", [Call, Tenant, ContactCreate])
def test_an_empty_object_gives_an_object_without_values(kind: type[Model]) -> None:
    made = kind.from_dict({})
    assert made.to_dict() == {}
    assert all(getattr(made, field.name) is UNSET for field in attrs.fields(kind))  # type: ignore[arg-type]


def test_the_given_object_is_not_changed() -> None:
    sent = {"full_name": "x", "public_numbers": [{"number": 5}], "odd": 1}
    Tenant.from_dict(sent)
    assert sent == {"full_name": "x", "public_numbers": [{"number": 5}], "odd": 1}


def test_unset_is_left_out_and_none_is_null() -> None:
    point = ContactPoint(data="0900000001")
    assert point.to_dict() == {"data": "0900000001"}
    assert Call.from_dict({"sip_user": None}).to_dict() == {"sip_user": None}


def test_python_names_make_the_names_on_the_wire() -> None:
    search = CallSearch(filter=CallFilter(from_date=1, to_date=2, sip_users=["101"]))
    assert search.to_dict() == {"filter": {"fromDate": 1, "toDate": 2, "sipUsers": ["101"]}}
    assert (search.filter.from_date, search.filter.fromDate) == (1, 1)
    assert msgspec.json.decode(encode(search)) == search.to_dict()
