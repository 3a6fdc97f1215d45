"""One difference becomes one change: which rule knows it, what that rule says of each direction, and in which words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from .case import Case, Rule
from .model import Change, Difference, Direction, Kind, Reach, Verdict, code
from .normal_schema import Json
from .place import Place, place_of, words_for
from .reach import Reaches, direction_of, in_both, reaches
from .rules_bodies import BODY_RULES
from .rules_bounds import BOUND_RULES
from .rules_fields import FIELD_RULES
from .rules_frame import judge_frame
from .rules_operations import OPERATION_WORDS, OfOperation, judge_operation
from .rules_types import TYPE_RULES
from .rules_values import VALUE_RULES

C = TypeVar("C")
_RULES: dict[str, Rule] = {**FIELD_RULES, **VALUE_RULES, **BOUND_RULES, **TYPE_RULES, **BODY_RULES}
_KNOWN = {*_RULES, *OPERATION_WORDS, "x-enum-varnames", "x-omicall-labels", "x-omicall-host"}
_DIRECTIONS = {Direction.SENT: "what is sent", Direction.RECEIVED: "what comes"}
_OF_THE_SCHEMA_ITSELF = ("(name)", "(named schema)")


@dataclass(frozen=True)
class Judge:
    """Turns differences of two normal forms into changes."""

    before: Json
    after: Json
    reaches_before: Reaches
    reaches_after: Reaches

    @classmethod
    def of(cls, before: Json, after: Json) -> Judge:
        """A judge for two normal forms."""
        return cls(before, after, reaches(before), reaches(after))

    def change(self, difference: Difference) -> Change:
        """The change that a difference is; one that no rule knows is breaking, so that somebody looks."""
        path = difference.path
        place = place_of(path)
        if place is not None:
            return self._below(place, difference)
        if path[0] in ("operations", "webhooks") and len(path) > 1:
            return self._of_operation(difference)
        told = judge_frame(difference)
        subject, verdict = told if told is not None else ("the spec", _unknown(path, difference))
        return _change(verdict, "general", subject, "", (), [difference])

    def joint(self, first: Difference, second: Difference, words: str) -> Change:
        """The breaking change that two differences are together."""
        place = place_of(first.path)
        assert place is not None
        uses = self.uses(place)
        subject, field = words_for(place, uses)
        verdict = Verdict(Kind.BREAKING, words)
        return _change(verdict, self._area(place, uses), subject, field, uses, [first, second])

    def uses(self, place: Place) -> tuple[Reach, ...]:
        """Which existing uses of a shared schema a difference in it meets."""
        if place.section != "schemas":
            return ()
        return in_both(self.reaches_before.get(place.owner, ()), self.reaches_after.get(place.owner, ()))

    def _below(self, place: Place, difference: Difference) -> Change:
        uses = self.uses(place)
        verdicts: dict[Direction, Verdict] = {}
        for direction in _directions(place, uses):
            rule = _RULES.get(place.facet[0])
            case = Case(difference, place, direction, self.before, self.after)
            found = _ruled(rule, case) if rule else None
            verdicts[direction] = found or _unknown(place.facet if rule is None else difference.path, difference)
        verdict = _combined(verdicts)
        if place.is_error and verdict.kind < Kind.WIRE_ONLY:
            verdict = Verdict(Kind.WIRE_ONLY, verdict.words, verdict.item)
        subject, field = words_for(place, uses)
        if place.section == "schemas" and (place.facet[0] in _OF_THE_SCHEMA_ITSELF or verdict.kind is Kind.DOCS_ONLY):
            subject, field = code(place.owner), code(place.fields) if place.fields else ""
        return _change(verdict, self._area(place, uses), subject, field, uses, [difference])

    def _of_operation(self, difference: Difference) -> Change:
        section, name = difference.path[:2]
        before, after = self.before[section].get(name, {}), self.after[section].get(name, {})
        webhook = section == "webhooks"
        verdict = _ruled(judge_operation, OfOperation(difference, before, after, webhook))
        if verdict is None:
            verdict = _unknown(difference.path[2:], difference)
        elif verdict.kind is not Kind.DOCS_ONLY:
            verdict = Verdict(verdict.kind, f": {verdict.words}", verdict.item)
        area = _tag(after) or _tag(before) or section
        return _change(verdict, area, f"webhook {name}" if webhook else name, "", (), [difference])

    def _area(self, place: Place, uses: tuple[Reach, ...]) -> str:
        if place.section == "answers":
            return "shared"
        if place.section != "schemas":
            return self._tag_of(place.section, place.owner)
        tags = {self._tag_of("webhooks" if use.webhook else "operations", use.name) for use in uses}
        return (tags.pop() if len(tags) == 1 else "shared") if tags else "catalogue"

    def _tag_of(self, section: str, name: str) -> str:
        return _tag(self.after[section].get(name, {})) or _tag(self.before[section].get(name, {})) or section


def _ruled(rule: Callable[[C], Verdict | None], case: C) -> Verdict | None:
    """What a rule says; nothing where a value is of a kind that no valid spec has there."""
    try:
        return rule(case)
    except (AttributeError, KeyError, TypeError, ValueError):
        return None


def _tag(operation: Json) -> str:
    tags = operation.get("tags")
    return str(tags[0]) if isinstance(tags, list) and tags else ""


def _directions(place: Place, uses: tuple[Reach, ...]) -> list[Direction]:
    if place.section in ("operations", "webhooks"):
        return [direction_of(place.part, webhook=place.section == "webhooks")]
    # What no operation holds is for people to read: as harmless as an answer, and as open.
    return [way for way in Direction if any(use.direction == way.value for use in uses)] or [Direction.RECEIVED]


def _unknown(path: tuple[str, ...], difference: Difference) -> Verdict:
    word = next((step for step in path if step.startswith("x-") and step not in _KNOWN), None)
    if word is not None:
        state = "is new" if difference.added else "is gone" if difference.removed else "changed"
        return Verdict(Kind.COMPATIBLE, f": the unknown extension {code(word)} {state}")
    return Verdict(Kind.BREAKING, f": changed at {code('/'.join(difference.path))} in a way that was not understood")


def _combined(verdicts: dict[Direction, Verdict]) -> Verdict:
    """The worse of two verdicts, with words that tell both and say why."""
    both = list(verdicts.items())
    worst = min((verdict for _, verdict in both), key=lambda verdict: verdict.kind)
    told = [(direction, verdict) for direction, verdict in both if verdict.kind is not Kind.DOCS_ONLY]
    if len(told) < 2 or told[0][1] == told[1][1]:
        return worst
    (one, first), (other, second) = told
    if first.words == second.words:
        why = f" ({first.kind.label} for {_DIRECTIONS[one]}, {second.kind.label} for {_DIRECTIONS[other]})"
        return Verdict(worst.kind, first.words + why, first.item)
    words = " and".join(
        f"{verdict.words} ({verdict.kind.label} for {_DIRECTIONS[direction]})" for direction, verdict in told
    )
    return Verdict(worst.kind, words, first.item)


def _change(
    verdict: Verdict,
    area: str,
    subject: str,
    field: str,
    uses: tuple[Reach, ...],
    differences: list[Difference],
) -> Change:
    if verdict.kind is Kind.DOCS_ONLY:
        item = field or verdict.item
        predicate, items = f": new {verdict.words}{' of {}' if field else ''}", [item] if item else []
    else:
        joint = ": " if field and not subject.startswith("the shared") else " " if field else ""
        predicate, items = f"{joint}{field}{verdict.words}", [verdict.item] if verdict.item else []
    return Change(verdict.kind, area, subject, predicate, items, uses, differences)
