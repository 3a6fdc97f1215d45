"""Which operations a run may use, and what it says before it begins."""

from __future__ import annotations

import httpx

from omicall_api.catalog import HOST, OPERATIONS, Operation

from ._options import EFFECTS, CouldNotRunError, Options


def planned(options: Options) -> list[Operation]:
    """The operations of a run: all on this machine, only harmless or allowed ones elsewhere.

    Raises CouldNotRunError when the options name an operation that does not exist, or leave none.
    """
    if unknown := sorted((options.operations or frozenset()) - set(OPERATIONS)):
        raise CouldNotRunError(f"There is no operation {', '.join(unknown)}. Nothing was sent.")
    allowed = set(EFFECTS) if options.local else {"read"} | options.allow_effects
    chosen = [
        known
        for known in OPERATIONS.values()
        if known.effect in allowed and (options.operations is None or known.id in options.operations)
    ]
    if not chosen:
        raise CouldNotRunError("No operation is left to test. Nothing was sent.")
    return chosen


def plan_lines(options: Options) -> list[str]:
    """One line for each pair of method and path that would be sent, with effect and evidence."""
    chosen = planned(options)
    wide = max(len(known.path) for known in chosen)
    return [
        f"{known.method:<6} {known.path:<{wide}}  {known.effect:<11}  {known.evidence}{_elsewhere(known, options)}"
        for known in chosen
    ]


def _elsewhere(known: Operation, options: Options) -> str:
    return f"  at {options.base_of(known)}" if options.base_of(known) != options.base_url else ""


def _hosts(options: Options) -> list[str]:
    """The hosts that would be asked, each once."""
    return list(dict.fromkeys(httpx.URL(options.base_of(known)).host for known in planned(options)))


def opening_lines(options: Options) -> list[str]:
    """What a person must know before anything is sent."""
    count = len(planned(options))
    if options.app is not None:
        return [f"contract: testing {count} operations in process."]
    if options.local:
        return [f"contract: testing {count} operations of {options.base_url}, on this machine."]
    effects = ", ".join(e for e in EFFECTS if e == "read" or e in options.allow_effects)
    lines = [
        f"contract: about to test {', '.join(_hosts(options))}, which is NOT this machine.",
        f"contract: the documented host ({HOST.partition('//')[2]}) serves real tenants, although "
        f"its name says staging; take any other host for a real one as well.",
    ]
    lines.append(
        f"contract: will send requests of {count} operations with the effect: {effects}; one at a "
        f"time, at most {options.requests_per_second} a second. --plan lists them."
    )
    return lines
