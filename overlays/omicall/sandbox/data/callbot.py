"""Scripts of the voice bot."""

from __future__ import annotations

from dataclasses import dataclass

from omicall.sandbox._collection import Collection
from omicall.sandbox._tenant import Tenant, object_id

_SEEDED = (
    ("survey", ("full_name", "gender1")),
    ("reminder", ("full_name", "gender1", "appointment_time", "address")),
    ("debt", ("full_name", "amount", "due_date")),
)


@dataclass(frozen=True, slots=True)
class Script:
    """A script, and what it leaves open for each contact."""

    id: str
    variables: tuple[str, ...]


class Scripts:
    """The scripts of an account; no operation is known that makes one."""

    def __init__(self, tenant: Tenant) -> None:
        self.kept = Collection[Script]()
        for name, variables in _SEEDED if tenant.extensions else ():
            self.kept.put(Script(object_id(tenant.seed, "bot script", name), variables))
