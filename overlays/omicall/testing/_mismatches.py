"""What is wrong with a body, place by place, without a word of what stands in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from omicall.webhooks._values import mapping

from ._places import Place, field_names, resolved
from ._validator import errors_of

_STATUS = "status_code"
_MOST_WORDS = 12
_TYPES = (
    (bool, "boolean"), (int, "integer"), (float, "number"), (str, "string"), (dict, "object"), (list, "array"),
)  # fmt: skip


def mismatches(place: Place, body: Any) -> tuple[str, ...]:
    """A line for each place where a body is not what the schema there says; none if it fits."""
    if "oneOf" in mapping(place.schema):
        return _of_envelopes(place, body)
    return tuple(dict.fromkeys(_lines(errors_of(place, body))))


def _of_envelopes(place: Place, body: Any) -> tuple[str, ...]:
    """The same for an answer that is a success or a refusal: the word of its envelope decides which."""
    marks: list[object] = []
    for number in range(len(place.schema["oneOf"])):
        branch = place.down("oneOf", str(number))
        errors = list(errors_of(branch, body))
        wrong = [error for error in errors if error.validator == "const" and list(error.absolute_path) == [_STATUS]]
        if not wrong and isinstance(body, dict) and _STATUS in body:
            return tuple(dict.fromkeys(_lines(errors)))
        marks += [error.validator_value for error in wrong]
    if not isinstance(body, dict):
        return (f"$: should be object, is {_type_of(body)}",)
    if _STATUS not in body:
        return (f"$: lacks {_STATUS}; give the whole body, with its envelope",)
    return (f"$.{_STATUS}: should be {' or '.join(map(str, marks))}",)


def _lines(errors: Iterable[Any]) -> Iterator[str]:
    several = list(errors)
    # What has the wrong type breaks every other rule, too.
    mistaken = {tuple(error.absolute_path) for error in several if error.validator == "type"}
    for error in several:
        if error.validator != "type" and tuple(error.absolute_path) in mistaken:
            continue
        chosen = _branch(error)
        if chosen:
            yield from _lines(chosen)
        else:
            yield f"{_path(error.absolute_path)}: {_words(error)}"


def _branch(error: Any) -> list[Any]:
    """The errors of the one alternative that was meant, where that can be told."""
    if error.validator not in ("anyOf", "oneOf"):
        return []
    branches: dict[int, list[Any]] = {}
    for inner in error.context:
        branches.setdefault(inner.schema_path[0], []).append(inner)
    # An alternative for another type is not what was meant.
    meant = [found for found in branches.values() if not any(_is_another_type(inner, error) for inner in found)]
    return meant[0] if len(meant) == 1 else []


def _is_another_type(inner: Any, outer: Any) -> bool:
    return bool(inner.validator == "type" and inner.absolute_path == outer.absolute_path)


def _path(steps: Iterable[str | int]) -> str:
    """Where it is; a name that the specification does not know is a star, for it may be anybody's number."""
    shown = "$"
    for step in steps:
        shown += f"[{step}]" if isinstance(step, int) else f".{step if step in field_names() else '*'}"
    return shown


def _words(error: Any) -> str:
    said = error.validator_value
    match error.validator:
        case "type":
            return f"should be {_joined(said)}, is {_type_of(error.instance)}"
        case "required":
            return f"lacks {_joined(name for name in said if name not in error.instance)}"
        case "enum":
            return f"is none of the documented values {_joined(said)}"
        case "const":
            return f"should be {said}"
        case "anyOf" | "oneOf":
            return f"should be {_joined(_forms(said))}, is {_type_of(error.instance)}"
        case "minLength" | "maxLength" | "minItems" | "maxItems" | "minimum" | "maximum" | "pattern":
            return f"breaks {error.validator} {said}"
        case _:
            return f"breaks the rule {error.validator}"


def _forms(alternatives: Iterable[Any]) -> Iterator[str]:
    for schema in alternatives:
        types = resolved(schema).get("type", "anything")
        yield from [types] if isinstance(types, str) else types


def _joined(words: object) -> str:
    """Words of the specification as a list for people."""
    several = [words] if isinstance(words, str) else [str(word) for word in words]  # type: ignore[attr-defined]
    rest = len(several) - _MOST_WORDS
    return ", ".join(several[:_MOST_WORDS]) + (f" and {rest} more" if rest > 0 else "")


def _type_of(value: object) -> str:
    return next((name for kind, name in _TYPES if isinstance(value, kind)), "null")
