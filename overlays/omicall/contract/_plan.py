"""Which operations a run may use, and what it says before it begins."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from difflib import get_close_matches

import httpx

from omicall_api.catalog import HOST, OPERATIONS, Operation

from ._document import load_document
from ._links import removals_of
from ._options import EFFECTS, CouldNotRunError, Options

BY_NAME = ("billable", "destructive")
"""Effects of operations that must each be allowed by name on another machine."""


def planned(options: Options) -> list[Operation]:
    """The operations of a run: all on this machine, only harmless or allowed ones elsewhere.

    Raises CouldNotRunError when the options name an operation that does not exist, allow what must be allowed by name,
    or leave none.
    """
    _check_names(options.operations or ())
    _check_names(options.allow)
    _check_effects(options)
    chosen = [known for known in _asked_for(options) if _is_allowed(known, options)]
    if not chosen:
        raise CouldNotRunError("No operation is left to test. Nothing was sent." + _how_to_allow(_asked_for(options)))
    return chosen


def left_out(options: Options) -> list[Operation]:
    """The operations that the options ask for and do not allow."""
    return [known for known in _asked_for(options) if not _is_allowed(known, options)]


def _asked_for(options: Options) -> list[Operation]:
    return [known for known in OPERATIONS.values() if options.operations is None or known.id in options.operations]


def _is_allowed(known: Operation, options: Options) -> bool:
    if options.local or known.effect == "read" or known.id in options.allow:
        return True
    return known.effect in options.allow_effects and known.effect not in BY_NAME


def _check_names(names: Collection[str]) -> None:
    for name in sorted(set(names) - set(OPERATIONS)):
        close = get_close_matches(name, OPERATIONS)
        meant = f" Did you mean {' or '.join(close)}?" if close else " --plan lists them."
        raise CouldNotRunError(f"There is no operation {name}.{meant} Nothing was sent.")


def _check_effects(options: Options) -> None:
    for effect in BY_NAME:
        of_it = [known.id for known in OPERATIONS.values() if known.effect == effect]
        if effect in options.allow_effects and not options.local and not options.allow.intersection(of_it):
            raise CouldNotRunError(
                f"On another machine each {effect} operation must be allowed by its own name, such as "
                f"--allow {of_it[0]}; --allow-effect {effect} is not enough. Nothing was sent. --plan without it lists "
                f"the names."
            )


def _how_to_allow(missing: Collection[Operation]) -> str:
    if not missing:
        return ""
    names = " ".join(f"--allow {known.id}" for known in missing)
    return f" To allow what you asked for on another machine: {names}."


def plan_lines(options: Options) -> list[str]:
    """One line for each pair of method and path that would be sent, in that order: effect, evidence and host."""
    chosen = planned(options)
    wide = max(len(known.path) for known in chosen)
    return [
        f"{known.method:<6} {known.path:<{wide}}  {known.effect:<11}  {known.evidence:<16}  {options.base_of(known)}"
        for known in chosen
    ]


def left_out_lines(options: Options) -> list[str]:
    """What would not be sent, and why; nothing on this machine."""
    missing = left_out(options)
    counts = Counter(known.effect for known in missing)
    lines: list[str] = []
    if not missing:
        return lines
    told = ", ".join(f"{counts[effect]} {effect}" for effect in EFFECTS if counts[effect])
    lines.append(f"contract: left out, because it is another machine and they are not allowed: {told}.")
    if counts["write"]:
        lines.append("contract: --allow-effect write allows all that write; --allow NAME allows one.")
    for effect in BY_NAME:
        names = ", ".join(known.id for known in missing if known.effect == effect)
        if names:
            lines.append(f"contract: {effect}, each to be allowed by its own name (--allow NAME): {names}.")
    return lines


def whole_plan(options: Options) -> list[str]:
    """What would be sent and what not, and nothing that needs a server."""
    lines = plan_lines(options)
    where = [] if options.local else warning_lines(options)
    return [*where, *lines, *_removal_lines(options), *left_out_lines(options), _closing(len(lines))]


def _closing(count: int) -> str:
    return f"contract: {count} operations, nothing sent."


def _removal_lines(options: Options) -> list[str]:
    """The removals that a run may add at its end, of things that it made itself."""
    chosen = planned(options)
    if options.local or all(known.effect == "read" for known in chosen):
        return []
    added = [known for known in removals_of(load_document(), chosen) if known not in chosen]
    told = ", ".join(f"{known.method} {known.path}" for known in added)
    return [f"contract: at the end, and only for things that the run itself made: {told}."] if added else []


def _hosts(options: Options) -> list[str]:
    """The hosts that would be asked, each once."""
    return list(dict.fromkeys(httpx.URL(options.base_of(known)).host for known in planned(options)))


def warning_lines(options: Options) -> list[str]:
    """Whose data a run on another machine touches."""
    return [
        f"contract: about to test {', '.join(_hosts(options))}, which is NOT this machine.",
        f"contract: the documented host ({HOST.partition('//')[2]}) serves real tenants, although "
        f"its name says staging; take any other host for a real one as well.",
    ]


def opening_lines(options: Options) -> list[str]:
    """What a person must know before anything is sent."""
    chosen = planned(options)
    if options.app is not None:
        return [f"contract: testing {len(chosen)} operations in process."]
    if options.local:
        return [f"contract: testing {len(chosen)} operations of {options.base_url}, on this machine."]
    lines = warning_lines(options)
    effects = ", ".join(effect for effect in EFFECTS if any(known.effect == effect for known in chosen))
    lines.append(
        f"contract: will send requests of {len(chosen)} operations with the effect: {effects}; one at a "
        f"time, at most {options.requests_per_second} a second. --plan lists them."
    )
    if named := [f"{known.id} ({known.effect})" for known in chosen if known.effect in BY_NAME]:
        lines.append(f"contract: allowed by name: {', '.join(named)}.")
    return lines
