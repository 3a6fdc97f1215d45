"""Starts calls: they stand in the history at once, and the webhook hears of them."""

from __future__ import annotations

from uuid import UUID

from ._history import Call, Traits, digest
from ._operation import Ask
from ._rows import CALL_PRICE


def place_call(
    ask: Ask,
    number: str,
    hotline: str,
    *,
    extension: str = "",
    autocall_id: str | None = None,
) -> Call:
    """Start one outbound call, which is answered unless the number ends in 9."""
    tenant = ask.tenant
    traits = Traits(
        direction="outbound",
        extension=extension,
        peer="",
        hotline=hotline,
        number=number,
        answered=not number.endswith("9"),
        automatic=autocall_id is not None,
        autocall_id=autocall_id,
    )
    call = tenant.history.add(traits, ask.sandbox.clock.milliseconds())
    tenant.balance = max(0, tenant.balance - CALL_PRICE)
    ask.placed.append(call)
    return call


def session_id(ask: Ask) -> str:
    """A new UUID for a session of automatic calls."""
    ask.tenant.made += 1
    noise = digest(ask.sandbox.settings.seed, "session", ask.tenant.made)
    return str(UUID(bytes=noise, version=4))
