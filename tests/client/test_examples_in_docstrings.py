"""Do the examples in the docstrings of the hand-written methods do what they say?"""

from __future__ import annotations

import ast
import doctest
from inspect import iscoroutine
from typing import Any

import pytest

from omicall import AsyncOmicall, Omicall
from omicall.resources.contacts import AsyncContacts, Contacts
from omicall.resources.extensions import AsyncExtensions, Extensions

from .doubles import Caller

METHODS = {
    "sync": [Contacts.upsert, Extensions.find, Omicall.with_options, Omicall.with_raw],
    "async": [AsyncContacts.upsert, AsyncExtensions.find, AsyncOmicall.with_options, AsyncOmicall.with_raw],
}


@pytest.mark.parametrize("place", range(len(METHODS["sync"])))
def test_an_example_gives_what_it_shows(guest: Caller, kind: str, place: int) -> None:
    method: Any = METHODS[kind][place]
    examples = doctest.DocTestParser().get_examples(method.__doc__)
    names: dict[str, Any] = {"client": guest.client}
    assert examples
    for example in examples:
        mode = "eval" if example.want else "exec"
        code = compile(example.source, "example", mode, flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
        result = eval(code, names)
        if iscoroutine(result):
            result = guest.runner.run(result)
        assert (f"{result!r}\n" if example.want else "") == example.want
