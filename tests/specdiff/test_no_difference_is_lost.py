"""Is every change of the spec told, whatever was changed, also where no rule knows it?"""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.sizes import sized

from specdiff.compare import compare
from specdiff.differ import differences
from specdiff.model import RAW
from specdiff.normal import normal

from .edits import Json
from .random_edits import places, randomly_edited, reaches

EVERY_TIME_THE_SAME = {"deadline": None, "derandomize": True, "suppress_health_check": list(HealthCheck)}


@pytest.mark.slow
@settings(max_examples=sized(60, 120), **EVERY_TIME_THE_SAME)
@given(data=st.data())
def test_a_random_edit_of_the_small_spec_is_told_both_ways(base: Json, data: st.DataObject) -> None:
    changed = randomly_edited(base, places(base), data)
    assert compare(base, changed)
    assert compare(changed, base)


@pytest.fixture(scope="module")
def ways_of_the_real_spec(real: Json) -> list[tuple[Any, ...]]:
    """The way to everything in it, found once."""
    return places(real)


@pytest.mark.slow
@settings(max_examples=sized(10, 40), **EVERY_TIME_THE_SAME)
@given(data=st.data())
def test_a_random_edit_of_the_real_spec_is_told(
    real: Json, ways_of_the_real_spec: list[tuple[Any, ...]], data: st.DataObject
) -> None:
    assert compare(real, randomly_edited(real, ways_of_the_real_spec, data))


@pytest.mark.slow
@settings(max_examples=sized(40, 80), **EVERY_TIME_THE_SAME)
@given(data=st.data())
def test_two_random_edits_leave_no_difference_without_a_change(base: Json, data: st.DataObject) -> None:
    ways = places(base)
    changed = base
    for _ in range(2):
        changed = randomly_edited(changed, [way for way in ways if reaches(changed, way)], data)
    told = {difference.path for change in compare(base, changed) for difference in change.differences}
    for difference in differences(normal(base), normal(changed)):
        covered = any(difference.path[: len(path)] == path for path in told)
        # Under another name a difference stands in the form that pairs.py made; the change of the name tells of it.
        renamed = any(path[-1] in ("(name)", "operationId") for path in told)
        assert covered or renamed, difference


def test_the_same_spec_has_no_changes(base: Json, real: Json) -> None:
    assert compare(base, copy.deepcopy(base)) == []
    assert compare(real, copy.deepcopy(real)) == []


def test_comparing_changes_neither_side(base: Json) -> None:
    old, new = copy.deepcopy(base), copy.deepcopy(base)
    del new["components"]["schemas"]["Speed"]
    compare(old, new)
    assert old == base
    assert compare(base, new)


@pytest.mark.parametrize(("old", "new"), [(1, True), (0, False), (1, "1"), (None, False), ([1], [True]), ({}, [])])
def test_values_that_python_takes_for_equal_are_not(base: Json, old: Any, new: Any) -> None:
    sides = [{**base, "x-value": value} for value in (old, new)]
    assert [change.sentence for change in compare(*sides)] == ["the spec: the unknown extension `x-value` changed"]


def test_one_and_one_point_zero_are_one_number(base: Json) -> None:
    assert compare({**base, "x-value": 1}, {**base, "x-value": 1.0}) == []


def test_what_the_normal_form_keeps_aside_is_all_of_the_original(base: Json) -> None:
    form = normal(base)
    assert {name: schema[RAW] for name, schema in form["schemas"].items()} == base["components"]["schemas"]
    assert [operation[RAW] for operation in form["operations"].values()] == [
        operation for item in base["paths"].values() for operation in item.values()
    ]
