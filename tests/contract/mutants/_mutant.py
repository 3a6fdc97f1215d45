"""What a mutant is, and the three ways to plant one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from attrs import field, frozen

from omicall.sandbox._operation import OPERATIONS as SERVED
from omicall.sandbox._operation import Ask, Takes
from omicall_api.catalog import OPERATIONS

from ._relay import Change, Relay
from ._steps import Step

DEFECTS = (
    "wrong type",
    "missing field",
    "null",
    "undocumented enum value",
    "ignored auth",
    "wrong credential accepted",
    "ignored filter",
    "ms for seconds",
    "off-by-one paging",
    "repeated row",
    "swallowed error",
    "success on bad input",
    "HTML body",
    "500",
    "truncated JSON",
    "another tenant's data",
    "leaked secret field",
    "wrong content type",
    "lost update",
    "double delete",
    "wrong code",
    "code in the wrong place",
)
"""The classes that a mutant can be of."""

MUTANTS: dict[str, Mutant] = {}
"""Every mutant by its name; filled when the modules beside this one are imported."""

MakeApp = Callable[[], Any]
Act = Callable[[Ask], Any]
Inside = Callable[[Ask, Act], Any]


@frozen
class Mutant:
    """One defect that a vendor might have, and where it sits."""

    name: str
    """A sentence."""
    defect: str
    """One of `DEFECTS`."""
    operations: tuple[str, ...]
    """Ids of the operations that it sits in."""
    subtle: bool
    """Whether it shows only in some requests that are quite ordinary."""
    shown_by: tuple[Step, ...]
    """Requests to which a sandbox with it and one without it give different answers."""
    missed_because: str
    """Why no check can see it; empty for one that should be caught."""
    plant: Callable[[MakeApp], Any] = field(repr=False)
    """Makes an application with the defect, out of what makes one without."""

    @property
    def area(self) -> str:
        """Tag of the operations that it sits in."""
        return OPERATIONS[self.operations[0]].tag

    @property
    def grade(self) -> str:
        """`plain` or `subtle`."""
        return "subtle" if self.subtle else "plain"


def inside(
    defect: str,
    *operations: str,
    shown_by: Sequence[Step],
    subtle: bool = False,
    takes: Takes | None = None,
    missed_because: str = "",
) -> Callable[[Inside], Inside]:
    """Plant a function in the place of what operations of the sandbox do.

    takes: another credential than the one that the operations take.

    The function gets the request and what the operation would have done; what it returns, or the refusal that it
    raises, is the answer. What it keeps for the length of a run it keeps in `ask.part(...)`.

    Example: `@inside("null", "list_groups", shown_by=[Step("list_groups")])`
    """

    def plant(change: Inside, make_app: MakeApp) -> Any:
        honest = {name: SERVED[name] for name in operations}
        SERVED.update(
            {
                name: replace(known, act=partial(_changed, change, known.act), takes=takes or known.takes)
                for name, known in honest.items()
            }
        )
        # The application reads the table when it is made, and keeps what it has read.
        try:
            return make_app()
        finally:
            SERVED.update(honest)

    return _entering(defect, operations, shown_by, subtle, missed_because, plant)


def _changed(change: Inside, act: Act, ask: Ask) -> Any:
    return change(ask, act)


def before(
    defect: str, *operations: str, shown_by: Sequence[Step], subtle: bool = False, missed_because: str = ""
) -> Callable[[Change], Change]:
    """Plant a function that changes headers or query of requests on their way to the sandbox.

    Example: `@before("ignored auth", "get_tenant_detail", shown_by=[Step("get_tenant_detail", credential="none")])`
    """

    def plant(change: Change, make_app: MakeApp) -> Any:
        return Relay(make_app(), operations, before=change)

    return _entering(defect, operations, shown_by, subtle, missed_because, plant)


def after(
    defect: str, *operations: str, shown_by: Sequence[Step], subtle: bool = False, missed_because: str = ""
) -> Callable[[Change], Change]:
    """Plant a function that changes status, content type or body of answers on their way back.

    Example: `@after("500", "list_extensions", shown_by=[Step("list_extensions", query={"keyword": "'"})])`
    """

    def plant(change: Change, make_app: MakeApp) -> Any:
        return Relay(make_app(), operations, after=change)

    return _entering(defect, operations, shown_by, subtle, missed_because, plant)


def _entering(
    defect: str,
    operations: tuple[str, ...],
    shown_by: Sequence[Step],
    subtle: bool,
    missed_because: str,
    plant: Callable[[Any, MakeApp], Any],
) -> Callable[[Any], Any]:
    def enter(change: Any) -> Any:
        name = change.__name__.replace("_", " ")
        if name in MUTANTS:
            raise ValueError(f"Two mutants are called {name!r}. Give each a name of its own.")
        if defect not in DEFECTS:
            raise ValueError(f"{name}: there is no class {defect!r}. Use one of DEFECTS.")
        MUTANTS[name] = Mutant(
            name=name,
            defect=defect,
            operations=operations,
            subtle=subtle,
            shown_by=tuple(shown_by),
            missed_because=missed_because,
            plant=partial(plant, change),
        )
        return change

    return enter
