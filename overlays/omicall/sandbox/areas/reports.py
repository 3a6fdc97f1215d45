"""Totals of the call history."""

from __future__ import annotations

from typing import Any

from omicall.sandbox._answers import NoPayload, RefusedError
from omicall.sandbox._check import INVALID
from omicall.sandbox._clock import LATEST_MS
from omicall.sandbox._filters import all_of, among, by_agents, equal
from omicall.sandbox._operation import Ask, Takes, operation
from omicall.sandbox.areas.calls import DIRECTIONS


@operation("report_calls_v1", "GET", "/api/call_transaction/report", Takes.BEARER)
def report_calls_v1(ask: Ask) -> dict[str, Any]:
    """Totals of a window by direction and by outcome; internal calls stand apart."""
    query, tenant = ask.query, ask.tenant
    from_ms, to_ms = query.integer("from_date", 0, LATEST_MS), query.integer("to_date", 0, LATEST_MS)
    if from_ms is None or to_ms is None or from_ms > to_ms:
        raise RefusedError(INVALID)
    asked = all_of(
        among("hotline", query.texts("numbers")),
        equal("extension", query.text("sip_user") or None),
        by_agents(tenant, "email", query.texts("agents")),
    )

    groups = {
        (direction, answered): tenant.history.find(
            all_of(equal("direction", direction), equal("answered", answered), iter([asked])), from_ms, to_ms
        )
        for direction in DIRECTIONS
        for answered in (False, True)
    }
    counts = {group: len(found) for group, found in groups.items()}
    return {
        "categorized_by_direction": [
            {
                "_id": direction,
                "total_count": counts[direction, False] + counts[direction, True],
                "total_time": groups[direction, True].talk_sec(),
            }
            for direction in ("inbound", "outbound")
        ],
        "categorized_by_disposition": [
            {
                "_id": name,
                "total_count": counts["outbound", answered] + counts["inbound", answered],
                "total_outbound": counts["outbound", answered],
                "total_inbound": counts["inbound", answered],
            }
            for name, answered in (("cancelled", False), ("answered", True))
        ],
        "categorized_by_local_direction": {
            "total_call": counts["local", False] + counts["local", True],
            "total_call_answer": counts["local", True] or None,
        },
    }


@operation("report_calls", "GET", "/api/v3/call-transaction/report", Takes.BEARER)
def report_calls(_ask: Ask) -> NoPayload:
    """Says that it worked: no source shows what the totals of version 3 look like, nor how the window is named."""
    return NoPayload()
