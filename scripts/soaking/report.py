"""The table at the end: a row for each figure, a column for each store. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from .exchanges import exchanges_of
from .record import Evidence


def table(soaks: Sequence[Evidence]) -> str:
    """Lay the figures out.

    Args:
        soaks: one for each store.

    Returns:
        Lines without anything secret.

    Example:
        >>> print(table([evidence]))
        soak                             file
        exchanges                           9
    """
    columns = [dict(_figures(evidence)) for evidence in soaks]
    names = list(dict.fromkeys(name for column in columns for name in column))
    lines = [("soak", [evidence.store for evidence in soaks])]
    lines += [(name, [column.get(name, "0") for column in columns]) for name in names]
    wide = max(len(name) for name, _ in lines)
    return "\n".join(f"{name:<{wide}}" + "".join(f"  {cell:>22}" for cell in cells) for name, cells in lines)


def _figures(evidence: Evidence) -> list[tuple[str, str]]:
    exchanges = exchanges_of(evidence.told)
    calls = sum((Counter(told.calls) for told in evidence.told), Counter[str]())
    outcomes = Counter(click.outcome for told in evidence.told for click in told.billable)
    kinds = Counter[str]()
    for _, kind, number in evidence.faults:
        kinds[kind] += number
    requests = sum(evidence.requests.values()) - evidence.requests.get("get_access_token", 0)
    seconds, operation = max((told.slowest for told in evidence.told), default=(0.0, ""))
    longest = max((one.ended - one.began for one in exchanges if one.ended), default=0.0)
    figures: list[tuple[str, object]] = [
        ("exchanges", len(exchanges)),
        ("  failed", sum(1 for one in exchanges if one.error)),
        ("  the longest", f"{longest:.2f} s"),
        ("generations", len({one.fingerprint for one in exchanges if one.fingerprint})),
        ("tokens killed", len(evidence.killed)),
        ("calls", calls.total()),
        ("  requests beyond one each", max(0, requests - calls.total())),
        ("  asked again by the caller", sum(told.asked_again for told in evidence.told)),
        ("  the slowest", f"{seconds:.2f} s {operation}"),
        ("a worker woke up late by", f"{max((told.late for told in evidence.told), default=0.0):.2f} s"),
        ("reads", calls["read"]),
        ("  answered", sum(told.answered for told in evidence.told)),
        ("writes", calls["write"]),
        ("billable calls", calls["billable"]),
        ("  made", outcomes["made"]),
        ("  unknown", outcomes["unknown"]),
        ("  refused", outcomes["refused"]),
        ("faults survived", kinds.total()),
        *((f"  {kind}", number) for kind, number in sorted(kinds.items())),
    ]
    return [(name, str(value)) for name, value in figures]
