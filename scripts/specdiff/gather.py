"""Differences that are one change in truth: a field that was renamed, a parameter that moved into the body or out.

Each is taken out of the list of differences, so that nobody reads of a field that is gone and of another that is new.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .differ import differences, same
from .model import Difference, Path, code
from .normal_schema import Json
from .place import Place, place_of


@dataclass(frozen=True)
class Joint:
    """Two differences that belong together, and the predicate that tells them."""

    first: Difference
    second: Difference
    words: str
    also: tuple[Difference, ...] = ()
    """What differs besides, as differences of the field under its new name."""


def renamed(found: list[Difference]) -> list[Joint]:
    """Fields and parameters that are gone beside one that is new and says the same."""
    lost = [difference for difference in found if difference.removed and _is_field(difference.path)]
    fresh = [difference for difference in found if difference.added and _is_field(difference.path)]
    joints: list[Joint] = []
    for old in lost:
        alike = [new for new in fresh if new.path[:-1] == old.path[:-1] and _says_the_same(old.old, new.new)]
        rivals = [other for other in lost if other.path[:-1] == old.path[:-1] and _says_the_same(other.old, old.old)]
        if len(alike) == len(rivals) == 1:
            (new,) = alike
            also = tuple(differences(old.old, new.new, new.path))
            joints.append(Joint(old, new, f" is called {code(new.path[-1])} now", also))
    return joints


def moved(found: list[Difference], before: Json, after: Json) -> list[Joint]:
    """Parameters that became a field of the body under the same name, and fields that became a parameter."""
    places = {difference: place_of(difference.path) for difference in found if _is_field(difference.path)}
    joints: list[Joint] = []
    for parameter, place in places.items():
        if place is None or place.part != "parameters":
            continue
        document = after if parameter.removed else before
        body = _body_fields(document, place)
        for field in places:
            if field.path[:-1] == body and field.path[-1] == place.about and field.added is parameter.removed:
                where = (parameter.old if parameter.removed else parameter.new).get("in")
                words = (
                    f" moved from the {where} into the body"
                    if parameter.removed
                    else f" moved from the body into the {where}"
                )
                joints.append(Joint(parameter, field, words))
    return joints


def _is_field(path: Path) -> bool:
    place = place_of(path)
    return place is not None and place.facet == ("(field)",)


def _says_the_same(old: Any, new: Any) -> bool:
    words = ("description", "(is)", "in")
    return bool(_of(old, "description")) and all(same(_of(old, word), _of(new, word)) for word in words)


def _of(node: Json, word: str) -> Any:
    if not isinstance(node, dict):
        return None
    return node.get(word, node.get("schema", {}).get(word) if isinstance(node.get("schema"), dict) else None)


def _body_fields(document: Json, place: Place) -> Path | None:
    """Where the fields of the body of the parameter's operation stand in the normal form."""
    request = document[place.section].get(place.owner, {}).get("request", {})
    form = request.get("schema", {}).get("(is)", ("any",))
    if form[0] == "ref":
        return ("schemas", form[1], "properties")
    return (place.section, place.owner, "request", "schema", "properties")
