"""Ring groups: which agents ring together, and where a call goes when none of them answers."""

from __future__ import annotations

from collections.abc import Collection as Some
from dataclasses import dataclass, field
from random import Random

from omicall.sandbox._collection import Collection
from omicall.sandbox._history import DAY_MS
from omicall.sandbox._tenant import Extension, Tenant, object_id

from .greetings import CLOSED, greeting_id

STRATEGIES = ("enterprise", "rollover", "random")

_SEEDED = (
    ("Nhóm nhân viên mặc định", range(101, 112), "enterprise"),
    ("Nhóm CSKH", (101, 102, 103), "rollover"),
    ("Nhóm Sales", (104, 105, 106, 107), "enterprise"),
    ("Nhóm Tech", (108, 109), "random"),
)
EVERYBODY, SERVICE, SALES, TECH = range(len(_SEEDED))
"""Places of the groups that an account starts with."""


@dataclass(frozen=True, slots=True)
class Goal:
    """Where a call goes, as kind and id; both are empty for nowhere."""

    kind: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """A ring group; members are numbers of extensions, timeout is in seconds.

    changed_ms: time of the last change; None when it is as it was made.
    """

    id: str
    name: str
    number: str
    strategy: str
    members: tuple[str, ...]
    timeout: int
    created_ms: int
    changed_ms: int | None = None
    target: Goal = field(default=Goal())
    wait_sequence: int = 0

    def agents(self, tenant: Tenant) -> list[Extension]:
        """The members who are still there."""
        return [tenant.extensions[number] for number in self.members if number in tenant.extensions]


def group_id(tenant: Tenant, place: int) -> str:
    """Id of a group that the account started with, whether it is still there or not."""
    return object_id(tenant.id, "group", place)


def author(tenant: Tenant) -> dict[str, str]:
    """Who makes and changes things through the API: the account itself."""
    return {"id": object_id(tenant.id, "admin"), "name": str(tenant.profile["full_name"])}


def free_number(random: Random, digits: int, taken: Some[str]) -> str:
    """A number inside the switchboard that nothing has yet."""
    while True:
        number = str(random.randrange(10 ** (digits - 1), 10**digits))
        if number not in taken:
            return number


class Groups(Collection[Group]):
    """The ring groups of one account, the oldest first; an account that was made empty starts with none."""

    def __init__(self, tenant: Tenant) -> None:
        super().__init__(lambda group: (group.name, group.number))
        self._random = Random(f"{tenant.seed}/groups")
        for place, (name, members, strategy) in enumerate(_SEEDED if tenant.history.table else ()):
            created_ms = tenant.start_ms - (370 - place) * DAY_MS
            self.put(
                Group(
                    id=group_id(tenant, place),
                    name=name,
                    number=self.new_number(),
                    strategy=strategy,
                    members=tuple(map(str, members)),
                    timeout=30,
                    created_ms=created_ms,
                    changed_ms=created_ms + self._random.randrange(1, 90) * DAY_MS,
                    target=Goal("Voice_mail", greeting_id(tenant, CLOSED)) if place == EVERYBODY else Goal(),
                    wait_sequence=self._random.choice((0, 2)),
                )
            )

    def counts(self) -> dict[str, int]:
        """How many groups there are."""
        return {"groups": len(self)}

    def new_number(self) -> str:
        """A number of five digits that no group has."""
        return free_number(self._random, 5, {group.number for group in self})
