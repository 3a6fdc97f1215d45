"""The table of operations, and what an operation is given to work with.

An operation is added by writing one function in `areas/` under the `operation` decorator.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Any, TypeVar

from ._check import Fields, Query, as_text
from ._form import Form
from ._tenant import Tenant, object_id

if TYPE_CHECKING:
    from ._state import Sandbox

_Part = TypeVar("_Part")


class Takes(Enum):
    """Which credential an operation takes."""

    NOTHING = "nothing"
    BEARER = "bearer"
    KEY_OR_BEARER = "x-api-key or bearer"
    KEY_AND_BEARER = "x-api-key and bearer"
    KEY = "x-api-key"
    AI_KEY = "apiKey"

    @property
    def bearer(self) -> bool:
        """Whether a bearer token counts here."""
        return self in (Takes.BEARER, Takes.KEY_OR_BEARER, Takes.KEY_AND_BEARER)


class Body(Enum):
    """What an operation takes as its body."""

    NONE = "nothing"
    OBJECT = "a JSON object"
    ARRAY = "a JSON array"
    FORM = "parts of a form, files among them"


class Envelope(Enum):
    """What stands around the payload of a success."""

    USUAL = "the vendor's envelope"
    SDK = "the envelope of the app-to-app operations, with two more keys"
    NONE = "nothing: the payload is the answer"


@dataclass(slots=True)
class Ask:
    """One request, checked for its credential, on its way through an operation."""

    sandbox: Sandbox
    operation: Operation
    verb: str
    """As it was sent: that of the operation, or one of those that integrators use."""
    query: Query
    body: Fields
    """The JSON object; empty where the operation takes another body or none."""
    items: list[Any]
    """The JSON array, where it takes one."""
    form: Form
    """The parts of a form, where it takes one."""
    path: dict[str, str]
    base_url: str
    known_tenant: Tenant | None
    outbox: list[tuple[str, dict[str, Any]]] = field(default_factory=list[tuple[str, dict[str, Any]]])
    """What this request makes the sandbox send: address and message, in order."""

    @property
    def tenant(self) -> Tenant:
        """The business account of the credential."""
        if self.known_tenant is None:
            raise RuntimeError(f"{self.operation.id} takes no credential, so it has no tenant.")
        return self.known_tenant

    def part(self, kind: Callable[[Tenant], _Part]) -> _Part:
        """The data of an area in this account, made from `kind` when it is first asked for."""
        return self.tenant.part(kind)

    def given(self, name: str) -> str | None:
        """A text of the query, or of the JSON body that integrators send with another verb; None if there is none."""
        return self.query.text(name) if name not in self.body else self.body.optional(name, as_text)

    def tell(self, kind: str, message: dict[str, Any]) -> None:
        """Have a message sent to the account's webhook of a type, if there is one."""
        hook = self.tenant.webhooks.get(kind)
        if hook is not None:
            self.outbox.append((hook.url, message))

    def new_id(self, *parts: object) -> str:
        """A new id of 24 hexadecimal digits for something that is made now."""
        self.tenant.made += 1
        return object_id(self.tenant.id, "made", self.tenant.made, *parts)


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
    body: Body
    envelope: Envelope
    paged: bool
    windowed: bool
    billable: bool
    error_in_payload: bool
    missing_body: str


OPERATIONS: dict[str, Operation] = {}
"""Every operation by its id; filled when the modules of `areas` are imported."""


def operation(
    id: str,
    method: str,
    path: str,
    takes: Takes,
    *,
    also: tuple[str, ...] = (),
    body: Body = Body.NONE,
    envelope: Envelope = Envelope.USUAL,
    paged: bool = False,
    windowed: bool = False,
    billable: bool = False,
    error_in_payload: bool = False,
    missing_body: str = "request_body_required",
) -> Callable[[Act], Act]:
    """Enter a function into the table; it returns the payload (or a whole `Answer`) or raises `RefusedError`.

    also: further verbs that integrators were seen to use; a JSON object may come with them.
    body: what it needs as its body.
    envelope: what stands around the payload.
    paged: answers a page, so that the faults on pages apply.
    windowed: its rows are calls of a window, so that new ones can arrive in it.
    billable: what it does costs money at the vendor, so it is counted.
    error_in_payload: a refusal stands in `payload`, not in `message`.
    missing_body: the code for a body that is not there.
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
            envelope=envelope,
            paged=paged,
            windowed=windowed,
            billable=billable,
            error_in_payload=error_in_payload,
            missing_body=missing_body,
        )
        return act

    return enter
