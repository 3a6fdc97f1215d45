"""Counts calls by hour, direction, agent, hotline and customer. No I/O but for counts that outgrow the memory."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ._period import ZONE, Period
from ._report_counts import Counts

if TYPE_CHECKING:
    from omicall_api.models import Call

HOURS = 24


@dataclass(frozen=True)
class Line:
    """Answered and missed calls of something."""

    name: str
    answered: int
    missed: int
    more: str = ""
    """What else it is called: the agent of an extension."""

    @property
    def calls(self) -> int:
        """All of them."""
        return self.answered + self.missed

    def document(self, key: str) -> dict[str, Any]:
        """The same for JSON, with the name under a key."""
        named: dict[str, Any] = {key: self.name}
        if key == "extension":
            named["agent"] = self.more or None
        return {**named, "answered": self.answered, "missed": self.missed}


@dataclass(frozen=True)
class Report:
    """What the calls of a period come to."""

    period: Period
    total: Line
    talk_seconds: int
    hours: tuple[Line, ...]
    directions: tuple[Line, ...]
    agents: tuple[Line, ...]
    hotlines: tuple[Line, ...]
    customers: tuple[Line, ...]
    of: dict[str, int]
    """How many agents, hotlines and customers there are in all, shown or not."""

    def document(self) -> dict[str, Any]:
        """The same for JSON."""
        return {
            "since": self.period.since,
            "until": self.period.until,
            "calls": self.total.calls,
            "answered": self.total.answered,
            "missed": self.total.missed,
            "talk_seconds": self.talk_seconds,
            "hours": [{"hour": hour, **_counts(line)} for hour, line in enumerate(self.hours)],
            "directions": [line.document("direction") for line in self.directions],
            "agents": [line.document("extension") for line in self.agents],
            "hotlines": [line.document("hotline") for line in self.hotlines],
            "customers": [line.document("phone_number") for line in self.customers],
            "in_all": self.of,
        }


def report(calls: Iterable[Call], period: Period, top: int, *, held: int = 50_000) -> Report:
    """Count calls as they come.

    A call counts for the hour in Vietnam in which it began. A customer is a number; calls inside the house have none.

    Args:
        calls: of the period.
        period: which.
        top: how many agents, hotlines and customers to name.
        held: how many customers to hold in the memory at a time.
    """
    from omicall_api.models import Direction, Disposition

    hours = [[0, 0] for _ in range(HOURS)]
    names: dict[str, str] = {}
    total, talk = [0, 0], 0
    with Counts() as directions, Counts() as agents, Counts() as hotlines, Counts(held) as customers:
        for call in calls:
            answered = call.disposition == Disposition.ANSWERED
            total[not answered] += 1
            talk += call.answer_sec if isinstance(call.answer_sec, int) else 0
            at = call.started_at or call.created_at
            if at is not None:
                hours[at.astimezone(ZONE).hour][not answered] += 1
            directions.add(_text(call.direction) or "unknown", answered=answered)
            if extension := _text(call.sip_user):
                agents.add(extension, answered=answered)
                # The last name that it had; the memory it takes is that of the agents.
                names[extension] = _text(getattr(call.create_by, "name", None)) or names.get(extension, "")
            if hotline := _text(call.sip_number):
                hotlines.add(hotline, answered=answered)
            if call.direction != Direction.LOCAL and (customer := _text(call.phone_number)):
                customers.add(customer, answered=answered)
        return Report(
            period=period,
            total=Line("", total[0], total[1]),
            talk_seconds=talk,
            hours=tuple(Line(f"{hour:02}", pair[0], pair[1]) for hour, pair in enumerate(hours)),
            directions=_lines(directions, 10),
            agents=tuple(Line(name, done, missed, names.get(name, "")) for name, done, missed in agents.top(top)),
            hotlines=_lines(hotlines, top),
            customers=_lines(customers, top),
            of={"agents": len(agents), "hotlines": len(hotlines), "customers": len(customers)},
        )


def _lines(counts: Counts, top: int) -> tuple[Line, ...]:
    return tuple(Line(*found) for found in counts.top(top))


def _counts(line: Line) -> dict[str, int]:
    return {"answered": line.answered, "missed": line.missed}


def _text(value: Any) -> str:
    return str(value) if isinstance(value, str) else ""
