"""What does a model look like in a log, and when are two of them the same?"""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from omicall_api import models
from omicall_api.base import Model
from omicall_api.models import Agent, Contact, ServicePackage

MODELS = [kind for name in models.__all__ if issubclass(kind := getattr(models, name), Model)]


@pytest.mark.parametrize("kind", MODELS)
def test_each_model_shows_its_fields_by_the_names_of_its_arguments(kind: type[Model]) -> None:
    made: Any = kind.from_dict({})
    shown = ", ".join(
        f"{field.alias}={getattr(made, field.name)!r}"
        for field in attrs.fields(kind)  # type: ignore[arg-type]
        if field.repr
    )
    assert repr(made) == f"{kind.__name__}({shown})"


@pytest.mark.parametrize("kind", MODELS)
def test_two_of_a_model_are_the_same_when_all_their_fields_are(kind: type[Model]) -> None:
    assert kind.from_dict({}) == kind.from_dict({})
    for field in attrs.fields(kind):  # type: ignore[arg-type]
        assert attrs.evolve(kind.from_dict({}), **{str(field.alias): "another"}) != kind.from_dict({})  # type: ignore[type-var]


def test_models_of_two_kinds_are_not_the_same() -> None:
    class Other(ServicePackage):
        """The same fields, and another kind."""

    assert Other() != ServicePackage()
    assert Agent.from_dict({}) != Contact.from_dict({})
    assert ServicePackage() != {}


def test_a_model_is_no_key_of_a_dict_since_it_may_change() -> None:
    with pytest.raises(TypeError, match="unhashable"):
        hash(ServicePackage())


def test_a_model_that_holds_itself_is_shown() -> None:
    package: Any = ServicePackage()
    name = attrs.fields(ServicePackage)[0].name
    setattr(package, name, package)
    assert repr(package).startswith(f"ServicePackage({name}=..., ")
