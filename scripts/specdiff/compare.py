"""From two merged documents to the changes between them; no difference is left without one."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from .differ import differences
from .gather import moved, renamed
from .judge import Judge
from .model import RAW, Change, Difference, Kind, Path, code
from .normal import normal
from .normal_schema import Json
from .pairs import renamed_operations, renamed_schemas, with_old_names
from .place import place_of
from .reach import named_in

_GO_WITH_A_TYPE = ("(items)", "(additionalProperties)", "format", "pattern", "enum", "const", "not")
_ENTITIES = ("operations", "webhooks", "schemas", "answers")


def compare(old: Json, new: Json) -> list[Change]:
    """Every change from one merged document to another, the worst first, then by area.

    Args:
        old: An OpenAPI document as `generation.merge` gives it; it is not changed.
        new: The one that takes its place.

    Returns:
        Changes; together they hold every difference between the two documents.
    """
    ids, names = renamed_operations(old, new), renamed_schemas(old, new)
    before, after = normal(old), normal(with_old_names(new, ids, names), ids, names)
    judge = Judge.of(before, after)
    found = list(differences(before, after))
    changes: list[Change] = []
    for joint in [*moved(found, before, after), *renamed(found)]:
        if joint.first in found and joint.second in found:
            changes.append(judge.joint(joint.first, joint.second, joint.words))
            found = [one for one in found if one not in (joint.first, joint.second)]
            found.extend(joint.also)
    changes += [judge.change(difference) for difference in found]
    changes = _without_new_classes(_without_consequences(changes), before, after)
    changes = _merged(changes)
    changes += _rewritten(before, after, changes)
    return sorted(changes, key=lambda change: (change.kind, change.area, change.subject, change.predicate))


def _without_consequences(changes: list[Change]) -> list[Change]:
    """Where a type changed for the worse, its bounds, format and insides need no sentence of their own."""
    heads: dict[Path, Change] = {}
    for change in changes:
        for difference in change.differences:
            if change.kind is Kind.BREAKING and difference.path[-1] in ("(is)", "envelope"):
                heads[difference.path[:-1]] = change
    kept: list[Change] = []
    for change in changes:
        head = _head_of(change, heads)
        if head is None:
            kept.append(change)
        else:
            head.differences += change.differences
    return kept


def _head_of(change: Change, heads: dict[Path, Change]) -> Change | None:
    path = change.differences[0].path
    for length in range(len(path) - 1, 1, -1):
        head = heads.get(path[:length])
        if head is None or head is change:
            continue
        rest = path[length:]
        place = place_of(path)
        is_bound = rest[0] in _GO_WITH_A_TYPE or rest[0][:3] in ("min", "max")
        is_inside = rest[0] in ("properties", "items", "(payload required)")
        return head if place is not None and (is_bound or is_inside) else None
    return None


def _without_new_classes(changes: list[Change], before: Json, after: Json) -> list[Change]:
    """A schema that is new or gone only because something that names it is belongs to that change."""
    whole = {
        change.differences[0].path[1]: change
        for change in changes
        if len(change.differences) == 1 and len(change.differences[0].path) == 2
        if change.differences[0].path[0] == "schemas"
    }
    gone: set[str] = set()
    for change in [change for change in changes if change not in whole.values()]:
        for side in ("old", "new"):
            # A class that can't be imported any more is breaking, so it may only hide behind what is breaking too.
            if side == "old" and change.kind is not Kind.BREAKING:
                continue
            document = before if side == "old" else after
            named = _all_named(document, [getattr(one, side) for one in change.differences], whole)
            for name in sorted(named - gone):
                (difference,) = whole[name].differences
                if getattr(difference, side) is document["schemas"].get(name):
                    change.differences.append(difference)
                    gone.add(name)
    return [change for change in changes if not any(change is whole[name] for name in gone)]


def _all_named(document: Json, nodes: Iterable[Any], among: dict[str, Change]) -> set[str]:
    found: set[str] = set()
    waiting = set().union(*map(named_in, nodes)) & set(among)
    while waiting:
        found |= waiting
        waiting = (set().union(*(named_in(document["schemas"].get(name)) for name in waiting)) & set(among)) - found
    return found


def _merged(changes: list[Change]) -> list[Change]:
    """Changes that differ in nothing but an item, or in nothing at all, as one."""
    found: dict[tuple[Kind, str, str, str], Change] = {}
    for change in changes:
        known = found.setdefault((change.kind, change.area, change.subject, change.predicate), change)
        if known is not change:
            known.items += [item for item in change.items if item not in known.items]
            known.differences += change.differences
    return list(found.values())


def _rewritten(before: Json, after: Json, changes: list[Change]) -> list[Change]:
    """What reads differently and means the same, such as a list in another order."""
    touched = {difference.path[:2] for change in changes for difference in change.differences}
    found = [
        _written_otherwise((section, name), before[section][name], after[section][name])
        for section in _ENTITIES
        for name in before[section].keys() & after[section].keys()
        if (section, name) not in touched and not _same_text(before[section][name], after[section][name])
    ]
    if not any(path[0] == "tags" for path in touched) and not _same_text(before, after):
        found.append(_written_otherwise(("tags",), before, after))
    return found


def _same_text(before: Json, after: Json) -> bool:
    return json.dumps(before.get(RAW), sort_keys=True) == json.dumps(after.get(RAW), sort_keys=True)


def _written_otherwise(path: Path, before: Json, after: Json) -> Change:
    difference = Difference((*path, RAW), before.get(RAW), after.get(RAW))
    words = " is written in another order or form, and means the same"
    subject = code(path[-1]) if path[0] == "schemas" else path[-1]
    return Change(Kind.DOCS_ONLY, "general", subject, words, [], (), [difference])
