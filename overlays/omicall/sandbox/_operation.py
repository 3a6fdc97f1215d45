"""The table of operations, and what an operation is given to work with.

An operation is added by writing one function in `areas/` under the `operation` decorator.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Any

from ._check import Fields, Query
from ._history import Call
from ._tenant import Tenant

if TYPE_CHECKING:
    from ._state import Sandbox


class Takes(Enum):
    """Which credential an operation takes."""

    NOTHING = "nothing"
    BEARER = "bearer"
    KEY_OR_BEARER = "x-api-key or bearer"
    KEY_AND_BEARER = "x-api-key and bearer"
    AI_KEY = "apiKey"

    @property
    def bearer(self) -> bool:
        """Whether a bearer token counts here."""
        return self in (Takes.BEARER, Takes.KEY_OR_BEARER, Takes.KEY_AND_BEARER)


@dataclass(slots=True)
class Ask:
    """One request, checked for its credential, on its way through an operation."""

    sandbox: Sandbox
    operation: Operation
    query: Query
    body: Fields
    path: dict[str, str]
    base_url: str
    known_tenant: Tenant | None
    placed: list[Call] = field(default_factory=list[Call])
    """Calls made by this request, to be told to the webhook."""

    @property
    def tenant(self) -> Tenant:
        """The business account of the credential."""
        if self.known_tenant is None:
            raise RuntimeError(f"{self.operation.id} takes no credential, so it has no tenant.")
        return self.known_tenant


Act = Callable[[Ask], Any]


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation: where it is, what it takes, and what it does."""

    id: str
    method: str
    path: str
    takes: Takes
    act: Act
    also: tuple[str, ...]
    body: bool
    paged: bool
    windowed: bool
    billable: bool
    error_in_payload: bool


OPERATIONS: dict[str, Operation] = {}
"""Every operation by its id; filled when the modules of `areas` are imported."""


def operation(
    id: str,
    method: str,
    path: str,
    takes: Takes,
    *,
    also: tuple[str, ...] = (),
    body: bool = False,
    paged: bool = False,
    windowed: bool = False,
    billable: bool = False,
    error_in_payload: bool = False,
) -> Callable[[Act], Act]:
    """Enter a function into the table; it returns the payload or raises `RefusedError`.

    also: further verbs that integrators were seen to use.
    body: a JSON body is required.
    paged: answers a page, so that the faults on pages apply.
    windowed: its rows are calls of a window, so that new ones can arrive in it.
    billable: what it does costs money at the vendor, so it is counted.
    error_in_payload: a refusal stands in `payload`, not in `message`.
    """

    def enter(act: Act) -> Act:
        if id in OPERATIONS:
            raise ValueError(f"The operation {id} is there twice.")
        OPERATIONS[id] = Operation(
            id=id,
            method=method,
            path=path,
            takes=takes,
            act=act,
            also=also,
            body=body,
            paged=paged,
            windowed=windowed,
            billable=billable,
            error_in_payload=error_in_payload,
        )
        return act

    return enter
