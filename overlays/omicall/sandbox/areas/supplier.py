"""The report for carriers, which the vendor took out of its documents in 2022."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from omicall.sandbox._answers import RefusedError
from omicall.sandbox._check import INVALID
from omicall.sandbox._clock import VIETNAM
from omicall.sandbox._filters import all_of, equal
from omicall.sandbox._operation import Ask, Takes, operation
from omicall.sandbox.data.supplier import REFRESH_S, SUPPLIER_KEY, by_carrier

_FORM = "%d/%m/%Y %H:%M:%S"
_DATE = re.compile(r"[0-9]{2}/[0-9]{2}/[0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2}")
_TYPES = {"in": "inbound", "out": "outbound"}


@operation("get_supplier_report", "GET", "/supplier/report", Takes.NOTHING)
def get_supplier_report(ask: Ask) -> list[dict[str, Any]]:
    """Seconds of talking by carrier and direction, of all accounts and up to the last full hour."""
    key = ask.query.text("provider_key")
    if not key:
        raise RefusedError("api_key_is_required")
    if key != SUPPLIER_KEY:
        raise RefusedError("access_denied")
    now = datetime.fromtimestamp(ask.sandbox.clock.seconds(), VIETNAM)
    month = now.replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    # A window that ends before it begins holds nothing.
    start, end = _date(ask, "from_date_str") or month, _date(ask, "to_date_str") or now
    known = now.timestamp() // REFRESH_S * REFRESH_S
    from_ms, to_ms = int(start.timestamp() * 1000), int(min(end.timestamp(), known) * 1000)
    return [
        {"provider": carrier, "type": kind, "total_seconds": seconds}
        for kind, direction in _TYPES.items()
        for carrier, seconds in by_carrier(_talked(ask, direction, from_ms, to_ms)).items()
    ]


def _talked(ask: Ask, direction: str, from_ms: int, to_ms: int) -> int:
    match = all_of(equal("direction", direction))
    return sum(tenant.history.find(match, from_ms, to_ms).talk_sec() for tenant in ask.sandbox.tenants.values())


def _date(ask: Ask, name: str) -> datetime | None:
    text = ask.query.text(name)
    if text is None:
        return None
    if not _DATE.fullmatch(text):
        raise RefusedError(INVALID)
    try:
        return datetime.strptime(text, _FORM).replace(tzinfo=VIETNAM)
    except ValueError:
        # A day that does not exist counts as left out.
        return None
