"""Has every word that this project adds to OpenAPI a rule of its own, wherever the real spec uses it?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from specdiff.compare import compare

from .edits import ROOT, Json, edited, load

Way = tuple[str | int, ...]
_LISTS = ("x-omicall-labels", "x-omicall-points")


def words(node: Any, way: Way = ()) -> Iterator[tuple[tuple[str, ...], Way]]:
    """Each word with the kind of place that it stands in, and the way there; also those beside a value of a list."""
    for key, value in node.items() if isinstance(node, dict) else enumerate(node):
        here = (*way, key)
        if isinstance(key, str) and key.startswith("x-"):
            yield (*map(str, way[:1]), key), here
        elif len(way) > 1 and way[-2] in _LISTS and key not in ("value", "name"):
            yield (str(way[-2]), str(key)), here
        if isinstance(value, dict | list):
            yield from words(value, here)


def test_no_word_of_the_real_spec_is_unknown_where_it_goes_or_comes(real: Json) -> None:
    places = dict(words(real))
    assert len(places) > 20
    # The last of each kind; deeper ones first, for a place may lie inside another.
    removed = [{"at": list(way), "remove": True} for way in sorted(places.values(), key=len, reverse=True)]
    changed = edited(real, removed)
    told = [change.sentence for sides in ((real, changed), (changed, real)) for change in compare(*sides)]
    assert len(told) > len(places)
    assert not [line for line in told if "unknown" in line]


def test_every_word_of_the_files_gets_into_the_document_that_is_compared(real: Json) -> None:
    merged = {name for name, _ in words(real)}
    for file in sorted((ROOT / "spec").glob("*.yaml")):
        written = {name[-1] for name, _ in words(load(file))}
        assert written <= {name[-1] for name in merged}, file.name


@pytest.mark.parametrize("word", ["x-omicall-moon", "moon"])
def test_a_word_that_nobody_knows_would_be_noticed(base: Json, word: str) -> None:
    way = ["components", "schemas", "Voice", *(["x-omicall-labels", 0] if word == "moon" else []), word]
    changed = edited(base, [{"at": way, "set": True}])
    assert any("unknown" in change.sentence for change in compare(base, changed))
