"""Faults on demand: rules, and which of them a request meets."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from random import Random
from typing import Any, cast

from ._operation import OPERATIONS

BEFORE = frozenset({"refuse", "http_500", "http_429", "failure", "dead_token"})
AFTER = frozenset({"reset_after", "html", "truncated", "slow"})
PAGES = frozenset({"repeat_page", "new_rows"})
PACE = frozenset({"pause"})

_PACED = "list_calls_v1"

_KEYS = {"operation", "kind", "times", "rate", "seconds", "code"}


class BadRuleError(ValueError):
    """A rule cannot be used; the text says why."""


@dataclass(slots=True)
class Rule:
    """One fault; without `times` and `rate` it is met every time."""

    operation: str
    kind: str
    times: int | None = None
    rate: float | None = None
    seconds: float = 1.0
    code: str = ""


class Faults:
    """The rules in force."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._rules: list[Rule] = []

    def replace(self, rules: list[Rule]) -> None:
        """Put other rules in force."""
        self._rules = rules

    def switch_on(self, rule: Rule) -> None:
        """Put one more rule in force, in place of one of the same kind on the same operation."""
        self._rules = [*self._others(rule.operation, rule.kind), rule]

    def switch_off(self, operation: str, kind: str) -> int:
        """Take rules of a kind on an operation out of force; how many there were."""
        before = len(self._rules)
        self._rules = self._others(operation, kind)
        return before - len(self._rules)

    def _others(self, operation: str, kind: str) -> list[Rule]:
        return [rule for rule in self._rules if (rule.operation, rule.kind) != (operation, kind)]

    def in_force(self) -> list[Rule]:
        """The rules that can still be met."""
        return [rule for rule in self._rules if rule.times is None or rule.times > 0]

    def take(self, operation: str, kinds: Collection[str]) -> Rule | None:
        """The first rule of these kinds that this request meets; counts it down."""
        for rule in self._rules:
            if rule.kind in kinds and rule.operation in ("*", operation) and self._met(rule):
                return rule
        return None

    def _met(self, rule: Rule) -> bool:
        if rule.times is not None:
            rule.times -= 1
            return rule.times >= 0
        return rule.rate is None or self._random.random() < rule.rate


def read_rules(body: object) -> list[Rule]:
    """Rules out of a JSON body; raises BadRuleError with a sentence when they cannot be used."""
    if not isinstance(body, list):
        raise BadRuleError("The body must be a list of rules. Send [] to clear them.")
    return [read_rule(item) for item in cast("list[object]", body)]


def read_rule(item: object) -> Rule:
    """One rule; raises BadRuleError with a sentence when it cannot be used."""
    if not isinstance(item, dict):
        raise BadRuleError('A rule is an object such as {"operation": "*", "kind": "http_500"}.')
    rule = cast("dict[str, Any]", item)
    if unknown := sorted(set(rule) - _KEYS):
        raise BadRuleError(f"A rule has no {', '.join(unknown)}. It has {', '.join(sorted(_KEYS))}.")
    operation, kind = rule.get("operation"), rule.get("kind")
    if operation != "*" and not (isinstance(operation, str) and operation in OPERATIONS):
        raise BadRuleError(f'"operation" must be "*" or one of {", ".join(sorted(OPERATIONS))}.')
    kinds = BEFORE | AFTER | PAGES | PACE
    if not isinstance(kind, str) or kind not in kinds:
        raise BadRuleError(f'"kind" must be one of {", ".join(sorted(kinds))}.')
    _check_reach(operation, kind)
    times, rate = _count(rule), _rate(rule)
    if times is not None and rate is not None:
        raise BadRuleError('Give "times" or "rate", not both.')
    code = rule.get("code", "")
    if not isinstance(code, str) or (kind == "failure" and not code):
        raise BadRuleError('A "failure" needs the error code in "code", as text.')
    return Rule(operation, kind, times, rate, _seconds(rule), code)


def _check_reach(operation: str, kind: str) -> None:
    known = OPERATIONS.get(operation)
    if known is None:
        return
    if kind in PAGES and not (known.windowed if kind == "new_rows" else known.paged):
        raise BadRuleError(f"{operation} has no pages that {kind} could change.")
    if kind in PACE and operation != _PACED:
        raise BadRuleError(f"{operation} has no pause between requests. Only {_PACED} has one.")
    if kind == "dead_token" and not known.takes.bearer:
        raise BadRuleError(f"{operation} takes no bearer token that could be dead.")


def _count(rule: dict[str, Any]) -> int | None:
    times = rule.get("times")
    if times is not None and (isinstance(times, bool) or not isinstance(times, int) or times < 1):
        raise BadRuleError('"times" must be a whole number from 1.')
    return times


def _rate(rule: dict[str, Any]) -> float | None:
    rate = rule.get("rate")
    if rate is not None and (not _is_number(rate) or not 0 <= rate <= 1):
        raise BadRuleError('"rate" must be a number from 0 to 1.')
    return cast("float | None", rate)


def _seconds(rule: dict[str, Any]) -> float:
    seconds = rule.get("seconds", 1.0)
    if not _is_number(seconds) or not 0 <= seconds <= 3600:
        raise BadRuleError('"seconds" must be a number from 0 to 3600.')
    return float(seconds)


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)
