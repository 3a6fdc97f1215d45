"""How the numbers of an account are configured, who may call out with them, and the call scripts."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from omicall.sandbox._collection import Collection
from omicall.sandbox._history import DAY_MS
from omicall.sandbox._names import local_form
from omicall.sandbox._tenant import Tenant, object_id

from .groups import Groups

_SCRIPTS = (
    ("Kịch bản giờ hành chính", "Chào, mời bấm phím, rồi chuyển đến nhóm"),
    ("Kịch bản ngoài giờ", "Phát lời chào và nhận tin nhắn thoại"),
    ("Kịch bản ngày lễ", ""),
)


@dataclass(frozen=True, slots=True)
class CallScript:
    """What happens to a call that comes in; its number inside the switchboard is `extension`."""

    id: str
    extension: str
    name: str
    note: str


@dataclass(frozen=True, slots=True)
class Configuration:
    """How one hotline is used; `id` is its number.

    everyone: whether every extension may use it; if not, those of `extensions` and the members of `groups` may.
    inbound: the extension that it is dedicated to for calls from customers; empty for none.
    """

    id: str
    created_ms: int
    changed_ms: int
    script: str | None
    calls_in: bool = True
    calls_out: bool = True
    everyone: bool = True
    extensions: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    inbound: str = ""


class Hotlines:
    """Configurations of the hotlines of one account; its numbers are those of `tenant.hotlines` alone."""

    def __init__(self, tenant: Tenant) -> None:
        self._tenant = tenant
        self._changed = Collection[Configuration]()
        self.scripts = Collection[CallScript]()
        # An account that was made empty has no calls to compute, and starts without scripts.
        for place, (name, note) in enumerate(_SCRIPTS if tenant.history.table else ()):
            script = CallScript(object_id(tenant.id, "call script", place), str(9001 + place), name, note)
            self.scripts.put(script)

    def counts(self) -> dict[str, int]:
        """How many call scripts there are; the hotlines are counted elsewhere."""
        return {"call_scripts": len(self.scripts)}

    def of(self, number: str) -> Configuration | None:
        """The configuration of a number in any spelling; None for one that is not a hotline of the account."""
        hotline = self._tenant.find_hotline(number)
        return None if hotline is None else self._changed.get(hotline) or self._first(hotline)

    def put(self, configuration: Configuration) -> None:
        """Keep a changed configuration."""
        self._changed.put(configuration)

    def find(self, keyword: str) -> list[Configuration]:
        """The hotlines with a keyword in their number, in either spelling."""
        found = (h for h in self._tenant.hotlines if keyword in h or keyword in local_form(h))
        return [configuration for number in found if (configuration := self.of(number))]

    def _first(self, number: str) -> Configuration:
        """What a hotline is like before anybody changes it."""
        tenant = self._tenant
        age = Random(f"{tenant.seed}/hotlines/{number}").randrange(200, 390) if tenant.history.table else 0
        created_ms = tenant.start_ms - age * DAY_MS
        script = next(iter(self.scripts), None)
        return Configuration(number, created_ms, created_ms, script.id if script else None)


def may_call_out(tenant: Tenant, extension: str, hotline: str) -> bool:
    """Whether an extension may start calls with a hotline.

    extension: its number.
    hotline: its number, in any spelling; one that the account does not have is never allowed.
    """
    known = tenant.part(Hotlines).of(hotline)
    if known is None or not known.calls_out:
        return False
    if known.everyone or extension in known.extensions:
        return True
    groups = tenant.part(Groups)
    return any(extension in group.members for key in known.groups if (group := groups.get(key)))


def outbound_hotlines(tenant: Tenant, extension: str) -> list[str]:
    """The hotlines that an extension may start calls with."""
    return [number for number in tenant.hotlines if may_call_out(tenant, extension, number)]
