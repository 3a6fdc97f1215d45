"""Random edits of a document: any place of it set to something else, removed, turned round or given a new key."""

from __future__ import annotations

import copy
import json
from typing import Any

from hypothesis import strategies as st

from .edits import Json

OTHER_VALUES = [None, True, False, 0, 7, -1.5, "", "word", [], ["word"], {}, {"word": 1}, [{}]]
NEW_KEYS = ["strange", "x-omicall-strange", "nullable", "$ref", "enum", "required", "items"]


def places(node: Any, way: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The way to everything in a document, deep and shallow."""
    found = []
    for key, value in node.items() if isinstance(node, dict) else enumerate(node):
        found.append((*way, key))
        if isinstance(value, dict | list):
            found += places(value, (*way, key))
    return found


def randomly_edited(document: Json, ways: list[tuple[Any, ...]], data: st.DataObject) -> Json:
    """A document with one random place set to something else, removed, put in another order or given a new key.

    What is not on the way there is shared with the given document, which stays as it is.
    """
    *way, last = data.draw(st.sampled_from(ways))
    changed = copy.copy(document)
    holder: Any = changed
    for key in way:
        holder[key] = copy.copy(holder[key])
        holder = holder[key]
    old = holder[last]
    choices = ["set", "remove"]
    choices += ["reverse"] if isinstance(old, list) and old != old[::-1] else []
    choices += ["key"] if isinstance(old, dict) else []
    choice = data.draw(st.sampled_from(choices))
    if choice == "set":
        others = [value for value in OTHER_VALUES if json.dumps(value) != json.dumps(old)]
        holder[last] = data.draw(st.sampled_from(others))
    elif choice == "remove":
        del holder[last]
    elif choice == "reverse":
        holder[last] = old[::-1]
    else:
        key = data.draw(st.sampled_from([key for key in NEW_KEYS if key not in old]))
        holder[last] = {**old, key: data.draw(st.sampled_from(OTHER_VALUES))}
    return changed


def reaches(document: Any, way: tuple[Any, ...]) -> bool:
    """Whether a way still leads somewhere."""
    node = document
    for key in way:
        if not (isinstance(node, dict) and key in node) and not (isinstance(node, list) and isinstance(key, int)):
            return False
        if isinstance(node, list) and key >= len(node):
            return False
        node = node[key]
    return True
