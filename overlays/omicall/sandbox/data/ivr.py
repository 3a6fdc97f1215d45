"""IVR key menus, and where calls go from them."""

from __future__ import annotations

from collections.abc import Collection as Some
from dataclasses import dataclass, field
from random import Random

from omicall.sandbox._answers import RefusedError
from omicall.sandbox._check import NOT_FOUND, Fields, as_text, one_of
from omicall.sandbox._collection import Collection
from omicall.sandbox._history import DAY_MS
from omicall.sandbox._tenant import Tenant, object_id

from .greetings import CHOICE, CLOSED, WELCOME, WRONG_KEY, Greetings, greeting_id
from .groups import EVERYBODY, SALES, SERVICE, TECH, Goal, Groups, free_number, group_id

_DAY, _NIGHT = range(2)


@dataclass(frozen=True, slots=True)
class Menu:
    """A key menu; keys as (key, where it leads), sounds are ids of greetings, wait_sec is the time for a key.

    changed_ms: time of the last change through the API; None when there was none.
    """

    id: str
    name: str
    number: str
    greeting: str
    keys: tuple[tuple[str, Goal], ...]
    wait_sec: int
    max_failure: int
    created_ms: int
    changed_ms: int | None = None
    fallback: Goal = field(default=Goal())
    wrong_key_sound: str = ""
    short_greeting: str = ""


def menu_id(tenant: Tenant, place: int) -> str:
    """Id of a menu that the account started with, whether it is still there or not."""
    return object_id(tenant.id, "menu", place)


class Menus(Collection[Menu]):
    """The key menus of one account, the oldest first; an account that was made empty starts with none."""

    def __init__(self, tenant: Tenant) -> None:
        super().__init__(lambda menu: (menu.name, menu.number))
        self._random = Random(f"{tenant.seed}/ivr")
        if tenant.history.table:
            self._seed(tenant)

    def _seed(self, tenant: Tenant) -> None:
        to_group = {place: Goal("Ring_group", group_id(tenant, place)) for place in (SERVICE, SALES, TECH, EVERYBODY)}
        self.put(
            Menu(
                id=menu_id(tenant, _DAY),
                name="Kịch bản giờ hành chính",
                number=self.new_number(),
                greeting=greeting_id(tenant, WELCOME),
                keys=(
                    ("1", to_group[SERVICE]),
                    ("2", to_group[SALES]),
                    ("3", to_group[TECH]),
                    ("9", Goal("Ivr_menu", menu_id(tenant, _NIGHT))),
                    ("0", Goal()),
                ),
                wait_sec=3,
                max_failure=2,
                created_ms=tenant.start_ms - 360 * DAY_MS,
                fallback=to_group[EVERYBODY],
                wrong_key_sound=greeting_id(tenant, WRONG_KEY),
                short_greeting=greeting_id(tenant, CHOICE),
            )
        )
        self.put(
            Menu(
                id=menu_id(tenant, _NIGHT),
                name="Kịch bản ngoài giờ",
                number=self.new_number(),
                greeting=greeting_id(tenant, CLOSED),
                keys=(("1", to_group[SERVICE]), ("2", Goal())),
                wait_sec=5,
                max_failure=1,
                created_ms=tenant.start_ms - 359 * DAY_MS,
                fallback=Goal("Recording", greeting_id(tenant, CLOSED)),
            )
        )

    def counts(self) -> dict[str, int]:
        """How many menus there are."""
        return {"ivr_menus": len(self)}

    def new_number(self) -> str:
        """A number of six digits that no menu has."""
        return free_number(self._random, 6, {menu.number for menu in self})

    def named(self, name: str) -> Menu | None:
        """The menu of a name, or None."""
        return next((menu for menu in self if menu.name == name), None)


def living(tenant: Tenant, goal: Goal) -> Goal:
    """The goal, or nowhere when what it leads to was deleted."""
    match goal.kind:
        case "Ring_group":
            there = goal.id in tenant.part(Groups)
        case "Ivr_menu":
            there = goal.id in tenant.part(Menus)
        case "Recording" | "Voice_mail":
            there = goal.id in tenant.part(Greetings)
        case _:
            there = False
    return goal if there else Goal()


def read_goal(tenant: Tenant, fields: Fields, names: tuple[str, str], kinds: Some[str], before: Goal) -> Goal:
    """A goal out of a body, which must lead somewhere unless it is empty; what is left out is as it was before.

    names: the keys of the kind and of the id.
    """
    kind, key = fields.optional(names[0], one_of((*kinds, ""))), fields.optional(names[1], as_text)
    if kind is None and key is None:
        return before
    if kind == "" or (kind is None and key == ""):
        return Goal()
    goal = Goal(before.kind if kind is None else kind, before.id if key is None else key)
    if living(tenant, goal) != goal:
        raise RefusedError(NOT_FOUND)
    return goal


def living_sound(tenant: Tenant, greeting: str) -> str:
    """The id of a greeting, or an empty text when it was deleted."""
    return greeting if greeting in tenant.part(Greetings) else ""
