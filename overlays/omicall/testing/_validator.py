"""The border to jsonschema, which has no types of its own and comes with the extra `testing`."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from importlib import import_module
from typing import Any

from omicall.errors import ConfigurationError

from ._places import Place, document

_NAME = "urn:omicall"


def errors_of(place: Place, body: Any) -> Iterator[Any]:
    """The errors of jsonschema for a body at a place of the specification."""
    validator, registry = _validator()
    yield from validator({"$ref": f"{_NAME}#{place.pointer}"}, registry=registry).iter_errors(body)


@functools.cache
def _validator() -> tuple[Any, Any]:
    try:
        jsonschema: Any = import_module("jsonschema")
        referencing: Any = import_module("referencing")
        dialects: Any = import_module("referencing.jsonschema")
    except ImportError:
        pass
    else:
        resource = referencing.Resource(contents=document(), specification=dialects.DRAFT202012)
        return jsonschema.Draft202012Validator, referencing.Registry().with_resource(_NAME, resource)
    raise ConfigurationError(
        "Answers can't be held against the specification without the package jsonschema, so nothing was checked. "
        "Install it with: pip install 'omicall[testing]'"
    )
